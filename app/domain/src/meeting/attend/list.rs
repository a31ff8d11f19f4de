//! The attendance list as the minutes keep it.

use crate::forum::attendance::{Attendee, Presence, quorum};
use crate::forum::seat::SeatLine;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who was there, in words alone: what is later changed of a seat changes no minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesAttendance {
    /// Those of the seats that the forum had on the day.
    pub seats: Vec<MinutesSeat>,
    pub guests: Vec<String>,
    /// Whether anybody was noted as present, without which nothing is said of a quorum.
    pub is_noted: bool,
    /// Seats with a vote that were present, and all with a vote.
    pub n_present: usize,
    pub n_voting: usize,
    /// Whether that was enough to decide.
    pub is_quorate: bool,
}

/// What the list says of one seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesSeat {
    pub name: String,
    /// Who came for it; empty when nobody did.
    pub present: Vec<String>,
    pub apologies: Vec<String>,
    pub is_vacant: bool,
}

impl MinutesAttendance {
    /// `None` while nobody has noted anything.
    pub fn of(list: &[Attendee], seats: &[SeatLine], on: NaiveDate) -> Option<Self> {
        if list.is_empty() {
            return None;
        }
        let states: Vec<_> = seats.iter().map(|line| line.state.clone()).collect();
        let quorum = quorum(list, &states, on);
        let names = |seat, presence| {
            let lines = list.iter().filter(|a| a.presence == presence);
            let lines = lines.filter(|a| a.seat == seat);
            lines.map(|a| a.person.to_string()).collect::<Vec<_>>()
        };
        let of_seat = |line: &SeatLine| {
            let seat = Some(line.state.seat.id);
            MinutesSeat {
                name: line.name().to_owned(),
                present: names(seat, Presence::Present),
                apologies: names(seat, Presence::Apology),
                is_vacant: line.state.vacancy_on(on).is_some(),
            }
        };
        Some(Self {
            seats: seats.iter().map(of_seat).collect(),
            guests: names(None, Presence::Present),
            is_noted: list.iter().any(|a| a.presence == Presence::Present),
            n_present: quorum.n_present,
            n_voting: quorum.n_voting,
            is_quorate: quorum.is_met(),
        })
    }

    /// Without the names of persons: which seats were there.
    pub fn public(&self) -> Self {
        let mut public = self.clone();
        public.guests.clear();
        for seat in &mut public.seats {
            let (present, apologies) = (&mut seat.present, &mut seat.apologies);
            present.iter_mut().chain(apologies).for_each(String::clear);
        }
        public
    }
}
