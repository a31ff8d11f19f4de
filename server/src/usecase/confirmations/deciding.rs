//! A forum decides on what waits there, or one of its two chairs approves it.

use super::{Dossier, moved};
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::confirmations::{
    ConsentWrite, DecisionWrite, consent_insert, decision_insert, draft_reset, version_into_force,
};
use crate::usecase::meetings::made_by;
use crate::usecase::{denied, fresh};
use app::error::AppError;
use domain::actor::Actor;
use domain::confirmation::{ConfirmationState, DecideConfirmation, Decision, Ruling, decide};
use domain::ids::DecisionId;
use domain::meeting::Minuted;
use domain::policy::{Decide, Denied, Permit, Target, authorize, capacity};
use domain::problem::Refusal;
use domain::text::Slug;

impl Service {
    /// A forum decides on the version that it was shown, or one of its two chairs approves it. `minuted` is
    /// what the minutes say of it where that happens at an item of its agenda.
    pub async fn decide_confirmation(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: DecideConfirmation,
        minuted: Option<Minuted>,
    ) -> Result<Ruling, AppError> {
        let of = (slug, number);
        made_by(minuted.as_ref(), command.forum)?;
        self.check_made_at(actor, minuted.as_ref(), of).await?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let dossier = self.dossier(&mut tx, actor, slug, number).await?;
        let permit =
            authorize(actor, Target::Forum(command.forum)).map_err(|Denied| denied(actor))?;
        dossier.initiative.refuse_ended()?;
        let state = dossier.state();
        let capacity = capacity(actor, command.forum);
        let (ruling, event) = decide(&permit, capacity, &state, &command)?;
        let mut events = vec![event];
        match ruling {
            Ruling::Decided(decision) => {
                self.put_decision(&mut tx, &permit, &dossier, &command, decision)
                    .await?;
                if let Some(minuted) = &minuted {
                    let noted = self.minute(&mut tx, &permit, minuted, state.initiative);
                    events.push(noted.await?);
                }
            }
            Ruling::Consented => {
                self.put_consent(&mut tx, &permit, &dossier, &command)
                    .await?;
                if let Some(minuted) = minuted.as_ref().and_then(Minuted::consent) {
                    let noted = self.minute(&mut tx, &permit, &minuted, state.initiative);
                    events.push(noted.await?);
                }
            }
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(ruling)
    }

    async fn put_decision(
        &self,
        tx: &mut Tx,
        permit: &Permit<Decide>,
        dossier: &Dossier,
        command: &DecideConfirmation,
        decision: Decision,
    ) -> Result<(), AppError> {
        let (now, state) = (self.clock.now(), dossier.state());
        let after = state.clone().with_decision(decision);
        let version = dossier.versions.first().ok_or(Refusal::NothingSubmitted)?;
        let write = DecisionWrite {
            id: DecisionId::new(self.clock.new_id()),
            version: version.id,
            hash: command.hash,
            decision,
            remarks: &command.remarks,
            procedure: command.procedure,
            item: command.item.as_ref().map(|item| item.as_str()),
            by: permit.author().user(),
        };
        let moved = moved(dossier, &state, &after, now);
        match decision_insert(tx, permit, state.initiative, write, moved).await {
            // The forum's other chair was a moment faster.
            Err(error) if error.is_duplicate() => return Err(Refusal::AlreadyDecided.into()),
            written => fresh(written.or_unavailable(self)?)?,
        }
        if after.in_force != state.in_force {
            version_into_force(tx, permit, state.initiative, command.version, now)
                .await
                .or_unavailable(self)?;
            self.refresh_untold(tx, state.initiative).await?;
            self.refresh_deliveries(tx, state.programme, state.initiative)
                .await?;
        }
        self.reset_draft(tx, &state, &after).await
    }

    async fn put_consent(
        &self,
        tx: &mut Tx,
        permit: &Permit<Decide>,
        dossier: &Dossier,
        command: &DecideConfirmation,
    ) -> Result<(), AppError> {
        let (now, state) = (self.clock.now(), dossier.state());
        let version = dossier.versions.first().ok_or(Refusal::NothingSubmitted)?;
        let write = ConsentWrite {
            version: version.id,
            hash: command.hash,
            forum: command.forum,
            by: permit.author().user().ok_or(AppError::Denied)?,
            remarks: &command.remarks,
        };
        let moved = moved(dossier, &state, &state, now);
        match consent_insert(tx, permit, state.initiative, write, moved).await {
            Err(error) if error.is_duplicate() => Err(Refusal::AlreadyConsented.into()),
            written => Ok(fresh(written.or_unavailable(self)?)?),
        }
    }

    /// What was typed beside a text that holds is gone once the change is over.
    async fn reset_draft(
        &self,
        tx: &mut Tx,
        before: &ConfirmationState,
        after: &ConfirmationState,
    ) -> Result<(), AppError> {
        match &after.draft {
            Some(draft) if before.draft != after.draft => draft_reset(tx, after.initiative, draft)
                .await
                .or_unavailable(self),
            _ => Ok(()),
        }
    }
}
