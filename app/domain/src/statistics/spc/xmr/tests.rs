use super::*;
use crate::statistics::spc::Side;
use proptest::prelude::*;

fn series(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().map(|value| Some(*value)).collect()
}

fn chart(values: &[f64]) -> Xmr {
    xmr(&series(values), &Baseline::default(), Screening::On)
}

/// 48 and 52 twelve times, on which the limits are fixed, and what is appended.
fn fixed(appended: &[f64]) -> Xmr {
    let base = [48.0, 52.0].repeat(12);
    let baseline = Baseline {
        fix_after: Some(24),
        ..Baseline::default()
    };
    xmr(
        &series(&[&base, appended].concat()),
        &baseline,
        Screening::On,
    )
}

/// A letter for each point: Outside, Trend, 2 of three, Shift; small where low.
fn causes(chart: &Xmr) -> String {
    let points = chart.groups.iter().flat_map(|group| &group.points);
    let letter = |cause: SpecialCause| match (cause.rule, cause.side) {
        (Rule::Outside, Side::High) => 'O',
        (Rule::Outside, Side::Low) => 'o',
        (Rule::Trend, Side::High) => 'T',
        (Rule::Trend, Side::Low) => 't',
        (Rule::TwoOfThree, Side::High) => 'N',
        (Rule::TwoOfThree, Side::Low) => 'n',
        (Rule::Shift, Side::High) => 'S',
        (Rule::Shift, Side::Low) => 's',
        (Rule::LongRun, _) => '?',
    };
    points
        .map(|point| point.cause.map_or('-', letter))
        .collect()
}

fn assert_close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-5, "{found} for {expected}");
}

#[test]
fn the_limits_of_the_rules() {
    let limits = fixed(&[]).groups[0].limits.unwrap();
    assert_close(limits.mean, 50.0);
    assert_close(limits.lower, 39.36);
    assert_close(limits.near_lower, 42.9067);
    assert_close(limits.near_upper, 57.0933);
    assert_close(limits.upper, 60.64);
    assert_close(limits.average_moving_range, 4.0);
}

#[test]
fn the_signals_of_the_rules() {
    for (appended, expected) in [
        (&[61.][..], "-O"),
        (&[58., 51., 59.], "-N-N"),
        (&[58., 49., 59.], "----"),
        (&[51., 51., 51., 51., 51., 51., 51.], "SSSSSSSS"),
        (&[48., 51., 51., 51., 51., 51., 51., 48.], "---------"),
        (&[51., 51., 51., 50., 51., 51., 51.], "--------"),
        (&[44., 45., 46., 47., 48., 49., 50.], "-TTTTTTT"),
        (&[47., 45., 46., 47., 48., 49., 50., 50.], "---------"),
        (&[39.], "-o"),
    ] {
        // From the last point of the base on; before it there is none.
        let found = causes(&fixed(appended));
        assert_eq!(&found[..23], "-".repeat(23));
        assert_eq!(&found[23..], expected, "{appended:?}");
    }
}

#[test]
fn the_published_example_with_and_without_screening() {
    let values = [
        1., 2., 1., 2., 10., 1., 2., 1., 2., 1., 2., 1., 2., 1., 2., 1., 2., 1.,
    ];
    for (screening, lower, upper) in [
        (Screening::On, -0.7156, 4.6044),
        (Screening::Off, -3.0626, 6.9515),
    ] {
        let chart = xmr(&series(&values), &Baseline::default(), screening);
        let group = &chart.groups[0];
        let limits = group.limits.unwrap();
        assert_close(limits.mean, 1.9444);
        assert_close(limits.lower, lower);
        assert_close(limits.upper, upper);
        let cause = group.points[4].cause.unwrap();
        assert_eq!((cause.rule, cause.side), (Rule::Outside, Side::High));
    }
}

#[test]
fn whether_the_target_is_met() {
    use Direction::{HigherIsBetter, LowerIsBetter, Neutral};
    let chart = fixed(&[]);
    for (target, direction, assurance) in [
        (39.0, HigherIsBetter, Some(Assurance::Pass)),
        (50.0, HigherIsBetter, Some(Assurance::Inconsistent)),
        (61.0, HigherIsBetter, Some(Assurance::Fail)),
        (39.0, LowerIsBetter, Some(Assurance::Fail)),
        (61.0, LowerIsBetter, Some(Assurance::Pass)),
        (61.0, Neutral, None),
        (f64::NAN, HigherIsBetter, None),
    ] {
        assert_eq!(chart.assurance(target, direction), assurance, "{target}");
    }
}

