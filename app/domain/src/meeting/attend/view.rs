use super::Named;
use crate::forum::attendance::{Attendee, Conflict, Presence, Quorum};
use crate::forum::seat::SeatLine;
use crate::ids::{ForumId, ForumSeatId};
use crate::meeting::MeetingStage;
use chrono::NaiveDate;

/// Who was at a meeting, and what speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceView {
    pub forum: ForumId,
    pub forum_name: String,
    pub on: NaiveDate,
    pub stage: MeetingStage,
    /// The seats that the forum had on the day, chairs first.
    pub seats: Vec<SeatLine>,
    pub list: Vec<Attendee>,
    /// How often the list was written; 0 before the first time.
    pub revision: u32,
    pub quorum: Quorum,
    pub conflicts: Vec<Conflict>,
    /// Whether the reader keeps the list and may still do so.
    pub may_record: bool,
}

/// Somebody who can come for a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub named: Named,
    /// 0 for the holder, 1 for their substitute, and so on; `None` for somebody else who came.
    pub place: Option<usize>,
    pub is_present: bool,
    pub has_apologised: bool,
}

impl AttendanceView {
    pub fn seat(&self, id: ForumSeatId) -> Option<&SeatLine> {
        self.seats.iter().find(|line| line.state.seat.id == id)
    }

    /// Whoever acts for a seat on the day, from its holder on, and then others who came for it.
    pub fn candidates(&self, line: &SeatLine) -> Vec<Candidate> {
        let seat = Some(line.state.seat.id);
        let acting = line.state.acting_on(self.on);
        let known = (0..).zip(&acting).map(|(place, person)| {
            let named = Named::of(seat, person);
            self.candidate(named, Some(place))
        });
        let others = self.list.iter().filter(|attendee| {
            attendee.seat == seat && !acting.iter().any(|p| p.is_same(&attendee.person))
        });
        let others = others.map(|attendee| Named::of(seat, &attendee.person));
        known.chain(self.each_once(others)).collect()
    }

    /// Those who came for no seat.
    pub fn guests(&self) -> Vec<Candidate> {
        let guests = self.list.iter().filter(|attendee| attendee.seat.is_none());
        let guests = guests.map(|attendee| Named::of(None, &attendee.person));
        self.each_once(guests)
    }

    fn each_once(&self, named: impl Iterator<Item = Named>) -> Vec<Candidate> {
        let mut once: Vec<Candidate> = Vec::new();
        for named in named {
            if !once.iter().any(|candidate| candidate.named == named) {
                once.push(self.candidate(named, None));
            }
        }
        once
    }

    fn candidate(&self, named: Named, place: Option<usize>) -> Candidate {
        let is = |presence| {
            let lines = self.list.iter().filter(|a| a.presence == presence);
            let mut lines = lines.filter(|a| a.seat == named.seat);
            lines.any(|a| a.person.name == named.name)
        };
        Candidate {
            is_present: is(Presence::Present),
            has_apologised: is(Presence::Apology),
            named,
            place,
        }
    }
}
