//! How a round moves on.

use crate::store::{StoreError, Tx};
use domain::ids::RoundId;
use domain::policy::{Govern, Permit};
use domain::round::{FrozenRound, Schedule};
use domain::time::Timestamp;

/// Holds every report and every move of this round back until the transaction ends, so that a report
/// is either in what is frozen or after it, never lost and never both.
pub async fn round_lock(tx: &mut Tx, id: RoundId) -> Result<(), StoreError> {
    // Writing a row locks it in either database; `for update` is not known to SQLite.
    tx.execute(
        "update status_round set meeting_on = meeting_on where id = $1",
        &[id.into()],
    )
    .await?;
    Ok(())
}

/// Moves its days; the version goes up.
pub async fn round_reschedule(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: RoundId,
    schedule: &Schedule,
) -> Result<(), StoreError> {
    let [first, second] = schedule.reminders;
    tx.execute(
        "update status_round set due_on = $1, first_reminder_on = $2, second_reminder_on = $3,
         schedule_version = schedule_version + 1 where id = $4",
        &[
            schedule.due_on.into(),
            first.into(),
            second.into(),
            id.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn round_freeze(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: RoundId,
    frozen: &FrozenRound,
) -> Result<(), StoreError> {
    tx.execute(
        "update status_round set frozen_at = $1, pack = $2, pack_hash = $3 where id = $4",
        &[
            frozen.at.into(),
            frozen.text.as_str().into(),
            frozen.hash.to_string().into(),
            id.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn round_treat(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: RoundId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "update status_round set treated_at = $1 where id = $2",
        &[now.into(), id.into()],
    )
    .await?;
    Ok(())
}

pub async fn round_close(
    tx: &mut Tx,
    _: &Permit<Govern>,
    id: RoundId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "update status_round set closed_at = $1 where id = $2",
        &[now.into(), id.into()],
    )
    .await?;
    Ok(())
}
