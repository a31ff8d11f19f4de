use super::{Axis, Start};

/// Municipalities on a map of the country, each in the class of its value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MunicipalityMap {
    pub title: String,
    /// What the chart shows, in sentences, for those who do not see it.
    pub description: String,
    /// Who says so, and from when: stands below a chart that stands alone; may be empty.
    pub source: String,
    /// The classes in words, that of the lowest values first; at most [`CLASSES_MAX`].
    pub classes: Vec<String>,
    /// What the sign of a hidden value means.
    pub hidden: String,
    /// In the order they are given, which is that of their list.
    pub areas: Vec<MapArea>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapArea {
    /// The official code of the municipality, such as "0851".
    pub code: String,
    pub name: String,
    /// The value in words, or why there is none.
    pub text: String,
    /// Which of the classes; `None` where the value is hidden.
    pub class: Option<usize>,
}

/// More shades are not told apart.
pub const CLASSES_MAX: usize = 4;

/// Round numbers that divide values into classes of the same width: the lowest, those between two classes
/// and the highest; a class holds its lower end. Of no values there is one class.
pub fn class_ends(values: &[f64]) -> Vec<f64> {
    let axis = Axis::covering(values.iter().copied(), Start::Free, |_| String::new());
    let steps = axis.ticks.len().saturating_sub(1);
    let width = steps.div_ceil(CLASSES_MAX).max(1);
    let ticks = axis.ticks.iter().step_by(width).map(|tick| tick.at);
    let mut ends: Vec<f64> = ticks.collect();
    let wide = match *ends.as_slice() {
        [first, second, ..] => second - first,
        _ => return vec![axis.min, axis.max],
    };
    if let Some(last) = ends.last().copied().filter(|last| *last < axis.max) {
        // As wide as the others, though no value reaches so far.
        ends.push(last + wide);
    }
    ends
}

/// The class of a value between these ends; the highest holds its upper end too.
pub fn class_of(value: f64, ends: &[f64]) -> Option<usize> {
    let n = ends.len().checked_sub(1).filter(|n| *n > 0)?;
    let below = ends.iter().filter(|end| **end <= value).count();
    below.checked_sub(1).map(|class| class.min(n - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn classes_have_round_ends() {
        assert_eq!(class_ends(&[21.0, 58.0]), [20.0, 30.0, 40.0, 50.0, 60.0]);
        assert_eq!(class_ends(&[1.0, 9.5]), [0.0, 4.0, 8.0, 12.0]);
        let ends = class_ends(&[39.4, 60.6]);
        assert_eq!(ends, [35.0, 45.0, 55.0, 65.0]);
        assert_eq!(class_of(45.0, &ends), Some(1));
        assert_eq!(class_of(44.9, &ends), Some(0));
        assert_eq!(class_of(65.0, &ends), Some(2));
        assert_eq!(class_of(1.0, &[]), None);
    }

    proptest! {
        #[test]
        fn every_value_is_in_one_of_a_few_classes(values in prop::collection::vec(0.0f64..1e6, 1..100)) {
            let ends = class_ends(&values);
            prop_assert!(ends.len() <= CLASSES_MAX + 1 && ends.windows(2).all(|two| two[0] < two[1]));
            for value in values {
                let class = class_of(value, &ends).unwrap();
                let slack = ends[ends.len() - 1] * 1e-9;
                prop_assert!(ends[class] <= value + slack && value <= ends[class + 1] + slack);
            }
        }
    }
}
