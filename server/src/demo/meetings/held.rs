//! A sample meeting while it is held: each step made by the rules and stored as any is.

use super::{DemoAbout, DemoAttendance, DemoConclusion, DemoItem, DemoMeeting, DemoTask, fault};
use crate::demo::DemoError;
use crate::demo::draft::{day, line, paragraph};
use crate::demo::recording::{Recording, noon};
use crate::store::meetings::{
    MovedDays, Origin, addendum_insert, attendance_insert, decision_insert, item_conclude,
    item_insert, item_list, last_decision, meeting_approve, meeting_begin, meeting_details_update,
    meeting_find, meeting_move, meeting_publish,
};
use crate::store::seats::seat_list;
use crate::store::tasks::{task_insert, task_word_insert};
use crate::store::terms::forum_deadlines;
use crate::usecase::meetings::decision;
use chrono::{Days, NaiveDate};
use domain::actor::Actor;
use domain::confirmation::{ContentHash, Procedure};
use domain::form::FormData;
use domain::forum::Deadlines;
use domain::ids::{ForumId, ItemId, TaskId};
use domain::meeting::{
    AddendumDraft, Approval, AttendanceField, AttendanceForm, Circulation, ConclusionDraft,
    ItemDraft, ItemLinks, MeetingDetails, MeetingMove, MeetingState, Named, Submitter,
    add_addendum, add_item, approve_minutes, change_details, conclude, move_on, publish_minutes,
    record_attendance,
};
use domain::policy::{Capacity, CarryOut, Decide, Govern, Permit};
use domain::problem::Field;
use domain::task::{Answers, TaskDraft, TaskOutcome, TaskState, TaskWord, give, say};
use domain::text::Slug;
use domain::time::Timestamp;

/// A meeting that is being held.
pub struct Held {
    pub forum: ForumId,
    pub on: NaiveDate,
}

impl Held {
    pub async fn state(&self, recording: &mut Recording<'_>) -> Result<MeetingState, DemoError> {
        let found = meeting_find(&mut recording.tx, self.forum, self.on).await?;
        let missing = || DemoError::Content(self.on.to_string());
        Ok(found.ok_or_else(missing)?.state)
    }

