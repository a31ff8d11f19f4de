//! The lights, and the absence of one.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a lead can report. Which of them a programme knows, its rule set tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Light {
    Green,
    YellowGreen,
    Yellow,
    YellowRed,
    Red,
}

impl Light {
    /// The best first.
    pub const ALL: [Self; 5] = [
        Self::Green,
        Self::YellowGreen,
        Self::Yellow,
        Self::YellowRed,
        Self::Red,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Green => "green",
            Self::YellowGreen => "yellow_green",
            Self::Yellow => "yellow",
            Self::YellowRed => "yellow_red",
            Self::Red => "red",
        }
    }

    /// From 0 for green to 4 for red; more is worse.
    pub const fn severity(self) -> u8 {
        match self {
            Self::Green => 0,
            Self::YellowGreen => 1,
            Self::Yellow => 2,
            Self::YellowRed => 3,
            Self::Red => 4,
        }
    }

    /// Whatever is not green is a deviation: the forum acts on it, so it must be explained.
    pub const fn is_deviation(self) -> bool {
        !matches!(self, Self::Green)
    }

    /// `None` of no lights.
    pub fn worst(lights: impl IntoIterator<Item = Self>) -> Option<Self> {
        lights.into_iter().max_by_key(|light| light.severity())
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
    YellowRed,
    Yellow,
    YellowGreen,
    Missing,
    Green,
}

impl LightState {
    /// Deviations first.
    pub const ALL: [Self; 6] = [
        Self::Red,
        Self::YellowRed,
        Self::Yellow,
        Self::YellowGreen,
        Self::Missing,
        Self::Green,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::YellowRed => "yellow_red",
            Self::Yellow => "yellow",
            Self::YellowGreen => "yellow_green",
            Self::Missing => "missing",
            Self::Green => "green",
        }
    }

    /// Whether it is a light that deviates; a missing report is none.
    pub const fn is_deviation(self) -> bool {
        !matches!(self, Self::Missing | Self::Green)
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
            Light::YellowGreen => Self::YellowGreen,
            Light::Yellow => Self::Yellow,
            Light::YellowRed => Self::YellowRed,
            Light::Red => Self::Red,
        }
    }
}

impl From<Option<Light>> for LightState {
    fn from(reported: Option<Light>) -> Self {
        reported.map_or(Self::Missing, Self::from)
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
    fn deviations_come_first_and_the_worst_before_the_others() {
        let mut states = LightState::ALL;
        states.reverse();
        states.sort();
        assert_eq!(states, LightState::ALL);
        let lights = LightState::ALL
            .into_iter()
            .filter_map(|s| s.code().parse().ok());
        let severities: Vec<_> = lights.map(|light: Light| light.severity()).collect();
        assert_eq!(severities, [4, 3, 2, 1, 0]);
        for light in Light::ALL {
            assert_eq!(light.is_deviation(), LightState::from(light).is_deviation());
        }
        assert!(!LightState::Missing.is_deviation());
    }
}
