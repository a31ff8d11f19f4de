//! One number of one period, as it was told.

use crate::ids::OrganisationId;
use crate::indicator::{Measure, Period};
use serde::{Deserialize, Serialize};

/// What somebody counted or was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// `n` of a group of `of`; never more than it.
    Share { n: u32, of: u32 },
    /// A percentage as the source tells it, in hundredths of a percent, where no whole number of the
    /// group gives it, or more than one does.
    Stated { hundredths: u64, of: u32 },
    /// A whole number of something.
    Count { n: u32 },
    /// In hundredths of the indicator's unit.
    Number { hundredths: u64 },
}

/// Where a figure belongs: a period, one organisation or all, one category or all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    pub period: Period,
    /// `None` of all together.
    pub organisation: Option<OrganisationId>,
    /// From 1 in the order of the definition; `None` of all together.
    pub category: Option<u32>,
}

/// A figure in its place; what was stored there before is kept beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    pub place: Place,
    pub figure: Figure,
}

impl Figure {
    /// As one number on the indicator's scale: percent of a share, else the number itself. `None` of a
    /// share of nobody.
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Share { of: 0, .. } => None,
            Self::Share { n, of } => Some(100.0 * f64::from(n) / f64::from(of)),
            Self::Count { n } => Some(f64::from(n)),
            Self::Stated { hundredths, .. } | Self::Number { hundredths } => in_units(hundredths),
        }
    }
}

impl Figure {
    /// The same where it is of this measure: a number whose group is not told is no share.
    pub fn on_scale(self, measure: Measure) -> Option<f64> {
        match (measure, self) {
            (Measure::Share, Self::Count { .. } | Self::Number { .. }) => None,
            _ => self.value(),
        }
    }
}

/// Hundredths as a number of units; `None` beyond what a float holds exactly.
pub fn in_units(hundredths: u64) -> Option<f64> {
    let whole = u32::try_from(hundredths.div_euclid(100)).ok()?;
    let rest = u32::try_from(hundredths.rem_euclid(100)).ok()?;
    Some(f64::from(whole) + f64::from(rest) / 100.0)
}

/// A number of units as hundredths, rounded; below zero is zero.
pub fn in_hundredths(value: f64) -> u64 {
    let digits = format!("{:.2}", value.max(0.0)).replace('.', "");
    digits.parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_one_number() {
        assert_eq!(Figure::Share { n: 42, of: 168 }.value(), Some(25.0));
        assert_eq!(Figure::Share { n: 0, of: 0 }.value(), None);
        assert_eq!(Figure::Number { hundredths: 4_880 }.value(), Some(48.8));
    }
}
