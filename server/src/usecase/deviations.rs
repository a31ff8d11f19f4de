//! Deviations: opened by what a forum is shown, decided on by forums, never closed without an outcome.

mod views;

use super::denied;
use super::meetings::made_by;
use super::status::signed_in;
use crate::service::{OrUnavailable, Service};
use crate::store::deviations::{
    StoredDeviation, StoredStep, deviation_insert, deviation_list, deviation_step_insert,
    deviation_steps, order_amended_on, unopened_list,
};
use crate::store::initiatives::initiative_head_find;
use crate::store::programmes::NamedProgramme;
use crate::store::{Query, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::deviation::{
    DeviationState, EscalationPath, ForumDecision, Opening, Resolution, Standing, StepMove, decide,
    open,
};
use domain::ids::{DeviationId, InitiativeId, RoundId};
use domain::initiative::InitiativeHead;
use domain::meeting::Minuted;
use domain::policy::{Decide, Denied, Permit, Target, authorize, capacity};
use domain::problem::Refusal;
use domain::round::RatingState;
use domain::status::Light;
use domain::text::Slug;
use domain::time::Timestamp;

/// All that is stored of the deviations of one initiative.
pub(crate) struct Deviated {
    programme: NamedProgramme,
    initiative: InitiativeHead,
    /// Newest first.
    deviations: Vec<StoredDeviation>,
    /// Oldest first, of all of them.
    steps: Vec<StoredStep>,
    /// Of the newest deviation.
    pub(crate) state: Option<DeviationState>,
}

impl Deviated {
    fn steps_of(&self, id: DeviationId) -> impl Iterator<Item = &StoredStep> {
        self.steps.iter().filter(move |step| step.deviation == id)
    }
}

impl Service {
    pub(crate) async fn deviated(
        &self,
        db: &mut impl Query,
        programme: NamedProgramme,
        number: u32,
    ) -> Result<Deviated, AppError> {
        let initiative = initiative_head_find(db, programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let id = initiative.id;
        let mut deviated = Deviated {
            deviations: deviation_list(db, id).await.or_unavailable(self)?,
            steps: deviation_steps(db, id).await.or_unavailable(self)?,
            programme,
            initiative,
            state: None,
        };
        let Some(newest) = deviated.deviations.first() else {
            return Ok(deviated);
        };
        let draft = &deviated.programme.programme.draft;
        deviated.state = Some(DeviationState {
            id: newest.id,
            programme: deviated.programme.programme.id,
            owner: newest.owner,
            opened_on: newest.opened_on,
            path: EscalationPath::new(&draft.chain, draft.ordered_by),
            steps: deviated.steps_of(newest.id).map(|s| s.step).collect(),
            order_amended_on: order_amended_on(db, id).await.or_unavailable(self)?,
            is_ended: deviated.initiative.refuse_ended().is_err(),
        });
        Ok(deviated)
    }

    /// A forum decides on the deviation of an initiative that lies with it. Returns what came of it.
    /// `minuted` is what the minutes say of it where that happens at an item of its agenda.
    pub async fn decide_deviation(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: ForumDecision,
        minuted: Option<Minuted>,
    ) -> Result<StepMove, AppError> {
        signed_in(actor)?;
        let of = (slug, number);
        made_by(minuted.as_ref(), command.forum)?;
        self.check_made_at(actor, minuted.as_ref(), of).await?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.followed(&mut tx, actor, slug).await?;
        let permit =
            authorize(actor, Target::Forum(command.forum)).map_err(|Denied| denied(actor))?;
        let deviated = self.deviated(&mut tx, programme, number).await?;
        let state = deviated.state.ok_or(AppError::NotFound)?;
        let now = self.clock.now();
        let capacity = capacity(actor, command.forum);
        let (step, event) = decide(&permit, capacity, &state, &command, now.day())?;
        let numbered = (step, state.n_steps());
        match deviation_step_insert(&mut tx, &permit, state.id, numbered, &command, now).await {
            // Another decision was a moment faster.
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        let mut events = vec![event];
        if let Some(minuted) = &minuted {
            let noted = self.minute(&mut tx, &permit, minuted, deviated.initiative.id);
            events.push(noted.await?);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(step.made)
    }

    /// Opens a deviation for each initiative, or for this one only, that a round shows as
    /// deviating and that has none.
    pub(crate) async fn open_deviations<K>(
        &self,
        tx: &mut Tx,
        permit: &Permit<K>,
        round: RoundId,
        only: Option<InitiativeId>,
        now: Timestamp,
    ) -> Result<Vec<AuditEvent>, AppError> {
        let mut events = Vec::new();
        let openings = unopened_list(tx, round).await.or_unavailable(self)?;
        let wanted = |id| only.is_none_or(|only| only == id);
        for opening in openings.into_iter().filter(|o| wanted(o.initiative)) {
            let id = DeviationId::new(self.clock.new_id());
            if let Some((deviation, event)) = open(permit, id, opening, now) {
                let n_opened = deviation_insert(tx, permit, &deviation)
                    .await
                    .or_unavailable(self)?;
                // Another round may have opened it at the same moment.
                events.extend((n_opened > 0).then_some(event));
            }
        }
        Ok(events)
    }

    /// A forum that rates an initiative as deviating itself has a deviation to act on: not what it
    /// has said before, nor what it lives with already, nor what has left the plan. `before` is what
    /// stood there until now.
    pub(crate) async fn open_for_rating(
        &self,
        tx: &mut Tx,
        permit: &Permit<Decide>,
        (programme, number): (NamedProgramme, u32),
        rating: &RatingState,
        (light, before): (Light, Option<Light>),
        now: Timestamp,
    ) -> Result<Option<AuditEvent>, AppError> {
        let deviated = self.deviated(tx, programme, number).await?;
        let standing = deviated.state.as_ref().map(|state| state.place().standing);
        let is_open = standing.is_some_and(|standing| !standing.is_closed());
        if is_open || deviated.initiative.refuse_ended().is_err() {
            return Ok(None);
        }
        let opening = Opening {
            programme: rating.round.programme,
            initiative: rating.initiative,
            round: rating.round.id,
            forum: rating.forum,
            light,
            n_before: u32::try_from(deviated.deviations.len()).unwrap_or(u32::MAX),
            is_accepted: standing == Some(Standing::Closed(Resolution::Accepted)),
            before,
            is_rated_again: rating.n_ratings > 0,
        };
        let id = DeviationId::new(self.clock.new_id());
        let Some((deviation, event)) = open(permit, id, opening, now) else {
            return Ok(None);
        };
        let n_opened = deviation_insert(tx, permit, &deviation)
            .await
            .or_unavailable(self)?;
        Ok((n_opened > 0).then_some(event))
    }
}
