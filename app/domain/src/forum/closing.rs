//! Closing a forum: all that is open with it goes to a successor or is closed with a reason, and nothing
//! is lost on the way (need N14).

mod field;
mod form;
mod open;
#[cfg(test)]
mod tests;
mod view;

pub use field::ClosingField;
pub use form::{ClosingForm, HandoverForm};
pub use open::{Hindrance, Matter, MatterId, OpenMatters};
pub use view::{ClosedView, ClosingView, HandedLine};

use super::{Forum, ForumRegister};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::ids::ForumId;
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::task::TASK_MAX;
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;

/// Where something open goes when its forum is closed: to a successor, or nowhere and why; one of the
/// two at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    pub matter: MatterId,
    pub to: Option<ForumId>,
    pub reason: Option<Paragraph<TASK_MAX>>,
}

/// That a forum is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub last_day: NaiveDate,
    /// One for everything that was open.
    pub handovers: Vec<Handover>,
}

/// What else the closing of a forum depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosingState {
    /// Whether that was done before; a last day may stand in the register without.
    pub is_closed: bool,
    /// The day on which it met last.
    pub last_met: Option<NaiveDate>,
    pub today: NaiveDate,
}

/// Closes a forum. Refused while anything stands in the way that is settled elsewhere, and until each
/// open matter has its successor or its reason.
pub fn close(
    permit: &Permit<Govern>,
    current: Forum,
    open: &OpenMatters,
    form: ClosingForm,
    register: &ForumRegister,
    state: ClosingState,
) -> Result<(Forum, Closing, AuditEvent), Rejection> {
    if state.is_closed {
        return Err(Refusal::ForumClosed.into());
    }
    if !open.hindrances.is_empty() {
        return Err(Refusal::ForumHasOpen.into());
    }
    let version = next_version(current.version, form.based_on)?;
    let last_day = form.last_day;
    let mut problems = Problems::default();
    if let Some(flaw) = day_flaw(&current, last_day, state) {
        problems.add(Field::ValidUntil, flaw);
    }
    let mut handovers = Vec::new();
    for matter in &open.matters {
        match handed(matter, &form, register, (current.id, last_day), state) {
            Ok(handover) => handovers.push(handover),
            Err(flaw) => problems.add(Field::Closing(ClosingField::Successor), flaw),
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut closed = current;
    closed.version = version;
    closed.draft.validity.until = Some(last_day);
    let closing = Closing {
        last_day,
        handovers,
    };
    let event = AuditEvent::new(permit, Deed::Closed, Subject::Forum, closed.id.uuid());
    let event = event.changing(&[], &facts(&closing));
    Ok((closed, closing, event))
}

fn day_flaw(current: &Forum, last_day: NaiveDate, state: ClosingState) -> Option<Flaw> {
    let first = state.last_met.max(current.draft.validity.from);
    if last_day > state.today {
        return Some(Flaw::InFuture);
    }
    let first = first.filter(|first| last_day < *first)?;
    Some(Flaw::too_early(first))
}

/// Whether a forum can take over what another one has open after its last day: it is there from then on,
/// or from tomorrow, and has no end in sight.
pub fn takes_over(forum: &Forum, last_day: NaiveDate, today: NaiveDate) -> bool {
    let validity = forum.draft.validity;
    let begins = last_day.max(today).succ_opt();
    validity.from.is_none_or(|from| Some(from) <= begins)
        && validity.until.is_none_or(|until| until > today)
}

/// Where a form says that a matter goes.
fn handed(
    matter: &Matter,
    form: &ClosingForm,
    register: &ForumRegister,
    (itself, last_day): (ForumId, NaiveDate),
    state: ClosingState,
) -> Result<Handover, Flaw> {
    let row = form.handovers.iter().find(|row| row.matter == matter.id);
    let row = row.ok_or(Flaw::Required)?;
    let is_open_to = |id: ForumId| {
        let forum = register.forum(id).filter(|_| id != itself);
        forum.is_some_and(|forum| takes_over(forum, last_day, state.today))
    };
    match (row.to, &row.reason) {
        (Some(to), _) if !is_open_to(to) => Err(Flaw::Unknown),
        (None, None) => Err(Flaw::Required),
        (to, reason) => Ok(Handover {
            matter: matter.id,
            to,
            reason: reason.clone(),
        }),
    }
}

/// The closing as the log keeps it.
fn facts(closing: &Closing) -> Vec<(Field, String)> {
    let lines = closing.handovers.iter().map(|handover| {
        let to = handover.to.map(|to| format!(" -> {to}"));
        let reason = handover.reason.as_ref().map(|reason| format!(": {reason}"));
        let (to, reason) = (to.unwrap_or_default(), reason.unwrap_or_default());
        format!("{}{to}{reason}", handover.matter)
    });
    let lines: Vec<_> = lines.collect();
    vec![
        (Field::ValidUntil, format_day(closing.last_day)),
        (Field::Closing(ClosingField::Matter), lines.join("\n")),
    ]
}

/// Whether the last day of a forum may be changed in its own form: not once it is closed, and set there
/// only while nothing is open with it, because only the closing hands on what is.
pub fn check_last_day(
    (before, after): (Option<NaiveDate>, Option<NaiveDate>),
    open: &OpenMatters,
    is_closed: bool,
) -> Result<(), Refusal> {
    if before == after {
        Ok(())
    } else if is_closed {
        Err(Refusal::ForumClosed)
    } else if after.is_some() && !open.is_empty() {
        Err(Refusal::ForumHasOpen)
    } else {
        Ok(())
    }
}
