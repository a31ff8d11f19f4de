//! The sides of an initiative that a programme can ask a light of its own for.

use crate::problem::Field;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    Time,
    Economy,
    /// Quality and scope.
    Quality,
    Effect,
    Cooperation,
}

impl Dimension {
    pub const ALL: [Self; 5] = [
        Self::Time,
        Self::Economy,
        Self::Quality,
        Self::Effect,
        Self::Cooperation,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Economy => "economy",
            Self::Quality => "quality",
            Self::Effect => "effect",
            Self::Cooperation => "cooperation",
        }
    }

    /// Their codes in one line, as they are stored and logged.
    pub fn words(dimensions: &[Self]) -> String {
        dimensions
            .iter()
            .map(|d| d.code())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Where its light stands in the form of a report.
    pub const fn field(self) -> Field {
        match self {
            Self::Time => Field::LightTime,
            Self::Economy => Field::LightEconomy,
            Self::Quality => Field::LightQuality,
            Self::Effect => Field::LightEffect,
            Self::Cooperation => Field::LightCooperation,
        }
    }
}

impl FromStr for Dimension {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|d| d.code() == code).ok_or(())
    }
}
