//! Milestones as leads see them coming, and reasons for what speaks against a green light.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::contradictions::{answer_insert, answers_of_initiative};
use crate::store::deviations::deviation_list;
use crate::store::follow_ups::open_wishes;
use crate::store::indicators::concern_list;
use crate::store::initiatives::initiative_head_find;
use crate::store::milestones::{signal_list, word_insert, word_list};
use crate::store::reports::current_light_find;
use crate::store::rounds::newest_round_find;
use crate::usecase::orders::Scope;
use crate::usecase::status::{may_report, signed_in};
use app::error::AppError;
use domain::actor::Actor;
use domain::initiative::{Evidence, InitiativeHead};
use domain::milestone::{MilestoneState, MilestoneWord, milestones, say};
use domain::policy::{Permit, SetStatus};
use domain::problem::Refusal;
use domain::programme::Programme;
use domain::status::{AnswerContradiction, Signals, answer_contradiction, contradictions};
use domain::text::Slug;

impl Service {
    /// The lead says when a milestone is expected, or that it was reached.
    pub async fn say_milestone(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        word: MilestoneWord,
    ) -> Result<(), AppError> {
        signed_in(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative, permit) = self.led(&mut tx, actor, slug, number).await?;
        let scope = self.scope(&mut tx, initiative.id).await?;
        let evidence = self
            .evidence(&mut tx, &programme, &initiative, &scope)
            .await?;
        let state = MilestoneState {
            initiative: initiative.id,
            programme: programme.id,
            lines: evidence.milestones,
            n_said: evidence.n_said,
        };
        let now = self.clock.now();
        let event = say(&permit, &state, &word, now.day())?;
        match word_insert(&mut tx, &permit, &state, &word, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The lead gives the reason why a light is green all the same.
    pub async fn answer_contradiction(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: AnswerContradiction,
    ) -> Result<(), AppError> {
        signed_in(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative, permit) = self.led(&mut tx, actor, slug, number).await?;
        let scope = self.scope(&mut tx, initiative.id).await?;
        let evidence = self
            .evidence(&mut tx, &programme, &initiative, &scope)
            .await?;
        let newest = evidence.round.ok_or(Refusal::NoRound)?;
        let open = &evidence.contradictions;
        let answered = answer_contradiction(&permit, initiative.id, &newest, open, command);
        let (command, event) = answered?;
        let now = self.clock.now();
        match answer_insert(&mut tx, &permit, initiative.id, &command, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// An active initiative, for who reports for it.
    async fn led(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<(Programme, InitiativeHead, Permit<SetStatus>), AppError> {
        let programme = self.visible(db, actor, slug).await?.programme;
        let initiative = initiative_head_find(db, programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let permit = may_report(actor, initiative.id)?;
        initiative.refuse_ended()?;
        Ok((programme, initiative, permit))
    }

    /// What is known of an initiative beside its light.
    pub(super) async fn evidence(
        &self,
        db: &mut impl Query,
        programme: &Programme,
        initiative: &InitiativeHead,
        scope: &Scope,
    ) -> Result<Evidence, AppError> {
        let (id, today) = (initiative.id, self.clock.now().day());
        let words = word_list(db, programme.id, Some(id))
            .await
            .or_unavailable(self)?;
        let said: Vec<_> = words.into_iter().map(|word| word.said).collect();
        let current = scope.in_force.as_ref().map(|held| &held.content);
        let lines = match (&scope.first, current) {
            (Some(first), Some(current)) => milestones(first, current, &said),
            _ => Vec::new(),
        };
        let round = newest_round_find(db, programme.id)
            .await
            .or_unavailable(self)?;
        let light = match &round {
            Some(line) => current_light_find(db, id, line.state.id)
                .await
                .or_unavailable(self)?,
            None => None,
        };
        let state = round.map(|line| line.state);
        let known = signal_list(db, programme.id, Some(id), state.map(|state| state.id))
            .await
            .or_unavailable(self)?;
        // What is published after a round was frozen says nothing of its lights.
        let until = state.and_then(|state| state.frozen_at);
        let mut concerns = concern_list(db, programme.id, Some(id), until)
            .await
            .or_unavailable(self)?;
        let signals = known.first().map_or_else(Signals::default, |known| {
            let owes = programme.owes_confirmations(today);
            let current = known.current.as_ref();
            Signals {
                undocumented_run: known.undocumented_run,
                concerns: concerns.remove(&id).unwrap_or_default(),
                ..Signals::of(current, &said, owes, known.is_owner_vacant, today)
            }
        });
        Ok(Evidence {
            milestones: lines,
            n_said: u32::try_from(said.len()).unwrap_or(u32::MAX),
            round: state,
            contradictions: light.map_or_else(Vec::new, |light| contradictions(light, signals)),
            answers: answers_of_initiative(db, id).await.or_unavailable(self)?,
            wishes: open_wishes(db, programme.id, Some(id))
                .await
                .or_unavailable(self)?,
            has_deviations: !deviation_list(db, id)
                .await
                .or_unavailable(self)?
                .is_empty(),
        })
    }
}
