//! What every chart computes of its values.

/// A moving range of this many times the average one or more is no chance variation (Nelson 1982).
const OUTLYING: f64 = 3.267;

/// Whether moving ranges that are far above the average are left out, once. NHSRplotthedots does so
/// unless told otherwise; the NHS Excel tool and qicharts2 do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screening {
    #[default]
    On,
    Off,
}

/// What is not a finite number is missing.
pub fn finite(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let each = values.iter();
    each.map(|value| value.filter(|v| v.is_finite())).collect()
}

pub fn measured(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().copied().flatten().collect()
}

/// `None` of nothing, and where the sum is too large to be a number. What rounding takes from the sum is
/// kept and added at the end, as the references compute in more digits than ours: whether a value lies
/// on the mean or beside it decides about signals.
pub fn mean(values: &[f64]) -> Option<f64> {
    let n = u32::try_from(values.len()).ok().filter(|n| *n > 0)?;
    let n = f64::from(n);
    let (mut sum, mut lost) = (0.0f64, 0.0);
    for value in values {
        let next = sum + value;
        lost += if sum.abs() >= value.abs() {
            (sum - next) + value
        } else {
            (value - next) + sum
        };
        sum = next;
    }
    let rounded = sum / n;
    let rest = (-rounded).mul_add(n, sum) + lost;
    Some(rounded + rest / n).filter(|mean| mean.is_finite())
}

/// The middle value, or half way between the two in the middle; `None` of nothing.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    let upper = sorted.get(sorted.len() / 2)?;
    Some(lower.midpoint(*upper))
}

/// How far each value is from the one before it; `None` where either is missing, as for the first. A gap
/// is not bridged: the references compute none either side of it.
pub fn moving_ranges(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let before = [None].into_iter().chain(values.iter().copied());
    let pairs = values.iter().zip(before);
    pairs
        .map(|(value, before)| Some(((*value)? - before?).abs()))
        .collect()
}

/// The mean of the moving ranges; `None` where there are none.
pub fn average_moving_range(values: &[Option<f64>], screening: Screening) -> Option<f64> {
    let mut ranges = measured(&moving_ranges(values));
    let all = mean(&ranges)?;
    // Of a series that never changes screening would leave nothing: no range is below none.
    if screening == Screening::Off || all == 0.0 {
        return Some(all);
    }
    ranges.retain(|range| *range < OUTLYING * all);
    mean(&ranges)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_values_lie_on_their_mean() {
        for value in [0.1, 0.7, 1e-300, 123_456.789] {
            for n in 1..100 {
                assert_eq!(mean(&vec![value; n]), Some(value), "{n} times {value}");
            }
        }
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[f64::MAX, f64::MAX]), None);
    }

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[9.0, -1.0, 3.0]), Some(3.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 9.0]), Some(3.0));
        assert_eq!(median(&[f64::MAX, f64::MAX]), Some(f64::MAX));
    }

    #[test]
    fn a_gap_has_no_moving_range_on_either_side() {
        let values = [Some(1.0), Some(3.0), None, Some(9.0), Some(8.0)];
        let ranges = [None, Some(2.0), None, None, Some(1.0)];
        assert_eq!(moving_ranges(&values), ranges);
        assert_eq!(average_moving_range(&values, Screening::On), Some(1.5));
        let apart = [Some(1.0), None, Some(3.0), None];
        assert_eq!(average_moving_range(&apart, Screening::On), None);
    }

    proptest! {
    #[test]
    fn order_does_not_move_the_middle(
        mut values in prop::collection::vec(-1e6..1e6, 1..40), turn in 0usize..40,
    ) {
        let before = (mean(&values).unwrap(), median(&values).unwrap());
        let n = values.len();
        values.rotate_left(turn % n);
        values.swap(0, n / 2);
        prop_assert!((mean(&values).unwrap() - before.0).abs() < 1e-8);
        prop_assert_eq!(median(&values).unwrap(), before.1);
    }
    }
}
