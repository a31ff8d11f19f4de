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

/// When a forum can be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClosingDays {
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
    days: ClosingDays,
) -> Result<(Forum, Closing, AuditEvent), Rejection> {
    if current.draft.validity.until.is_some() {
        return Err(Refusal::ForumClosed.into());
    }
    if !open.hindrances.is_empty() {
        return Err(Refusal::ForumHasOpen.into());
    }
    let version = next_version(current.version, form.based_on)?;
    let last_day = form.last_day;
    let mut problems = Problems::default();
    if let Some(flaw) = day_flaw(&current, last_day, days) {
        problems.add(Field::ValidUntil, flaw);
    }
    let mut handovers = Vec::new();
    for matter in &open.matters {
        match handed(matter, &form, register, (current.id, last_day)) {
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

fn day_flaw(current: &Forum, last_day: NaiveDate, days: ClosingDays) -> Option<Flaw> {
    let first = days.last_met.max(current.draft.validity.from);
    if last_day > days.today {
        return Some(Flaw::InFuture);
    }
    let first = first.filter(|first| last_day < *first)?;
    Some(Flaw::too_early(first))
}

/// Where a form says that a matter goes. A successor is another forum that is there on the day after.
fn handed(
    matter: &Matter,
    form: &ClosingForm,
    register: &ForumRegister,
    (itself, last_day): (ForumId, NaiveDate),
) -> Result<Handover, Flaw> {
    let row = form.handovers.iter().find(|row| row.matter == matter.id);
    let row = row.ok_or(Flaw::Required)?;
    let after = last_day.succ_opt().unwrap_or(last_day);
    let takes_over = |id: ForumId| {
        let forum = register.forum(id).filter(|_| id != itself);
        forum.is_some_and(|forum| forum.draft.validity.holds(after))
    };
    match (row.to, &row.reason) {
        (Some(to), _) if !takes_over(to) => Err(Flaw::Unknown),
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

/// Whether the days of a forum may be changed in its own form: a last day is set there only while
/// nothing is open with it, because only the closing hands on what is.
pub fn check_last_day(
    before: Option<NaiveDate>,
    after: Option<NaiveDate>,
    open: &OpenMatters,
) -> Result<(), Refusal> {
    match after.is_some() && before != after && !open.is_empty() {
        true => Err(Refusal::ForumHasOpen),
        false => Ok(()),
    }
}
