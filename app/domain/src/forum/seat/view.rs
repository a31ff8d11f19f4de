//! What the pages of seats show.

use super::{RecordedEntry, SeatState};
use crate::ids::{ForumId, OrganisationId, UserId};
use crate::time::Timestamp;
use crate::vacancy::Vacancy;
use chrono::NaiveDate;

/// A seat with the name of its organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLine {
    pub organisation: String,
    pub state: SeatState,
}

impl SeatLine {
    /// What the seat is called: its title, or its organisation.
    pub fn name(&self) -> &str {
        let title = self.state.seat.draft.title.as_ref();
        title.map_or(&self.organisation, |title| title.as_str())
    }

    /// Who is waited for while the seat is vacant.
    pub fn appointing_body(&self) -> &str {
        let body = self.state.seat.draft.appointed_by.as_ref();
        body.map_or(&self.organisation, |body| body.as_str())
    }
}

/// By role; in each as they come.
pub fn in_order(mut seats: Vec<SeatLine>) -> Vec<SeatLine> {
    seats.sort_by_key(|line| line.state.seat.draft.role);
    seats
}

/// The seats of a forum, chairs first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumSeats {
    pub forum: ForumId,
    pub name: String,
    /// The day the page is made, in Denmark.
    pub today: NaiveDate,
    pub seats: Vec<SeatLine>,
    pub may_govern: bool,
}

impl ForumSeats {
    /// The seats that nobody holds today.
    pub fn vacant(&self) -> impl Iterator<Item = (&SeatLine, Vacancy)> {
        self.seats
            .iter()
            .filter_map(|line| Some((line, line.state.vacancy_on(self.today)?)))
    }
}

/// A vacant seat, for those who see to it that it is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatToFill {
    pub forum: ForumId,
    pub forum_name: String,
    pub line: SeatLine,
    pub vacancy: Vacancy,
}

/// An entry with who put it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLine {
    pub recorded: RecordedEntry,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

/// What the form of a seat offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatChoices {
    pub organisations: Vec<(OrganisationId, String)>,
    /// Those who sign in.
    pub people: Vec<(UserId, String)>,
}

/// One seat with all its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatView {
    pub forum: ForumId,
    pub forum_name: String,
    pub today: NaiveDate,
    pub line: SeatLine,
    /// By their place in the list.
    pub entries: Vec<EntryLine>,
    /// For those who may change it.
    pub choices: Option<SeatChoices>,
}
