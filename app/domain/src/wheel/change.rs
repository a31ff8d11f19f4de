use super::{DUTY_MAX, Duty, DutyDraft, WheelField, WheelRefusal};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{DutyId, ForumId};
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, KeepWheel, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;

/// That a duty ends: its last day, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyEnd {
    pub last_day: NaiveDate,
    pub reason: Paragraph<DUTY_MAX>,
    pub based_on: u32,
}

impl DutyEnd {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let last_day = r.day(Field::Wheel(WheelField::LastDay));
        let reason = r.paragraph(Field::Wheel(WheelField::EndReason));
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                last_day: last_day?,
                reason: reason?,
                based_on: based_on?,
            })
        })
    }
}

fn facts(duty: &Duty) -> Vec<(Field, String)> {
    let mut facts = vec![(Field::Forum, duty.forum.to_string())];
    facts.extend(duty.draft.facts());
    let ended = optional(duty.ended.as_ref());
    facts.push((Field::Wheel(WheelField::EndReason), ended));
    facts
}

pub fn create(
    permit: &Permit<KeepWheel>,
    id: DutyId,
    forum: ForumId,
    draft: DutyDraft,
) -> (Duty, AuditEvent) {
    let duty = Duty {
        id,
        forum,
        draft,
        ended: None,
        version: 1,
    };
    let event = AuditEvent::new(permit, Deed::Created, Subject::Duty, id.uuid());
    let event = event.changing(&[], &facts(&duty));
    (duty, event)
}

/// Writes a duty anew, for all half-years that are not closed. Once it has been due its rule and its first
/// day stand, and its last day does not go back behind today: what was due until then is answered for.
pub fn change(
    permit: &Permit<KeepWheel>,
    current: Duty,
    draft: DutyDraft,
    (based_on, today): (u32, NaiveDate),
) -> Result<(Duty, AuditEvent), Rejection> {
    let version = next_version(current.version, based_on)?;
    if current.ended.is_some() {
        return Err(Refusal::Wheel(WheelRefusal::DutyEnded).into());
    }
    let has_begun = current.days_until(today).next().is_some();
    let is_same_rule =
        draft.rule == current.draft.rule && draft.validity.from == current.draft.validity.from;
    if has_begun && !is_same_rule {
        return Err(Refusal::Wheel(WheelRefusal::RuleStands).into());
    }
    let until = draft.validity.until;
    let is_moved = until != current.draft.validity.until;
    if is_moved && until.is_some_and(|until| until < today) {
        return Err(Problems::one(Field::ValidUntil, Flaw::too_early(today)).into());
    }
    let changed = Duty {
        draft,
        version,
        ..current.clone()
    };
    if changed.draft == current.draft {
        return Err(Refusal::NothingChanged.into());
    }
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Duty, current.id.uuid());
    let event = event.changing(&facts(&current), &facts(&changed));
    Ok((changed, event))
}

/// Ends a duty; it stays in the register. Not before today, so that nothing that was due until then goes
/// away unanswered.
pub fn end(
    permit: &Permit<KeepWheel>,
    current: Duty,
    end: DutyEnd,
    today: NaiveDate,
) -> Result<(Duty, AuditEvent), Rejection> {
    let version = next_version(current.version, end.based_on)?;
    if current.ended.is_some() {
        return Err(Refusal::Wheel(WheelRefusal::DutyEnded).into());
    }
    let field = Field::Wheel(WheelField::LastDay);
    let first = current.draft.validity.from.max(Some(today));
    let first = first.unwrap_or(today);
    if end.last_day < first {
        return Err(Problems::one(field, Flaw::too_early(first)).into());
    }
    let event = AuditEvent::new(permit, Deed::Ended, Subject::Duty, current.id.uuid());
    let (ended, event) = ended(current, event, (end.last_day, end.reason), version);
    Ok((ended, event))
}

/// The duty of a forum that is closed, which nobody takes over.
pub fn lapse(
    permit: &Permit<Govern>,
    current: Duty,
    reason: Paragraph<DUTY_MAX>,
    today: NaiveDate,
) -> (Duty, AuditEvent) {
    let version = current.version.saturating_add(1);
    let event = AuditEvent::new(permit, Deed::Ended, Subject::Duty, current.id.uuid());
    let last_day = current.draft.validity.from.max(Some(today));
    let end = (last_day.unwrap_or(today), reason);
    ended(current, event, end, version)
}

fn ended(
    current: Duty,
    event: AuditEvent,
    (last_day, reason): (NaiveDate, Paragraph<DUTY_MAX>),
    version: u32,
) -> (Duty, AuditEvent) {
    let mut ended = current.clone();
    // One that ends by itself before that day does so still.
    let until = current.draft.validity.until;
    ended.draft.validity.until = Some(until.map_or(last_day, |until| until.min(last_day)));
    ended.ended = Some(reason);
    ended.version = version;
    let mut after = facts(&ended);
    after.push((Field::Wheel(WheelField::LastDay), format_day(last_day)));
    let event = event.changing(&facts(&current), &after);
    (ended, event)
}

/// The duty of a forum that is closed, from now on kept by another; nothing else of it changes.
pub fn take_over(permit: &Permit<Govern>, current: Duty, successor: ForumId) -> (Duty, AuditEvent) {
    let taken = Duty {
        forum: successor,
        version: current.version.saturating_add(1),
        ..current.clone()
    };
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Duty, current.id.uuid());
    let event = event.changing(&facts(&current), &facts(&taken));
    (taken, event)
}
