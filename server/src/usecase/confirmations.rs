//! The order chain: drafts saved and submitted by the lead, decided on by the forums in turn.

mod deciding;
mod views;
mod waiting;

use super::{denied, fresh};
use crate::service::{OrUnavailable, Service};
use crate::store::confirmations::{
    Begun, ConsentLine, DraftWrite, Moved, StoredVersion, VersionWrite, confirmation_find,
    confirmation_put, consent_list, decision_list, version_insert, version_list, version_withdraw,
};
use crate::store::initiatives::initiative_head_find;
use crate::store::programmes::NamedProgramme;
use crate::store::{Query, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::confirmation::{
    AbandonChange, Chain, ConfirmationState, Decision, DecisionLine, InForce, SaveDraft, Saved,
    Stage, SubmitConfirmation, SubmittedVersion, abandon, change_order_of, save, submit,
};
use domain::ids::{ForumId, InitiativeId, VersionId};
use domain::initiative::InitiativeHead;
use domain::policy::{Confirm, Denied, Permit, Target, authorize};
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
    /// On the latest version.
    consents: Vec<ConsentLine>,
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
            in_force: self.in_force(),
            changing: self.begun.as_ref().is_some_and(|b| b.changing),
            latest,
            approved: self.approved(),
            consents: self.consents.iter().map(|c| (c.forum, c.person)).collect(),
        }
    }

    fn in_force(&self) -> Option<InForce> {
        let number = self.begun.as_ref()?.in_force;
        let held = self.versions.iter().find(|v| v.line.number == number)?;
        Some(InForce {
            number,
            content: held.line.content.clone(),
        })
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
        let versions = version_list(db, id).await.or_unavailable(self)?;
        let consents = match versions.first() {
            Some(latest) => consent_list(db, latest.id).await.or_unavailable(self)?,
            None => Vec::new(),
        };
        Ok(Dossier {
            begun: confirmation_find(db, id).await.or_unavailable(self)?,
            versions,
            consents,
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
        let after = state.clone().with_draft(saved, command.draft);
        self.withdraw(&mut tx, &permit, state.initiative, withdraws, now)
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
        let text = match &state.in_force {
            Some(_) => command.text(),
            None => content.clone(),
        };
        let change = state.in_force.as_ref().map(|_| change_order_of(&text));
        let waiting = state.withdrawn_by_change();
        self.withdraw(&mut tx, &permit, state.initiative, waiting, now)
            .await?;
        let number = version.number;
        let write = VersionWrite {
            id: VersionId::new(self.clock.new_id()),
            initiative: state.initiative,
            number,
            content: &content,
            change: change.as_ref(),
            hash: version.hash,
            by: version.submitted_by,
            at: now,
        };
        let after = state.clone().with_version(version.clone(), text);
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

    /// Gives up a change of what is in force.
    pub async fn abandon_change(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: AbandonChange,
    ) -> Result<(), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let dossier = self.dossier(&mut tx, actor, slug, number).await?;
        let permit = may_confirm(actor, &dossier)?;
        let state = dossier.state();
        let events = abandon(&permit, &state, command)?;
        let now = self.clock.now();
        let version = state.withdrawn_by_abandoning();
        let after = state.clone().without_change();
        self.withdraw(&mut tx, &permit, state.initiative, version, now)
            .await?;
        self.put(&mut tx, &permit, &dossier, &state, &after, now)
            .await?;
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    async fn withdraw(
        &self,
        tx: &mut Tx,
        permit: &Permit<Confirm>,
        initiative: InitiativeId,
        version: Option<u32>,
        now: Timestamp,
    ) -> Result<(), AppError> {
        match version {
            Some(number) => version_withdraw(tx, permit, initiative, number, now)
                .await
                .or_unavailable(self),
            None => Ok(()),
        }
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
        changing: after.changing,
        since: dossier.since(stage, before.stage(), now),
        now,
    }
}

fn may_confirm(actor: &Actor, dossier: &Dossier) -> Result<Permit<Confirm>, AppError> {
    authorize(actor, Target::Initiative(dossier.initiative.id)).map_err(|Denied| denied(actor))
}
