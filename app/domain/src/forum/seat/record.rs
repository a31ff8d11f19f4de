//! Whether an entry can be put down, and what the log says of it.

use super::{
    MAX_SUBSTITUTES, PersonChoice, RecordedEntry, SeatChange, SeatCommand, SeatEntry, SeatField,
    SeatPerson, SeatState, Span, StandIn,
};
use crate::audit::{AuditEvent, Facts, Subject};
use crate::organisation::next_version;
use crate::people::Person;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use chrono::NaiveDate;

/// The next entry of a seat. `people` are those who sign in.
pub fn record(
    permit: &Permit<Govern>,
    state: &SeatState,
    command: SeatCommand,
    people: &[Person],
) -> Result<(RecordedEntry, AuditEvent), Rejection> {
    let sequence = next_version(state.n_entries(), command.based_on)?;
    let entry = match command.change {
        SeatChange::Appoint { holder, from } => appoint(state, holder, from, people),
        SeatChange::Vacate { from } => vacate(state, from),
        SeatChange::Substitute {
            substitute: who,
            stands_for,
            span,
        } => substitute(state, who.settle(people)?, stands_for, span),
        SeatChange::End { entry, last_day } => end(state, entry, last_day),
        SeatChange::Retract { entry, reason } => {
            may_retract(state, entry)?;
            Ok(SeatEntry::Retracted { entry, reason })
        }
    }?;
    let deed = entry.kind().deed();
    let recorded = RecordedEntry { sequence, entry };
    let event = AuditEvent::new(permit, deed, Subject::ForumSeat, state.seat.id.uuid())
        .changing(&[], &recorded.facts());
    Ok((recorded, event))
}

fn flawed<T>(field: Field, flaw: Flaw) -> Result<T, Rejection> {
    Err(Problems::one(field, flaw).into())
}

fn appoint(
    state: &SeatState,
    holder: PersonChoice,
    from: NaiveDate,
    people: &[Person],
) -> Result<SeatEntry, Rejection> {
    let holder = holder.settle(people)?;
    begins(state, from)?;
    if state
        .holder_on(from)
        .is_some_and(|now| now.is_same(&holder))
    {
        return flawed(Field::Seat(SeatField::Holder), Flaw::AlreadyUsed);
    }
    Ok(SeatEntry::Appointed { holder, from })
}

/// A seat that was never held can be told to be vacant since a day.
fn vacate(state: &SeatState, from: NaiveDate) -> Result<SeatEntry, Rejection> {
    begins(state, from)?;
    let mut until_then = state.tenures().into_iter().rev();
    let last = until_then.find(|tenure| tenure.span.from <= from);
    if last.is_some_and(|tenure| tenure.holder.is_none()) {
        return Err(Refusal::SeatVacant.into());
    }
    Ok(SeatEntry::Vacated { from })
}

/// A time begins while there is such a seat, and not on the day on which another does.
fn begins(state: &SeatState, from: NaiveDate) -> Result<(), Rejection> {
    let validity = state.seat.draft.validity;
    if let Some(first) = validity.from.filter(|first| from < *first) {
        return flawed(Field::ValidFrom, Flaw::too_early(first));
    }
    if let Some(last) = validity.until.filter(|last| *last < from) {
        return flawed(Field::ValidFrom, Flaw::too_late(last));
    }
    if state.tenures().iter().any(|t| t.span.from == from) {
        return flawed(Field::ValidFrom, Flaw::AlreadyUsed);
    }
    Ok(())
}

fn substitute(
    state: &SeatState,
    substitute: SeatPerson,
    stands_for: u32,
    span: Span,
) -> Result<SeatEntry, Rejection> {
    let chain = state.chain(stands_for);
    let Some(principal) = state.span_of(stands_for) else {
        return flawed(Field::Seat(SeatField::StandsFor), Flaw::Unknown);
    };
    if chain.len() > MAX_SUBSTITUTES {
        return Err(Refusal::SubstitutesEnd.into());
    }
    if chain.iter().any(|person| person.is_same(&substitute)) {
        return flawed(Field::Seat(SeatField::Substitute), Flaw::AlreadyUsed);
    }
    within(span, principal)?;
    let days = span.shared(principal);
    let overlaps = |other: &StandIn<'_>| {
        let shared = days.zip(other.span).and_then(|(a, b)| a.shared(b));
        other.stands_for == stands_for && shared.is_some()
    };
    if state.stand_ins().iter().any(overlaps) {
        return Err(Refusal::SubstituteThere.into());
    }
    Ok(SeatEntry::Substituted {
        substitute,
        stands_for,
        span,
    })
}

/// Nobody stands in for somebody who is not there.
fn within(span: Span, principal: Span) -> Result<(), Rejection> {
    if span.from < principal.from {
        return flawed(Field::ValidFrom, Flaw::too_early(principal.from));
    }
    let Some(last) = principal.until else {
        return Ok(());
    };
    if last < span.from {
        return flawed(Field::ValidFrom, Flaw::too_late(last));
    }
    match span.until.is_some_and(|until| last < until) {
        true => flawed(Field::ValidUntil, Flaw::too_late(last)),
        false => Ok(()),
    }
}

fn end(state: &SeatState, entry: u32, last_day: NaiveDate) -> Result<SeatEntry, Rejection> {
    let is_substitution = matches!(state.find(entry), Some(SeatEntry::Substituted { .. }));
    let Some(span) = state.span_of(entry).filter(|_| is_substitution) else {
        return Err(Refusal::AlreadyRetracted.into());
    };
    if last_day < span.from {
        return flawed(Field::ValidUntil, Flaw::too_early(span.from));
    }
    let latest = span.until.and_then(|until| until.pred_opt());
    match latest.filter(|latest| *latest < last_day) {
        Some(latest) => flawed(Field::ValidUntil, Flaw::too_late(latest)),
        None => Ok(SeatEntry::Ended { entry, last_day }),
    }
}

/// What a later entry rests on stays until that one is taken back.
fn may_retract(state: &SeatState, entry: u32) -> Result<(), Refusal> {
    state.find(entry).ok_or(Refusal::AlreadyRetracted)?;
    let mut later = state.standing();
    if later.any(|other| other.entry.target() == Some(entry)) {
        return Err(Refusal::EntryNeeded);
    }
    let mut without = state.clone();
    without.entries.retain(|other| other.sequence != entry);
    match clashes(&without) {
        true => Err(Refusal::EntryNeeded),
        false => Ok(()),
    }
}

/// Whether two would stand in for the same one on a day.
fn clashes(state: &SeatState) -> bool {
    let stand_ins = state.stand_ins();
    stand_ins.iter().any(|one| {
        stand_ins.iter().any(|other| {
            let shared = one.span.zip(other.span).and_then(|(a, b)| a.shared(b));
            one.sequence < other.sequence && one.stands_for == other.stands_for && shared.is_some()
        })
    })
}
