//! Figures that suggest a light: expenditure and schedule against what was agreed, a result against its
//! target. They suggest; the overall light stays a judgement.

use super::Light;
use super::amount::{format_hundredths, parse_hundredths, parse_kroner};
use crate::form::{Flawed, FormData, Reader};
use crate::problem::{Field, Flaw};
use crate::text::Line;
use crate::time::format_day;
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::str::FromStr;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeasureKind {
    Expenditure,
    Schedule,
    Target,
}

impl MeasureKind {
    pub const ALL: [Self; 3] = [Self::Expenditure, Self::Schedule, Self::Target];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Expenditure => "expenditure",
            Self::Schedule => "schedule",
            Self::Target => "target",
        }
    }

    /// Its fields in the form of a report, in their order.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Expenditure => &[Field::Budget, Field::ExpectedCost],
            Self::Schedule => &[Field::AgreedEnd, Field::ExpectedEnd],
            Self::Target => &[
                Field::Indicator,
                Field::TargetValue,
                Field::ActualValue,
                Field::Better,
            ],
        }
    }
}

impl FromStr for MeasureKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// Which way a result is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    Higher,
    Lower,
}

impl Better {
    pub const ALL: [Self; 2] = [Self::Higher, Self::Lower];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }
}

impl FromStr for Better {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|b| b.code() == code).ok_or(())
    }
}

/// What a report says in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Measure {
    /// In whole kroner.
    Expenditure { budget: u64, expected: u64 },
    Schedule {
        agreed: NaiveDate,
        expected: NaiveDate,
    },
    /// In hundredths of whatever the indicator counts.
    Target {
        indicator: String,
        target: u64,
        actual: u64,
        better: Better,
    },
}

/// In characters: what a result counts.
pub const INDICATOR_MAX: u32 = 120;
/// Kroner over the budget beyond which expenditure is red, whatever share of it they are.
const MOST_KRONER_OVER: u64 = 6_000_000;

impl Measure {
    pub const fn kind(&self) -> MeasureKind {
        match self {
            Self::Expenditure { .. } => MeasureKind::Expenditure,
            Self::Schedule { .. } => MeasureKind::Schedule,
            Self::Target { .. } => MeasureKind::Target,
        }
    }

    /// The light that it suggests by the thresholds of today. What a report says keeps its own: see
    /// [`Measured`].
    ///
    /// Expenditure and schedule by the thresholds of the Danish state IT council (digst.dk): red more
    /// than 10 % or 6 million kroner over the budget, yellow up to that, green not over it; red more
    /// than 3 months late, yellow from 1 to 3 months, green less than 1. Its thresholds for benefits
    /// could not be verified and are not among these. A result by the common rule of scorecards
    /// (ClearPoint): green at its target, yellow within a tenth of it, else red; mirrored where lower is
    /// better.
    pub fn light(&self) -> Light {
        match self {
            Self::Expenditure { budget, expected } => expenditure(*budget, *expected),
            Self::Schedule { agreed, expected } => schedule(*agreed, *expected),
            Self::Target {
                target,
                actual,
                better,
                ..
            } => result(*target, *actual, *better),
        }
    }

    pub(super) fn read(r: &mut Reader<'_>, kind: MeasureKind) -> Result<Self, Flawed> {
        match kind {
            MeasureKind::Expenditure => {
                let budget = kroner(r, Field::Budget);
                let expected = kroner(r, Field::ExpectedCost);
                Ok(Self::Expenditure {
                    budget: budget?,
                    expected: expected?,
                })
            }
            MeasureKind::Schedule => {
                let agreed = r.day(Field::AgreedEnd);
                let expected = r.day(Field::ExpectedEnd);
                Ok(Self::Schedule {
                    agreed: agreed?,
                    expected: expected?,
                })
            }
            MeasureKind::Target => {
                let indicator: Result<Line<INDICATOR_MAX>, _> = r.line(Field::Indicator);
                let target = hundredths(r, Field::TargetValue);
                let actual = hundredths(r, Field::ActualValue);
                let better = r.choice(Field::Better);
                Ok(Self::Target {
                    indicator: indicator?.to_string(),
                    target: target?,
                    actual: actual?,
                    better: better?,
                })
            }
        }
    }

