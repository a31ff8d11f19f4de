//! What readers see: fixed when it is published, with nothing in it that may not be told (need N19).

mod next;
mod rows;
#[cfg(test)]
mod tests;
mod unsettled;

pub use next::NextPublication;
pub use unsettled::{
    Unsettled, by_period, hides_alike, next_publication, publishable_days, publishable_period,
};

use super::counted::{Before, CountedTable, disclose_period};
use super::{
    Definition, DefinitionVersion, EntryTarget, Figure, Indicator, Observation, Period, PeriodKind,
    Withheld,
};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ContentHash;
use crate::form::{FormData, Reader};
use crate::ids::OrganisationId;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A figure as its readers see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl PublishedPeriod {
    /// What readers see of all together, undivided.
    pub fn whole(&self) -> Option<Shown> {
        rows::whole(self).map(|row| row.shown)
    }

    /// Whether a reader sees the same in both.
    pub fn reads_like(&self, other: &Self) -> bool {
        rows::rows(self) == rows::rows(other)
    }
}

/// All that is published of an indicator, and by which definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTable {
    pub definition: DefinitionVersion,
    /// The days on which the meaning changed, earliest first.
    pub breaks: Vec<NaiveDate>,
    /// Those of which the tables are here, earliest first; a page is given the newest alone.
    pub periods: Vec<PublishedPeriod>,
    /// The figures of all together of other periods, as far back as a chart shows them.
    #[serde(skip)]
    pub others: Vec<PublishedRow>,
    /// How many periods there are in all; 0 where all of them are here.
    #[serde(skip)]
    pub n_periods: usize,
}

impl PublishedTable {
    /// Every figure of the periods that are here: by period, then all together before each organisation,
    /// and the whole before its categories.
    pub fn rows(&self) -> Vec<PublishedRow> {
        self.periods.iter().flat_map(rows::rows).collect()
    }

    /// The newest figures of the periods that are here, the newest period first, and no more than these:
    /// all of a large table are many.
    pub fn newest_first(&self, limit: usize) -> Vec<PublishedRow> {
        let newest_first = self.periods.iter().rev();
        newest_first.flat_map(rows::rows).take(limit).collect()
    }

    /// The figures of all together, earliest first.
    pub fn series(&self) -> Vec<PublishedRow> {
        let here = self.periods.iter().filter_map(rows::whole);
        let mut series: Vec<PublishedRow> = here.chain(self.others.iter().cloned()).collect();
        series.sort_by_key(|row| row.period);
        series
    }

    /// The same without figures: by which definition they are told.
    pub fn head(&self) -> Self {
        Self {
            definition: self.definition.clone(),
            breaks: self.breaks.clone(),
            periods: Vec::new(),
            others: Vec::new(),
            n_periods: 0,
        }
    }

    /// How many periods are published, here or not.
    pub fn n_periods(&self) -> usize {
        self.n_periods.max(self.periods.len())
    }

    /// Whether a reader sees the same in both. How a table came to be may differ: what stands there
    /// already counts when it is made again.
    pub fn reads_like(&self, other: &Self) -> bool {
        self.fingerprint() == other.fingerprint()
    }

    /// Of all that a reader sees of it.
    pub fn fingerprint(&self) -> ContentHash {
        let head = format!("{:?}{:?}", self.definition, self.breaks);
        let read = self
            .periods
            .iter()
            .map(|of| format!("{:?}", rows::rows(of)));
        ContentHash::of_pieces([head].into_iter().chain(read))
    }

    /// The newest period that is published.
    pub fn newest(&self) -> Option<Period> {
        let here = self.periods.last().map(|of| of.period);
        here.max(self.others.last().map(|row| row.period))
    }

    /// Of the periods that are here, those with figures that are there and not told, by the reason.
    pub fn withheld(&self) -> BTreeMap<Withheld, Vec<Period>> {
        let mut found: BTreeMap<Withheld, Vec<Period>> = BTreeMap::new();
        for of in &self.periods {
            let why = of.counted.iter().filter_map(|table| table.why_withheld());
            for why in why.collect::<BTreeSet<_>>() {
                found.entry(why).or_default().push(of.period);
            }
        }
        found
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
            others: Vec::new(),
            n_periods: 0,
        },
    })
}

fn periods(
    indicator: &Indicator,
    target: &EntryTarget,
    before: &[Publication],
) -> Vec<PublishedPeriod> {
    let told = |period: Period| {
        let of_period = move |publication: &Publication| {
            let mut told = publication.table.periods.iter();
            told.find(|of| of.period == period).cloned()
        };
        before.iter().filter_map(of_period).collect()
    };
    let unsettled: Vec<Unsettled> = by_period(&target.stored)
        .into_iter()
        .map(|(period, observations)| Unsettled {
            period,
            observations,
            published: told(period),
        })
        .collect();
    if indicator.current.definition.period == PeriodKind::Day {
        return publishable_days(indicator, &target.organisations, &unsettled);
    }
    let made = unsettled
        .iter()
        .map(|of| publishable_period(indicator, &target.organisations, of));
    made.collect()
}

/// A day before one that readers know already is told only as they know it: the same people may be
/// counted on both, and what was told of the later one cannot be taken back.
fn held_back(
    mut of_day: PublishedPeriod,
    is_before_known: bool,
    known: Option<&PublishedPeriod>,
) -> PublishedPeriod {
    if is_before_known && known.is_none_or(|known| rows::rows(known) != rows::rows(&of_day)) {
        for table in &mut of_day.counted {
            table.withhold(Withheld::LaterDayKnown);
        }
    }
    of_day
}

fn is_before_known(period: Period, newest_known: Option<Period>) -> bool {
    newest_known.is_some_and(|known| known > period)
}

fn counted(
    period: Period,
    observations: &[Observation],
    definition: &Definition,
    organisations: &[(OrganisationId, String)],
    earlier: &Before<'_>,
) -> PublishedPeriod {
    PublishedPeriod {
        period,
        counted: disclose_period(observations, definition, organisations, earlier),
        numbers: Vec::new(),
    }
}

fn numbers(
    period: Period,
    observations: &[Observation],
    organisations: &[(OrganisationId, String)],
    definition: &Definition,
) -> PublishedPeriod {
    let number = |observation: &Observation| {
        let place = observation.place;
        let Figure::Number { hundredths } = observation.figure else {
            return None;
        };
        let organisation = place.organisation.map(|id| {
            let known = organisations.iter().find(|(known, _)| *known == id);
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
    let mut numbers: Vec<_> = observations.iter().filter_map(number).collect();
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
    let event = published(permit, indicator, &publication);
    Ok((publication, event))
}

/// The log's entry of a publication that was made of what is unsettled, as long as it is what the
/// secretariat was `shown` and reads otherwise than the `last`.
pub fn publish_next(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    next: &NextPublication,
    shown: ContentHash,
) -> Result<AuditEvent, Refusal> {
    if next.hash != shown {
        return Err(Refusal::FiguresMoved);
    }
    if next.reads_same {
        return Err(Refusal::NothingChanged);
    }
    Ok(published(permit, indicator, &next.publication))
}

fn published(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    publication: &Publication,
) -> AuditEvent {
    let last = match publication.number.saturating_sub(1) {
        0 => String::new(),
        last => last.to_string(),
    };
    AuditEvent::new(
        permit,
        Deed::Published,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(
        &[(Field::Version, last)],
        &[(Field::Version, publication.number.to_string())],
    )
}
