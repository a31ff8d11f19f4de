//! What is to be done after meetings: given, told of, closed.

use super::{denied, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::people::{person_find, person_list};
use crate::store::tasks::{
    open_tasks_named, task_find, task_insert, task_word_insert, task_words, tasks_of_forum,
    tasks_of_meeting,
};
use app::backend::ReadTasks;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::{ForumId, ItemId, TaskId, UserId};
use domain::policy::{Action, Denied, Target, allows, authorize, may_see_desk, may_see_task};
use domain::problem::Refusal;
use domain::task::{
    Answers, TaskDraft, TaskLine, TaskList, TaskPage, TaskState, TaskWord, give, say,
};

impl Service {
    /// Gives a task under an item of a meeting.
    pub async fn give_task(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        item: ItemId,
        draft: TaskDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        self.refuse_closed(&mut tx, forum).await?;
        self.held_item(&mut tx, &stored.state, item).await?;
        let is_known = match draft.answers.person() {
            Some(person) => {
                let found = person_find(&mut tx, person).await;
                found.or_unavailable(self)?.is_some()
            }
            None => false,
        };
        let (id, now) = (TaskId::new(self.clock.new_id()), self.clock.now());
        let responsible = match &draft.answers {
            Answers::Named { responsible, .. } => Some(responsible.to_string()),
            Answers::Seat(seat) => {
                let seats = self.seats_on(&mut tx, forum, on).await?;
                let mut seats = seats.iter();
                let found = seats.find(|line| line.state.seat.id == *seat);
                found.map(|line| line.name().to_owned())
            }
        };
        let known = (responsible.as_deref(), is_known);
        let event = give(&permit, &stored.state, item, (id, &draft), known)?;
        let given = (id, &draft, responsible.as_deref().unwrap_or_default());
        let given = task_insert(&mut tx, &permit, &stored.state, item, given, now).await;
        given.or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Says how far a task is, or closes it.
    pub async fn say_of_task(
        &self,
        actor: &Actor,
        id: TaskId,
        word: TaskWord,
    ) -> Result<(), AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let line = self.answered_task(&mut tx, id).await?;
        let line = line.filter(|line| may_see(actor, line));
        let line = line.ok_or(AppError::NotFound)?;
        let permit = authorize(
            actor,
            Target::Task {
                person: line.person,
            },
        );
        let permit = permit.map_err(|Denied| denied(actor))?;
        let words = task_words(&mut tx, id).await.or_unavailable(self)?;
        let state = TaskState {
            id,
            forum: line.forum,
            person: line.person,
            n_words: u32::try_from(words.len()).unwrap_or(u32::MAX),
            is_closed: !line.is_open(),
        };
        let event = say(&permit, &state, &word)?;
        let now = self.clock.now();
        match task_word_insert(&mut tx, &permit, &state, &word, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }
}

impl Service {
    /// The open tasks that a person answers for, or the seat that they hold; by the day on which they are
    /// due.
    pub(super) async fn open_tasks(
        &self,
        db: &mut impl Query,
        person: UserId,
    ) -> Result<Vec<TaskLine>, AppError> {
        let named = open_tasks_named(db, person).await.or_unavailable(self)?;
        let mut tasks = Vec::with_capacity(named.len());
        for line in named {
            tasks.push(self.answered(db, line).await?);
        }
        tasks.retain(|line| line.person == Some(person));
        Ok(tasks)
    }

    async fn answered_task(
        &self,
        db: &mut impl Query,
        id: TaskId,
    ) -> Result<Option<TaskLine>, AppError> {
        match task_find(db, id).await.or_unavailable(self)? {
            Some(line) => Ok(Some(self.answered(db, line).await?)),
            None => Ok(None),
        }
    }

    /// With whoever holds its seat today, where a seat answers for it.
    async fn answered(
        &self,
        db: &mut impl Query,
        mut line: TaskLine,
    ) -> Result<TaskLine, AppError> {
        if let Some(seat) = line.seat {
            let today = self.clock.now().day();
            let seats = self.seats_on(db, line.forum, today).await?;
            let found = seats.iter().find(|found| found.state.seat.id == seat);
            let holder = found.and_then(|found| found.state.holder_on(today));
            line.person = holder.and_then(|holder| holder.user);
        }
        Ok(line)
    }
}

fn may_see(actor: &Actor, line: &TaskLine) -> bool {
    let forums = [line.kept_by, line.forum];
    forums
        .iter()
        .any(|forum| may_see_task(actor, *forum, line.person))
}

/// What the reader is shown of a task: one that was taken over from another forum without what is
/// that forum's own.
fn shown_to(actor: &Actor, line: TaskLine) -> TaskLine {
    match may_see_desk(actor, line.forum) {
        true => line,
        false => line.without_meeting(),
    }
}

#[async_trait]
impl ReadTasks for Service {
    async fn tasks(&self, actor: &Actor, forum: ForumId) -> Result<TaskList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let lines = tasks_of_forum(&mut db, forum).await.or_unavailable(self)?;
        let lines = lines.into_iter().map(|line| shown_to(actor, line));
        let (open, mut closed): (Vec<_>, Vec<_>) = lines.partition(TaskLine::is_open);
        closed.reverse();
        Ok(TaskList {
            forum,
            forum_name,
            today: self.clock.now().day(),
            lines: open.into_iter().chain(closed).collect(),
        })
    }

    async fn tasks_of_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<TaskLine>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        let lines = tasks_of_meeting(&mut db, forum, on).await;
        lines.or_unavailable(self)
    }

    async fn task(&self, actor: &Actor, id: TaskId) -> Result<TaskPage, AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let line = self.answered_task(&mut db, id).await?;
        let line = line.filter(|line| may_see(actor, line));
        let line = shown_to(actor, line.ok_or(AppError::NotFound)?);
        let words = task_words(&mut db, id).await.or_unavailable(self)?;
        let target = Target::Task {
            person: line.person,
        };
        Ok(TaskPage {
            may_say: line.is_open() && allows(actor, Action::CarryOut, target),
            today: self.clock.now().day(),
            words,
            line,
        })
    }

    async fn task_people(&self, actor: &Actor) -> Result<Vec<(UserId, String)>, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let people = person_list(&mut db).await.or_unavailable(self)?;
        let named = people.into_iter();
        Ok(named.map(|p| (p.id, p.draft.name.into())).collect())
    }
}