#[test]
fn the_class_of_the_last_point_is_that_of_the_chart() {
    use Direction::{HigherIsBetter, LowerIsBetter, Neutral};
    for (appended, direction, variation) in [
        (61.0, HigherIsBetter, Variation::Improvement),
        (61.0, LowerIsBetter, Variation::Concern),
        (61.0, Neutral, Variation::NeutralHigh),
        (39.0, HigherIsBetter, Variation::Concern),
        (39.0, LowerIsBetter, Variation::Improvement),
        (39.0, Neutral, Variation::NeutralLow),
        (50.0, HigherIsBetter, Variation::CommonCause),
    ] {
        let found = fixed(&[appended]).variation(direction);
        assert_eq!(found, Some(variation), "{appended}");
    }
    // A rise below the mean is an improvement where higher is better.
    let rising = fixed(&[44., 45., 46., 47., 48., 49., 50.]);
    assert_eq!(
        rising.variation(HigherIsBetter),
        Some(Variation::Improvement)
    );
    // A missing last month does not hide what the month before it says.
    let mut values = series(&[48.0, 52.0].repeat(12));
    values.extend([Some(90.0), None]);
    let chart = xmr(&values, &Baseline::default(), Screening::On);
    assert_eq!(
        chart.variation(HigherIsBetter),
        Some(Variation::Improvement)
    );
}

#[test]
fn n22_of_few_points_no_limits_and_no_signals() {
    for (n, footing) in [
        (11, Footing::TooFew),
        (12, Footing::Provisional),
        (19, Footing::Provisional),
        (20, Footing::Full),
    ] {
        // Rising all the way: from seven on it would be a trend.
        let values: Vec<f64> = (0..n).map(f64::from).collect();
        let chart = chart(&values);
        let group = &chart.groups[0];
        assert_eq!(group.footing, footing);
        let says_something = footing != Footing::TooFew;
        assert_eq!(group.limits.is_some(), says_something);
        assert_eq!(causes(&chart).contains('T'), says_something);
        assert_eq!(
            chart.variation(Direction::HigherIsBetter).is_some(),
            says_something
        );
        let assurance = chart.assurance(5.0, Direction::HigherIsBetter);
        assert_eq!(assurance.is_some(), says_something);
    }
}

#[test]
fn n22_only_measured_points_of_the_baseline_count() {
    let footing = |values: &[Option<f64>], fix_after| {
        let baseline = Baseline {
            fix_after,
            ..Baseline::default()
        };
        xmr(values, &baseline, Screening::On).groups[0].footing
    };
    let mut values = series(&[48.0, 52.0].repeat(12));
    assert_eq!(footing(&values, Some(12)), Footing::Provisional);
    assert_eq!(footing(&values, Some(11)), Footing::TooFew);
    values[3] = None;
    assert_eq!(footing(&values, Some(12)), Footing::TooFew);
    values[7] = Some(f64::NAN);
    assert_eq!(footing(&values, Some(13)), Footing::TooFew);
    assert_eq!(footing(&values, None), Footing::Full);
}

#[test]
fn n21_no_rule_sees_across_a_break() {
    let rising: Vec<f64> = (0..26).map(f64::from).collect();
    let broken = |at: usize| {
        let baseline = Baseline {
            breaks: vec![at],
            ..Baseline::default()
        };
        xmr(&series(&rising), &baseline, Screening::On)
    };
    let chart = broken(13);
    assert_eq!(chart.groups.len(), 2);
    assert_eq!(chart.groups[1].starts_at, 13);
    assert_eq!(chart.groups[1].points[0].moving_range, None);
    assert_close(chart.groups[0].limits.unwrap().mean, 6.0);
    assert_close(chart.groups[1].limits.unwrap().mean, 19.0);
    // Six points after the break are no trend, and too few to say so.
    let chart = broken(20);
    assert!(causes(&chart).ends_with("------"));
    assert_eq!(chart.variation(Direction::HigherIsBetter), None);
}

#[test]
fn values_that_never_change_are_their_own_limits() {
    for value in [0.0, 0.1, 50.0, -3.7e200] {
        let chart = chart(&[value; 20]);
        let limits = chart.groups[0].limits.unwrap();
        assert_eq!(
            (limits.mean, limits.lower, limits.upper),
            (value, value, value)
        );
        assert_eq!(causes(&chart), "-".repeat(20));
    }
    assert_eq!(chart(&[]).groups, []);
    assert_eq!(chart(&[]).variation(Direction::Neutral), None);
}

fn whole_numbers() -> impl Strategy<Value = Vec<Option<f64>>> {
    let value = prop::option::weighted(0.95, (-40i32..40).prop_map(f64::from));
    prop::collection::vec(value, 0..60)
}

