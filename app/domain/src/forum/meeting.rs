//! The days on which a forum meets, as far as they are known.

use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::ForumId;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems};
use crate::time::format_day;
use chrono::NaiveDate;

/// The day that a form names.
pub fn parse_meeting(form: &FormData) -> Result<NaiveDate, Problems> {
    let mut r = Reader::new(form);
    let on = r.day(Field::MeetingOn);
    r.finish(|| on)
}

/// Puts a meeting into the forum's calendar. `known` are the days that stand there.
pub fn plan_meeting(
    permit: &Permit<Govern>,
    forum: ForumId,
    on: NaiveDate,
    known: &[NaiveDate],
    today: NaiveDate,
) -> Result<AuditEvent, Problems> {
    if on < today {
        return Err(Problems::one(Field::MeetingOn, Flaw::too_early(today)));
    }
    if known.contains(&on) {
        return Err(Problems::one(Field::MeetingOn, Flaw::AlreadyUsed));
    }
    let after = [(Field::MeetingOn, format_day(on))];
    let event = AuditEvent::new(permit, Deed::Created, Subject::Meeting, forum.uuid());
    Ok(event.changing(&[], &after))
}

/// Takes a meeting out of the calendar again.
pub fn cancel_meeting(permit: &Permit<Govern>, forum: ForumId, on: NaiveDate) -> AuditEvent {
    let before = [(Field::MeetingOn, format_day(on))];
    let after = [(Field::MeetingOn, String::new())];
    AuditEvent::new(permit, Deed::Retracted, Subject::Meeting, forum.uuid())
        .changing(&before, &after)
}

/// A day in a forum's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingDay {
    pub on: NaiveDate,
    /// Whether a status round is collected for it; then it is not taken out here.
    pub has_round: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_meeting_is_planned_once_and_not_in_the_past() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
        let forum = ForumId::new(Uuid::nil());
        let plan = |on| plan_meeting(&Permit::system(), forum, on, &[day(20)], day(10));
        assert!(plan(day(10)).is_ok());
        let flaw = |on| plan(on).unwrap_err().of(Field::MeetingOn);
        assert_eq!(flaw(day(9)), Some(Flaw::too_early(day(10))));
        assert_eq!(flaw(day(20)), Some(Flaw::AlreadyUsed));
    }
}
