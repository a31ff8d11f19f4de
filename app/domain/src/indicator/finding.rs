//! What the rules find in the newest published figure, kept beside what is published so that no page
//! has to go through the whole course for it (need N10).

use super::{Disclosure, Period, PublishedTable, Shown, course};
use crate::statistics::spc::Variation;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The newest figure of all together, as its readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewestFigure {
    pub period: Period,
    pub shown: Shown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What the newest measured figure says; `None` of too few figures.
    pub variation: Option<Variation>,
    /// `None` where there is no figure of all together.
    pub newest: Option<NewestFigure>,
}

impl Finding {
    /// Of a table as it was published, and of nothing else: neither a target nor the day changes it.
    pub fn of(table: &PublishedTable) -> Self {
        Self {
            variation: course(table, &[], NaiveDate::default()).variation,
            newest: table.series().pop().map(|row| NewestFigure {
                period: row.period,
                shown: row.shown,
            }),
        }
    }

    /// Whether it speaks against a green light of an initiative that the indicator names. What only the
    /// secretariat may read does not: a forum could not look it up.
    pub fn is_concern(&self, disclosure: Disclosure) -> bool {
        self.variation == Some(Variation::Concern) && disclosure != Disclosure::Internal
    }

    /// The word of its variation, as it is stored.
    pub const fn code(&self) -> &'static str {
        match self.variation {
            None => TOO_FEW,
            Some(Variation::CommonCause) => "common_cause",
            Some(Variation::Improvement) => "improvement",
            Some(Variation::Concern) => "concern",
            Some(Variation::NeutralHigh) => "neutral_high",
            Some(Variation::NeutralLow) => "neutral_low",
        }
    }
}

const TOO_FEW: &str = "too_few";

/// The variation of a word as [`Finding::code`] gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundVariation(pub Option<Variation>);

impl FromStr for FoundVariation {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let known = [
            None,
            Some(Variation::CommonCause),
            Some(Variation::Improvement),
            Some(Variation::Concern),
            Some(Variation::NeutralHigh),
            Some(Variation::NeutralLow),
        ];
        let of = |variation| Finding {
            variation,
            newest: None,
        };
        let found = known.into_iter().find(|found| of(*found).code() == code);
        found.map(Self).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::tests::{indicator, target};
    use crate::indicator::{Figure, publishable};
    use crate::problem::Field;
    use proptest::prelude::*;

    fn found(better: &str, values: &[u32]) -> Finding {
        let month = |at: usize| format!("{}-{:02}", 2024 + at / 12, at % 12 + 1);
        let rows = values.iter().enumerate();
        let rows = rows.map(|(at, value)| format!("{};{value}", month(at)));
        let indicator = indicator(&[(Field::Kind, "count"), (Field::Better, better)]);
        let target = target(&indicator, &rows.collect::<Vec<_>>().join("\n"));
        Finding::of(&publishable(&indicator, &target, &[]).unwrap().table)
    }

    /// As chance has it, then far below.
    fn falling() -> Vec<u32> {
        let mut values: Vec<u32> = (0..19).map(|at| 50 + at % 3).collect();
        values.push(20);
        values
    }

    #[test]
    fn n10_a_fall_is_a_concern_where_higher_is_better_and_nowhere_else() {
        let of = |better| found(better, &falling()).variation;
        assert_eq!(of("higher"), Some(Variation::Concern));
        assert_eq!(of("lower"), Some(Variation::Improvement));
        assert_eq!(of("neutral"), Some(Variation::NeutralLow));
        assert_eq!(found("higher", &falling()[..11]).variation, None);
        let steady = found("higher", &falling()[..19]).variation;
        assert_eq!(steady, Some(Variation::CommonCause));
    }

    #[test]
    fn n10_what_only_the_secretariat_reads_speaks_against_nothing() {
        let finding = found("higher", &falling());
        assert!(finding.is_concern(Disclosure::Public));
        assert!(finding.is_concern(Disclosure::Forum));
        assert!(!finding.is_concern(Disclosure::Internal));
        assert!(!found("lower", &falling()).is_concern(Disclosure::Public));
    }

    #[test]
    fn the_newest_figure_is_the_one_that_readers_see() {
        let newest = found("higher", &[3, 50, 2]).newest.unwrap();
        assert!(matches!(
            newest.shown,
            Shown::Below { .. } | Shown::Withheld { .. }
        ));
        let newest = found("higher", &falling()).newest.unwrap();
        assert_eq!(newest.shown, Shown::Figure(Figure::Count { n: 20 }));
        let text = serde_json::to_string(&newest).unwrap();
        assert_eq!(serde_json::from_str::<NewestFigure>(&text).unwrap(), newest);
    }

    proptest! {
        #[test]
        fn n10_the_finding_is_that_of_the_course_and_is_stored_whole(
            values in prop::collection::vec(5u32..80, 1..30)
        ) {
            let finding = found("higher", &values);
            let stored: FoundVariation = finding.code().parse().unwrap();
            prop_assert_eq!(stored.0, finding.variation);
            prop_assert_eq!(finding.variation.is_some(), values.len() >= 12);
        }
    }
}
