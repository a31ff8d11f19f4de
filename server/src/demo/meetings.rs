//! Meetings of the demo forums: what three minutes tell, in words of our own and with roles instead of
//! names, and two coming ones that are invented and say so.

mod coming;
mod operations;
mod political;
mod psychiatry;

use super::DemoError;
use super::draft::{Directory, day, line, paragraph};
use super::recording::{Recording, noon};
use crate::store::meetings::{
    Origin, addendum_insert, decision_insert, item_conclude, item_insert, item_list, last_decision,
    meeting_approve, meeting_begin, meeting_details_update, meeting_find, meeting_move,
    meeting_publish,
};
use crate::store::tasks::{task_insert, task_word_insert};
use crate::usecase::meetings::decision;
use chrono::{Days, NaiveDate};
use domain::confirmation::Procedure;
use domain::form::FormData;
use domain::ids::{ForumId, ItemId, TaskId};
use domain::meeting::{
    AddendumDraft, Approval, Circulation, Conclusion, ConclusionDraft, ItemDraft, ItemKind,
    MeetingDetails, MeetingMove, MeetingState, Submitter, add_addendum, add_item, approve_minutes,
    change_details, conclude, move_on, publish_minutes,
};
use domain::policy::{Capacity, CarryOut, Decide, Govern, Permit};
use domain::problem::Field;
use domain::task::{TaskDraft, TaskOutcome, TaskState, TaskWord, give, say};
use domain::time::Timestamp;

/// A meeting, and how far it has come.
pub struct DemoMeeting {
    pub forum: &'static str,
    pub on: DemoDay,
    pub starts_at: &'static str,
    pub ends_at: &'static str,
    pub place: &'static str,
    pub items: &'static [DemoItem],
    /// What became of items that an earlier meeting put off, in their order.
    pub carried: &'static [DemoConclusion],
    pub reached: Reached,
}

