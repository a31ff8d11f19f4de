use super::*;
use proptest::prelude::*;

fn compared(first: (u32, u32), second: (u32, u32)) -> Comparison {
    compare_shares(Share::new(first.0, first.1), Share::new(second.0, second.1)).unwrap()
}

#[test]
fn p_is_that_of_exact_arithmetic() {
    // Computed with exact fractions.
    for (first, second, verdict, p) in [
        (
            (42, 86),
            (21, 67),
            Verdict::Higher,
            0.032_527_004_671_343_854,
        ),
        (
            (21, 67),
            (42, 86),
            Verdict::Lower,
            0.032_527_004_671_343_854,
        ),
        ((28, 86), (21, 67), Verdict::CannotTell, 1.0),
        (
            (12, 86),
            (12, 67),
            Verdict::CannotTell,
            0.511_518_618_256_097_7,
        ),
        (
            (11, 61),
            (5, 61),
            Verdict::CannotTell,
            0.178_674_984_306_933,
        ),
        ((8, 14), (1, 11), Verdict::Higher, 0.033_005_788_127_607_82),
        (
            (50, 100),
            (30, 100),
            Verdict::Higher,
            0.005_937_341_166_015_534,
        ),
        (
            (500, 1000),
            (400, 1000),
            Verdict::Higher,
            8.453_719_674_485_641e-6,
        ),
        ((4, 4), (0, 4), Verdict::Higher, 0.028_571_428_571_428_57),
        ((3, 4), (1, 4), Verdict::CannotTell, 0.485_714_285_714_285_7),
    ] {
        let found = compared(first, second);
        assert_eq!(found.verdict, verdict, "{first:?} {second:?}");
        assert!(
            (found.p / p - 1.0).abs() < 1e-9,
            "{first:?} {second:?}: {}",
            found.p
        );
    }
}

#[test]
fn numbers_that_could_not_have_told_are_too_little() {
    for (first, second) in [
        ((3, 3), (0, 3)),
        ((1, 1000), (0, 1000)),
        ((0, 86), (0, 67)),
        ((86, 86), (67, 67)),
        ((1, 1), (0, 1)),
    ] {
        assert_eq!(
            compared(first, second).verdict,
            Verdict::TooLittle,
            "{first:?} {second:?}"
        );
    }
}

#[test]
fn what_is_no_share_is_not_compared() {
    let half = Share::new(1, 2);
    for wrong in [Share::new(0, 0), Share::new(3, 2)] {
        assert_eq!(compare_shares(wrong, half), None);
        assert_eq!(compare_shares(half, wrong), None);
    }
}

#[test]
fn a_whole_country_is_compared_too() {
    let all = u32::MAX;
    let found = compared((all / 2, all), (all / 2 + 40_000, all));
    // About 0.86 standard deviations by the normal distribution.
    assert_eq!(found.verdict, Verdict::CannotTell);
    assert!((found.p - 0.388).abs() < 0.001, "{}", found.p);
    assert_eq!(compared((0, all), (all, all)).p, 0.0);
}

proptest! {
    #[test]
    fn it_mirrors(a in 0u32..80, rest_a in 0u32..80, b in 0u32..80, rest_b in 0u32..80) {
        prop_assume!(a + rest_a > 0 && b + rest_b > 0);
        let (first, second) = ((a, a + rest_a), (b, b + rest_b));
        let (there, back) = (compared(first, second), compared(second, first));
        let mirrored = match there.verdict {
            Verdict::Higher => Verdict::Lower,
            Verdict::Lower => Verdict::Higher,
            same => same,
        };
        prop_assert_eq!(back.verdict, mirrored);
        prop_assert!((there.p - back.p).abs() < 1e-9);
        prop_assert!((0.0..=1.0).contains(&there.p));
        // Counting those that are not among them turns it round as well.
        let turned = compared((rest_a, a + rest_a), (rest_b, b + rest_b));
        prop_assert_eq!(turned.verdict, mirrored);
        prop_assert!((there.p - turned.p).abs() < 1e-9);
    }
}
