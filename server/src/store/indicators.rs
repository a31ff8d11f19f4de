//! Indicators: definitions, targets, benchmarks and what is published.

mod figures;
mod findings;
mod observations;
mod publications;
mod uploads;
mod write;

pub use figures::{
    EntryWrite, Touched, current_observations, entry_begin, entry_insert, entry_list,
    last_sequence, n_periods, observations_between, series_observations, touched_periods,
};
pub use findings::{concern_list, find_earlier, finding_insert, linked_indicators};
pub use observations::{BATCH, observations_insert, periods_insert};
pub use publications::{
    PublicationHead, StoredPublication, is_published, last_publication, newest_publication,
    publication_list, published_after, published_history,
};
pub use uploads::{
    Upload, upload_begin, upload_complete, upload_delete, upload_delete_old, upload_find,
    upload_part, upload_part_insert,
};
pub use write::{
    benchmark_end, benchmark_insert, definition_insert, indicator_insert, publication_insert,
    target_insert,
};

use super::{Query, Record, Row, StoreError};
use domain::ids::{IndicatorId, InitiativeId, ProgrammeId};
use domain::indicator::{Benchmark, DefinitionVersion, Indicator, IndicatorTarget};

/// A definition, and of which indicator.
pub struct StoredDefinition {
    pub id: IndicatorId,
    pub number: u32,
    pub version: DefinitionVersion,
    pub has_figures: bool,
}

impl Record for StoredDefinition {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: IndicatorId::new(row.uuid(0)?),
            number: row.number(1)?,
            version: DefinitionVersion {
                version: row.number(2)?,
                definition: serde_json::from_str(&row.text(3)?)?,
                valid_from: row.opt_day(4)?,
                reason: row.opt_checked(5)?,
            },
            has_figures: row.flag(6)?,
        })
    }
}

/// The columns of a [`StoredDefinition`].
macro_rules! definition {
    ($rest:literal) => {
        concat!(
            "select i.id, i.number, d.version, d.content, d.valid_from, d.reason, exists (
               select 1 from observation_entry e where e.indicator_id = i.id)
             from indicator i join indicator_definition d on d.indicator_id = i.id ",
            $rest
        )
    };
}

/// `None` where the programme has no indicator of this number.
pub async fn indicator_find(
    db: &mut impl Query,
    programme: ProgrammeId,
    number: u32,
) -> Result<Option<Indicator>, StoreError> {
    let versions: Vec<StoredDefinition> = db
        .rows(
            definition!("where i.programme_id = $1 and i.number = $2 order by d.version desc"),
            &[programme.into(), number.into()],
        )
        .await?;
    let mut versions = versions.into_iter();
    Ok(versions.next().map(|newest| Indicator {
        id: newest.id,
        programme,
        number: newest.number,
        current: newest.version,
        has_figures: newest.has_figures,
        earlier: versions.map(|earlier| earlier.version).collect(),
    }))
}

/// The definition that holds of each indicator of a programme, by number.
pub async fn definition_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<StoredDefinition>, StoreError> {
    db.rows(
        definition!(
            "where i.programme_id = $1 and not exists (
               select 1 from indicator_definition n
               where n.indicator_id = i.id and n.version > d.version)
             order by i.number"
        ),
        &[programme.into()],
    )
    .await
}

/// The same of those of which something is published.
pub async fn published_definition_list(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<StoredDefinition>, StoreError> {
    db.rows(
        definition!(
            "where i.programme_id = $1
             and exists (select 1 from publication p where p.indicator_id = i.id)
             and not exists (
               select 1 from indicator_definition n
               where n.indicator_id = i.id and n.version > d.version)
             order by i.number"
        ),
        &[programme.into()],
    )
    .await
}

/// The highest number in use; 0 without indicators.
pub async fn last_number(db: &mut impl Query, programme: ProgrammeId) -> Result<u32, StoreError> {
    let row: Option<Number> = db
        .row(
            "select coalesce(max(number), 0) from indicator where programme_id = $1",
            &[programme.into()],
        )
        .await?;
    Ok(row.map_or(0, |row| row.0))
}

struct Number(u32);

impl Record for Number {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.number(0).map(Self)
    }
}

impl Record for IndicatorTarget {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            hundredths: hundredths(row, 0)?,
            validity: row.validity(1)?,
        })
    }
}

fn hundredths(row: &Row<'_>, column: usize) -> Result<u64, StoreError> {
    u64::try_from(row.int(column)?).map_err(|_| StoreError::Damaged { column })
}

/// In the order in which they were set.
pub async fn target_list(
    db: &mut impl Query,
    indicator: IndicatorId,
) -> Result<Vec<IndicatorTarget>, StoreError> {
    db.rows(
        "select hundredths, valid_from, valid_until from indicator_target
         where indicator_id = $1 order by sequence",
        &[indicator.into()],
    )
    .await
}

impl Record for Benchmark {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            name: row.checked(0)?,
            hundredths: hundredths(row, 1)?,
            source: row.checked(2)?,
            definition: row.checked(3)?,
            reason: row.opt_checked(4)?,
        })
    }
}

/// The newest of each name, in the order in which the names came; without those that were ended.
pub async fn benchmark_list(
    db: &mut impl Query,
    indicator: IndicatorId,
) -> Result<Vec<Benchmark>, StoreError> {
    db.rows(
        "select b.name, b.hundredths, b.source, b.definition, b.reason from indicator_benchmark b
         where b.indicator_id = $1 and not b.is_ended and not exists (
           select 1 from indicator_benchmark n where n.indicator_id = b.indicator_id
           and n.name = b.name and n.set_at > b.set_at)
         order by b.set_at",
        &[indicator.into()],
    )
    .await
}

/// An initiative, by number.
pub struct NumberedInitiative {
    pub id: InitiativeId,
    pub number: u32,
    pub title: String,
}

impl Record for NumberedInitiative {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: InitiativeId::new(row.uuid(0)?),
            number: row.number(1)?,
            title: row.text(2)?,
        })
    }
}

/// All of a programme that an indicator may name, by number.
pub async fn initiative_choices(
    db: &mut impl Query,
    programme: ProgrammeId,
) -> Result<Vec<NumberedInitiative>, StoreError> {
    db.rows(
        "select id, number, title from initiative where programme_id = $1 order by number",
        &[programme.into()],
    )
    .await
}
