//! Who was at a meeting, held against the forum's seats: whether enough seats were there to decide, and
//! what contradicts itself (need N25).
//!
//! Seats are counted and not people: who comes for two seats makes two of them present, and two who
//! come for one make it present once. A vacant seat counts among those of which more than half are
//! needed.

use super::seat::{SeatPerson, SeatState};
use crate::ids::ForumSeatId;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::str::FromStr;

/// What is said of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Present,
    Apology,
}

impl Presence {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Apology => "apology",
        }
    }
}

impl FromStr for Presence {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let mut all = [Self::Present, Self::Apology].into_iter();
        all.find(|presence| presence.code() == code).ok_or(())
    }
}

/// A line of an attendance list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub person: SeatPerson,
    /// `None` for a guest.
    pub seat: Option<ForumSeatId>,
    pub presence: Presence,
}

/// How many of the seats with a vote were present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    pub n_present: usize,
    pub n_voting: usize,
}

impl Quorum {
    /// Whether more than half were. Without any seat that votes nothing can be decided.
    pub const fn is_met(self) -> bool {
        self.n_present.saturating_mul(2) > self.n_voting
    }
}

/// Holds an attendance list against the seats that had a vote on the day.
pub fn quorum(list: &[Attendee], seats: &[SeatState], on: NaiveDate) -> Quorum {
    let voting: BTreeSet<_> = seats
        .iter()
        .map(|state| &state.seat)
        .filter(|seat| seat.draft.has_vote && seat.draft.validity.holds(on))
        .map(|seat| seat.id)
        .collect();
    let present = list.iter().filter(|a| a.presence == Presence::Present);
    let present: BTreeSet<_> = present.filter_map(|attendee| attendee.seat).collect();
    Quorum {
        n_present: present.intersection(&voting).count(),
        n_voting: voting.len(),
    }
}

/// What a reader of the list should be told. None of it forbids the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The same person was present and sent an apology.
    PresentAndApology(SeatPerson),
    /// The same person was present for more than one seat.
    SeveralSeats {
        person: SeatPerson,
        seats: Vec<ForumSeatId>,
    },
    /// Who was present stood in for a substitute; from the holder to them.
    SubstituteOfSubstitute {
        seat: ForumSeatId,
        chain: Vec<SeatPerson>,
    },
    /// Who was present neither holds the seat on that day nor stands in.
    NotOfSeat {
        person: SeatPerson,
        seat: ForumSeatId,
    },
}

/// All that contradicts itself in an attendance list, by the order of its lines.
pub fn conflicts(list: &[Attendee], seats: &[SeatState], on: NaiveDate) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (at, attendee) in list.iter().enumerate() {
        let before = list.iter().take(at);
        let is_first = !before.clone().any(|a| a.person.is_same(&attendee.person));
        if is_first {
            found.extend(of_person(&attendee.person, list));
        }
        let was_said = |a: &Attendee| {
            a.presence == attendee.presence
                && a.seat == attendee.seat
                && a.person.is_same(&attendee.person)
        };
        if attendee.presence == Presence::Present && !before.clone().any(was_said) {
            found.extend(of_seat(attendee, seats, on));
        }
    }
    found
}

/// What the lines of one person say against each other.
fn of_person(person: &SeatPerson, list: &[Attendee]) -> Vec<Conflict> {
    let of = |presence| {
        let lines = list.iter().filter(move |a| a.presence == presence);
        lines.filter(|a| a.person.is_same(person))
    };
    let mut found = Vec::new();
    if of(Presence::Present).next().is_some() && of(Presence::Apology).next().is_some() {
        found.push(Conflict::PresentAndApology(person.clone()));
    }
    let seats: BTreeSet<_> = of(Presence::Present).filter_map(|a| a.seat).collect();
    if seats.len() > 1 {
        found.push(Conflict::SeveralSeats {
            person: person.clone(),
            seats: seats.into_iter().collect(),
        });
    }
    found
}

/// How somebody who was present has to do with the seat that they came for.
fn of_seat(attendee: &Attendee, seats: &[SeatState], on: NaiveDate) -> Option<Conflict> {
    let state = seats.iter().find(|s| Some(s.seat.id) == attendee.seat)?;
    let acting = state.acting_on(on);
    let place = acting.iter().position(|p| p.is_same(&attendee.person));
    match place {
        Some(0 | 1) => None,
        Some(place) => Some(Conflict::SubstituteOfSubstitute {
            seat: state.seat.id,
            chain: acting
                .into_iter()
                .take(place.saturating_add(1))
                .cloned()
                .collect(),
        }),
        None => Some(Conflict::NotOfSeat {
            person: attendee.person.clone(),
            seat: state.seat.id,
        }),
    }
}

#[cfg(test)]
mod tests;
