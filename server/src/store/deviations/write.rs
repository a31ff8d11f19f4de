use crate::store::{StoreError, Tx};
use domain::deviation::{Deviation, ForumDecision, ForumMove, Step, StepMove};
use domain::ids::DeviationId;
use domain::policy::{Decide, Permit};
use domain::time::Timestamp;

/// Returns how many: none when the initiative has one that is open.
pub async fn deviation_insert<K>(
    tx: &mut Tx,
    _: &Permit<K>,
    deviation: &Deviation,
) -> Result<u64, StoreError> {
    let opening = &deviation.opening;
    tx.execute(
        "insert into deviation (id, programme_id, initiative_id, sequence, round_id, forum_id, light,
         opened_at, opened_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing",
        &[
            deviation.id.into(),
            opening.programme.into(),
            opening.initiative.into(),
            deviation.sequence.into(),
            opening.round.into(),
            opening.forum.into(),
            opening.light.code().into(),
            deviation.opened_at.into(),
            deviation.opened_at.day().into(),
        ],
    )
    .await
}

/// Stores a decision as the step after `n_before`, and closes the deviation if it does. Fails as a
/// duplicate when another decision was a moment faster.
pub async fn deviation_step_insert(
    tx: &mut Tx,
    permit: &Permit<Decide>,
    id: DeviationId,
    (step, n_before): (Step, u32),
    command: &ForumDecision,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (code, to, resolution) = match step.made {
        StepMove::Remedied => ("remedied", None, None),
        StepMove::Escalated { to } => ("escalated", Some(to), None),
        StepMove::Answered { to, resolution } => ("answered", Some(to), Some(resolution)),
        StepMove::Closed { resolution } => ("closed", None, Some(resolution)),
    };
    let (wording, plan, procedure) = match &command.made {
        ForumMove::Remedy(plan) => (&plan.action, Some(plan), None),
        ForumMove::Escalate {
            question,
            procedure,
        } => (question, None, Some(procedure.code())),
        ForumMove::Resolve { reason, .. } => (reason, None, None),
    };
    tx.execute(
        "insert into deviation_step (deviation_id, sequence, move, forum_id, to_forum_id, decided_on,
         item, wording, responsible, due_on, procedure, resolution, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        &[
            id.into(),
            n_before.saturating_add(1).into(),
            code.into(),
            step.forum.into(),
            to.into(),
            step.decided_on.into(),
            command.item.as_ref().map(|item| item.as_str()).into(),
            wording.as_str().into(),
            plan.map(|plan| plan.responsible.as_str()).into(),
            plan.map(|plan| plan.due_on).into(),
            procedure.into(),
            resolution.map(|resolution| resolution.code()).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    if matches!(step.made, StepMove::Closed { .. }) {
        tx.execute(
            "update deviation set closed_on = $1 where id = $2",
            &[step.decided_on.into(), id.into()],
        )
        .await?;
    }
    Ok(())
}
