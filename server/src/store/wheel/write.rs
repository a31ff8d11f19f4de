use crate::store::{StoreError, Tx, Value};
use domain::half_year::HalfYear;
use domain::ids::ForumId;
use domain::policy::{KeepWheel, Permit};
use domain::text::Paragraph;
use domain::time::Timestamp;
use domain::wheel::{DueItem, Duty, Occurrence, ReviewDraft};

pub async fn duty_insert(
    tx: &mut Tx,
    permit: &Permit<KeepWheel>,
    duty: &Duty,
    now: Timestamp,
) -> Result<(), StoreError> {
    let draft = &duty.draft;
    tx.execute(
        "insert into annual_duty (id, forum_id, title, kind, agreement_id, what, rule, every, first,
         valid_from, valid_until, end_reason, version, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &[
            duty.id.into(),
            duty.forum.into(),
            draft.title.as_str().into(),
            draft.kind.code().into(),
            draft.agreement.into(),
            draft.what.as_ref().map(Paragraph::as_str).into(),
            draft.rule.code().into(),
            draft.rule.every().into(),
            draft.rule.first().into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            duty.ended.as_ref().map(Paragraph::as_str).into(),
            duty.version.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn duty_update<K>(
    tx: &mut Tx,
    _: &Permit<K>,
    duty: &Duty,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &duty.draft;
    tx.execute(
        "update annual_duty set forum_id = $1, title = $2, kind = $3, agreement_id = $4, what = $5,
         rule = $6, every = $7, first = $8, valid_from = $9, valid_until = $10, end_reason = $11,
         version = $12 where id = $13 and version = $14",
        &[
            duty.forum.into(),
            draft.title.as_str().into(),
            draft.kind.code().into(),
            draft.agreement.into(),
            draft.what.as_ref().map(Paragraph::as_str).into(),
            draft.rule.code().into(),
            draft.rule.every().into(),
            draft.rule.first().into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            duty.ended.as_ref().map(Paragraph::as_str).into(),
            duty.version.into(),
            duty.id.into(),
            based_on.into(),
        ],
    )
    .await
}

/// Fails as a duplicate when another decision was a moment faster. `item` is what was decided on.
pub async fn review_insert(
    tx: &mut Tx,
    permit: &Permit<KeepWheel>,
    forum: ForumId,
    (item, draft): (&DueItem, &ReviewDraft),
    now: Timestamp,
) -> Result<(), StoreError> {
    let Occurrence { duty, due_on } = item.at;
    let deferred_to = draft.outcome.deferred_to();
    tx.execute(
        "insert into duty_review (duty_id, due_on, sequence, forum_id, outcome, deferred_to, words,
         met_on, decided_on, put_down_by, put_down_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            duty.into(),
            due_on.into(),
            item.n_reviews().saturating_add(1).into(),
            forum.into(),
            draft.outcome.kind().code().into(),
            deferred_to.map(|half| half.to_string()).into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            draft.met_on.into(),
            draft.decided_on.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when it was closed a moment before.
pub async fn closing_insert(
    tx: &mut Tx,
    permit: &Permit<KeepWheel>,
    (forum, half): (ForumId, HalfYear),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into half_year_closing (forum_id, half, closed_by, closed_at)
         values ($1, $2, $3, $4)",
        &[
            forum.into(),
            half.to_string().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// What was due in a half-year that is closed; its place is from 1.
pub async fn line_insert(
    tx: &mut Tx,
    _: &Permit<KeepWheel>,
    (forum, half): (ForumId, HalfYear),
    (position, item): (i64, &DueItem),
) -> Result<(), StoreError> {
    let from: Vec<_> = item.deferred_from.iter().map(HalfYear::to_string).collect();
    let Occurrence { duty, due_on } = item.at;
    tx.execute(
        "insert into half_year_line (forum_id, half, position, duty_id, due_on, title, kind, agreement,
         what, is_by_date, deferred_from, missed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            forum.into(),
            half.to_string().into(),
            position.into(),
            duty.into(),
            due_on.into(),
            item.title.as_str().into(),
            item.kind.code().into(),
            item.agreement.as_deref().into(),
            item.what.as_deref().into(),
            Value::Flag(item.is_by_date),
            from.join(" ").into(),
            item.missed.map(|half| half.to_string()).into(),
        ],
    )
    .await?;
    Ok(())
}
