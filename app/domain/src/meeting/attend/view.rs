use super::Named;
use crate::forum::attendance::{Attendee, Conflict, Presence, Quorum};
use crate::forum::seat::{SeatLine, SeatPerson};
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
        let known = (0..).zip(&acting);
        let known = known.map(|(place, person)| self.candidate(seat, person, Some(place)));
        let others = self.list.iter().filter(|attendee| {
            attendee.seat == seat && !acting.iter().any(|p| p.is_same(&attendee.person))
        });
        known.chain(self.each_once(others)).collect()
    }

    /// Those who came for no seat, or for one that the forum no longer had on the day.
    pub fn guests(&self) -> Vec<Candidate> {
        let guests = self
            .list
            .iter()
            .filter(|attendee| attendee.seat.is_none_or(|id| self.seat(id).is_none()));
        self.each_once(guests)
    }

    fn each_once<'a>(&self, lines: impl Iterator<Item = &'a Attendee>) -> Vec<Candidate> {
        let mut once: Vec<Candidate> = Vec::new();
        for line in lines {
            let candidate = self.candidate(line.seat, &line.person, None);
            if !once.iter().any(|known| known.named == candidate.named) {
                once.push(candidate);
            }
        }
        once
    }

    fn candidate(
        &self,
        seat: Option<ForumSeatId>,
        person: &SeatPerson,
        place: Option<usize>,
    ) -> Candidate {
        let is = |presence| {
            let lines = self.list.iter().filter(|a| a.presence == presence);
            let mut lines = lines.filter(|a| a.seat == seat);
            lines.any(|a| a.person.is_same(person))
        };
        Candidate {
            is_present: is(Presence::Present),
            has_apologised: is(Presence::Apology),
            named: Named::of(seat, person),
            place,
        }
    }
}
