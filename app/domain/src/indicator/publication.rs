//! What readers see: fixed when it is published, with nothing in it that may not be told (need N19).

mod rows;
#[cfg(test)]
mod tests;

use super::counted::{Before, CountedTable, disclose_period};
use super::{
    Definition, DefinitionVersion, EntryTarget, Figure, Indicator, Measure, Observation, Period,
    PeriodKind,
};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ContentHash;
use crate::form::{FormData, Reader};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A figure as its readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Figure(Figure),
    /// From 1 up to one below `threshold`, of a group of `of` where that is told.
    Below {
        threshold: u32,
        of: Option<u32>,
    },
    /// Not told, since others could be worked out of it.
    Withheld {
        of: Option<u32>,
    },
}

impl Shown {
    /// `None` of what is not told.
    pub const fn figure(self) -> Option<Figure> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Below { .. } | Self::Withheld { .. } => None,
        }
    }
}

/// One figure of what is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedRow {
    pub period: Period,
    /// By name; `None` of all together.
    pub organisation: Option<super::Whose>,
    /// By name; `None` of all together.
    pub category: Option<super::Part>,
    pub shown: Shown,
}

/// What is published of one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPeriod {
    pub period: Period,
    /// Of counts: the finished tables.
    pub counted: Vec<CountedTable>,
    /// Of numbers that count nobody, as they are: by organisation and category.
    pub numbers: Vec<(Option<super::Whose>, Option<String>, u64)>,
}

/// All that is published of an indicator, and by which definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTable {
    pub definition: DefinitionVersion,
    /// The days on which the meaning changed, earliest first.
    pub breaks: Vec<NaiveDate>,
    /// Earliest first.
    pub periods: Vec<PublishedPeriod>,
}

impl PublishedTable {
    /// Every figure: by period, then all together before each organisation, and the whole before its
    /// categories.
    pub fn rows(&self) -> Vec<PublishedRow> {
        self.periods.iter().flat_map(rows::rows).collect()
    }

    /// The figures of all together, earliest first.
    pub fn series(&self) -> Vec<PublishedRow> {
        let is_whole = |row: &PublishedRow| row.organisation.is_none() && row.category.is_none();
        self.rows().into_iter().filter(is_whole).collect()
    }

    /// Whether a reader sees the same in both. How a table came to be may differ: what stands there
    /// already counts when it is made again.
    pub fn reads_like(&self, other: &Self) -> bool {
        self.fingerprint() == other.fingerprint()
    }

    /// Of all that a reader sees of it.
    pub fn fingerprint(&self) -> ContentHash {
        let read = format!("{:?}{:?}{:?}", self.definition, self.breaks, self.rows());
        ContentHash::of_text(&read)
    }

