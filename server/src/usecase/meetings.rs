//! Meetings: begun, moved on, their items, what became of them, and the minutes.

mod annexes;
mod attendance;
mod cancel;
mod decided;
mod items;
mod minutes;
mod packs;
mod proposals;
mod read;
mod views;

pub(in crate::usecase) use decided::made_by;
pub(crate) use minutes::decision;

use super::{denied, fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::forums::forum_lock;
use crate::store::meetings::{
    MovedDays, Origin, StoredAppearance, StoredItem, StoredMeeting, appearance_list, item_continue,
    item_insert, item_list, meeting_begin, meeting_details_update, meeting_find, meeting_list,
    meeting_lock, meeting_move, next_agenda_find, unfinished_list,
};
use crate::store::terms::forum_deadlines;
use crate::store::{Query, Tx};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{
    Carriage, Circulation, ItemState, MeetingDetails, MeetingMove, MeetingState, carriages,
    carried, change_details, move_on,
};
use domain::policy::{Govern, Permit, may_see_desk};
use domain::problem::Refusal;
use domain::time::Timestamp;

impl Service {
    /// Moves a meeting on. What an earlier meeting did not finish comes onto an agenda that is begun, and
    /// what this one did not onto the next, if it is there.
    pub async fn move_meeting(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        to: MeetingMove,
        circulation: Option<Circulation>,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        if to == MeetingMove::Begin {
            self.refuse_closed(&mut tx, forum).await?;
        }
        let (state, now) = (stored.state, self.clock.now());
        let items = item_list(&mut tx, forum, on).await.or_unavailable(self)?;
        let conclusions: Vec<_> = items.iter().map(|i| i.conclusion.conclusion).collect();
        let at = (now.day(), based_on);
        let moved = move_on(&permit, &state, to, circulation, &conclusions, at)?;
        if to == MeetingMove::Begin {
            let begun = meeting_begin(&mut tx, &permit, &state).await;
            begun.or_unavailable(self)?;
        }
        let (dispatched_at, agenda_due_on) = match to {
            MeetingMove::Dispatch => {
                let deadlines = forum_deadlines(&mut tx, forum).await;
                let deadlines = deadlines.or_unavailable(self)?;
                (Some(now), deadlines.agenda_due_on(on))
            }
            _ => (stored.dispatched_at, stored.agenda_due_on),
        };
        let days = MovedDays {
            dispatched_at,
            agenda_due_on,
            comment_until: circulation.map(|circulation| circulation.comment_until),
        };
        let n_changed = meeting_move(&mut tx, &permit, &state, to.to(), days).await;
        fresh(n_changed.or_unavailable(self)?)?;
        let mut events = vec![moved];
        if to == MeetingMove::Dispatch {
            // What the members get is kept as they get it.
            let sent = StoredMeeting {
                state: MeetingState {
                    stage: to.to(),
                    revision: state.revision.saturating_add(1),
                    ..state
                },
                ..stored
            };
            let frozen = Box::pin(self.freeze_papers(&mut tx, &permit, actor, &sent, now));
            events.push(frozen.await?.1);
        }
        let next = match to {
            MeetingMove::Begin => Some(on),
            MeetingMove::Close => {
                let next = next_agenda_find(&mut tx, forum, on).await;
                next.or_unavailable(self)?
            }
            _ => None,
        };
        if let Some(next) = next {
            let carried = self.carry_over(&mut tx, &permit, (forum, next), now);
            events.extend(carried.await?);
        }
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    /// Says anew when and where a forum meets.
    pub async fn change_meeting(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        details: MeetingDetails,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let event = change_details(&permit, &stored.state, &stored.details, &details, based_on)?;
        let begun = meeting_begin(&mut tx, &permit, &stored.state).await;
        begun.or_unavailable(self)?;
        let n_changed = meeting_details_update(&mut tx, &permit, &stored.state, &details).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Puts everything that earlier meetings did not finish on the agenda of this day.
    pub(crate) async fn carry_over(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        (forum, on): (ForumId, NaiveDate),
        now: Timestamp,
    ) -> Result<Vec<AuditEvent>, AppError> {
        meeting_lock(tx, forum, on).await.or_unavailable(self)?;
        let unfinished = unfinished_list(tx, forum, on).await.or_unavailable(self)?;
        let to = meeting_find(tx, forum, on).await.or_unavailable(self)?;
        let to = to.ok_or(AppError::NotFound)?.state;
        let there = item_list(tx, forum, on).await.or_unavailable(self)?;
        let there: Vec<_> = there.iter().map(StoredItem::on_agenda).collect();
        let sources: Vec<_> = unfinished.iter().map(|item| item.source).collect();
        let mut events = Vec::new();
        for (item, carriage) in unfinished.iter().zip(carriages(&sources, &there)) {
            let id = match carriage {
                Carriage::Joins(id) => {
                    let linked = item_continue(tx, permit, id, item.id).await;
                    fresh(linked.or_unavailable(self)?)?;
                    id
                }
                Carriage::Added(source) => {
                    let id = ItemId::new(self.clock.new_id());
                    let continues = Some(item.id);
                    let origin = Origin { source, continues };
                    let made = (id, &item.draft, &origin);
                    match item_insert(tx, permit, &to, made, now).await {
                        Err(error) if error.is_duplicate() => {
                            return Err(Refusal::StaleVersion.into());
                        }
                        inserted => inserted.or_unavailable(self)?,
                    }
                    id
                }
            };
            events.push(carried(permit, &to, (id, &item.draft), (item.id, item.on)));
        }
        Ok(events)
    }

    /// A meeting under its lock and that of its forum: no two changes of it pass each other, and meetings
    /// that hand items on to each other, or a closing, see what the other did.
    pub(super) async fn held_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<(Tx, StoredMeeting), AppError> {
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        forum_lock(&mut tx, forum).await.or_unavailable(self)?;
        let locked = meeting_lock(&mut tx, forum, on).await;
        locked.or_unavailable(self)?;
        let stored = self.known_meeting(&mut tx, forum, on).await?;
        Ok((tx, stored))
    }

    /// A meeting that stands in the calendar, was begun, or is known from a status round.
    async fn known_meeting(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<StoredMeeting, AppError> {
        if let Some(stored) = meeting_find(db, forum, on).await.or_unavailable(self)? {
            return Ok(stored);
        }
        let known = meeting_list(db, forum, on).await.or_unavailable(self)?;
        let is_known = known.first().is_some_and(|meeting| meeting.on == on);
        match is_known {
            true => Ok(StoredMeeting::on_a_known_day(forum, on)),
            false => Err(AppError::NotFound),
        }
    }

    /// One item of a meeting, and what a change of it depends on.
    pub(super) async fn held_item(
        &self,
        tx: &mut Tx,
        meeting: &MeetingState,
        id: ItemId,
    ) -> Result<(StoredItem, ItemState), AppError> {
        let items = item_list(tx, meeting.forum, meeting.on).await;
        let mut items = items.or_unavailable(self)?.into_iter();
        let item = items.find(|item| item.id == id).ok_or(AppError::NotFound)?;
        let earlier = appearance_list(tx, meeting.forum, meeting.on).await;
        let earlier = earlier.or_unavailable(self)?;
        let state = item.state(n_deferred_of(&earlier, id));
        Ok((item, state))
    }
}

/// How often an item was put off before.
fn n_deferred_of(earlier: &[StoredAppearance], id: ItemId) -> u32 {
    let of_item = earlier.iter().filter(|at| at.item == id);
    let of_item: Vec<_> = of_item.map(|at| at.earlier.appearance()).collect();
    domain::meeting::n_deferred(&of_item)
}
