use super::*;
use proptest::prelude::*;

fn whole(percent: u64) -> Written {
    Written {
        hundredths: percent * 100,
        decimals: 0,
    }
}

#[test]
fn n20_the_percentages_of_the_minutes() {
    for (percent, of, counts) in [
        (49, 86, vec![42]),
        (33, 86, vec![28]),
        (14, 86, vec![12]),
        (1, 86, vec![1]),
        (18, 67, vec![12]),
        (8, 67, vec![]),
        (5, 67, vec![]),
        (31, 67, vec![21]),
        (39, 67, vec![26]),
        (18, 61, vec![11]),
        (8, 62, vec![5]),
        (5, 61, vec![3]),
        (31, 62, vec![19]),
        (39, 62, vec![24]),
    ] {
        assert_eq!(
            counts_of_percentage(whole(percent), of),
            counts,
            "{percent} % of {of}"
        );
    }
    assert_eq!(
        neighbouring_percentages(whole(8), 67),
        (Some(700), Some(900))
    );
    assert_eq!(
        neighbouring_percentages(whole(5), 67),
        (Some(400), Some(600))
    );
}

#[test]
fn halves_are_tried_both_ways() {
    // One of eight is 12.5 %, three are 37.5 %.
    for (percent, counts) in [
        (12, vec![1]),
        (13, vec![1]),
        (14, vec![]),
        (37, vec![]),
        (38, vec![3]),
    ] {
        assert_eq!(
            counts_of_percentage(whole(percent), 8),
            counts,
            "{percent} %"
        );
    }
}

#[test]
fn decimals_narrow_it_down() {
    let written = |hundredths, decimals| Written {
        hundredths,
        decimals,
    };
    assert_eq!(counts_of_percentage(written(4884, 2), 86), [42]);
    assert_eq!(counts_of_percentage(written(4880, 1), 86), [42]);
    // 48.8 % is no whole percentage, and nothing is more than all.
    for (impossible, of) in [
        (written(4870, 1), 86),
        (written(4880, 0), 86),
        (written(20_000, 0), 86),
        (written(u64::MAX, 2), u32::MAX),
        (whole(50), 0),
    ] {
        assert!(
            counts_of_percentage(impossible, of).is_empty(),
            "{impossible:?} of {of}"
        );
    }
    assert_eq!(neighbouring_percentages(whole(50), 0), (None, None));
}

proptest! {
    #[test]
    fn they_are_the_numbers_that_are_rounded_to_it(of in 1u32..400, units in 0u64..=1000, decimals in 0u32..3) {
        let unit = Written { hundredths: 0, decimals }.unit();
        let written = Written { hundredths: units * unit, decimals };
        let is_written = |n: &u32| rounded(*n, of, unit).contains(&written.hundredths);
        let all: Vec<u32> = (0..=of).filter(is_written).collect();
        prop_assert_eq!(counts_of_percentage(written, of), all);
    }

    #[test]
    fn neighbours_are_the_nearest_possible(of in 1u32..100, percent in 0u64..=100) {
        prop_assume!(counts_of_percentage(whole(percent), of).is_empty());
        let possible = |p: &u64| !counts_of_percentage(whole(*p), of).is_empty();
        let below = (0..percent).rev().find(possible).map(|p| p * 100);
        let above = (percent + 1..=100).find(possible).map(|p| p * 100);
        prop_assert_eq!(neighbouring_percentages(whole(percent), of), (below, above));
    }
}
