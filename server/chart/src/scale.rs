//! Where on the picture a value lies.

use crate::DrawError;
use domain::chart::Axis;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

pub struct Scale {
    range: RangedCoordf64,
    /// Where the lowest and the highest value lie.
    pub ends: (i32, i32),
}

impl Scale {
    pub fn new(min: f64, max: f64, ends: (i32, i32)) -> Result<Self, DrawError> {
        if !(min.is_finite() && max.is_finite() && (max - min).is_finite()) {
            return Err(DrawError::NotFinite);
        }
        if min >= max {
            return Err(DrawError::NoAxis);
        }
        Ok(Self {
            range: (min..max).into(),
            ends,
        })
    }

    pub fn of(axis: &Axis, ends: (i32, i32)) -> Result<Self, DrawError> {
        Self::new(axis.min, axis.max, ends)
    }

    /// A value beyond the axis lies at its end.
    pub fn at(&self, value: f64) -> i32 {
        let range = self.range.range();
        let held = value.clamp(range.start, range.end);
        self.range.map(&held, self.ends)
    }

    /// With as much slack as decimals need: 0.1 + 0.2 lies on an axis that ends at 0.3.
    pub fn holds(&self, value: f64) -> bool {
        let range = self.range.range();
        let slack = (range.end - range.start) * 1e-6;
        range.start - slack <= value && value <= range.end + slack
    }

    /// An error for a number that must not be drawn where it is not.
    pub fn check(&self, value: f64) -> Result<(), DrawError> {
        match (value.is_finite(), self.holds(value)) {
            (false, _) => Err(DrawError::NotFinite),
            (true, false) => Err(DrawError::BeyondAxis),
            (true, true) => Ok(()),
        }
    }
}

/// The place of the value with this index, on an axis that counts them.
pub fn place(index: usize) -> f64 {
    u32::try_from(index).map_or(f64::MAX, f64::from)
}

/// A label on an axis: the middle of it, and its text.
pub struct Named<'a> {
    pub at: i32,
    pub text: &'a str,
}

/// As many of the labels as stand apart: every one, or every second, or every third and so on, so that
/// what is between two of them is always the same. `extent` is how much of the axis each takes.
pub fn thinned<'a>(labels: &[Named<'a>], extent: i32) -> Vec<Named<'a>> {
    let apart = |every: usize| {
        let mut kept = labels.iter().step_by(every);
        let mut last = kept.next();
        kept.all(|label| {
            let before = last.replace(label);
            before.is_none_or(|before| (label.at - before.at).abs() >= extent)
        })
    };
    let every = (1..=labels.len()).find(|every| apart(*every)).unwrap_or(1);
    labels
        .iter()
        .step_by(every)
        .map(|label| Named { ..*label })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_thinned_evenly() {
        let labels: Vec<Named> = (0..10)
            .map(|n| Named {
                at: n * 100,
                text: "",
            })
            .collect();
        let places = |extent| -> Vec<i32> {
            thinned(&labels, extent)
                .iter()
                .map(|label| label.at)
                .collect()
        };
        assert_eq!(places(100).len(), 10);
        assert_eq!(places(101), [0, 200, 400, 600, 800]);
        assert_eq!(places(5000), [0]);
    }

    #[test]
    fn a_scale_needs_two_ends_apart() {
        assert_eq!(Scale::new(1.0, 1.0, (0, 10)).err(), Some(DrawError::NoAxis));
        assert_eq!(
            Scale::new(f64::NAN, 1.0, (0, 10)).err(),
            Some(DrawError::NotFinite)
        );
        let scale = Scale::new(0.0, 1.0, (1000, 0)).unwrap();
        assert_eq!(
            (scale.at(0.0), scale.at(0.25), scale.at(7.0)),
            (1000, 750, 0)
        );
        assert_eq!(scale.check(7.0), Err(DrawError::BeyondAxis));
        assert_eq!(scale.check(0.1 + 0.2 + 0.7 + 1e-16), Ok(()));
    }
}
