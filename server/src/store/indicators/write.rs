//! What is written of indicators beside their figures.

use crate::store::{StoreError, Tx};
use domain::ids::{BenchmarkId, IndicatorId, InitiativeId};
use domain::indicator::{
    Benchmark, DefinitionVersion, Indicator, IndicatorTarget, PublishedPeriod, PublishedTable,
};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

pub async fn indicator_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    indicator: &Indicator,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into indicator (id, programme_id, number) values ($1, $2, $3)",
        &[
            indicator.id.into(),
            indicator.programme.into(),
            indicator.number.into(),
        ],
    )
    .await?;
    definition_insert(tx, permit, indicator.id, &indicator.current, now).await
}

/// The next version and the initiatives that it names. Fails as a duplicate when another version was a
/// moment faster.
pub async fn definition_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    indicator: IndicatorId,
    version: &DefinitionVersion,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into indicator_definition
         (indicator_id, version, content, valid_from, reason, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            indicator.into(),
            version.version.into(),
            serde_json::to_string(&version.definition)?.into(),
            version.valid_from.into(),
            version.reason.as_ref().map(ToString::to_string).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    tx.execute(
        "delete from indicator_initiative where indicator_id = $1",
        &[indicator.into()],
    )
    .await?;
    for initiative in &version.definition.initiatives {
        link(tx, indicator, *initiative).await?;
    }
    Ok(())
}

async fn link(
    tx: &mut Tx,
    indicator: IndicatorId,
    initiative: InitiativeId,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into indicator_initiative (initiative_id, indicator_id) values ($1, $2)",
        &[initiative.into(), indicator.into()],
    )
    .await?;
    Ok(())
}

pub async fn target_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    indicator: IndicatorId,
    target: IndicatorTarget,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into indicator_target
         (indicator_id, sequence, hundredths, valid_from, valid_until, set_by, set_at)
         select $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6
         from indicator_target where indicator_id = $1",
        &[
            indicator.into(),
            i64::try_from(target.hundredths).unwrap_or(i64::MAX).into(),
            target.validity.from.into(),
            target.validity.until.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn benchmark_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, indicator): (BenchmarkId, IndicatorId),
    benchmark: &Benchmark,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into indicator_benchmark
         (id, indicator_id, name, hundredths, source, definition, reason, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            indicator.into(),
            benchmark.name.as_str().into(),
            i64::try_from(benchmark.hundredths)
                .unwrap_or(i64::MAX)
                .into(),
            benchmark.source.as_str().into(),
            benchmark.definition.as_str().into(),
            benchmark.reason.as_ref().map(ToString::to_string).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Ends the benchmark of a name: from now on none of that name is shown.
pub async fn benchmark_end(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, indicator): (BenchmarkId, IndicatorId),
    benchmark: &Benchmark,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into indicator_benchmark
         (id, indicator_id, name, hundredths, source, definition, is_ended, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            indicator.into(),
            benchmark.name.as_str().into(),
            i64::try_from(benchmark.hundredths)
                .unwrap_or(i64::MAX)
                .into(),
            benchmark.source.as_str().into(),
            benchmark.definition.as_str().into(),
            true.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// A publication with the periods of its table, which are those that are new in it. Fails as a
/// duplicate when another publication was a moment faster.
pub async fn publication_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    indicator: IndicatorId,
    number: u32,
    table: &PublishedTable,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into publication
         (indicator_id, number, content, content_hash, published_by, published_at, n_periods, n_entries)
         select $1, $2, $3, $4, $5, $6,
           (select count(distinct p.period_on) from observation_period p where p.indicator_id = $1),
           (select coalesce(max(e.sequence), 0) from observation_entry e where e.indicator_id = $1)",
        &[
            indicator.into(),
            number.into(),
            serde_json::to_string(&table.head())?.into(),
            table.fingerprint().to_string().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    for period in &table.periods {
        period_insert(tx, indicator, number, period).await?;
    }
    Ok(())
}

async fn period_insert(
    tx: &mut Tx,
    indicator: IndicatorId,
    number: u32,
    period: &PublishedPeriod,
) -> Result<(), StoreError> {
    let whole = match period.whole() {
        Some(shown) => serde_json::to_string(&shown)?,
        None => String::new(),
    };
    tx.execute(
        "insert into publication_period
         (indicator_id, period_on, number, n_cells, whole, content)
         values ($1, $2, $3, $4, $5, $6)",
        &[
            indicator.into(),
            period.period.start().into(),
            number.into(),
            i64::try_from(period.n_cells()).unwrap_or(i64::MAX).into(),
            whole.into(),
            serde_json::to_string(period)?.into(),
        ],
    )
    .await?;
    Ok(())
}