    pub fn newest(&self) -> Option<Period> {
        self.periods.last().map(|of| of.period)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// From 1 within the indicator.
    pub number: u32,
    /// `None` of what is not published yet.
    pub at: Option<Timestamp>,
    pub table: PublishedTable,
}

/// What readers would see if it were published now, after what was published `before`, oldest first.
/// `None` without figures.
pub fn publishable(
    indicator: &Indicator,
    target: &EntryTarget,
    before: &[Publication],
) -> Option<Publication> {
    if target.stored.is_empty() {
        return None;
    }
    let last = before.last().map_or(0, |publication| publication.number);
    Some(Publication {
        number: last.saturating_add(1),
        at: None,
        table: PublishedTable {
            definition: indicator.current.clone(),
            breaks: indicator.breaks(),
            periods: periods(indicator, target, before),
        },
    })
}

fn periods(
    indicator: &Indicator,
    target: &EntryTarget,
    before: &[Publication],
) -> Vec<PublishedPeriod> {
    let periods: BTreeSet<Period> = target.stored.iter().map(|o| o.place.period).collect();
    let mut finished: Vec<PublishedPeriod> = Vec::with_capacity(periods.len());
    for period in periods {
        let definition = indicator.definition_of(period);
        let of_period = match definition.measure {
            Measure::Number => numbers(period, target, definition),
            Measure::Share | Measure::Count => {
                let earlier = earlier(period, &finished, before);
                let organisations = &target.organisations;
                PublishedPeriod {
                    period,
                    counted: disclose_period(
                        period,
                        &target.stored,
                        definition,
                        organisations,
                        &earlier,
                    ),
                    numbers: Vec::new(),
                }
            }
        };
        finished.push(held_back(of_period, before));
    }
    finished
}

/// A day before one that readers know already is told only as they know it: the same people may be
/// counted on both, and what was told of the later one cannot be taken back.
fn held_back(mut of_day: PublishedPeriod, before: &[Publication]) -> PublishedPeriod {
    let period = of_day.period;
    let told = || {
        before
            .iter()
            .rev()
            .flat_map(|publication| &publication.table.periods)
    };
    let is_before_known = told().any(|known| known.period > period);
    if period.kind() != PeriodKind::Day || !is_before_known {
        return of_day;
    }
    let known = told().find(|known| known.period == period);
    if known.is_none_or(|known| rows::rows(known) != rows::rows(&of_day)) {
        of_day.counted.iter_mut().for_each(CountedTable::withhold);
    }
    of_day
}

/// On one day after the other the same people may be counted; in one period after the other others are.
fn earlier<'a>(
    period: Period,
    finished: &'a [PublishedPeriod],
    before: &'a [Publication],
) -> Before<'a> {
    let same_period = before.iter().filter_map(|publication| {
        let mut periods = publication.table.periods.iter();
        periods
            .find(|of| of.period == period)
            .map(|of| of.counted.as_slice())
    });
    let periods_before = match period.kind() {
        PeriodKind::Day => finished.iter().map(|of| of.counted.as_slice()).collect(),
        _ => Vec::new(),
    };
    Before {
        same_period: same_period.collect(),
        periods_before,
    }
}

fn numbers(period: Period, target: &EntryTarget, definition: &Definition) -> PublishedPeriod {
    let number = |observation: &Observation| {
        let place = observation.place;
        let Figure::Number { hundredths } = observation.figure else {
            return None;
        };
        let organisation = place.organisation.map(|id| {
            let known = target.organisations.iter().find(|(known, _)| *known == id);
            let name = known.map(|(_, name)| name.clone()).unwrap_or_default();
            super::Whose::Organisation { id, name }
        });
        let category = match place.category {
            Some(number) => {
                let index = usize::try_from(number.saturating_sub(1)).ok()?;
                Some(definition.categories.get(index)?.to_string())
            }
            None => None,
        };
        Some((organisation, category, hundredths))
    };
    let of_period = target.stored.iter().filter(|o| o.place.period == period);
    let mut numbers: Vec<_> = of_period.filter_map(number).collect();
    // All together, then the organisations in Danish order.
    numbers.sort_by_cached_key(|(organisation, category, _)| {
        let name = organisation.as_ref().map(super::Whose::sort_key);
        (name, category.clone())
    });
    PublishedPeriod {
        period,
        counted: Vec::new(),
        numbers,
    }
}

/// The fingerprint of what a form showed.
pub fn shown_table(form: &FormData) -> Result<ContentHash, Problems> {
    let mut r = Reader::new(form);
    let shown = r.choice(Field::ContentHash);
    r.finish(|| shown)
}

/// Fixes what readers see, as long as it is what the secretariat was `shown`.
pub fn publish(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    target: &EntryTarget,
    before: &[Publication],
    shown: ContentHash,
) -> Result<(Publication, AuditEvent), Refusal> {
    let publication = publishable(indicator, target, before).ok_or(Refusal::NothingToPublish)?;
    if publication.table.fingerprint() != shown {
        return Err(Refusal::FiguresMoved);
    }
    let last = before.last();
    if last.is_some_and(|last| last.table.reads_like(&publication.table)) {
        return Err(Refusal::NothingChanged);
    }
    let written = |number: u32| number.to_string();
    let event = AuditEvent::new(
        permit,
        Deed::Published,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(
        &[(
            Field::Version,
            last.map(|last| written(last.number)).unwrap_or_default(),
        )],
        &[(Field::Version, written(publication.number))],
    );
    Ok((publication, event))
}