/// When a meeting is.
#[derive(Clone, Copy)]
pub enum DemoDay {
    /// A day in the calendar that is there already.
    Known(&'static str),
    On(&'static str),
    /// Days after the one on which the demo data is loaded.
    In(u64),
}

/// How far a meeting has come.
pub enum Reached {
    Agenda,
    Dispatched,
    /// It is over, and its minutes are approved on this day.
    Approved {
        on: &'static str,
        addenda: &'static [(&'static str, &'static str)],
        tasks: &'static [DemoTask],
    },
}

pub struct DemoItem {
    pub title: &'static str,
    pub kind: ItemKind,
    pub presenter: Option<&'static str>,
    pub minutes: Option<u32>,
    pub matter: Option<&'static str>,
    /// A line each.
    pub recommended: &'static str,
    /// For a meeting that is over.
    pub conclusion: DemoConclusion,
}

pub struct DemoTask {
    /// Of the item at this place, from 0.
    pub item: usize,
    pub what: &'static str,
    pub responsible: &'static str,
    pub due_on: &'static str,
    /// When it was said to be done, and in which words.
    pub done: Option<(&'static str, &'static str)>,
}

#[derive(Clone, Copy)]
pub struct DemoConclusion {
    pub conclusion: Conclusion,
    /// Empty where there is nothing to tell.
    pub words: &'static str,
    pub party: Option<&'static str>,
}

/// Nothing but what became of it.
pub const fn only(conclusion: Conclusion) -> DemoConclusion {
    told(conclusion, "")
}

pub const fn told(conclusion: Conclusion, words: &'static str) -> DemoConclusion {
    DemoConclusion {
        conclusion,
        words,
        party: None,
    }
}

/// In the order in which they are held.
const MEETINGS: [&DemoMeeting; 6] = [
    &psychiatry::SEPTEMBER_2022,
    &psychiatry::NOVEMBER_2022,
    &operations::FEBRUARY_2023,
    &political::MAY_2023,
    &coming::OPERATIONS,
    &coming::DIRECTORS,
];

/// Loads the meetings, after the forums and the plan that they are about.
pub async fn load_meetings(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    for content in MEETINGS {
        let forum = directory.forum(content.forum)?;
        let on = match content.on {
            DemoDay::Known(on) | DemoDay::On(on) => day(on)?,
            DemoDay::In(days) => recording
                .service
                .clock
                .now()
                .day()
                .checked_add_days(Days::new(days))
                .ok_or_else(|| DemoError::Content(content.forum.to_owned()))?,
        };
        if !matches!(content.on, DemoDay::Known(_)) {
            recording.meeting(forum, on, on).await?;
        }
        load_meeting(recording, content, forum, on).await?;
    }
    Ok(())
}

async fn load_meeting(
    recording: &mut Recording<'_>,
    content: &DemoMeeting,
    forum: ForumId,
    on: NaiveDate,
) -> Result<(), DemoError> {
    let govern = Permit::<Govern>::system();
    let held = Held { forum, on };
    held.describe(recording, &govern, content).await?;
    held.step(recording, &govern, MeetingMove::Begin).await?;
    let service = recording.service;
    let carried = service.carry_over(&mut recording.tx, &govern, (forum, on), held.prepared());
    let carried = carried.await.map_err(|_| fault(content))?;
    carried.into_iter().for_each(|event| recording.note(event));
    for item in content.items {
        held.put_on(recording, item).await?;
    }
    if matches!(content.reached, Reached::Agenda) {
        return Ok(());
    }
    held.step(recording, &govern, MeetingMove::Dispatch).await?;
    let Reached::Approved {
        on: approved,
        addenda,
        tasks,
    } = content.reached
    else {
        return Ok(());
    };
    held.step(recording, &govern, MeetingMove::Open).await?;
    let own = content.items.iter().map(|item| &item.conclusion);
    let conclusions: Vec<_> = content.carried.iter().chain(own).collect();
    held.conclude(recording, &govern, &conclusions).await?;
    for task in tasks {
        held.give(recording, &govern, task).await?;
    }
    for to in [MeetingMove::Close, MeetingMove::Circulate] {
        held.step(recording, &govern, to).await?;
    }
    held.approve(recording, content, day(approved)?).await?;
    for (n, (added, words)) in (0_u32..).zip(addenda) {
        held.add(recording, n, (day(added)?, words)).await?;
    }
    held.publish(recording, &govern).await
}

fn fault(content: &DemoMeeting) -> DemoError {
    DemoError::Content(content.forum.to_owned())
}

/// A meeting that is being held.
struct Held {
    forum: ForumId,
    on: NaiveDate,
}

impl Held {
    async fn state(&self, recording: &mut Recording<'_>) -> Result<MeetingState, DemoError> {
        let found = meeting_find(&mut recording.tx, self.forum, self.on).await?;
        let missing = || DemoError::Content(self.on.to_string());
        Ok(found.ok_or_else(missing)?.state)
    }

    async fn describe(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        content: &DemoMeeting,
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let typed = FormData::default()
            .with(Field::StartsAt, content.starts_at)
            .with(Field::EndsAt, content.ends_at)
            .with(Field::Place, content.place);
        let (details, _) = MeetingDetails::parse(&typed)?;
        let before = MeetingDetails::default();
        let event = change_details(permit, &state, &before, &details, state.revision)?;
        meeting_details_update(&mut recording.tx, permit, &state, &details).await?;
        recording.note(event);
        Ok(())
    }

    async fn step(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        to: MeetingMove,
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let items = item_list(&mut recording.tx, self.forum, self.on).await?;
        let conclusions: Vec<_> = items.iter().map(|i| i.conclusion.conclusion).collect();
        let circulation = Circulation::usual(self.on);
        let circulation = (to == MeetingMove::Circulate).then_some(circulation);
        let at = (self.on, state.revision);
        let event = move_on(permit, &state, to, circulation, &conclusions, at)?;
        meeting_begin(&mut recording.tx, permit, &state).await?;
        let sent = self.on.checked_sub_days(Days::new(7)).map(noon);
        let sent = sent.filter(|_| to != MeetingMove::Begin);
        let days = (sent, circulation.map(|c| c.comment_until));
        meeting_move(&mut recording.tx, permit, &state, to.to(), days).await?;
        recording.note(event);
        Ok(())
    }

    /// Ten days before the meeting.
    fn prepared(&self) -> Timestamp {
        noon(self.on.checked_sub_days(Days::new(10)).unwrap_or(self.on))
    }

    async fn put_on(
        &self,
        recording: &mut Recording<'_>,
        item: &DemoItem,
    ) -> Result<(), DemoError> {
        let permit = Permit::<Govern>::system();
        let state = self.state(recording).await?;
        let draft = ItemDraft {
            title: line(item.title)?,
            kind: item.kind,
            presenter: item.presenter.map(line).transpose()?,
            allotted: item.minutes,
            matter: item.matter.map(paragraph).transpose()?,
            recommendation: Some(item.recommended)
                .filter(|words| !words.is_empty())
                .map(paragraph)
                .transpose()?,
            is_closed: false,
        };
        let id = ItemId::new(recording.new_id());
        let made = (id, &draft, None);
        let event = add_item(&permit, Submitter::Secretariat, &state, made, self.on)?;
        let origin = Origin {
            source: None,
            continues: None,
        };
        let made = (id, &draft, &origin);
        item_insert(&mut recording.tx, &permit, &state, made, self.prepared()).await?;
        recording.note(event);
        Ok(())
    }

    async fn conclude(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        conclusions: &[&DemoConclusion],
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let items = item_list(&mut recording.tx, self.forum, self.on).await?;
        for (item, told) in items.iter().zip(conclusions) {
            let draft = ConclusionDraft {
                conclusion: Some(told.conclusion),
                words: Some(told.words)
                    .filter(|words| !words.is_empty())
                    .map(paragraph)
                    .transpose()?,
                party: told.party.map(line).transpose()?,
            };
            let (before, item) = (&item.conclusion, item.state(0));
            let event = conclude(permit, &state, &item, before, &draft, item.revision)?;
            item_conclude(&mut recording.tx, permit, &item, &draft).await?;
            recording.note(event);
        }
        Ok(())
    }

    async fn give(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        told: &DemoTask,
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let items = item_list(&mut recording.tx, self.forum, self.on).await?;
        let item = items.get(told.item).map(|item| item.id);
        let item = item.ok_or_else(|| DemoError::Content(told.what.to_owned()))?;
        let draft = TaskDraft {
            what: paragraph(told.what)?,
            responsible: line(told.responsible)?,
            person: None,
            due_on: day(told.due_on)?,
        };
        let id = TaskId::new(recording.new_id());
        let event = give(permit, &state, item, (id, &draft), false)?;
        let at = noon(self.on);
        task_insert(&mut recording.tx, permit, &state, item, (id, &draft), at).await?;
        recording.note(event);
        let Some((on, words)) = told.done else {
            return Ok(());
        };
        let task = TaskState {
            id,
            forum: self.forum,
            person: None,
            n_words: 0,
            is_closed: false,
        };
        let word = TaskWord {
            outcome: TaskOutcome::Done,
            words: Some(paragraph(words)?),
            based_on: 0,
        };
        let permit = Permit::<CarryOut>::system();
        let event = say(&permit, &task, &word)?;
        let at = noon(day(on)?);
        task_word_insert(&mut recording.tx, &permit, &task, &word, at).await?;
        recording.note(event);
        Ok(())
    }

    async fn approve(
        &self,
        recording: &mut Recording<'_>,
        content: &DemoMeeting,
        approved_on: NaiveDate,
    ) -> Result<(), DemoError> {
        let permit = Permit::<Decide>::system();
        let found = meeting_find(&mut recording.tx, self.forum, self.on).await?;
        let stored = found.ok_or_else(|| fault(content))?;
        let service = recording.service;
        let minutes = service.minutes_now(&mut recording.tx, &stored).await;
        let (minutes, ids) = minutes.map_err(|_| fault(content))?;
        let text = serde_json::to_string(&minutes).map_err(|_| fault(content))?;
        let last = last_decision(&mut recording.tx, self.forum).await?;
        let approval = Approval {
            approved_on,
            procedure: Procedure::Written,
            based_on: stored.state.revision,
        };
        let (state, written) = (&stored.state, (&minutes, text, last));
        let chair = Capacity::Chair;
        let (approved, event) =
            approve_minutes(&permit, chair, state, &approval, written, approved_on)?;
        for (place, number) in &approved.decisions {
            let item = minutes.items.get(*place);
            let line = item.and_then(|item| decision(&minutes, item, *number));
            let (Some(id), Some(line)) = (ids.get(*place), line) else {
                return Err(fault(content));
            };
            decision_insert(&mut recording.tx, &permit, state, (*id, &line)).await?;
        }
        meeting_approve(&mut recording.tx, &permit, state, &approval, &approved).await?;
        recording.note(event);
        Ok(())
    }

    async fn add(
        &self,
        recording: &mut Recording<'_>,
        n_before: u32,
        (on, words): (NaiveDate, &str),
    ) -> Result<(), DemoError> {
        let permit = Permit::<Decide>::system();
        let state = self.state(recording).await?;
        let draft = AddendumDraft {
            words: paragraph(words)?,
            is_closed: false,
            based_on: n_before,
        };
        let event = add_addendum(&permit, Capacity::Chair, &state, &draft, n_before)?;
        addendum_insert(&mut recording.tx, &permit, &state, &draft, noon(on)).await?;
        recording.note(event);
        Ok(())
    }

    async fn publish(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let event = publish_minutes(permit, &state, false)?;
        meeting_publish(&mut recording.tx, permit, &state, noon(self.on)).await?;
        recording.note(event);
        Ok(())
    }
}
