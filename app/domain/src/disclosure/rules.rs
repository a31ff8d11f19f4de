use serde::{Deserialize, Serialize};

/// What is too small to be shown (`rules.md` § 4.5). Two thresholds are in use in Denmark: 5
/// (Sundhedsdatastyrelsen) and 3 (Danmarks Statistik).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawRules", into = "RawRules")]
pub struct Rules {
    threshold: u32,
    least_span: u32,
    hide_zero: bool,
    hide_whole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RulesError {
    /// Not 2 to 100.
    Threshold,
    /// Not 1 to 100.
    LeastSpan,
}

impl Rules {
    /// Counts from 1 to `threshold` − 1 are hidden, so that between the least and the greatest value
    /// that a reader can work out for any hidden count there are at least `least_span`. Zeros and
    /// whole groups are shown.
    pub const fn new(threshold: u32, least_span: u32) -> Result<Self, RulesError> {
        if threshold < 2 || threshold > 100 {
            return Err(RulesError::Threshold);
        }
        if least_span < 1 || least_span > 100 {
            return Err(RulesError::LeastSpan);
        }
        Ok(Self {
            threshold,
            least_span,
            hide_zero: false,
            hide_whole: false,
        })
    }

    /// Zero is hidden like a small count.
    #[must_use]
    pub const fn hiding_zero(self) -> Self {
        Self {
            hide_zero: true,
            ..self
        }
    }

    /// None and all of a row's group are hidden: 0 and 100 % tell of everybody in it.
    #[must_use]
    pub const fn hiding_whole(self) -> Self {
        Self {
            hide_whole: true,
            ..self
        }
    }

    pub const fn threshold(self) -> u32 {
        self.threshold
    }

    pub const fn least_span(self) -> u32 {
        self.least_span
    }

    pub const fn hides_whole(self) -> bool {
        self.hide_whole
    }

    pub const fn may_hide_zero(self) -> bool {
        self.hide_zero || self.hide_whole
    }

    /// 1 to the threshold − 1.
    pub const fn is_small(self, count: u32) -> bool {
        count >= 1 && count < self.threshold
    }

    /// Whether a count is hidden for its own sake.
    pub const fn hides(self, count: u32) -> bool {
        self.is_small(count) || self.hide_zero && count == 0
    }

    /// Whether a part of a group is hidden for its own sake.
    pub const fn hides_part(self, count: u32, group: u32) -> bool {
        let is_whole = group > 0 && (count == 0 || count == group);
        self.hides(count) || self.hide_whole && is_whole
    }
}

impl Default for Rules {
    /// Threshold 5, span 3.
    fn default() -> Self {
        Self {
            threshold: 5,
            least_span: 3,
            hide_zero: false,
            hide_whole: false,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct RawRules {
    threshold: u32,
    least_span: u32,
    hide_zero: bool,
    hide_whole: bool,
}

impl TryFrom<RawRules> for Rules {
    type Error = &'static str;

    fn try_from(raw: RawRules) -> Result<Self, Self::Error> {
        let checked = Self::new(raw.threshold, raw.least_span).map_err(|_| "out of range")?;
        Ok(Self {
            hide_zero: raw.hide_zero,
            hide_whole: raw.hide_whole,
            ..checked
        })
    }
}

impl From<Rules> for RawRules {
    fn from(rules: Rules) -> Self {
        Self {
            threshold: rules.threshold,
            least_span: rules.least_span,
            hide_zero: rules.hide_zero,
            hide_whole: rules.hide_whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_hide_nothing_are_none() {
        assert_eq!(Rules::new(1, 3), Err(RulesError::Threshold));
        assert_eq!(Rules::new(5, 0), Err(RulesError::LeastSpan));
        assert_eq!(Rules::new(5, 3), Ok(Rules::default()));
        let stored = serde_json::to_string(&Rules::default().hiding_zero()).unwrap();
        assert_eq!(
            serde_json::from_str::<Rules>(&stored).unwrap(),
            Rules::default().hiding_zero()
        );
        assert!(serde_json::from_str::<Rules>(&stored.replace('5', "1")).is_err());
    }

    #[test]
    fn one_to_four_are_small_and_zero_is_not_unless_asked() {
        let rules = Rules::default();
        let hidden = |rules: Rules| (0..8).filter(|n| rules.hides(*n)).collect::<Vec<_>>();
        assert_eq!(hidden(rules), [1, 2, 3, 4]);
        assert_eq!(hidden(rules.hiding_zero()), [0, 1, 2, 3, 4]);
        assert_eq!(hidden(Rules::new(3, 3).unwrap()), [1, 2]);
        let whole = rules.hiding_whole();
        assert!(whole.hides_part(0, 20) && whole.hides_part(20, 20));
        assert!(!whole.hides_part(10, 20) && !whole.hides_part(0, 0));
        assert!(!rules.hides_part(20, 20));
    }
}
