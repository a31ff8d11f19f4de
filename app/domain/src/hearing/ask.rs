use super::addressees;
use super::{Addressee, AddresseeDraft, HearingField};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, HearingId, ItemId};
use crate::meeting::MeetingState;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

/// In characters.
pub const QUESTION_MAX: u32 = 2000;

/// What is asked, of whom, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HearingDraft {
    pub question: Paragraph<QUESTION_MAX>,
    /// The addressees together: *klynger*, *kommuner*.
    pub called: Line<60>,
    /// The last day on which an answer is in time.
    pub due_on: NaiveDate,
    pub addressees: Vec<AddresseeDraft>,
}

impl HearingDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let question = r.paragraph(Field::Hearing(HearingField::Question));
        let called = r.line(Field::Hearing(HearingField::Called));
        let due_on = r.day(Field::DueOn);
        let addressees = addressees::read(&mut r);
        r.finish(|| {
            Ok(Self {
                question: question?,
                called: called?,
                due_on: due_on?,
                addressees: addressees?,
            })
        })
    }
}

/// All of a hearing that an answer depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HearingState {
    pub id: HearingId,
    pub forum: ForumId,
    pub asked_on: NaiveDate,
    pub due_on: NaiveDate,
    /// Whether minutes that tell who answered are out for comment.
    pub is_in_minutes_out: bool,
}

impl HearingState {
    /// What the members comment on does not change behind their backs.
    pub(super) const fn takes_answers(&self) -> Result<(), Refusal> {
        match self.is_in_minutes_out {
            true => Err(Refusal::MinutesOut),
            false => Ok(()),
        }
    }
}

/// Asks, for an item of a meeting that is ahead or on; the answers are due by the meeting.
pub fn ask(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: ItemId,
    (id, draft, addressees): (HearingId, &HearingDraft, &[Addressee]),
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    // Once the day has passed, no answer could come in time.
    if !state.stage.takes_items() || today > state.on {
        return Err(Refusal::MeetingMovedOn.into());
    }
    if draft.due_on < today {
        return Err(Problems::one(Field::DueOn, Flaw::too_early(today)).into());
    }
    if draft.due_on > state.on {
        return Err(Problems::one(Field::DueOn, Flaw::too_late(state.on)).into());
    }
    let asked = addressees.iter().map(|addressee| match addressee.person {
        Some(person) => format!("{}; {person}", addressee.name),
        None => addressee.name.to_string(),
    });
    let asked: Vec<_> = asked.collect();
    let facts = [
        (Field::Forum, state.forum.to_string()),
        (Field::MeetingOn, format_day(state.on)),
        (Field::Item, item.to_string()),
        (
            Field::Hearing(HearingField::Question),
            draft.question.to_string(),
        ),
        (
            Field::Hearing(HearingField::Called),
            draft.called.to_string(),
        ),
        (Field::DueOn, format_day(draft.due_on)),
        (Field::Hearing(HearingField::Addressees), asked.join("\n")),
    ];
    let event = AuditEvent::new(permit, Deed::Created, Subject::Hearing, id.uuid());
    Ok(event.changing(&[], &facts))
}
