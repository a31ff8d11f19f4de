//! Figures as they are written, many at a time.

use crate::store::{StoreError, Tx, Value};
use chrono::NaiveDate;
use domain::ids::IndicatorId;
use domain::indicator::{Figure, Observation};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Figures in one statement: a million one by one are mostly the way to the database and back.
pub const BATCH: usize = 200;

const INTO: &str = "insert into observation
    (indicator_id, sequence, period_on, organisation_id, category, n, of_n, hundredths) values ";

/// The statement for a whole batch: indicator and entry once, then six values for each figure.
static BATCHED: LazyLock<String> = LazyLock::new(|| {
    let row = |at: usize| {
        let of = |nth: usize| at.saturating_mul(VALUES).saturating_add(nth).to_string();
        let places: Vec<String> = (3..3 + VALUES).map(|nth| format!("${}", of(nth))).collect();
        format!("($1, $2, {})", places.join(", "))
    };
    let rows: Vec<String> = (0..BATCH).map(row).collect();
    format!("{INTO}{}", rows.join(", "))
});

const VALUES: usize = 6;

/// Some of the figures of an entry. Fails as a duplicate where one place has two.
pub async fn observations_insert(
    tx: &mut Tx,
    indicator: IndicatorId,
    sequence: u32,
    observations: &[Observation],
) -> Result<(), StoreError> {
    let mut batches = observations.chunks_exact(BATCH);
    for batch in batches.by_ref() {
        let mut values = Vec::with_capacity(BATCH.saturating_mul(VALUES).saturating_add(2));
        values.extend([indicator.into(), sequence.into()]);
        values.extend(batch.iter().flat_map(values_of));
        tx.execute(BATCHED.as_str(), &values).await?;
    }
    for observation in batches.remainder() {
        let mut values = vec![indicator.into(), sequence.into()];
        values.extend(values_of(observation));
        tx.execute(
            "insert into observation
             (indicator_id, sequence, period_on, organisation_id, category, n, of_n, hundredths)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            &values,
        )
        .await?;
    }
    Ok(())
}

fn values_of(observation: &Observation) -> [Value; VALUES] {
    let place = observation.place;
    let whole = |hundredths: u64| Value::Int(i64::try_from(hundredths).unwrap_or(i64::MAX));
    let [n, of, hundredths] = match observation.figure {
        Figure::Share { n, of } => [n.into(), of.into(), Value::Null],
        Figure::Count { n } => [n.into(), Value::Null, Value::Null],
        Figure::Stated { hundredths, of } => [Value::Null, of.into(), whole(hundredths)],
        Figure::Number { hundredths } => [Value::Null, Value::Null, whole(hundredths)],
    };
    [
        place.period.start().into(),
        place.organisation.into(),
        place.category.unwrap_or_default().into(),
        n,
        of,
        hundredths,
    ]
}

/// How many figures an entry has of each period.
pub async fn periods_insert(
    tx: &mut Tx,
    indicator: IndicatorId,
    sequence: u32,
    periods: &BTreeMap<NaiveDate, u32>,
) -> Result<(), StoreError> {
    for (period, n_figures) in periods {
        tx.execute(
            "insert into observation_period (indicator_id, period_on, sequence, n_figures)
             values ($1, $2, $3, $4)",
            &[
                indicator.into(),
                (*period).into(),
                sequence.into(),
                (*n_figures).into(),
            ],
        )
        .await?;
    }
    Ok(())
}
