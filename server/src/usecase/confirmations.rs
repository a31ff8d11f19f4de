//! The order chain: drafts saved and submitted by the lead, decided on by the forums in turn.

mod views;

use super::{denied, fresh};
use crate::service::{OrUnavailable, Service};
use crate::store::confirmations::{
    Begun, DecisionWrite, DraftWrite, Moved, StoredVersion, VersionWrite, confirmation_find,
    confirmation_put, decision_insert, decision_list, version_insert, version_into_force,
    version_list, version_withdraw,
};
use crate::store::initiatives::initiative_head_find;
use crate::store::programmes::NamedProgramme;
use crate::store::{Query, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::confirmation::{
    Chain, ConfirmationState, DecideConfirmation, Decision, DecisionLine, SaveDraft, Saved, Stage,
    SubmitConfirmation, SubmittedVersion, decide, save, submit,
};
use domain::ids::{DecisionId, ForumId, VersionId};
use domain::initiative::InitiativeHead;
use domain::policy::{Confirm, Denied, Permit, Target, authorize};
use domain::problem::Refusal;
use domain::text::Slug;
use domain::time::Timestamp;

/// All that is stored of one confirmation.
struct Dossier {
    programme: NamedProgramme,
    initiative: InitiativeHead,
    begun: Option<Begun>,
    /// Newest first.
    versions: Vec<StoredVersion>,
    /// Newest first, of all versions.
    decisions: Vec<DecisionLine>,
}

impl Dossier {
    fn state(&self) -> ConfirmationState {
        let programme = &self.programme.programme;
        let latest = self.versions.first().map(|version| SubmittedVersion {
            number: version.line.number,
            hash: version.line.hash,
            submitted_by: version.submitter,
            withdrawn: version.line.withdrawn_at.is_some(),
            decisions: self.decided_on(version.line.number),
        });
        ConfirmationState {
            initiative: self.initiative.id,
            programme: programme.id,
            revision: self.begun.as_ref().map_or(0, |b| b.revision),
            chain: Chain(programme.draft.chain.clone()),
            draft: self.begun.as_ref().map(|b| b.draft.clone()),
            latest,
            approved: self.approved(),
        }
    }

    /// In the order they were made.
    fn decided_on(&self, version: u32) -> Vec<Decision> {
        let of_version = self.decisions.iter().filter(|d| d.version == version);
        of_version
            .rev()
            .map(|d| Decision {
                forum: d.forum,
                verdict: d.verdict,
            })
            .collect()
    }

    /// The version that each forum approved last; the newest comes first.
    fn approved(&self) -> Vec<(ForumId, u32)> {
        let mut approved: Vec<(ForumId, u32)> = Vec::new();
        for line in self.decisions.iter().filter(|d| d.verdict.is_approval()) {
            if approved.iter().all(|(forum, _)| *forum != line.forum) {
                approved.push((line.forum, line.version));
            }
        }
        approved
    }

    /// Since when it will be in `stage`: since now, unless it is there already.
    fn since(&self, stage: Stage, before: Stage, now: Timestamp) -> Timestamp {
        match &self.begun {
            Some(begun) if stage == before => begun.moved_at,
            _ => now,
        }
    }
}

impl Service {
    async fn dossier(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<Dossier, AppError> {
        let programme = self.visible(db, actor, slug).await?;
        let initiative = initiative_head_find(db, programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let id = initiative.id;
        Ok(Dossier {
            begun: confirmation_find(db, id).await.or_unavailable(self)?,
            versions: version_list(db, id).await.or_unavailable(self)?,
            decisions: decision_list(db, id).await.or_unavailable(self)?,
            programme,
            initiative,
        })
    }

    /// Keeps what the lead has written. When it returns, the text is on disk.
    pub async fn save_confirmation(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: SaveDraft,
    ) -> Result<Saved, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let dossier = self.dossier(&mut tx, actor, slug, number).await?;
        let permit = may_confirm(actor, &dossier)?;
        dossier.initiative.refuse_ended()?;
        let state = dossier.state();
        let (saved, events) = save(&permit, &state, &command)?;
        let Saved::Changed { withdraws } = saved else {
            return Ok(saved);
        };
        let now = self.clock.now();
        let mut after = state.clone();
        after.draft = Some(command.draft);
        self.withdraw(&mut tx, &permit, &mut after, withdraws, now)
            .await?;
        self.put(&mut tx, &permit, &dossier, &state, &after, now)
            .await?;
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(saved)
    }

    /// Sends a complete text to the first forum. Returns the number of the version.
    pub async fn submit_confirmation(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: SubmitConfirmation,
    ) -> Result<u32, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let dossier = self.dossier(&mut tx, actor, slug, number).await?;
        let permit = may_confirm(actor, &dossier)?;
        dossier.initiative.refuse_ended()?;
        let state = dossier.state();
        let (version, events) = submit(&permit, &state, &command)?;
        let now = self.clock.now();
        let content = command.content.to_form();
        let mut after = state.clone();
        let waiting = state.withdrawn_by_change();
        self.withdraw(&mut tx, &permit, &mut after, waiting, now)
            .await?;
        let number = version.number;
        let write = VersionWrite {
            id: VersionId::new(self.clock.new_id()),
            initiative: state.initiative,
            number,
            content: &content,
            hash: version.hash,
            by: version.submitted_by,
            at: now,
        };
        after.latest = Some(version.clone());
        after.draft = Some(content.clone());
        self.put(&mut tx, &permit, &dossier, &state, &after, now)
            .await?;
        version_insert(&mut tx, &permit, write)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(number)
    }

    /// A forum decides on the version that it was shown.
    pub async fn decide_confirmation(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: DecideConfirmation,
    ) -> Result<Decision, AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let dossier = self.dossier(&mut tx, actor, slug, number).await?;
        let permit =
            authorize(actor, Target::Forum(command.forum)).map_err(|Denied| denied(actor))?;
        dossier.initiative.refuse_ended()?;
        let state = dossier.state();
        let (decision, event) = decide(&permit, &state, &command)?;
        let now = self.clock.now();
        let mut after = state.clone();
        if let Some(latest) = &mut after.latest {
            latest.decisions.push(decision);
        }
        let version = dossier.versions.first().ok_or(Refusal::NothingSubmitted)?;
        let write = DecisionWrite {
            id: DecisionId::new(self.clock.new_id()),
            version: version.id,
            hash: command.hash,
            decision,
            remarks: &command.remarks,
            by: permit.author().user(),
        };
        let moved = moved(&dossier, &state, &after, now);
        match decision_insert(&mut tx, &permit, state.initiative, write, moved).await {
            // The forum's other chair was a moment faster.
            Err(error) if error.is_duplicate() => return Err(Refusal::AlreadyDecided.into()),
            written => fresh(written.or_unavailable(self)?)?,
        }
        if after.stage() == Stage::InForce {
            version_into_force(&mut tx, &permit, state.initiative, command.version, now)
                .await
                .or_unavailable(self)?;
            self.refresh_untold(&mut tx, state.initiative).await?;
        }
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(decision)
    }

    async fn withdraw(
        &self,
        tx: &mut Tx,
        permit: &Permit<Confirm>,
        after: &mut ConfirmationState,
        number: Option<u32>,
        now: Timestamp,
    ) -> Result<(), AppError> {
        if let (Some(number), Some(latest)) = (number, &mut after.latest) {
            latest.withdrawn = true;
            version_withdraw(tx, permit, after.initiative, number, now)
                .await
                .or_unavailable(self)?;
        }
        Ok(())
    }

    async fn put(
        &self,
        tx: &mut Tx,
        permit: &Permit<Confirm>,
        dossier: &Dossier,
        before: &ConfirmationState,
        after: &ConfirmationState,
        now: Timestamp,
    ) -> Result<(), AppError> {
        let draft = after.draft.clone().unwrap_or_default();
        let write = DraftWrite {
            initiative: after.initiative,
            programme: after.programme,
            draft: &draft,
            by: permit.author().user(),
        };
        let moved = moved(dossier, before, after, now);
        let n_changed = confirmation_put(tx, permit, write, moved)
            .await
            .or_unavailable(self)?;
        Ok(fresh(n_changed)?)
    }
}

fn moved(
    dossier: &Dossier,
    before: &ConfirmationState,
    after: &ConfirmationState,
    now: Timestamp,
) -> Moved {
    let stage = after.stage();
    Moved {
        based_on: before.revision,
        stage,
        latest: after.latest.as_ref().map_or(0, |v| v.number),
        since: dossier.since(stage, before.stage(), now),
        now,
    }
}

fn may_confirm(actor: &Actor, dossier: &Dossier) -> Result<Permit<Confirm>, AppError> {
    authorize(actor, Target::Initiative(dossier.initiative.id)).map_err(|Denied| denied(actor))
}
