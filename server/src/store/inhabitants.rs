//! How many live where. Nothing that was counted is changed, only added to.

use super::{Query, Record, Row, StoreError, Tx};
use chrono::NaiveDate;
use domain::ids::OrganisationId;
use domain::organisation::Inhabitants;
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;
use std::collections::HashMap;

pub async fn inhabitants_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (organisation, counted): (OrganisationId, Inhabitants),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into inhabitants
         (organisation_id, sequence, counted_on, n, put_down_by, put_down_at)
         select $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5
         from inhabitants where organisation_id = $1",
        &[
            organisation.into(),
            counted.counted_on.into(),
            counted.n.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

struct Counted(OrganisationId, Inhabitants);

impl Record for Counted {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let inhabitants = Inhabitants {
            counted_on: row.day(1)?,
            n: row.number(2)?,
        };
        Ok(Self(OrganisationId::new(row.uuid(0)?), inhabitants))
    }
}

/// What was counted last in each organisation up to a day; where nothing was, what was counted first
/// after it: a share is of people, and their number changes slowly.
pub async fn inhabitants_on(
    db: &mut impl Query,
    day: NaiveDate,
) -> Result<HashMap<OrganisationId, Inhabitants>, StoreError> {
    let rows: Vec<Counted> = db
        .rows(
            "select organisation_id, counted_on, n from inhabitants
             order by organisation_id, counted_on, sequence",
            &[],
        )
        .await?;
    let mut known: HashMap<OrganisationId, Inhabitants> = HashMap::new();
    for Counted(organisation, counted) in rows {
        let held = known.entry(organisation).or_insert(counted);
        // Of two of one day the later one holds, also of those after the day.
        if counted.counted_on <= day || counted.counted_on == held.counted_on {
            *held = counted;
        }
    }
    Ok(known)
}
