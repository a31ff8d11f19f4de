use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ItemId, TaskId, UserId};
use crate::meeting::{MeetingStage, MeetingState};
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

/// In characters: what is to be done.
pub const TASK_MAX: u32 = 1000;

/// A task as a meeting gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskDraft {
    pub what: Paragraph<TASK_MAX>,
    /// Who answers for it, as the minutes call them.
    pub responsible: Line<120>,
    /// The same as somebody who signs in, and finds it on their own page.
    pub person: Option<UserId>,
    pub due_on: NaiveDate,
}

impl TaskDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let what = r.paragraph(Field::Task);
        let responsible = r.line(Field::Responsible);
        let person = r.optional(Field::TaskPerson, Reader::choice);
        let due_on = r.day(Field::DueOn);
        r.finish(|| {
            Ok(Self {
                what: what?,
                responsible: responsible?,
                person: person?,
                due_on: due_on?,
            })
        })
    }
}

/// Gives a task under an item of a meeting; from the time the forum meets. `is_known` tells whether the
/// person of the draft signs in here.
pub fn give(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: ItemId,
    (id, draft): (TaskId, &TaskDraft),
    is_known: bool,
) -> Result<AuditEvent, Rejection> {
    if state.stage < MeetingStage::Session {
        return Err(Refusal::MeetingMovedOn.into());
    }
    let mut problems = Problems::default();
    if draft.due_on < state.on {
        problems.add(Field::DueOn, Flaw::too_early(state.on));
    }
    if draft.person.is_some() && !is_known {
        problems.add(Field::TaskPerson, Flaw::Unknown);
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let facts = [
        (Field::Forum, state.forum.to_string()),
        (Field::MeetingOn, format_day(state.on)),
        (Field::Item, item.to_string()),
        (Field::Task, draft.what.to_string()),
        (Field::Responsible, draft.responsible.to_string()),
        (Field::TaskPerson, optional(draft.person.as_ref())),
        (Field::DueOn, format_day(draft.due_on)),
    ];
    let event = AuditEvent::new(permit, Deed::Created, Subject::Task, id.uuid());
    Ok(event.changing(&[], &facts))
}
