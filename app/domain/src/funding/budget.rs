//! A funding half-year by half-year: what was planned, spent and is expected, and what is left of the own
//! share after each.

use super::{Baseline, Figure, FigureKind, FundingDraft};
use crate::half_year::HalfYear;
use crate::money::Kroner;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How far a forecast is off the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variance {
    /// Forecast less baseline, in kroner.
    pub difference: i64,
    /// In tenths of a per cent of the baseline, rounded towards nothing; `None` of a baseline of nothing.
    pub tenths: Option<i64>,
    /// More than 5 % of the baseline: |forecast − baseline| / baseline > 5 %. Of a baseline of nothing,
    /// any forecast of something is.
    pub is_over: bool,
}

pub fn variance(forecast: Kroner, baseline: Kroner) -> Variance {
    let difference = forecast.signed().saturating_sub(baseline.signed());
    // At most a million millions, so that neither product leaves the machine's numbers.
    let is_over = difference.unsigned_abs().saturating_mul(20) > baseline.whole();
    let tenths = difference
        .saturating_mul(1000)
        .checked_div(baseline.signed())
        // What is over 5 % does not read "5,0 %".
        .map(|tenths| match is_over {
            true if tenths.unsigned_abs() <= 50 => difference.signum().saturating_mul(51),
            _ => tenths,
        });
    Variance {
        difference,
        tenths,
        is_over,
    }
}

/// What is known of the spending of a half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfYearState {
    Reported,
    /// It is over, and nobody has said what was spent: never nothing.
    NotReported,
    Running,
    Ahead,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetRow {
    pub half: HalfYear,
    pub planned: Option<Kroner>,
    pub spent: Option<Kroner>,
    pub forecast: Option<Kroner>,
    /// Why the forecast is what it is.
    pub narrative: Option<String>,
    pub state: HalfYearState,
    pub variance: Option<Variance>,
}

/// All half-years of a funding, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    pub own: Kroner,
    /// What all half-years were to take; `None` without a baseline.
    pub planned: Option<u64>,
    pub rows: Vec<BudgetRow>,
}

/// What is left of the own share: at the beginning, and after each half-year; nothing where that is not
/// known. Each is one longer than the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BurnDown {
    pub planned: Vec<Option<i64>>,
    /// As far as every half-year is reported: beyond one that is not, nobody knows.
    pub actual: Vec<Option<i64>>,
    /// From the last actual one on, as far as each half-year has a forecast.
    pub forecast: Vec<Option<i64>>,
}

impl Budget {
    pub fn of(
        draft: &FundingDraft,
        baseline: Option<&Baseline>,
        figures: &[Figure],
        today: NaiveDate,
    ) -> Self {
        // Those of the period, and those outside it that have money: none is left out of the sums.
        let mut halves: BTreeSet<HalfYear> = draft.half_years().into_iter().collect();
        halves.extend(figures.iter().map(|figure| figure.half));
        halves.extend(
            baseline
                .into_iter()
                .flat_map(|it| it.amounts.keys().copied()),
        );
        Self {
            own: draft.own,
            planned: baseline.map(Baseline::total),
            rows: halves
                .into_iter()
                .map(|half| row(half, baseline, figures, today))
                .collect(),
        }
    }

    /// What was spent in the half-years that are reported.
    pub fn spent(&self) -> i64 {
        let spent = self.rows.iter().filter_map(|row| row.spent);
        spent.map(Kroner::signed).fold(0, i64::saturating_add)
    }

    /// Whether anybody has said of any half-year what was spent.
    pub fn is_reported(&self) -> bool {
        self.rows.iter().any(|row| row.spent.is_some())
    }

    /// How many half-years are over and not reported.
    pub fn n_not_reported(&self) -> u32 {
        let missing = self.rows.iter();
        let missing = missing.filter(|row| row.state == HalfYearState::NotReported);
        u32::try_from(missing.count()).unwrap_or(u32::MAX)
    }

    /// What is left of the own share; less than nothing where more was spent.
    pub fn remaining(&self) -> i64 {
        self.own.signed().saturating_sub(self.spent())
    }

    /// How the baseline differs from the own share; `None` where it does not or there is none.
    pub fn unplanned(&self) -> Option<i64> {
        let planned = i64::try_from(self.planned?).unwrap_or(i64::MAX);
        let difference = self.own.signed().saturating_sub(planned);
        (difference != 0).then_some(difference)
    }

    pub fn burn_down(&self) -> BurnDown {
        let planned = self.rows.iter().map(|row| row.planned);
        let actual = self.rows.iter().map(|row| row.spent);
        let (planned, actual) = (self.left(planned), self.left(actual));
        let last = actual.iter().rposition(Option::is_some).unwrap_or_default();
        let mut left = actual.get(last).copied().flatten();
        let forecast = self.rows.iter().enumerate().map(|(at, row)| {
            if at >= last {
                left = after(left, row.forecast);
            }
            left.filter(|_| at >= last)
        });
        let mut forecast: Vec<_> = [None].into_iter().chain(forecast).collect();
        if forecast.iter().any(Option::is_some)
            && let Some(joint) = forecast.get_mut(last)
        {
            *joint = actual.get(last).copied().flatten();
        }
        BurnDown {
            planned,
            actual,
            forecast,
        }
    }

    /// The own share, and what is left of it after each; nothing from the first on that is not known.
    fn left(&self, taken: impl Iterator<Item = Option<Kroner>>) -> Vec<Option<i64>> {
        let mut left = Some(self.own.signed());
        let rest = taken.map(|taken| {
            left = after(left, taken);
            left
        });
        let rest: Vec<_> = rest.collect();
        let mut all = vec![Some(self.own.signed())];
        all.extend(rest);
        all
    }
}

fn after(left: Option<i64>, taken: Option<Kroner>) -> Option<i64> {
    Some(left?.saturating_sub(taken?.signed()))
}

fn row(
    half: HalfYear,
    baseline: Option<&Baseline>,
    figures: &[Figure],
    today: NaiveDate,
) -> BudgetRow {
    let newest = |kind| {
        let of_half = figures
            .iter()
            .filter(|figure| figure.half == half && figure.kind == kind);
        of_half.max_by_key(|figure| figure.sequence)
    };
    let planned = baseline.and_then(|baseline| baseline.amounts.get(&half).copied());
    let spent = newest(FigureKind::Spent).map(|figure| figure.amount);
    let forecast = newest(FigureKind::Forecast);
    let expected = forecast.map(|figure| figure.amount);
    let state = match spent {
        Some(_) => HalfYearState::Reported,
        None if half.last_day() < today => HalfYearState::NotReported,
        None if half.first_day() <= today => HalfYearState::Running,
        None => HalfYearState::Ahead,
    };
    BudgetRow {
        half,
        planned,
        spent,
        forecast: expected,
        narrative: forecast.and_then(|figure| figure.words.as_ref().map(ToString::to_string)),
        state,
        variance: expected
            .zip(planned)
            .map(|(expected, planned)| variance(expected, planned)),
    }
}