    /// What stands in a form, where it is whole.
    pub fn typed(form: &FormData, kind: MeasureKind) -> Option<Self> {
        let mut r = Reader::new(form);
        let measure = Self::read(&mut r, kind);
        r.finish(|| measure).ok()
    }

    /// Its figures as they are typed.
    pub fn facts(&self) -> Vec<(Field, String)> {
        match self {
            Self::Expenditure { budget, expected } => vec![
                (Field::Budget, budget.to_string()),
                (Field::ExpectedCost, expected.to_string()),
            ],
            Self::Schedule { agreed, expected } => vec![
                (Field::AgreedEnd, format_day(*agreed)),
                (Field::ExpectedEnd, format_day(*expected)),
            ],
            Self::Target {
                indicator,
                target,
                actual,
                better,
            } => vec![
                (Field::Indicator, indicator.clone()),
                (Field::TargetValue, format_hundredths(*target)),
                (Field::ActualValue, format_hundredths(*actual)),
                (Field::Better, better.code().to_owned()),
            ],
        }
    }
}

/// A figure with the light that it suggested when it was reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    #[serde(flatten)]
    pub measure: Measure,
    /// `None` in a report that is older than this; thresholds have not changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    light: Option<Light>,
}

impl Measured {
    /// As it is reported now.
    pub fn now(measure: Measure) -> Self {
        Self {
            light: Some(measure.light()),
            measure,
        }
    }

    /// The light that it suggested.
    pub fn light(&self) -> Light {
        self.light.unwrap_or_else(|| self.measure.light())
    }
}

fn kroner(r: &mut Reader<'_>, field: Field) -> Result<u64, Flawed> {
    match r.raw(field) {
        "" => r.flaw(field, Flaw::Required),
        raw => parse_kroner(raw).map_or_else(|| r.flaw(field, Flaw::NotAnAmount), Ok),
    }
}

fn hundredths(r: &mut Reader<'_>, field: Field) -> Result<u64, Flawed> {
    match r.raw(field) {
        "" => r.flaw(field, Flaw::Required),
        raw => parse_hundredths(raw).map_or_else(|| r.flaw(field, Flaw::NotADecimal), Ok),
    }
}

/// `part` against so many tenths of `whole`.
fn against_tenths(part: u64, tenths: u64, whole: u64) -> Ordering {
    let part = u128::from(part).saturating_mul(10);
    part.cmp(&u128::from(whole).saturating_mul(u128::from(tenths)))
}

fn expenditure(budget: u64, expected: u64) -> Light {
    match expected.saturating_sub(budget) {
        0 => Light::Green,
        over if over > MOST_KRONER_OVER || against_tenths(over, 1, budget).is_gt() => Light::Red,
        _ => Light::Yellow,
    }
}

/// A day that the calendar does not reach is late by any measure.
fn schedule(agreed: NaiveDate, expected: NaiveDate) -> Light {
    let is_later = |months, limit: fn(NaiveDate, NaiveDate) -> bool| {
        let by = agreed.checked_add_months(Months::new(months));
        by.is_some_and(|by| limit(expected, by))
    };
    if is_later(3, |expected, by| expected > by) {
        Light::Red
    } else if is_later(1, |expected, by| expected >= by) {
        Light::Yellow
    } else {
        Light::Green
    }
}

