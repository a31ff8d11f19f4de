//! Which periods have to be made anew, and what becomes of them.
//!
//! What was published of a period stands until one of its figures, or a rule by which small ones are
//! hidden, is another: told again word for word, it tells readers nothing that they have not read. A
//! period that is made anew is held against everything that was published of it. A publication that
//! left it as it was adds nothing to that: only what was shown last, and last of each cell, is asked.

use super::{
    Publication, PublishedPeriod, PublishedTable, counted, held_back, is_before_known, numbers,
};
use crate::ids::OrganisationId;
use crate::indicator::counted::{Before, CountedTable};
use crate::indicator::{Definition, DefinitionVersion, Indicator, Measure, Observation, Period};
use std::collections::{BTreeMap, BTreeSet};

/// A period that has to be made anew.
#[derive(Clone, Debug)]
pub struct Unsettled {
    pub period: Period,
    /// Of this period alone.
    pub observations: Vec<Observation>,
    /// What was published of it, the oldest first, each time that it was another.
    pub published: Vec<PublishedPeriod>,
}

/// What would be told of a period whose people are its own: of one that is no day.
pub fn publishable_period(
    indicator: &Indicator,
    organisations: &[(OrganisationId, String)],
    unsettled: &Unsettled,
) -> PublishedPeriod {
    let same_period = unsettled.published.iter();
    let earlier = Before {
        same_period: same_period.map(|of| of.counted.as_slice()).collect(),
        periods_before: Vec::new(),
    };
    finished(
        indicator,
        organisations,
        unsettled.period,
        &unsettled.observations,
        &earlier,
    )
}

/// What would be told of days: all of them at once, since the same people may be counted on several.
pub fn publishable_days(
    indicator: &Indicator,
    organisations: &[(OrganisationId, String)],
    days: &[Unsettled],
) -> Vec<PublishedPeriod> {
    let mut made: Vec<PublishedPeriod> = Vec::with_capacity(days.len());
    let known: BTreeSet<Period> = days
        .iter()
        .filter(|day| !day.published.is_empty())
        .map(|day| day.period)
        .collect();
    for day in days {
        let same_period = day.published.iter();
        let earlier = Before {
            same_period: same_period.map(|of| of.counted.as_slice()).collect(),
            periods_before: made.iter().map(|of| of.counted.as_slice()).collect(),
        };
        let of_day = finished(
            indicator,
            organisations,
            day.period,
            &day.observations,
            &earlier,
        );
        let is_before_known = is_before_known(day.period, known.last().copied());
        made.push(held_back(of_day, is_before_known, day.published.last()));
    }
    made
}

/// The tables of one period, made of its own figures.
pub(super) fn finished(
    indicator: &Indicator,
    organisations: &[(OrganisationId, String)],
    period: Period,
    observations: &[Observation],
    earlier: &Before<'_>,
) -> PublishedPeriod {
    let definition = indicator.definition_of(period);
    match definition.measure {
        Measure::Number => numbers(period, observations, organisations, definition),
        Measure::Share | Measure::Count => {
            counted(period, observations, definition, organisations, earlier)
        }
    }
}

/// Whether the rules by which small numbers are hidden are the same in every definition since one of
/// them, so that what was published by it stands.
pub fn hides_alike(indicator: &Indicator, since: &DefinitionVersion) -> bool {
    let rules = |definition: &Definition| {
        (
            definition.threshold,
            definition.category_kind,
            definition.categories.clone(),
            definition.measure,
            definition.period,
        )
    };
    let expected = rules(&since.definition);
    let versions = [&indicator.current]
        .into_iter()
        .chain(&indicator.earlier)
        .filter(|version| version.version >= since.version);
    versions
        .map(|version| rules(&version.definition))
        .all(|of| of == expected)
}

/// What is published next: the periods that are another than what `last` told of them. Of the others
/// the table holds only the course of all together.
pub fn next_publication(
    indicator: &Indicator,
    last: Option<&Publication>,
    periods: Vec<PublishedPeriod>,
    n_periods: usize,
) -> Publication {
    let remade: BTreeSet<Period> = periods.iter().map(|of| of.period).collect();
    let others = last.map(|last| last.table.series()).unwrap_or_default();
    Publication {
        number: last.map_or(0, |last| last.number).saturating_add(1),
        at: None,
        table: PublishedTable {
            definition: indicator.current.clone(),
            breaks: indicator.breaks(),
            periods,
            others: others
                .into_iter()
                .filter(|row| !remade.contains(&row.period))
                .collect(),
            n_periods,
        },
    }
}

impl PublishedPeriod {
    /// Whether the same is stored of both.
    pub fn tells_as(&self, other: &Self) -> bool {
        let pairs = self.counted.iter().zip(&other.counted);
        self.period == other.period
            && self.numbers == other.numbers
            && self.counted.len() == other.counted.len()
            && pairs.into_iter().all(|(one, other)| one.tells_as(other))
    }

    /// Counts and totals in its tables: how much there is to read, not how much is told.
    pub fn n_cells(&self) -> usize {
        let of = |table: &CountedTable| table.rows.len().saturating_mul(table.columns.len());
        let counted = self.counted.iter().map(of);
        counted.fold(self.numbers.len(), usize::saturating_add)
    }
}

/// Figures by period, each with the figures of its own.
pub fn by_period(observations: &[Observation]) -> BTreeMap<Period, Vec<Observation>> {
    let mut periods: BTreeMap<Period, Vec<Observation>> = BTreeMap::new();
    for observation in observations {
        let period = periods.entry(observation.place.period).or_default();
        period.push(*observation);
    }
    periods
}
