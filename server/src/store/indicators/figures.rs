//! Figures as they were entered, for the secretariat alone.

use super::{hundredths, observations_insert, periods_insert};
use crate::store::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::{IndicatorId, OrganisationId};
use domain::indicator::{Doubt, EntryLine, Figure, Observation, Period, PeriodKind, Place};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;
use std::collections::BTreeMap;

/// A figure as it is stored; of which kind its period is, the definition says.
struct StoredFigure {
    period_on: NaiveDate,
    organisation: Option<OrganisationId>,
    category: u32,
    figure: Figure,
}

impl Record for StoredFigure {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            period_on: row.day(0)?,
            organisation: row.opt_uuid(1)?.map(OrganisationId::new),
            category: row.number(2)?,
            figure: figure(row)?,
        })
    }
}

/// From the columns n, of_n and hundredths, of which the table lets only these pairs in.
fn figure(row: &Row<'_>) -> Result<Figure, StoreError> {
    let optional = |column| match row.opt_int(column)? {
        Some(_) => row.number(column).map(Some),
        None => Ok(None),
    };
    Ok(match (optional(3)?, optional(4)?) {
        (Some(n), Some(of)) => Figure::Share { n, of },
        (Some(n), None) => Figure::Count { n },
        (None, Some(of)) => Figure::Stated {
            hundredths: hundredths(row, 5)?,
            of,
        },
        (None, None) => Figure::Number {
            hundredths: hundredths(row, 5)?,
        },
    })
}

/// Figures in the order in which they were stored within a period: the last of a place counts.
macro_rules! figures {
    ($which:literal) => {
        concat!(
            "select period_on, organisation_id, category, n, of_n, hundredths from observation
             where indicator_id = $1 ",
            $which,
            " order by period_on, sequence, category, organisation_id"
        )
    };
}

/// The newest figure of each place, by period.
pub async fn current_observations(
    db: &mut impl Query,
    indicator: IndicatorId,
    kind: PeriodKind,
) -> Result<Vec<Observation>, StoreError> {
    let stored = db.rows(figures!(""), &[indicator.into()]).await?;
    Ok(newest(stored, kind))
}

/// The same of the periods that begin on these days or between them.
pub async fn observations_between(
    db: &mut impl Query,
    indicator: IndicatorId,
    kind: PeriodKind,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Observation>, StoreError> {
    let stored = db
        .rows(
            figures!("and period_on between $2 and $3"),
            &[indicator.into(), from.into(), to.into()],
        )
        .await?;
    Ok(newest(stored, kind))
}

/// The same of all together, undivided.
pub async fn series_observations(
    db: &mut impl Query,
    indicator: IndicatorId,
    kind: PeriodKind,
) -> Result<Vec<Observation>, StoreError> {
    let stored = db
        .rows(
            figures!("and organisation_id is null and category = 0"),
            &[indicator.into()],
        )
        .await?;
    Ok(newest(stored, kind))
}

fn newest(stored: Vec<StoredFigure>, kind: PeriodKind) -> Vec<Observation> {
    let placed = |stored: StoredFigure| {
        let place = Place {
            period: Period::holding(kind, stored.period_on),
            organisation: stored.organisation,
            category: (stored.category > 0).then_some(stored.category),
        };
        (place, stored.figure)
    };
    let newest: BTreeMap<Place, Figure> = stored.into_iter().map(placed).collect();
    let figures = newest.into_iter();
    figures
        .map(|(place, figure)| Observation { place, figure })
        .collect()
}

/// A period with figures, and how many were entered of it since, corrections included.
pub struct Touched {
    pub on: NaiveDate,
    pub n_figures: u32,
}

impl Record for Touched {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            on: row.day(0)?,
            n_figures: row.number(1)?,
        })
    }
}

/// The periods of which an entry later than `sequence` has figures, each with all figures that were
/// ever entered of it.
pub async fn touched_periods(
    db: &mut impl Query,
    indicator: IndicatorId,
    sequence: u32,
) -> Result<Vec<Touched>, StoreError> {
    db.rows(
        "select period_on, cast(sum(n_figures) as bigint) from observation_period
         where indicator_id = $1 group by period_on having max(sequence) > $2 order by period_on",
        &[indicator.into(), sequence.into()],
    )
    .await
}

/// How many periods have figures.
pub async fn n_periods(db: &mut impl Query, indicator: IndicatorId) -> Result<u32, StoreError> {
    let found: Option<u32> = db
        .row(
            "select count(distinct period_on) from observation_period where indicator_id = $1",
            &[indicator.into()],
        )
        .await?;
    Ok(found.unwrap_or_default())
}

impl Record for EntryLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let doubts: Vec<Doubt> = serde_json::from_str(&row.text(2)?)?;
        Ok(Self {
            sequence: row.number(0)?,
            n_figures: row.number(1)?,
            n_doubts: match row.opt_int(6)? {
                Some(_) => row.number(6)?,
                None => u32::try_from(doubts.len()).unwrap_or(u32::MAX),
            },
            doubts,
            reason: row.opt_text(3)?,
            stored_by: row.opt_text(4)?,
            stored_at: row.instant(5)?,
        })
    }
}

/// The newest hundred, newest first.
pub async fn entry_list(
    db: &mut impl Query,
    indicator: IndicatorId,
) -> Result<Vec<EntryLine>, StoreError> {
    db.rows(
        "select e.sequence, e.n_figures, e.doubts, e.reason, p.name, e.stored_at, e.n_doubts
         from observation_entry e left join person p on p.id = e.stored_by
         where e.indicator_id = $1 order by e.sequence desc limit 100",
        &[indicator.into()],
    )
    .await
}

/// How many entries there are; the next has the number after.
pub async fn last_sequence(db: &mut impl Query, indicator: IndicatorId) -> Result<u32, StoreError> {
    let last: Option<super::Number> = db
        .row(
            "select coalesce(max(sequence), 0) from observation_entry where indicator_id = $1",
            &[indicator.into()],
        )
        .await?;
    Ok(last.map_or(0, |last| last.0))
}

/// What is stored together.
pub struct EntryWrite<'a> {
    pub indicator: IndicatorId,
    pub sequence: u32,
    pub observations: &'a [Observation],
    pub doubts: &'a [Doubt],
    pub reason: Option<String>,
}

/// Fails as a duplicate when another entry was a moment faster.
pub async fn entry_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    entry: &EntryWrite<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (id, sequence) = (entry.indicator, entry.sequence);
    let n_figures = u32::try_from(entry.observations.len()).unwrap_or(u32::MAX);
    let n_doubts = u32::try_from(entry.doubts.len()).unwrap_or(u32::MAX);
    entry_begin(tx, permit, entry, (n_figures, n_doubts), now).await?;
    observations_insert(tx, id, sequence, entry.observations).await?;
    let mut periods: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for observation in entry.observations {
        let n = periods.entry(observation.place.period.start()).or_default();
        *n = n.saturating_add(1);
    }
    periods_insert(tx, id, sequence, &periods).await
}

/// The entry alone, whose figures follow; with how many they are and how many doubts there were, of
/// which `entry` lists the first.
pub async fn entry_begin(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    entry: &EntryWrite<'_>,
    (n_figures, n_doubts): (u32, u32),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into observation_entry
         (indicator_id, sequence, reason, doubts, n_figures, n_doubts, stored_by, stored_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            entry.indicator.into(),
            entry.sequence.into(),
            entry.reason.clone().into(),
            serde_json::to_string(entry.doubts)?.into(),
            n_figures.into(),
            n_doubts.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
