//! What the pages of reminders show.

use super::{Delivery, ReminderChoice};
use crate::text::Email;
use crate::time::Timestamp;

/// A person's own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReminders {
    pub email: Email,
    pub choice: ReminderChoice,
    /// Whether this installation sends mails at all.
    pub is_set_up: bool,
}

/// A mail as the secretariat sees it: whom it is for and how it stands, and not what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailLine {
    pub name: String,
    pub email: Email,
    pub queued_at: Timestamp,
    pub n_matters: u32,
    pub delivery: Delivery,
}

/// The mails that were made last, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// The address that they come from; `None` where mails are not set up.
    pub sender: Option<String>,
    pub lines: Vec<MailLine>,
    /// Of all mails that were ever made.
    pub n_lines: u32,
}