    pub async fn describe(
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

    pub async fn step(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        to: MeetingMove,
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let items = item_list(&mut recording.tx, self.forum, self.on).await?;
        let conclusions: Vec<_> = items.iter().map(|i| i.conclusion.conclusion).collect();
        let deadlines = forum_deadlines(&mut recording.tx, self.forum).await?;
        let circulation = Circulation::usual(deadlines, self.on);
        let circulation = (to == MeetingMove::Circulate).then_some(circulation);
        let at = (self.on, state.revision);
        let event = move_on(permit, &state, to, circulation, &conclusions, at)?;
        meeting_begin(&mut recording.tx, permit, &state).await?;
        let due_on = deadlines.agenda_due_on(self.on);
        let due_on = due_on.filter(|_| to != MeetingMove::Begin);
        let days = MovedDays {
            dispatched_at: due_on.map(noon),
            agenda_due_on: due_on,
            comment_until: circulation.map(|c| c.comment_until),
        };
        meeting_move(&mut recording.tx, permit, &state, to.to(), days).await?;
        recording.note(event);
        Ok(())
    }

    /// Keeps what the members got.
    pub async fn freeze(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        content: &DemoMeeting,
    ) -> Result<(), DemoError> {
        let found = meeting_find(&mut recording.tx, self.forum, self.on).await?;
        let stored = found.ok_or_else(|| fault(content))?;
        let sent = stored.dispatched_at.ok_or_else(|| fault(content))?;
        let (service, tx) = (recording.service, &mut recording.tx);
        // No item of theirs is about anything that somebody has to be asked for.
        let frozen = service.freeze_papers(tx, permit, &Actor::Anonymous, &stored, sent);
        let (_, event) = frozen.await.map_err(|_| fault(content))?;
        recording.note(event);
        Ok(())
    }

    /// Ten days before the meeting.
    pub fn prepared(&self) -> Timestamp {
        noon(self.on.checked_sub_days(Days::new(10)).unwrap_or(self.on))
    }

    pub async fn put_on(
        &self,
        recording: &mut Recording<'_>,
        item: &DemoItem,
    ) -> Result<(), DemoError> {
        let permit = Permit::<Govern>::system();
        let state = self.state(recording).await?;
        let draft = ItemDraft {
            title: line(item.title)?,
            kind: item.kind,
            presenter_seat: None,
            presenter: item.presenter.map(line).transpose()?,
            allotted: item.minutes,
            matter: item.matter.map(paragraph).transpose()?,
            recommendation: Some(item.recommended)
                .filter(|words| !words.is_empty())
                .map(paragraph)
                .transpose()?,
            consequences: item
                .about
                .as_ref()
                .filter(|about| !about.consequences.is_empty())
                .map(|about| paragraph(about.consequences))
                .transpose()?,
            links: item.about.as_ref().map(links).unwrap_or_default(),
            is_closed: false,
        };
        let id = ItemId::new(recording.new_id());
        let made = (id, &draft, None);
        let when = (self.on, Deadlines::default());
        let event = add_item(&permit, Submitter::Secretariat, &state, made, when)?;
        let origin = Origin {
            source: None,
            continues: None,
        };
        let made = (id, &draft, &origin);
        item_insert(&mut recording.tx, &permit, &state, made, self.prepared()).await?;
        recording.note(event);
        Ok(())
    }

    /// Everybody whose seat sent no apology came, once the forum has met.
    pub async fn attend(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Govern>,
        told: &DemoAttendance,
        has_met: bool,
    ) -> Result<(), DemoError> {
        let state = self.state(recording).await?;
        let seats = seat_list(&mut recording.tx, self.forum).await?;
        let mut typed = FormData::default();
        for line in &seats {
            let acting = line.state.acting_on(self.on);
            let Some(person) = acting.last() else {
                continue;
            };
            let field = match told.apologies.contains(&line.name()) {
                true => AttendanceField::Apology,
                false if has_met => AttendanceField::Present,
                false => continue,
            };
            let named = Named::of(Some(line.state.seat.id), person);
            typed = typed.with(Field::Attendance(field), named.to_string());
        }
        let typed = typed.with(Field::Attendance(AttendanceField::Others), told.guests);
        let (form, _) = AttendanceForm::parse(&typed)?;
        let states: Vec<_> = seats.into_iter().map(|line| line.state).collect();
        let list = form.settle(&states, self.on)?;
        let event = record_attendance(permit, &state, (&[], &list), (0, 0))?;
        let at = noon(self.on);
        attendance_insert(&mut recording.tx, permit, &state, (&list, 1), at).await?;
        recording.note(event);
        Ok(())
    }

    pub async fn conclude(
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

    pub async fn give(
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
            answers: Answers::Named {
                responsible: line(told.responsible)?,
                person: None,
            },
            due_on: day(told.due_on)?,
        };
        let id = TaskId::new(recording.new_id());
        let known = (Some(told.responsible), false);
        let event = give(permit, &state, item, (id, &draft), known)?;
        let given = (id, &draft, told.responsible);
        task_insert(
            &mut recording.tx,
            permit,
            &state,
            item,
            given,
            noon(self.on),
        )
        .await?;
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

    pub async fn approve(
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
        let text = service.minutes_text(&minutes).map_err(|_| fault(content))?;
        let last = last_decision(&mut recording.tx, self.forum).await?;
        let approval = Approval {
            approved_on,
            procedure: Procedure::Written,
            hash: ContentHash::of_text(&text),
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

    pub async fn add(
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

    pub async fn publish(
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

/// What an item names; nothing of an address that is none.
fn links(about: &DemoAbout) -> ItemLinks {
    ItemLinks {
        programme: Slug::parse(about.programme),
        initiatives: about.initiatives.iter().copied().collect(),
        agreements: about.agreements.iter().copied().collect(),
        ..ItemLinks::default()
    }
}
