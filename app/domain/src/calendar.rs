//! Calendars that people subscribe to by a secret address: who may, and what they hold.
//!
//! Whoever has the address sees the calendar, and it is often kept by somebody else's service: it says
//! when and where, and never what is on an agenda.

mod address;
mod entry;
#[cfg(test)]
mod tests;

pub use address::{CalendarScope, end_address, is_open, make_address};
pub use entry::{Entry, EntryAbout, ForumMeeting, Known, PAST_DAYS, When, entries, first_day};

use crate::ids::ForumId;
use crate::time::Timestamp;

/// A forum whose meetings the reader can subscribe to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumCalendar {
    pub forum: ForumId,
    pub name: String,
    /// When its address was made; `None` while there is none.
    pub made_at: Option<Timestamp>,
}

/// What a reader has of addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarPage {
    /// When the address of the reader's own calendar was made.
    pub own: Option<Timestamp>,
    /// In Danish order of names.
    pub forums: Vec<ForumCalendar>,
}

/// A calendar as it is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The forum that it is of; `None` for somebody's own.
    pub forum_name: Option<String>,
    pub fetched_at: Timestamp,
    pub entries: Vec<Entry>,
}
