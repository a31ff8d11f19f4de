//! The days of a round before it is frozen: planning it, moving its days, opening it on its day.

use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::programmes::programme_lock;
use crate::store::rounds::{
    newest_round_find, planned_delete, planned_due, planned_find, planned_update, round_find,
    round_insert, round_reschedule,
};
use crate::store::rules::current_rules;
use app::backend::ReadSchedules;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Refusal};
use domain::round::{
    PlannedMove, PlannedRound, RoundSchedule, RoundStage, ScheduleDraft, reschedule,
};
use domain::text::Slug;

impl Service {
    /// Moves the days of a round that is planned or open.
    pub async fn reschedule_round(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
        draft: &ScheduleDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        let planned = planned_find(&mut tx, programme, meeting_on).await;
        if let Some(line) = planned.or_unavailable(self)? {
            let (round, event) = line.round.reschedule(&permit, draft)?;
            let n_changed = planned_update(&mut tx, &permit, &round).await;
            if n_changed.or_unavailable(self)? == 0 {
                return Err(Refusal::StaleVersion.into());
            }
            return tx.commit(&*self.clock, &[event]).await.or_unavailable(self);
        }
        drop(tx);
        let (mut tx, _, line) = self.held_round(actor, slug, meeting_on).await?;
        let event = reschedule(&permit, &line.state, &line.timetable, draft)?;
        round_reschedule(&mut tx, &permit, line.state.id, &draft.schedule)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Opens a planned round before its day, or gives it up.
    pub async fn move_planned(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
        (to, based_on): (PlannedMove, u32),
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        let planned = planned_find(&mut tx, programme, meeting_on).await;
        let Some(planned) = planned.or_unavailable(self)? else {
            let round = round_find(&mut tx, programme, meeting_on).await;
            return Err(match round.or_unavailable(self)? {
                Some(_) => Refusal::RoundMovedOn.into(),
                None => AppError::NotFound,
            });
        };
        planned.round.require(based_on)?;
        let event = match to {
            PlannedMove::Open => self.open_planned(&mut tx, &permit, &planned.round).await?,
            PlannedMove::Cancel => {
                self.take_planned(&mut tx, &permit, &planned.round).await?;
                planned.round.cancel(&permit)
            }
        };
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Opens every planned round whose day has come; returns how many. Each is a change of its own: one
    /// that fails is in the log and keeps no other back.
    pub async fn open_due_rounds(&self, permit: &Permit<Govern>) -> Result<u32, AppError> {
        let today = self.clock.now().day();
        let mut db = self.store.read().await.or_unavailable(self)?;
        let due = planned_due(&mut db, today).await.or_unavailable(self)?;
        drop(db);
        let mut n_opened = 0u32;
        for line in due {
            match self.open_on_its_day(permit, &line.round).await {
                Ok(()) => n_opened = n_opened.saturating_add(1),
                // Somebody was first, or took its day back, since the list was read.
                Err(AppError::Refused(_)) => {}
                Err(error) => {
                    tracing::error!(round = %line.round.id, ?error, "a planned round did not open");
                }
            }
        }
        Ok(n_opened)
    }

    async fn open_on_its_day(
        &self,
        permit: &Permit<Govern>,
        planned: &PlannedRound,
    ) -> Result<(), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let event = self.open_planned(&mut tx, permit, planned).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    async fn open_planned(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        planned: &PlannedRound,
    ) -> Result<AuditEvent, AppError> {
        programme_lock(tx, planned.programme)
            .await
            .or_unavailable(self)?;
        let newest = newest_round_find(tx, planned.programme).await;
        let newest = newest.or_unavailable(self)?.map(|line| line.state);
        let rules = current_rules(tx, planned.programme).await;
        let (round, event) = planned.open(permit, &rules.or_unavailable(self)?, newest.as_ref())?;
        self.take_planned(tx, permit, planned).await?;
        round_insert(tx, permit, &round)
            .await
            .or_taken(Field::MeetingOn, self)?;
        Ok(event)
    }

    /// It leaves the table once, whoever asks.
    async fn take_planned(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        planned: &PlannedRound,
    ) -> Result<(), AppError> {
        let n_taken = planned_delete(tx, permit, planned).await;
        if n_taken.or_unavailable(self)? == 0 {
            return Err(Refusal::RoundMovedOn.into());
        }
        Ok(())
    }
}

#[async_trait]
impl ReadSchedules for Service {
    async fn schedule(
        &self,
        actor: &Actor,
        programme: &Slug,
        meeting_on: NaiveDate,
    ) -> Result<RoundSchedule, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let id = named.programme.id;
        let planned = planned_find(&mut db, id, meeting_on).await;
        let (forum, opens_on, timetable) = match planned.or_unavailable(self)? {
            Some(line) => {
                let timetable = line.round.timetable();
                (line.forum, Some(line.round.opens_on), timetable)
            }
            None => {
                let line = round_find(&mut db, id, meeting_on).await;
                let line = line.or_unavailable(self)?;
                let line = line.filter(|line| line.state.stage() == RoundStage::Open);
                let line = line.ok_or(AppError::NotFound)?;
                (line.forum, None, line.timetable)
            }
        };
        Ok(RoundSchedule {
            programme: named.into_head(),
            forum,
            meeting_on,
            opens_on,
            timetable,
        })
    }
}
