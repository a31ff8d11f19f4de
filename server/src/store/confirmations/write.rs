//! How the chain is written. Every command raises the revision of the confirmation, so that of two at
//! once only one is kept.

use crate::store::{StoreError, Tx};
use domain::confirmation::{ContentHash, Decision, Procedure, Stage};
use domain::form::FormData;
use domain::ids::{DecisionId, ForumId, InitiativeId, ProgrammeId, UserId, VersionId};
use domain::policy::{Confirm, Decide, Permit};
use domain::problem::Field;
use domain::time::Timestamp;

fn json(form: &FormData) -> Result<String, StoreError> {
    let pairs: Vec<_> = form.pairs().map(|(f, v)| (f.name(), v)).collect();
    Ok(serde_json::to_string(&pairs)?)
}

/// The text as it is written now.
pub struct DraftWrite<'a> {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    pub draft: &'a FormData,
    pub by: Option<UserId>,
}

/// Where a command leaves the confirmation.
#[derive(Clone, Copy, Debug)]
pub struct Moved {
    /// The revision that the command was based on; 0 before the first.
    pub based_on: u32,
    pub stage: Stage,
    /// The newest submitted version.
    pub latest: u32,
    /// Whether a change of what is in force is under way.
    pub changing: bool,
    /// Since when it has been in this stage.
    pub since: Timestamp,
    pub now: Timestamp,
}

/// Returns how many rows changed: none when another command was faster.
pub async fn confirmation_put(
    tx: &mut Tx,
    _: &Permit<Confirm>,
    write: DraftWrite<'_>,
    moved: Moved,
) -> Result<u64, StoreError> {
    let draft = json(write.draft)?;
    if moved.based_on == 0 {
        // Whoever ends the initiative meanwhile waits or is waited for: its fate is copied as it is.
        tx.execute(
            "update initiative set fate = fate where id = $1",
            &[write.initiative.into()],
        )
        .await?;
        return tx
            .execute(
                "insert into confirmation (initiative_id, programme_id, revision, draft,
                 drafted_by, drafted_at, stage, forum_id, latest, moved_at, changing, fate)
                 values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10,
                 (select fate from initiative where id = $1))
                 on conflict (initiative_id) do nothing",
                &[
                    write.initiative.into(),
                    write.programme.into(),
                    draft.into(),
                    write.by.into(),
                    moved.now.into(),
                    moved.stage.kind().code().into(),
                    moved.stage.forum().into(),
                    moved.latest.into(),
                    moved.since.into(),
                    moved.changing.into(),
                ],
            )
            .await;
    }
    tx.execute(
        "update confirmation set revision = revision + 1, draft = $1, drafted_by = $2,
         drafted_at = $3, stage = $4, forum_id = $5, latest = $6, moved_at = $7,
         changing = $8 where initiative_id = $9 and revision = $10",
        &[
            draft.into(),
            write.by.into(),
            moved.now.into(),
            moved.stage.kind().code().into(),
            moved.stage.forum().into(),
            moved.latest.into(),
            moved.since.into(),
            moved.changing.into(),
            write.initiative.into(),
            moved.based_on.into(),
        ],
    )
    .await
}

/// A text that is submitted.
pub struct VersionWrite<'a> {
    pub id: VersionId,
    pub initiative: InitiativeId,
    pub number: u32,
    pub content: &'a FormData,
    /// Why it changes what is in force.
    pub change: Option<&'a FormData>,
    pub hash: ContentHash,
    pub by: Option<UserId>,
    pub at: Timestamp,
}

pub async fn version_insert(
    tx: &mut Tx,
    _: &Permit<Confirm>,
    version: VersionWrite<'_>,
) -> Result<(), StoreError> {
    // Summed up for the order book.
    tx.execute(
        "update confirmation set patients_describe = $1, patients_solve = $2
         where initiative_id = $3",
        &[
            version.content.get(Field::PatientsDescribe).into(),
            version.content.get(Field::PatientsSolve).into(),
            version.initiative.into(),
        ],
    )
    .await?;
    tx.execute(
        "insert into confirmation_version (id, initiative_id, number, content, hash, submitted_by,
         submitted_at, change_order) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            version.id.into(),
            version.initiative.into(),
            version.number.into(),
            json(version.content)?.into(),
            version.hash.to_string().into(),
            version.by.into(),
            version.at.into(),
            version.change.map(json).transpose()?.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Takes back the version that waits, if it was not taken back before.
pub async fn version_withdraw(
    tx: &mut Tx,
    _: &Permit<Confirm>,
    initiative: InitiativeId,
    number: u32,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "update confirmation_version set withdrawn_at = $1
         where initiative_id = $2 and number = $3 and withdrawn_at is null",
        &[now.into(), initiative.into(), number.into()],
    )
    .await?;
    Ok(())
}

