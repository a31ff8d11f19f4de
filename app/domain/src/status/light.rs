//! The three lights, and the absence of one.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a lead can report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Light {
    Green,
    Yellow,
    Red,
}

impl Light {
    pub const ALL: [Self; 3] = [Self::Green, Self::Yellow, Self::Red];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
        }
    }

    /// Yellow and red are deviations: the forum acts on them, so they must be explained.
    pub const fn is_deviation(self) -> bool {
        matches!(self, Self::Yellow | Self::Red)
    }
}

impl FromStr for Light {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

/// What a page shows for one initiative in one round. A missing report is a state of its own:
/// never green, never the previous colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LightState {
    Red,
    Yellow,
    Missing,
    Green,
}

impl LightState {
    /// Deviations first.
    pub const ALL: [Self; 4] = [Self::Red, Self::Yellow, Self::Missing, Self::Green];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Missing => "missing",
            Self::Green => "green",
        }
    }
}

impl FromStr for LightState {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|l| l.code() == code).ok_or(())
    }
}

impl From<Light> for LightState {
    fn from(light: Light) -> Self {
        match light {
            Light::Green => Self::Green,
            Light::Yellow => Self::Yellow,
            Light::Red => Self::Red,
        }
    }
}

impl From<Option<Light>> for LightState {
    fn from(reported: Option<Light>) -> Self {
        reported.map_or(Self::Missing, Self::from)
    }
}

/// What a colour means in a programme that has not decided otherwise (rule set (a): the governance
/// model of Sundhedsklynge Midt, 24.05.2023, worded after the UK Gateway definitions).
///
/// A programme stores its own copy, with dates, so that a later wording changes no earlier report.
pub const fn default_definition(light: Light) -> &'static str {
    match light {
        Light::Green => {
            "Leveres som bestilt (hvad, hvem, hvor, hvornår). Ingen væsentlige udeståender."
        }
        Light::Yellow => {
            "Kan leveres, men der er en afvigelse eller risiko, der kræver handling. Skriv hvilken."
        }
        Light::Red => {
            "Bestillingen kan ikke leveres uden en beslutning i Chefforum eller Direktørforum."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n05_a_missing_report_is_its_own_state() {
        assert_eq!(LightState::from(None), LightState::Missing);
        assert_ne!(LightState::from(None), LightState::from(Light::Green));
    }

    #[test]
    fn deviations_come_first() {
        let mut states = [
            LightState::Green,
            LightState::Missing,
            LightState::Red,
            LightState::Yellow,
        ];
        states.sort();
        assert_eq!(states, LightState::ALL);
    }
}
