//! How orders are written: by adding, never by changing.

use crate::store::{StoreError, Tx};
use domain::ids::{ConditionId, InitiativeId, PresentationId};
use domain::order::{
    Condition, EndInitiative, Fulfilment, OrderRecord, Origin, Presentation, Retraction,
};
use domain::policy::{Govern, Permit};
use domain::time::Timestamp;

/// Stores a record of an order. `origin` is told with the first one alone. Fails as a duplicate when
/// another record took its sequence.
pub async fn order_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    record: &OrderRecord,
    origin: Option<Origin>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (terms, decision) = (&record.draft.terms, &record.draft.decision);
    tx.execute(
        "insert into order_record (initiative_id, sequence, wording, target_group, places, end_on,
         remark, forum_id, decided_on, item, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            record.initiative.into(),
            record.sequence.into(),
            terms.wording.as_ref().map(|p| p.as_str()).into(),
            terms.target_group.as_ref().map(|p| p.as_str()).into(),
            terms.places.as_ref().map(|p| p.as_str()).into(),
            terms.end_on.into(),
            terms.remark.as_ref().map(|p| p.as_str()).into(),
            decision.forum.into(),
            decision.decided_on.into(),
            decision.item.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    if let Some(origin) = origin {
        tx.execute(
            "update initiative set origin = $1 where id = $2",
            &[origin.code().into(), record.initiative.into()],
        )
        .await?;
    }
    Ok(())
}

pub async fn condition_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    initiative: InitiativeId,
    condition: &Condition,
    now: Timestamp,
) -> Result<(), StoreError> {
    let draft = &condition.draft;
    tx.execute(
        "insert into order_condition (id, initiative_id, programme_id, wording, due_on, forum_id,
         decided_on, item, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            condition.id.into(),
            initiative.into(),
            condition.programme.into(),
            draft.text.as_str().into(),
            draft.due_on.into(),
            draft.decision.forum.into(),
            draft.decision.decided_on.into(),
            draft.decision.item.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when it was fulfilled before.
pub async fn fulfilment_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    condition: ConditionId,
    fulfilment: &Fulfilment,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into condition_fulfilment (condition_id, fulfilled_on, evidence, recorded_by,
         recorded_at) values ($1, $2, $3, $4, $5)",
        &[
            condition.into(),
            fulfilment.on.into(),
            fulfilment.evidence.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn presentation_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    initiative: InitiativeId,
    presentation: &Presentation,
    now: Timestamp,
) -> Result<(), StoreError> {
    let draft = &presentation.draft;
    tx.execute(
        "insert into presentation (id, initiative_id, version, presented_on, item, recorded_by,
         recorded_at) values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            presentation.id.into(),
            initiative.into(),
            draft.version.into(),
            draft.presented_on.into(),
            draft.item.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Fails as a duplicate when it was taken back before.
pub async fn retraction_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    presentation: PresentationId,
    retraction: &Retraction,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into presentation_retraction (presentation_id, remark, recorded_by, recorded_at)
         values ($1, $2, $3, $4)",
        &[
            presentation.into(),
            retraction.remark.as_str().into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Sums up whether those who ordered have something to be told.
pub async fn untold_put(
    tx: &mut Tx,
    initiative: InitiativeId,
    untold: bool,
) -> Result<(), StoreError> {
    tx.execute(
        "update confirmation set untold = $1 where initiative_id = $2",
        &[untold.into(), initiative.into()],
    )
    .await?;
    Ok(())
}

/// Stores what became of an initiative, and lets the overview count it or count it no more. Fails as a
/// duplicate when another decision took its sequence.
pub async fn ending_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    initiative: InitiativeId,
    ending: &EndInitiative,
    now: Timestamp,
) -> Result<(), StoreError> {
    let decision = ending.decision.as_ref();
    let fate = ending.fate.kind().code();
    tx.execute(
        "insert into initiative_ending (initiative_id, sequence, fate, into_id, forum_id, decided_on,
         item, remark, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            initiative.into(),
            ending.based_on.saturating_add(1).into(),
            fate.into(),
            ending.fate.into().into(),
            decision.map(|d| d.forum).into(),
            decision.map(|d| d.decided_on).into(),
            decision.map(|d| d.item.as_str()).into(),
            ending.remark.as_ref().map(|p| p.as_str()).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    tx.execute(
        "update initiative set fate = $1 where id = $2",
        &[fate.into(), initiative.into()],
    )
    .await?;
    tx.execute(
        "update confirmation set fate = $1 where initiative_id = $2",
        &[fate.into(), initiative.into()],
    )
    .await?;
    tx.execute(
        "delete from current_status where initiative_id = $1",
        &[initiative.into()],
    )
    .await?;
    tx.execute(
        "insert into current_status (initiative_id, round_id, light, reported_at)
         select s.initiative_id, s.round_id, s.light, s.reported_at
         from status_report s join initiative i on i.id = s.initiative_id
         where s.initiative_id = $1 and i.fate = 'active' and s.sequence =
           (select max(n.sequence) from status_report n
            where n.initiative_id = s.initiative_id and n.round_id = s.round_id)",
        &[initiative.into()],
    )
    .await?;
    Ok(())
}