/// A forum's decision on a version, with what it said.
pub struct DecisionWrite<'a> {
    pub id: DecisionId,
    pub version: VersionId,
    pub hash: ContentHash,
    pub decision: Decision,
    pub remarks: &'a FormData,
    pub procedure: Procedure,
    pub item: Option<&'a str>,
    pub by: Option<UserId>,
}

/// Stores a decision and moves the confirmation. Returns how many confirmations changed: none when
/// another command was faster.
pub async fn decision_insert(
    tx: &mut Tx,
    _: &Permit<Decide>,
    initiative: InitiativeId,
    write: DecisionWrite<'_>,
    moved: Moved,
) -> Result<u64, StoreError> {
    tx.execute(
        "insert into confirmation_decision (id, version_id, forum_id, verdict, remarks, hash,
         decided_by, decided_at, procedure, item)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &[
            write.id.into(),
            write.version.into(),
            write.decision.forum.into(),
            write.decision.verdict.code().into(),
            json(write.remarks)?.into(),
            write.hash.to_string().into(),
            write.by.into(),
            moved.now.into(),
            write.procedure.code().into(),
            write.item.into(),
        ],
    )
    .await?;
    move_to(tx, initiative, moved).await
}

/// Moves the confirmation where a forum's act leaves it. Returns how many rows changed.
async fn move_to(tx: &mut Tx, initiative: InitiativeId, moved: Moved) -> Result<u64, StoreError> {
    tx.execute(
        "update confirmation set revision = revision + 1, stage = $1, forum_id = $2, moved_at = $3,
         changing = $4 where initiative_id = $5 and revision = $6",
        &[
            moved.stage.kind().code().into(),
            moved.stage.forum().into(),
            moved.since.into(),
            moved.changing.into(),
            initiative.into(),
            moved.based_on.into(),
        ],
    )
    .await
}

/// A co-chair's approval, with what they said.
pub struct ConsentWrite<'a> {
    pub version: VersionId,
    pub hash: ContentHash,
    pub forum: ForumId,
    pub by: UserId,
    pub remarks: &'a FormData,
}

/// Stores a co-chair's approval. Returns how many confirmations changed: none when another command
/// was faster.
pub async fn consent_insert(
    tx: &mut Tx,
    _: &Permit<Decide>,
    initiative: InitiativeId,
    write: ConsentWrite<'_>,
    moved: Moved,
) -> Result<u64, StoreError> {
    tx.execute(
        "insert into confirmation_consent (version_id, forum_id, person_id, remarks, hash,
         consented_at) values ($1, $2, $3, $4, $5, $6)",
        &[
            write.version.into(),
            write.forum.into(),
            write.by.into(),
            json(write.remarks)?.into(),
            write.hash.to_string().into(),
            moved.now.into(),
        ],
    )
    .await?;
    move_to(tx, initiative, moved).await
}

/// Puts what is in force in the place of a draft: a change has passed the chain or come to nothing.
pub async fn draft_reset(
    tx: &mut Tx,
    initiative: InitiativeId,
    draft: &FormData,
) -> Result<(), StoreError> {
    tx.execute(
        "update confirmation set draft = $1 where initiative_id = $2",
        &[json(draft)?.into(), initiative.into()],
    )
    .await?;
    Ok(())
}

/// Lets a version hold from now on, in the place of the one before.
pub async fn version_into_force(
    tx: &mut Tx,
    _: &Permit<Decide>,
    initiative: InitiativeId,
    number: u32,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "update confirmation_version set in_force_at = $1
         where initiative_id = $2 and number = $3 and in_force_at is null",
        &[now.into(), initiative.into(), number.into()],
    )
    .await?;
    tx.execute(
        "update confirmation set in_force = $1 where initiative_id = $2",
        &[number.into(), initiative.into()],
    )
    .await?;
    Ok(())
}
