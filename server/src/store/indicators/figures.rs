//! Figures as they were entered, for the secretariat alone.

use super::hundredths;
use crate::store::{Query, Record, Row, StoreError, Tx, Value};
use domain::ids::{IndicatorId, OrganisationId};
use domain::indicator::{Doubt, EntryLine, Figure, Observation, Period, PeriodKind, Place};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

/// A figure as it is stored; of which kind its period is, the definition says.
struct StoredFigure {
    period_on: chrono::NaiveDate,
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

/// The newest figure of each place, by period.
pub async fn current_observations(
    db: &mut impl Query,
    indicator: IndicatorId,
    kind: PeriodKind,
) -> Result<Vec<Observation>, StoreError> {
    let stored: Vec<StoredFigure> = db
        .rows(
            "select o.period_on, o.organisation_id, o.category, o.n, o.of_n, o.hundredths
             from observation o
             where o.indicator_id = $1 and not exists (
               select 1 from observation n where n.indicator_id = o.indicator_id
               and n.period_on = o.period_on and n.category = o.category
               and (n.organisation_id = o.organisation_id
                 or (n.organisation_id is null and o.organisation_id is null))
               and n.sequence > o.sequence)
             order by o.period_on",
            &[indicator.into()],
        )
        .await?;
    let placed = |stored: StoredFigure| Observation {
        place: Place {
            period: Period::holding(kind, stored.period_on),
            organisation: stored.organisation,
            category: (stored.category > 0).then_some(stored.category),
        },
        figure: stored.figure,
    };
    Ok(stored.into_iter().map(placed).collect())
}

impl Record for EntryLine {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let doubts: Vec<Doubt> = serde_json::from_str(&row.text(2)?)?;
        Ok(Self {
            sequence: row.number(0)?,
            n_figures: row.number(1)?,
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
        "select e.sequence, e.n_figures, e.doubts, e.reason, p.name, e.stored_at
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
    let n_figures = u32::try_from(entry.observations.len()).unwrap_or(u32::MAX);
    tx.execute(
        "insert into observation_entry
         (indicator_id, sequence, reason, doubts, n_figures, stored_by, stored_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            entry.indicator.into(),
            entry.sequence.into(),
            entry.reason.clone().into(),
            serde_json::to_string(entry.doubts)?.into(),
            n_figures.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    for observation in entry.observations {
        observation_insert(tx, entry, observation).await?;
    }
    Ok(())
}

async fn observation_insert(
    tx: &mut Tx,
    entry: &EntryWrite<'_>,
    observation: &Observation,
) -> Result<(), StoreError> {
    let place = observation.place;
    let whole = |hundredths: u64| Value::Int(i64::try_from(hundredths).unwrap_or(i64::MAX));
    let [n, of, hundredths] = match observation.figure {
        Figure::Share { n, of } => [n.into(), of.into(), Value::Null],
        Figure::Count { n } => [n.into(), Value::Null, Value::Null],
        Figure::Stated { hundredths, of } => [Value::Null, of.into(), whole(hundredths)],
        Figure::Number { hundredths } => [Value::Null, Value::Null, whole(hundredths)],
    };
    tx.execute(
        "insert into observation
         (indicator_id, period_on, organisation_id, category, sequence, n, of_n, hundredths)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            entry.indicator.into(),
            place.period.start().into(),
            place.organisation.into(),
            place.category.unwrap_or_default().into(),
            entry.sequence.into(),
            n,
            of,
            hundredths,
        ],
    )
    .await?;
    Ok(())
}
