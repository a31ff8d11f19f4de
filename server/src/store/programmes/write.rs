//! How programmes and their chains of approval are written.

use crate::clock::Clock;
use crate::store::rules::rules_begin;
use crate::store::{StoreError, Tx, Value};
use chrono::NaiveDate;
use domain::ids::ProgrammeId;
use domain::locale::danish_sort_key;
use domain::policy::{Govern, Permit};
use domain::programme::Programme;

/// Stores a programme and its rule set, valid from the day it was decided; the chain begins with
/// [`chain_begin`].
pub async fn programme_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    clock: &dyn Clock,
    programme: &Programme,
) -> Result<(), StoreError> {
    let draft = &programme.draft;
    tx.execute(
        "insert into programme (id, slug, name, sort_key, kind, ordered_by, decided_on, period_from,
         period_until, published, sample, version, confirm_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            programme.id.into(),
            programme.slug.as_str().into(),
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            draft.kind.code().into(),
            draft.ordered_by.into(),
            draft.decided_on.into(),
            draft.period.from.into(),
            draft.period.until.into(),
            draft.published.into(),
            programme.sample.into(),
            programme.version.into(),
            draft.confirm_by.into(),
        ],
    )
    .await?;
    rules_begin(tx, permit, clock, programme, draft.decided_on).await
}

/// Returns how many rows changed: none when it is no longer at version `based_on`. The chain is
/// changed by [`chain_end`] and [`chain_begin`], the rule set by its own.
/// Holds back every other change of what a programme is and of which rounds it has, until the
/// transaction ends.
pub async fn programme_lock(tx: &mut Tx, id: ProgrammeId) -> Result<(), StoreError> {
    // Writing a row locks it in either database; `for update` is not known to SQLite.
    tx.execute(
        "update programme set name = name where id = $1",
        &[id.into()],
    )
    .await?;
    Ok(())
}

pub async fn programme_update(
    tx: &mut Tx,
    _: &Permit<Govern>,
    programme: &Programme,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &programme.draft;
    tx.execute(
        "update programme set name = $1, sort_key = $2, kind = $3, ordered_by = $4, decided_on = $5,
         period_from = $6, period_until = $7, published = $8, version = $9, confirm_by = $10
         where id = $11 and version = $12",
        &[
            draft.name.as_str().into(),
            danish_sort_key(draft.name.as_str()).into(),
            draft.kind.code().into(),
            draft.ordered_by.into(),
            draft.decided_on.into(),
            draft.period.from.into(),
            draft.period.until.into(),
            draft.published.into(),
            programme.version.into(),
            draft.confirm_by.into(),
            programme.id.into(),
            based_on.into(),
        ],
    )
    .await
}

/// Ends the chain of approval; its steps keep their rows.
pub async fn chain_end(
    tx: &mut Tx,
    _: &Permit<Govern>,
    programme: ProgrammeId,
    today: NaiveDate,
) -> Result<(), StoreError> {
    tx.execute(
        "update approval_step set valid_until = $1 where programme_id = $2 and valid_until is null",
        &[today.into(), programme.into()],
    )
    .await?;
    Ok(())
}

/// Begins the programme's chain of approval on a day.
pub async fn chain_begin(
    tx: &mut Tx,
    _: &Permit<Govern>,
    clock: &dyn Clock,
    programme: &Programme,
    from: NaiveDate,
) -> Result<(), StoreError> {
    for (ordinal, step) in (1u32..).zip(&programme.draft.chain) {
        tx.execute(
            "insert into approval_step (id, programme_id, ordinal, forum_id, rule, written, valid_from)
             values ($1, $2, $3, $4, $5, $6, $7)",
            &[
                Value::Uuid(clock.new_id()),
                programme.id.into(),
                ordinal.into(),
                step.forum.into(),
                step.rule.code().into(),
                step.written.into(),
                from.into(),
            ],
        )
        .await?;
    }
    Ok(())
}
