//! Closing a forum, so that nothing that is open with it is lost (need N14).

use super::{denied, fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::closings::{closed_find, closing_insert, hindrances, last_met};
use crate::store::deviations::desk_lines;
use crate::store::forums::{forum_lock, forum_register, forum_update};
use crate::store::meetings::{due_list, next_agenda_find, unfinished_list};
use crate::store::tasks::{task_find, task_word_insert, task_words, tasks_of_forum};
use crate::store::{Query, Tx};
use app::backend::ReadClosings;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::forum::closing::{
    ClosedView, ClosingForm, ClosingState, ClosingView, Handover, Hindrance, Matter, MatterId,
    OpenMatters, close, takes_over,
};
use domain::ids::ForumId;
use domain::meeting::{Proposal, Source};
use domain::policy::{CarryOut, Denied, Govern, Permit, Target, authorize, may_see_desk};
use domain::problem::Refusal;
use domain::task::{TaskOutcome, TaskState, TaskWord, say};
use domain::time::Timestamp;

impl Service {
    /// Closes a forum. What it put off comes onto the agendas of its successors, as far as they are
    /// begun; its tasks are theirs from now on, and those that nobody takes over are closed.
    pub async fn close_forum(
        &self,
        actor: &Actor,
        id: ForumId,
        form: ClosingForm,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let carry_out = authorize(actor, Target::Task { person: None });
        let carry_out = carry_out.map_err(|Denied| denied(actor))?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let now = self.clock.now();
        let closed = self.close_within(&mut tx, (&permit, &carry_out), id, form, now);
        let events = closed.await?;
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    pub(crate) async fn close_within(
        &self,
        tx: &mut Tx,
        (permit, carry_out): (&Permit<Govern>, &Permit<CarryOut>),
        id: ForumId,
        form: ClosingForm,
        now: Timestamp,
    ) -> Result<Vec<AuditEvent>, AppError> {
        // The forum and its successors, always in the same order, so that no two closings pass each other.
        let successors = form.handovers.iter().filter_map(|row| row.to);
        let mut forums: Vec<_> = successors.chain([id]).collect();
        forums.sort_unstable();
        forums.dedup();
        for forum in &forums {
            forum_lock(tx, *forum).await.or_unavailable(self)?;
        }
        let register = forum_register(tx).await.or_unavailable(self)?;
        let current = register.forum(id).cloned().ok_or(AppError::NotFound)?;
        let open = self.open_matters(tx, id).await?;
        let state = ClosingState {
            is_closed: closed_find(tx, id).await.or_unavailable(self)?.is_some(),
            last_met: last_met(tx, id).await.or_unavailable(self)?,
            today: self.clock.now().day(),
        };
        let based_on = current.version;
        let (closed, closing, event) = close(permit, current, &open, form, &register, state)?;
        let n_changed = forum_update(tx, permit, &closed, based_on).await;
        fresh(n_changed.or_unavailable(self)?)?;
        let handed = (&closing, open.matters.as_slice());
        match closing_insert(tx, permit, id, handed, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::ForumClosed.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        let mut events = vec![event];
        for handover in &closing.handovers {
            events.extend(self.let_lapse(tx, carry_out, handover, now).await?);
            events.extend(self.hand_duty_on(tx, permit, handover).await?);
        }
        let has_taken = |forum: &ForumId| closing.handovers.iter().any(|h| h.to == Some(*forum));
        for successor in forums.into_iter().filter(has_taken) {
            events.extend(self.take_over(tx, permit, successor, now).await?);
        }
        Ok(events)
    }

    /// A task that no forum takes over is dropped, with the reason.
    async fn let_lapse(
        &self,
        tx: &mut Tx,
        permit: &Permit<CarryOut>,
        handover: &Handover,
        now: Timestamp,
    ) -> Result<Option<AuditEvent>, AppError> {
        let (MatterId::Task(id), None) = (handover.matter, handover.to) else {
            return Ok(None);
        };
        let found = task_find(tx, id).await.or_unavailable(self)?;
        let line = found.ok_or(AppError::NotFound)?;
        let said = task_words(tx, id).await.or_unavailable(self)?;
        let n_words = u32::try_from(said.len()).unwrap_or(u32::MAX);
        let state = TaskState {
            id,
            forum: line.forum,
            person: line.person,
            n_words,
            is_closed: !line.is_open(),
        };
        let word = TaskWord {
            outcome: TaskOutcome::Dropped,
            words: handover.reason.clone(),
            based_on: n_words,
        };
        let event = say(permit, &state, &word)?;
        let inserted = task_word_insert(tx, permit, &state, &word, now).await;
        inserted.or_unavailable(self)?;
        Ok(Some(event))
    }

    /// Onto the next agenda of a successor, should it be begun; else they come when it is.
    async fn take_over(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        successor: ForumId,
        now: Timestamp,
    ) -> Result<Vec<AuditEvent>, AppError> {
        let before = now.day().pred_opt().unwrap_or(now.day());
        let next = next_agenda_find(tx, successor, before).await;
        match next.or_unavailable(self)? {
            Some(on) => self.carry_over(tx, permit, (successor, on), now).await,
            None => Ok(Vec::new()),
        }
    }

    /// Under the lock of the forum: one that is closed takes on nothing more.
    pub(super) async fn refuse_closed(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<(), AppError> {
        match closed_find(db, forum).await.or_unavailable(self)? {
            Some(_) => Err(Refusal::ForumClosed.into()),
            None => Ok(()),
        }
    }

    /// All that is open with a forum today.
    pub(crate) async fn open_matters(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<OpenMatters, AppError> {
        let today = self.clock.now().day();
        // Everything that any of its meetings put off, and all that was asked until today.
        let tomorrow = today.succ_opt().unwrap_or(today);
        let items = unfinished_list(db, forum, tomorrow).await;
        let items = items.or_unavailable(self)?.into_iter().map(|item| Matter {
            id: MatterId::Item(item.id),
            title: item.draft.title.into(),
            day: item.on,
        });
        let tasks = tasks_of_forum(db, forum).await.or_unavailable(self)?;
        let tasks = tasks.into_iter().filter(|task| task.is_open());
        let tasks = tasks.map(|task| Matter {
            id: MatterId::Task(task.id),
            title: task.what,
            day: task.due_on,
        });
        let duties = self.open_duties(db, forum).await?;
        let matters = items.chain(tasks).chain(duties).collect();
        let mut found = hindrances(db, forum, today).await.or_unavailable(self)?;
        found.extend(self.agreements_in_force(db, forum).await?);
        let deviations = desk_lines(db, forum).await.or_unavailable(self)?;
        found.extend(deviations.into_iter().map(|at| Hindrance::Deviation {
            programme: at.programme,
            number: at.line.number,
            title: at.line.title,
        }));
        let waits = due_list(db, forum, tomorrow).await.or_unavailable(self)?;
        let followed = self.followed_fundings(db, forum).await?.into_iter();
        found.extend(followed.map(|line| Hindrance::Funding {
            id: line.id,
            title: line.title,
        }));
        // An escalation is a deviation that lies here.
        let waits = waits
            .into_iter()
            .filter(|due| !matches!(due.source, Source::Escalation(_)));
        found.extend(waits.map(|due| {
            Hindrance::Waits(Proposal {
                source: due.source,
                about: due.about,
                is_dropped: false,
            })
        }));
        Ok(OpenMatters {
            matters,
            hindrances: found,
        })
    }
}

#[async_trait]
impl ReadClosings for Service {
    async fn forum_closing(&self, actor: &Actor, forum: ForumId) -> Result<ClosingView, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let register = forum_register(&mut db).await.or_unavailable(self)?;
        let current = register.forum(forum).ok_or(AppError::NotFound)?;
        let today = self.clock.now().day();
        let others = register
            .forums
            .iter()
            .filter(|other| other.id != forum && takes_over(other, today, today));
        Ok(ClosingView {
            forum,
            name: current.draft.name.to_string(),
            version: current.version,
            today,
            open: self.open_matters(&mut db, forum).await?,
            successors: others
                .map(|other| (other.id, other.draft.name.to_string()))
                .collect(),
            closed: closed_find(&mut db, forum).await.or_unavailable(self)?,
        })
    }

    async fn forum_closed(
        &self,
        actor: &Actor,
        forum: ForumId,
    ) -> Result<Option<ClosedView>, AppError> {
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        closed_find(&mut db, forum).await.or_unavailable(self)
    }
}
