//! How long before its meetings a forum's papers are ready, and how long its minutes are commented on.

use chrono::{Days, NaiveDate};

/// In days. A forum that has not said otherwise has the usual ones (`rules.md` §4.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// Before the meeting, until which members hand items in.
    pub items_due: u32,
    /// Before the meeting, until which the agenda is sent out; not more than `items_due`.
    pub agenda_due: u32,
    /// From the day on which the minutes are circulated, in which members comment on them.
    pub comment: u32,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            items_due: 14,
            agenda_due: 7,
            comment: 5,
        }
    }
}

impl Deadlines {
    /// The last day on which members hand items in for a meeting.
    pub fn items_due_on(self, meeting_on: NaiveDate) -> Option<NaiveDate> {
        meeting_on.checked_sub_days(Days::new(self.items_due.into()))
    }

    /// The last day on which the agenda of a meeting is sent out in time.
    pub fn agenda_due_on(self, meeting_on: NaiveDate) -> Option<NaiveDate> {
        meeting_on.checked_sub_days(Days::new(self.agenda_due.into()))
    }

    /// Until when members comment on minutes that are circulated today.
    pub fn comment_until(self, today: NaiveDate) -> NaiveDate {
        let until = today.checked_add_days(Days::new(self.comment.into()));
        until.unwrap_or(today)
    }
}