fn result(target: u64, actual: u64, better: Better) -> Light {
    let (is_met, is_near) = match better {
        Better::Higher => (actual >= target, against_tenths(actual, 9, target).is_ge()),
        Better::Lower => (actual <= target, against_tenths(actual, 11, target).is_le()),
    };
    match (is_met, is_near) {
        (true, _) => Light::Green,
        (_, true) => Light::Yellow,
        _ => Light::Red,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn expenditure_is_red_over_ten_per_cent_or_six_million() {
        for (budget, expected, light) in [
            (1_000_000, 999_999, Light::Green),
            (1_000_000, 1_000_000, Light::Green),
            (1_000_000, 1_000_001, Light::Yellow),
            (1_000_000, 1_100_000, Light::Yellow),
            (1_000_000, 1_100_001, Light::Red),
            (100_000_000, 106_000_000, Light::Yellow),
            (100_000_000, 106_000_001, Light::Red),
            (0, 1, Light::Red),
        ] {
            let measure = Measure::Expenditure { budget, expected };
            assert_eq!(measure.light(), light, "{budget} {expected}");
        }
    }

    #[test]
    fn a_schedule_is_yellow_from_one_month_and_red_after_three() {
        let day = |text: &str| crate::time::parse_day(text).unwrap();
        for (expected, light) in [
            ("31.12.2025", Light::Green),
            ("30.01.2027", Light::Green),
            ("31.01.2027", Light::Yellow),
            ("31.03.2027", Light::Yellow),
            ("01.04.2027", Light::Red),
        ] {
            let (agreed, expected) = (day("31.12.2026"), day(expected));
            let measure = Measure::Schedule { agreed, expected };
            assert_eq!(measure.light(), light, "{expected}");
        }
    }

    #[test]
    fn a_result_is_yellow_within_a_tenth_of_its_target() {
        for (target, actual, better, light) in [
            (200, 200, Better::Higher, Light::Green),
            (200, 180, Better::Higher, Light::Yellow),
            (200, 179, Better::Higher, Light::Red),
            (200, 200, Better::Lower, Light::Green),
            (200, 220, Better::Lower, Light::Yellow),
            (200, 221, Better::Lower, Light::Red),
            (0, 0, Better::Higher, Light::Green),
        ] {
            assert_eq!(result(target, actual, better), light, "{target} {actual}");
        }
    }

    #[test]
    fn each_figure_that_is_no_figure_is_named() {
        let form = FormData::default()
            .with(Field::Budget, "16 mio. kr.")
            .with(Field::ExpectedCost, "for meget");
        let mut r = Reader::new(&form);
        let measure = Measure::read(&mut r, MeasureKind::Expenditure);
        let problems = r.finish(|| measure).unwrap_err();
        assert_eq!(problems.of(Field::ExpectedCost), Some(Flaw::NotAnAmount));
        assert_eq!(problems.iter().count(), 1);
        assert_eq!(Measure::typed(&form, MeasureKind::Expenditure), None);
        let whole = form.replacing(Field::ExpectedCost, "18 mio. kr.");
        let found = Measure::typed(&whole, MeasureKind::Expenditure).unwrap();
        assert_eq!(found.light(), Light::Red);
    }

    #[test]
    fn a_figure_keeps_the_light_of_its_report() {
        let stored =
            r#"{"kind":"expenditure","budget":1000000,"expected":1050000,"light":"Green"}"#;
        let kept: Measured = serde_json::from_str(stored).unwrap();
        assert_eq!(
            kept.light(),
            Light::Green,
            "whatever the thresholds are now"
        );
        assert_eq!(serde_json::to_string(&kept).unwrap(), stored);
        let older = r#"{"kind":"expenditure","budget":1000000,"expected":1050000}"#;
        let kept: Measured = serde_json::from_str(older).unwrap();
        assert_eq!(kept.light(), Light::Yellow);
        assert_eq!(serde_json::to_string(&kept).unwrap(), older);
        assert_eq!(Measured::now(kept.measure).light(), Light::Yellow);
    }

    proptest! {
        #[test]
        fn more_is_never_better_for_expenditure(budget in 0u64..1_000_000_000, expected in 0u64..1_000_000_000, more in 0u64..50_000_000) {
            prop_assert!(expenditure(budget, expected).severity() <= expenditure(budget, expected + more).severity());
        }

        #[test]
        fn closer_to_the_target_is_never_worse(target in 0u64..1_000_000, actual in 0u64..1_000_000) {
            let step = |better, actual| result(target, actual, better).severity();
            prop_assert!(step(Better::Higher, actual + 1) <= step(Better::Higher, actual));
            prop_assert!(step(Better::Lower, actual + 1) >= step(Better::Lower, actual));
        }

        #[test]
        fn later_is_never_better(agreed in 0i64..20_000, late in -500i64..1_000) {
            let day = |n| NaiveDate::default() + chrono::Duration::days(n);
            let light = |late| schedule(day(agreed), day(agreed + late)).severity();
            prop_assert!(light(late) <= light(late + 1));
        }
    }
}