proptest! {
    #[test]
    fn whatever_comes_in_what_comes_out_is_a_number(
        values in prop::collection::vec(prop::option::of(any::<f64>()), 0..40),
        breaks in prop::collection::vec(0usize..50, 0..3),
        fix_after in prop::option::of(0usize..50),
    ) {
        let found = xmr(&values, &Baseline { breaks, fix_after }, Screening::On);
        let n_points: usize = found.groups.iter().map(|group| group.points.len()).sum();
        prop_assert_eq!(n_points, values.len());
        for limits in found.groups.iter().filter_map(|group| group.limits) {
            let edges = [limits.lower, limits.near_lower, limits.mean, limits.near_upper, limits.upper];
            prop_assert!(edges.iter().all(|edge| edge.is_finite()));
            prop_assert!(edges.is_sorted());
        }
    }

    #[test]
    fn limits_follow_the_scale_and_signals_stay(
        values in whole_numbers(), factor in 1i32..50, halve in any::<bool>(), added in -100i32..100,
    ) {
        let factor = if halve { 1.0 / f64::from(factor) } else { f64::from(factor) };
        let scale = |value: f64| value * factor + f64::from(added);
        let scaled: Vec<Option<f64>> = values.iter().map(|v| v.map(scale)).collect();
        let before = xmr(&values, &Baseline::default(), Screening::On);
        let after = xmr(&scaled, &Baseline::default(), Screening::On);
        for (before, after) in before.groups.iter().zip(&after.groups) {
            let (Some(a), Some(b)) = (before.limits, after.limits) else {
                prop_assert_eq!(before.limits, after.limits);
                continue;
            };
            for (a, b) in [(a.lower, b.lower), (a.mean, b.mean), (a.upper, b.upper)] {
                prop_assert!((scale(a) - b).abs() < 1e-9 * (1.0 + b.abs()), "{} {}", scale(a), b);
            }
        }
        // A value on an edge may fall to either side of it by rounding.
        let on_edge = before.groups.iter().filter_map(|g| g.limits).any(|l| {
            let edges = [l.lower, l.near_lower, l.mean, l.near_upper, l.upper];
            values.iter().flatten().any(|v| edges.iter().any(|edge| (v - edge).abs() < 1e-9))
        });
        prop_assume!(!on_edge);
        prop_assert_eq!(causes(&before), causes(&after));
    }

    #[test]
    fn mirrored_values_have_mirrored_signals(values in whole_numbers()) {
        let mirrored: Vec<Option<f64>> = values.iter().map(|v| v.map(|v| -v)).collect();
        let before = causes(&xmr(&values, &Baseline::default(), Screening::On));
        let after = causes(&xmr(&mirrored, &Baseline::default(), Screening::On));
        let swapped: String = after
            .chars()
            .map(|c| if c.is_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
            .collect();
        // A level step between two trends is the one thing that does not mirror.
        let level = values.windows(2).any(|pair| pair[0].is_some() && pair[0] == pair[1]);
        prop_assume!(!level || !before.contains(['t', 'T']));
        prop_assert_eq!(before, swapped);
    }

    #[test]
    fn read_backwards_the_limits_are_the_same(values in whole_numbers()) {
        let backwards: Vec<Option<f64>> = values.iter().rev().copied().collect();
        let there = xmr(&values, &Baseline::default(), Screening::On);
        let back = xmr(&backwards, &Baseline::default(), Screening::On);
        for (there, back) in there.groups.iter().zip(&back.groups) {
            let limits = |g: &XmrGroup| g.limits.map(|l| [l.lower, l.mean, l.upper]);
            if let (Some(there), Some(back)) = (limits(there), limits(back)) {
                for (there, back) in there.iter().zip(back) {
                    prop_assert!((there - back).abs() < 1e-9);
                }
            }
            prop_assert_eq!(there.footing, back.footing);
        }
    }

    #[test]
    fn n21_a_group_is_as_it_would_be_alone(values in whole_numbers(), at in 0usize..60) {
        let baseline = Baseline { breaks: vec![at], fix_after: None };
        let together = xmr(&values, &baseline, Screening::On);
        let alone: Vec<XmrGroup> = together
            .groups
            .iter()
            .map(|group| {
                let points: Vec<Option<f64>> = group.points.iter().map(|p| p.value).collect();
                let mut one = xmr(&points, &Baseline::default(), Screening::On).groups.remove(0);
                one.starts_at = group.starts_at;
                one
            })
            .collect();
        prop_assert_eq!(together.groups, alone);
    }
}
