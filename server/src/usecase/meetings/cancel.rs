//! Meetings that are called off after their agenda was begun.

use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::forums::forum_lock;
use crate::store::meetings::{meeting_call_off, meeting_find, meeting_list, next_agenda_find};
use crate::usecase::{fresh, govern};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::ForumId;
use domain::meeting::{Cancellation, MeetingStage, call_off};
use domain::problem::Refusal;

impl Service {
    /// Calls a meeting off. What stood on its agenda comes onto the next one, should that be begun; else
    /// when one is.
    pub async fn call_meeting_off(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        cancellation: Cancellation,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let known = meeting_list(&mut tx, forum, on)
            .await
            .or_unavailable(self)?;
        let mut known = known.iter();
        let has_round = known.any(|day| day.on == on && day.has_round);
        let event = call_off(&permit, &stored.state, &cancellation, has_round)?;
        let called_off = meeting_call_off(&mut tx, &permit, &stored.state, &cancellation).await;
        fresh(called_off.or_unavailable(self)?)?;
        let mut events = vec![event];
        let next = next_agenda_find(&mut tx, forum, on).await;
        if let Some(next) = next.or_unavailable(self)? {
            let now = self.clock.now();
            let carried = self.carry_over(&mut tx, &permit, (forum, next), now);
            events.extend(carried.await?);
        }
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    /// No round is collected for a meeting that was called off. Holds the forum, so that none is called off
    /// meanwhile.
    pub(in crate::usecase) async fn refuse_called_off(
        &self,
        tx: &mut Tx,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        forum_lock(tx, forum).await.or_unavailable(self)?;
        let found = meeting_find(tx, forum, on).await.or_unavailable(self)?;
        match found.is_some_and(|found| found.state.stage == MeetingStage::Cancelled) {
            true => Err(Refusal::MeetingCancelled.into()),
            false => Ok(()),
        }
    }
}
