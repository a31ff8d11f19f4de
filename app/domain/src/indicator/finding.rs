//! What the rules find in the newest published figure, kept beside what is published so that no page
//! has to go through the whole course for it (need N10).

use super::chart_kind::ChartKind;
use super::{Course, Disclosure, Period, PublishedTable, Shown, course};
use crate::statistics::spc::{Footing, Variation};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The newest figure of all together, as its readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewestFigure {
    pub period: Period,
    pub shown: Shown,
}

/// What a course says of its newest measured figure, or why it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    TooFew,
    /// There are figures enough, of groups in which a few people decide.
    GroupsTooSmall,
    Found(Variation),
}

impl Judgement {
    const ALL: [Self; 7] = [
        Self::TooFew,
        Self::GroupsTooSmall,
        Self::Found(Variation::CommonCause),
        Self::Found(Variation::Improvement),
        Self::Found(Variation::Concern),
        Self::Found(Variation::NeutralHigh),
        Self::Found(Variation::NeutralLow),
    ];

    pub fn of(course: &Course) -> Self {
        if let Some(variation) = course.variation {
            return Self::Found(variation);
        }
        let is_small = course
            .stretches
            .last()
            .is_some_and(|last| last.kind == ChartKind::Points && last.footing != Footing::TooFew);
        match is_small {
            true => Self::GroupsTooSmall,
            false => Self::TooFew,
        }
    }

    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFew => "too_few",
            Self::GroupsTooSmall => "groups_too_small",
            Self::Found(Variation::CommonCause) => "common_cause",
            Self::Found(Variation::Improvement) => "improvement",
            Self::Found(Variation::Concern) => "concern",
            Self::Found(Variation::NeutralHigh) => "neutral_high",
            Self::Found(Variation::NeutralLow) => "neutral_low",
        }
    }
}

impl FromStr for Judgement {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|j| j.code() == code).ok_or(())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    pub judgement: Judgement,
    /// Of which period it is said: one before the newest where that figure is hidden. `None` where
    /// nothing is measured.
    pub judged: Option<Period>,
    /// `None` where there is no figure of all together.
    pub newest: Option<NewestFigure>,
}

impl Finding {
    /// Of a table as it was published, and of nothing else: neither a target nor the day changes it.
    pub fn of(table: &PublishedTable) -> Self {
        let course = course(table, &[], NaiveDate::default());
        Self {
            judgement: Judgement::of(&course),
            judged: course.measured().map(|point| point.period),
            newest: table.series().pop().map(|row| NewestFigure {
                period: row.period,
                shown: row.shown,
            }),
        }
    }

    /// Whether it speaks against a green light of an initiative that the indicator names. What only the
    /// secretariat may read does not: a forum could not look it up.
    pub fn is_concern(&self, disclosure: Disclosure) -> bool {
        self.judgement == Judgement::Found(Variation::Concern) && disclosure != Disclosure::Internal
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::tests::{indicator, target};
    use crate::indicator::{Figure, publishable};
    use crate::problem::Field;
    use proptest::prelude::*;

    fn month(at: usize) -> String {
        format!("{}-{:02}", 2024 + at / 12, at % 12 + 1)
    }

    fn found(better: &str, values: &[u32]) -> Finding {
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
        let of = |better| found(better, &falling()).judgement;
        assert_eq!(of("higher"), Judgement::Found(Variation::Concern));
        assert_eq!(of("lower"), Judgement::Found(Variation::Improvement));
        assert_eq!(of("neutral"), Judgement::Found(Variation::NeutralLow));
        let few = found("higher", &falling()[..11]).judgement;
        assert_eq!(few, Judgement::TooFew);
        let steady = found("higher", &falling()[..19]).judgement;
        assert_eq!(steady, Judgement::Found(Variation::CommonCause));
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
    fn what_is_found_is_said_of_the_period_that_it_was_found_in() {
        let judged = |values: &[u32]| found("higher", values).judged.unwrap().code();
        assert_eq!(judged(&falling()), "2025-08");
        let mut hidden = falling();
        hidden.push(3);
        let finding = found("higher", &hidden);
        assert_eq!(finding.judgement, Judgement::Found(Variation::Concern));
        assert_eq!(finding.newest.unwrap().period.code(), "2025-09");
        assert_eq!(judged(&hidden), "2025-08");
        assert_eq!(found("higher", &[3]).judged, None);
    }

    #[test]
    fn a_long_course_of_small_groups_is_not_said_to_be_short() {
        let share = indicator(&[(Field::Kind, "share")]);
        let of = |n_months: usize| {
            let of = |at: usize| if at == 0 { "5;10" } else { "10;100" };
            let rows = (0..n_months).map(|at| format!("{};{}", month(at), of(at)));
            let target = target(&share, &rows.collect::<Vec<_>>().join("\n"));
            Finding::of(&publishable(&share, &target, &[]).unwrap().table).judgement
        };
        assert_eq!(of(15), Judgement::GroupsTooSmall);
        assert_eq!(of(11), Judgement::TooFew);
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
            let stored: Judgement = finding.judgement.code().parse().unwrap();
            prop_assert_eq!(stored, finding.judgement);
            prop_assert_eq!(stored == Judgement::TooFew, values.len() < 12);
        }
    }
}
