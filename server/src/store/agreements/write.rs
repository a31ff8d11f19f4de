use crate::store::{StoreError, Tx};
use domain::agreement::{
    Accession, AccessionDraft, Agreement, AgreementField, OutcomeDraft, PartProgress,
    ProgressDraft, StageDraft, StageEntry, Step, StepOutcome, WordingDraft,
};
use domain::ids::AgreementId;
use domain::policy::{Govern, Permit};
use domain::text::Paragraph;
use domain::time::Timestamp;

/// Fails as a duplicate when another one took the number a moment before.
pub async fn agreement_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    agreement: &Agreement,
) -> Result<(), StoreError> {
    let draft = &agreement.draft;
    tx.execute(
        "insert into agreement (id, number, title, kind, forum_id, summary, valid_from, valid_until,
         version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            agreement.id.into(),
            agreement.number.into(),
            draft.title.as_str().into(),
            draft.kind.as_str().into(),
            draft.forum.into(),
            draft.summary.as_ref().map(Paragraph::as_str).into(),
            draft.validity.from.into(),
            draft.validity.until.into(),
            agreement.version.into(),
        ],
    )
    .await?;
    beneath_insert(tx, permit, agreement).await
}

/// Returns how many rows changed: none when it is no longer at version `based_on`.
pub async fn agreement_update(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    agreement: &Agreement,
    based_on: u32,
) -> Result<u64, StoreError> {
    let draft = &agreement.draft;
    let n_changed = tx
        .execute(
            "update agreement set title = $1, kind = $2, forum_id = $3, summary = $4,
             valid_from = $5, valid_until = $6, version = $7 where id = $8 and version = $9",
            &[
                draft.title.as_str().into(),
                draft.kind.as_str().into(),
                draft.forum.into(),
                draft.summary.as_ref().map(Paragraph::as_str).into(),
                draft.validity.from.into(),
                draft.validity.until.into(),
                agreement.version.into(),
                agreement.id.into(),
                based_on.into(),
            ],
        )
        .await?;
    if n_changed > 0 {
        let id = agreement.id;
        for sql in [
            "delete from agreement_party where agreement_id = $1",
            "delete from agreement_part where agreement_id = $1",
            "delete from agreement_relation where agreement_id = $1",
        ] {
            tx.execute(sql, &[id.into()]).await?;
        }
        beneath_insert(tx, permit, agreement).await?;
    }
    Ok(n_changed)
}

/// Its parties, parts and relations.
async fn beneath_insert(
    tx: &mut Tx,
    _: &Permit<Govern>,
    agreement: &Agreement,
) -> Result<(), StoreError> {
    let id = agreement.id;
    for party in &agreement.draft.parties {
        tx.execute(
            "insert into agreement_party (agreement_id, organisation_id) values ($1, $2)",
            &[id.into(), (*party).into()],
        )
        .await?;
    }
    for (place, part) in (1_u32..).zip(&agreement.parts) {
        tx.execute(
            "insert into agreement_part (agreement_id, number, place, title) values ($1, $2, $3, $4)",
            &[
                id.into(),
                part.number.into(),
                place.into(),
                part.title.as_str().into(),
            ],
        )
        .await?;
    }
    for (field, numbers) in agreement.draft.relations.fields() {
        let kind = relation_code(field);
        for number in numbers {
            tx.execute(
                "insert into agreement_relation (agreement_id, kind, other_id)
                 select $1, $2, id from agreement where number = $3",
                &[id.into(), kind.into(), (*number).into()],
            )
            .await?;
        }
    }
    Ok(())
}

const fn relation_code(field: AgreementField) -> &'static str {
    match field {
        AgreementField::Replaces => "replaces",
        AgreementField::MergesInto => "merges_into",
        _ => "under",
    }
}

/// Fails as a duplicate when another entry was a moment faster; so do the next ones.
pub async fn wording_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, version): (AgreementId, u32),
    draft: &WordingDraft,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agreement_wording (agreement_id, version, from_day, wording, document, changes,
         written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            id.into(),
            version.into(),
            draft.from.into(),
            draft.text.as_ref().map(Paragraph::as_str).into(),
            draft.document.as_ref().map(ToString::to_string).into(),
            draft.changes.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn stage_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, entry): (AgreementId, &StageEntry),
    draft: &StageDraft,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agreement_stage (agreement_id, sequence, stage, on_day, words, put_down_by,
         put_down_at) values ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            entry.sequence.into(),
            entry.stage.code().into(),
            entry.on.into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// With the version of the text that it was said of.
pub async fn accession_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, accession): (AgreementId, &Accession),
    (draft, wording): (&AccessionDraft, Option<u32>),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into accession (agreement_id, sequence, organisation_id, stance, on_day, way,
         decided_by, words, wording, put_down_by, put_down_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            id.into(),
            accession.sequence.into(),
            accession.party.into(),
            accession.stance.code().into(),
            accession.on.into(),
            draft.way.code().into(),
            draft.decided_by.as_ref().map(ToString::to_string).into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            wording.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    // Of two on one day the later one holds.
    tx.execute(
        "insert into accession_latest (agreement_id, organisation_id, sequence, stance, on_day)
         values ($1, $2, $3, $4, $5)
         on conflict (agreement_id, organisation_id) do update
         set sequence = excluded.sequence, stance = excluded.stance, on_day = excluded.on_day
         where excluded.on_day >= accession_latest.on_day",
        &[
            id.into(),
            accession.party.into(),
            accession.sequence.into(),
            accession.stance.code().into(),
            accession.on.into(),
        ],
    )
    .await?;
    Ok(())
}

/// A version of a step.
pub async fn step_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, step): (AgreementId, &Step),
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agreement_step (agreement_id, number, title, bodies, from_day, until_day, version,
         planned_by, planned_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            step.number.into(),
            step.draft.title.as_str().into(),
            step.draft.bodies.code().into(),
            step.draft.from.into(),
            step.draft.until.into(),
            step.version.into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn outcome_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, outcome): (AgreementId, &StepOutcome),
    draft: &OutcomeDraft,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agreement_outcome (agreement_id, sequence, step, organisation_id, result, on_day,
         words, put_down_by, put_down_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            outcome.sequence.into(),
            outcome.step.into(),
            outcome.party.into(),
            outcome.result.code().into(),
            outcome.on.into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

pub async fn progress_insert(
    tx: &mut Tx,
    permit: &Permit<Govern>,
    (id, progress): (AgreementId, &PartProgress),
    draft: &ProgressDraft,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "insert into agreement_progress (agreement_id, sequence, part, organisation_id, state, on_day,
         words, put_down_by, put_down_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            progress.sequence.into(),
            progress.part.into(),
            progress.party.into(),
            progress.state.code().into(),
            progress.on.into(),
            draft.words.as_ref().map(Paragraph::as_str).into(),
            permit.author().user().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}
