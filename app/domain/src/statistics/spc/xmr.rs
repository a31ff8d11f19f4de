//! The XmR chart of NHS Making Data Count (`rules.md` § 4.1, after NHSRplotthedots).

mod judgement;
mod limits;
mod rules;

pub use judgement::{Assurance, Direction, Variation};
pub use limits::ProcessLimits;
pub use rules::{Rule, SpecialCause};

use super::series::{finite, measured};
use super::{Baseline, Footing, Screening, moving_ranges};
use rules::special_causes;

/// The chart of one series.
#[derive(Clone, Debug, PartialEq)]
pub struct Xmr {
    /// One for each stretch between breaks; none of an empty series.
    pub groups: Vec<XmrGroup>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct XmrGroup {
    /// The position of its first point.
    pub starts_at: usize,
    /// Of the measured points of the baseline.
    pub footing: Footing,
    /// `None` of too few points, and where no two points are beside one another.
    pub limits: Option<ProcessLimits>,
    pub points: Vec<XmrPoint>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct XmrPoint {
    /// `None` where it is missing.
    pub value: Option<f64>,
    /// How far it is from the one before it in its group.
    pub moving_range: Option<f64>,
    /// `None` where it varies as by chance, and wherever there are no limits.
    pub cause: Option<SpecialCause>,
}

/// Rules see no point of another group (need N21).
pub fn xmr(values: &[Option<f64>], baseline: &Baseline, screening: Screening) -> Xmr {
    let values = finite(values);
    let groups = baseline.groups(&values);
    let each = groups.iter().map(|group| {
        let footing = Footing::of(measured(group.baseline).len());
        let limits = footing.carries(|| ProcessLimits::of(group.baseline, screening));
        let causes = match limits {
            Some(limits) => special_causes(group.points, &limits),
            None => vec![None; group.points.len()],
        };
        let ranges = moving_ranges(group.points);
        let points = group.points.iter().zip(ranges).zip(causes);
        XmrGroup {
            starts_at: group.starts_at,
            footing,
            limits,
            points: points
                .map(|((value, moving_range), cause)| XmrPoint {
                    value: *value,
                    moving_range,
                    cause,
                })
                .collect(),
        }
    });
    Xmr {
        groups: each.collect(),
    }
}

#[cfg(test)]
mod tests;
