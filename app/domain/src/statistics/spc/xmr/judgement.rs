//! What a chart says at a glance: the two icons of Making Data Count.

use super::{SpecialCause, Xmr};
use crate::statistics::spc::Side;

/// Which way is for the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    HigherIsBetter,
    LowerIsBetter,
    /// Neither.
    Neutral,
}

/// What a point says of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variation {
    /// No more than chance.
    CommonCause,
    Improvement,
    Concern,
    NeutralHigh,
    NeutralLow,
}

/// Whether the process as it is will meet its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Assurance {
    /// Every time.
    Pass,
    /// Sometimes, by chance ("hit and miss").
    Inconsistent,
    /// Never.
    Fail,
}

impl Variation {
    pub const fn of(cause: Option<SpecialCause>, direction: Direction) -> Self {
        let Some(cause) = cause else {
            return Self::CommonCause;
        };
        match (direction, cause.side) {
            (Direction::HigherIsBetter, Side::High) | (Direction::LowerIsBetter, Side::Low) => {
                Self::Improvement
            }
            (Direction::HigherIsBetter, Side::Low) | (Direction::LowerIsBetter, Side::High) => {
                Self::Concern
            }
            (Direction::Neutral, Side::High) => Self::NeutralHigh,
            (Direction::Neutral, Side::Low) => Self::NeutralLow,
        }
    }
}

impl Xmr {
    /// That of the last measured point of the last group; `None` where the group has no limits, or no
    /// measured point.
    pub fn variation(&self, direction: Direction) -> Option<Variation> {
        let group = self.groups.last()?;
        group.limits?;
        let last = group.points.iter().rev().find(|p| p.value.is_some())?;
        Some(Variation::of(last.cause, direction))
    }

    /// By the limits of the last group; `None` where it has none, of a neutral direction, and of a
    /// target that is not a finite number.
    pub fn assurance(&self, target: f64, direction: Direction) -> Option<Assurance> {
        let limits = self.groups.last()?.limits?;
        target
            .is_finite()
            .then(|| Assurance::of(limits.outside(target), direction))?
    }
}

impl Assurance {
    /// Of a target that lies on this side of the limits, or within them; `None` of a neutral direction.
    pub const fn of(side: Option<Side>, direction: Direction) -> Option<Self> {
        match (direction, side) {
            (Direction::Neutral, _) => None,
            (_, None) => Some(Self::Inconsistent),
            (Direction::HigherIsBetter, Some(Side::High))
            | (Direction::LowerIsBetter, Some(Side::Low)) => Some(Self::Fail),
            (Direction::HigherIsBetter, Some(Side::Low))
            | (Direction::LowerIsBetter, Some(Side::High)) => Some(Self::Pass),
        }
    }
}
