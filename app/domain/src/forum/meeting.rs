//! The days on which a forum meets, as far as they are known.

use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::ForumId;
use crate::meeting::MeetingDetails;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::time::{Validity, format_day};
use chrono::NaiveDate;

/// The day that a form names.
pub fn parse_meeting(form: &FormData) -> Result<NaiveDate, Problems> {
    let mut r = Reader::new(form);
    let on = r.day(Field::MeetingOn);
    r.finish(|| on)
}

/// Puts a meeting into the forum's calendar, in which the days `known` stand. A forum that is closed
/// meets no more.
pub fn plan_meeting(
    permit: &Permit<Govern>,
    (forum, validity): (ForumId, Validity),
    on: NaiveDate,
    known: &[NaiveDate],
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    if validity.until.is_some_and(|until| until < on) {
        return Err(Refusal::ForumClosed.into());
    }
    day_is_open(on, known, today).map_err(|flaw| Problems::one(Field::MeetingOn, flaw))?;
    Ok(planned(permit, forum, on, &MeetingDetails::default()))
}

/// Whether a meeting can be put on a day of the calendar in which the days `known` stand.
pub(super) fn day_is_open(
    on: NaiveDate,
    known: &[NaiveDate],
    today: NaiveDate,
) -> Result<(), Flaw> {
    if on < today {
        return Err(Flaw::too_early(today));
    }
    match known.contains(&on) {
        true => Err(Flaw::AlreadyUsed),
        false => Ok(()),
    }
}

/// The entry about a meeting that was put into the calendar, with what is known of when and where.
pub(super) fn planned(
    permit: &Permit<Govern>,
    forum: ForumId,
    on: NaiveDate,
    details: &MeetingDetails,
) -> AuditEvent {
    let mut after = vec![(Field::MeetingOn, format_day(on))];
    let told = details.facts().into_iter();
    after.extend(told.filter(|(_, value)| !value.is_empty()));
    let event = AuditEvent::new(permit, Deed::Created, Subject::Meeting, forum.uuid());
    event.changing(&[], &after)
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
    /// Whether it was called off; the day stays taken.
    pub is_cancelled: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_meeting_is_planned_once_and_not_in_the_past() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
        let forum = ForumId::new(Uuid::nil());
        let until = |until| Validity { from: None, until };
        let within = |on, days| {
            let of = (forum, until(days));
            plan_meeting(&Permit::system(), of, on, &[day(20)], day(10))
        };
        let plan = |on| within(on, None);
        assert!(plan(day(10)).is_ok());
        assert!(within(day(12), Some(day(12))).is_ok());
        let closed = within(day(13), Some(day(12)));
        assert_eq!(closed.unwrap_err(), Refusal::ForumClosed.into());
        let flaw = |on| match plan(on).unwrap_err() {
            Rejection::Invalid(problems) => problems.of(Field::MeetingOn),
            Rejection::Refused(_) => None,
        };
        assert_eq!(flaw(day(9)), Some(Flaw::too_early(day(10))));
        assert_eq!(flaw(day(20)), Some(Flaw::AlreadyUsed));
    }
}
