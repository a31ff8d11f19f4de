use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::{ForumSeatId, ItemId, TaskId, UserId};
use crate::meeting::{AgendaField, MeetingStage, MeetingState};
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// In characters: what is to be done.
pub const TASK_MAX: u32 = 1000;

/// A task as a meeting gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskDraft {
    pub what: Paragraph<TASK_MAX>,
    pub answers: Answers,
    pub due_on: NaiveDate,
}

/// The one who answers for a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answers {
    /// A seat of the forum: whoever holds it finds the task on their own page.
    Seat(ForumSeatId),
    /// Somebody else.
    Named {
        /// As the minutes call them.
        responsible: Line<120>,
        /// The same as somebody who signs in, and finds it on their own page.
        person: Option<UserId>,
    },
}

impl Answers {
    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let seat = r.optional(TASK_SEAT, Reader::choice);
        let person = r.optional(Field::TaskPerson, Reader::choice);
        let Some(seat) = seat? else {
            let responsible = r.line(Field::Responsible);
            return Ok(Self::Named {
                responsible: responsible?,
                person: person?,
            });
        };
        let beside = [Field::Responsible, Field::TaskPerson];
        for field in beside {
            if !r.raw(field).is_empty() {
                return r.flaw(field, Flaw::ChooseOne);
            }
        }
        Ok(Self::Seat(seat))
    }

    pub const fn seat(&self) -> Option<ForumSeatId> {
        match self {
            Self::Seat(seat) => Some(*seat),
            Self::Named { .. } => None,
        }
    }

    pub const fn person(&self) -> Option<UserId> {
        match self {
            Self::Seat(_) => None,
            Self::Named { person, .. } => *person,
        }
    }
}

const TASK_SEAT: Field = Field::Agenda(AgendaField::TaskSeat);

impl TaskDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let what = r.paragraph(Field::Task);
        let answers = Answers::read(&mut r);
        let due_on = r.day(Field::DueOn);
        r.finish(|| {
            Ok(Self {
                what: what?,
                answers: answers?,
                due_on: due_on?,
            })
        })
    }
}

/// Gives a task under an item of a meeting; from the time the forum meets. `responsible` is what the seat
/// of the draft is called, or who is named; `None` where there is no such seat in the forum. `is_known`
/// tells whether the person of the draft signs in here.
pub fn give(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: ItemId,
    (id, draft): (TaskId, &TaskDraft),
    (responsible, is_known): (Option<&str>, bool),
) -> Result<AuditEvent, Rejection> {
    if state.stage < MeetingStage::Session {
        return Err(Refusal::MeetingMovedOn.into());
    }
    let mut problems = Problems::default();
    if draft.due_on < state.on {
        problems.add(Field::DueOn, Flaw::too_early(state.on));
    }
    let person = draft.answers.person();
    if person.is_some() && !is_known {
        problems.add(Field::TaskPerson, Flaw::Unknown);
    }
    if responsible.is_none() {
        problems.add(TASK_SEAT, Flaw::Unknown);
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let facts = [
        (Field::Forum, state.forum.to_string()),
        (Field::MeetingOn, format_day(state.on)),
        (Field::Item, item.to_string()),
        (Field::Task, draft.what.to_string()),
        (
            Field::Responsible,
            responsible.unwrap_or_default().to_owned(),
        ),
        (TASK_SEAT, optional(draft.answers.seat().as_ref())),
        (Field::TaskPerson, optional(person.as_ref())),
        (Field::DueOn, format_day(draft.due_on)),
    ];
    let event = AuditEvent::new(permit, Deed::Created, Subject::Task, id.uuid());
    Ok(event.changing(&[], &facts))
}
