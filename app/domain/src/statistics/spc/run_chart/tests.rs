use super::*;
use proptest::prelude::*;

#[test]
fn the_limits_of_anhoej() {
    let longest = [
        6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    ];
    let crossings = [
        2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13,
        13, 14, 14, 14,
    ];
    for (n, (longest, crossings)) in (10..=40).zip(longest.into_iter().zip(crossings)) {
        assert_eq!(longest_run_max(n), Some(longest), "{n}");
        assert_eq!(crossings_min(n), crossings, "{n}");
    }
}

#[test]
fn the_limits_of_any_number() {
    assert_eq!(longest_run_max(0), None);
    for n in 1..5_000u32 {
        let rounded = f64::from(n).log2().round() + 3.0;
        assert_eq!(longest_run_max(n).map(f64::from), Some(rounded), "{n}");
    }
    assert_eq!(longest_run_max(u32::MAX), Some(35));
    // Of five trials none at all has a probability of 3.1 %, of four one of 6.3 %.
    for (n, crossings) in [
        (0, 0),
        (1, 0),
        (5, 0),
        (6, 1),
        (9, 2),
        (100, 41),
        (10_001, 4918),
    ] {
        assert_eq!(crossings_min(n), crossings, "{n}");
    }
}

fn signs(text: &str) -> Vec<Option<f64>> {
    let value = |sign| match sign {
        '+' => Some(1.0),
        '-' => Some(-1.0),
        '0' => Some(0.0),
        _ => None,
    };
    text.chars().map(value).collect()
}

#[test]
fn runs_pass_over_points_on_the_line_and_missing_ones() {
    let runs = |text: &str| Runs::about(0.0, &signs(text));
    let found = runs("++0+_+---+").unwrap();
    assert_eq!((found.n_useful, found.longest, found.crossings), (8, 4, 2));
    assert_eq!((found.longest_max, found.crossings_min), (6, 1));
    assert_eq!(runs("00__"), None);
    let one = runs("+").unwrap();
    assert_eq!((one.longest_max, one.crossings_min), (3, 0));
    assert!(!one.has_shift() && !one.has_few_crossings());
}

#[test]
fn the_signals_of_a_run_chart() {
    let found = |text: &str| {
        let groups = run_chart(&signs(text), &Baseline::default());
        let runs = groups[0].runs.unwrap();
        (runs.has_shift(), runs.has_few_crossings())
    };
    // Twelve useful points: a run of eight, and at least three crossings.
    assert_eq!(found("+-+-+-+-+-+-"), (false, false));
    assert_eq!(found("++++++------"), (false, true));
    let shifted = Runs::about(0.0, &signs("-+-++++++++-")).unwrap();
    assert!(shifted.has_shift() && !shifted.has_few_crossings());
    assert!(
        !Runs::about(0.0, &signs("-+-+++++++-+"))
            .unwrap()
            .has_shift()
    );
}

#[test]
fn n22_a_short_run_chart_says_nothing() {
    let groups = run_chart(&signs("++++++-----"), &Baseline::default());
    assert_eq!(groups[0].footing, Footing::TooFew);
    assert_eq!((groups[0].median, groups[0].runs), (None, None));
    let groups = run_chart(&signs("++++++------"), &Baseline::default());
    assert_eq!(groups[0].footing, Footing::Provisional);
    assert_eq!(groups[0].median, Some(0.0));
}

#[test]
fn n21_a_run_ends_at_a_break() {
    let baseline = Baseline {
        breaks: vec![12],
        fix_after: None,
    };
    let groups = run_chart(&signs(&"+-".repeat(12)), &baseline);
    let longest = groups.iter().map(|g| g.runs.unwrap().longest);
    assert_eq!(longest.collect::<Vec<_>>(), [1, 1]);
}

proptest! {
    #[test]
    fn runs_read_backwards_or_upside_down_are_the_same(signs in "[+\\-0_]{0,60}") {
        let forwards = self::signs(&signs);
        let backwards: Vec<_> = forwards.iter().rev().copied().collect();
        let turned: Vec<_> = forwards.iter().map(|v| v.map(|v: f64| -v)).collect();
        let found = Runs::about(0.0, &forwards);
        prop_assert_eq!(found, Runs::about(0.0, &backwards));
        prop_assert_eq!(found, Runs::about(0.0, &turned));
    }

    #[test]
    fn a_run_chart_is_blind_to_scale(
        values in prop::collection::vec(-40i32..40, 12..60), factor in 1i32..50, added in -99i32..99,
    ) {
        let scaled = |value: &i32| Some(f64::from(value * factor + added));
        let before: Vec<_> = values.iter().map(|v| Some(f64::from(*v))).collect();
        let after: Vec<_> = values.iter().map(scaled).collect();
        let runs = |values: &[Option<f64>]| run_chart(values, &Baseline::default())[0].runs;
        prop_assert_eq!(runs(&before), runs(&after));
    }
}
