/// A scale with the places on it that are named.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    pub min: f64,
    /// Above `min`.
    pub max: f64,
    /// From `min` to `max`, rising.
    pub ticks: Vec<Tick>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub label: String,
}

/// Where an axis begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At zero, whatever the values: for shares and counts, and wherever there are bars.
    Zero,
    /// At a round number just below the lowest value.
    Free,
}

/// As many steps as fit between the lowest and the highest value before both are rounded outwards.
const STEPS: f64 = 7.0;

impl Axis {
    /// An axis in steps of 1, 2 or 5 times a power of ten that holds every value, `label` naming each
    /// step. Of no values, or of values that are too far apart to be told, it goes from 0 to 1.
    pub fn covering(
        values: impl IntoIterator<Item = f64>,
        start: Start,
        label: impl Fn(f64) -> String,
    ) -> Self {
        let (mut low, mut high) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        if start == Start::Zero {
            (low, high) = (0.0, high.max(0.0));
        }
        if low >= high {
            high = low + 1.0;
        }
        Self::between(low, high, &label)
            .unwrap_or_else(|| Self::covering([0.0, 1.0], Start::Zero, label))
    }

    /// The steps from `low` to `high`, both rounded outwards; `None` where a number of the machine
    /// cannot tell the steps apart or hold the outermost one.
    fn between(low: f64, high: f64, label: impl Fn(f64) -> String) -> Option<Self> {
        let step = step(high - low);
        if !step.is_normal() {
            return None;
        }
        let first = (low / step + NEGLIGIBLE).floor();
        let last = (high / step - NEGLIGIBLE).ceil();
        let places: Vec<f64> = std::iter::successors(Some(first), |n| Some(n + 1.0))
            .take_while(|n| *n <= last)
            .take(12)
            .map(|n| multiple(n, step))
            .collect();
        let told_apart = places.is_sorted_by(|one, next| one < next);
        match places.as_slice() {
            [min, .., max] if told_apart && min.is_finite() && max.is_finite() => Some(Self {
                min: *min,
                max: *max,
                ticks: places
                    .iter()
                    .map(|&at| Tick {
                        at,
                        label: label(at),
                    })
                    .collect(),
            }),
            _ => None,
        }
    }
}

impl Default for Axis {
    /// From 0 to 1, with no places named.
    fn default() -> Self {
        Self {
            min: 0.0,
            max: 1.0,
            ticks: Vec::new(),
        }
    }
}

/// A part of a step by which a sum of decimals may be wrong.
const NEGLIGIBLE: f64 = 1e-9;

fn step(range: f64) -> f64 {
    let raw = range / STEPS;
    let power = 10f64.powf(raw.log10().floor());
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw * (1.0 - NEGLIGIBLE))
        .unwrap_or(10.0 * power)
}

/// `n` steps, divided where a step is a decimal: 3 × 0.1 is not 0.3, while 3 / 10 is.
fn multiple(n: f64, step: f64) -> f64 {
    if step < 1.0 {
        n / (1.0 / step).round()
    } else {
        n * step
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(values: &[f64], start: Start) -> Vec<String> {
        let axis = Axis::covering(values.iter().copied(), start, |at| at.to_string());
        axis.ticks.into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn round_steps_that_hold_every_value() {
        for (values, start, expected) in [
            (
                &[0.31, 0.488][..],
                Start::Zero,
                &["0", "0.1", "0.2", "0.3", "0.4", "0.5"][..],
            ),
            (
                &[0.97],
                Start::Zero,
                &["0", "0.2", "0.4", "0.6", "0.8", "1"],
            ),
            (
                &[39.4, 60.6],
                Start::Free,
                &["35", "40", "45", "50", "55", "60", "65"],
            ),
            (
                &[3.0, 3.0],
                Start::Free,
                &["3", "3.2", "3.4", "3.6", "3.8", "4"],
            ),
            (&[0.0], Start::Zero, &["0", "0.2", "0.4", "0.6", "0.8", "1"]),
            (
                &[86.0, 153.0],
                Start::Zero,
                &["0", "50", "100", "150", "200"],
            ),
            (&[], Start::Free, &["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ] {
            assert_eq!(labels(values, start), expected, "{values:?}");
        }
    }

    #[test]
    fn an_axis_from_zero_ignores_what_lies_below() {
        assert_eq!(
            labels(&[-0.07, 0.4], Start::Zero),
            ["0", "0.1", "0.2", "0.3", "0.4"]
        );
    }

    #[test]
    fn what_the_machine_cannot_tell_apart_has_the_axis_of_no_values() {
        for (values, start) in [
            (&[1.7e308][..], Start::Zero),
            (&[-1.7e308, 1.7e308], Start::Free),
            (&[9e17, 9e17 + 128.0], Start::Free),
            (&[f64::MIN_POSITIVE], Start::Zero),
        ] {
            assert_eq!(labels(values, start), labels(&[], start), "{values:?}");
        }
    }

    #[test]
    fn a_share_never_needs_more_than_the_whole() {
        for n in 1..=100 {
            let axis = Axis::covering([f64::from(n) / 100.0], Start::Zero, |_| String::new());
            assert!(axis.max <= 1.0, "{n} %");
        }
    }

    proptest! {
        #[test]
        fn it_holds_what_it_was_made_of(
            values in prop::collection::vec(-1e9f64..1e9, 1..30),
            scale in -6i32..6,
        ) {
            let values: Vec<f64> = values.iter().map(|v| v * 10f64.powi(scale)).collect();
            let axis = Axis::covering(values.iter().copied(), Start::Free, |_| String::new());
            let slack = (axis.max - axis.min) * 1e-6;
            for value in values {
                prop_assert!(axis.min - slack <= value && value <= axis.max + slack);
            }
            prop_assert!((2..=10).contains(&axis.ticks.len()));
            prop_assert!(axis.ticks.windows(2).all(|pair| pair[0].at < pair[1].at));
        }

        #[test]
        fn any_number_gives_an_axis(values in prop::collection::vec(any::<f64>(), 0..5)) {
            for start in [Start::Zero, Start::Free] {
                let axis = Axis::covering(values.iter().copied(), start, |_| String::new());
                prop_assert!(axis.min.is_finite() && axis.max.is_finite() && axis.min < axis.max);
            }
        }
    }
}
