//! The words of reminders by mail.

mod da;
mod en;

use domain::locale::Locale;
use domain::reminder::{MailState, Reason, ReminderChoice};

pub struct Texts {
    pub title: &'static str,
    pub lead: &'static str,
    /// What is told, each in a line.
    pub told: [&'static str; 5],
    pub privacy: &'static str,
    pub goes_to: fn(&str) -> String,
    pub reserved: &'static str,
    pub not_set_up: &'static str,
    pub choice: fn(ReminderChoice) -> &'static str,
    pub outbox_lead: &'static str,
    /// Whom mails come from.
    pub from: fn(&str) -> String,
    /// For the secretariat, with what to do.
    pub outbox_not_set_up: &'static str,
    pub none_yet: &'static str,
    pub newest: fn(usize, u32) -> String,
    pub recipient: &'static str,
    pub made: &'static str,
    pub n_matters: &'static str,
    pub state: fn(MailState) -> &'static str,
    pub reason: fn(Reason) -> &'static str,
    /// "Serveren svarede 450."
    pub reply: fn(u32) -> String,
    /// When it is tried again.
    pub again: fn(&str) -> String,
    /// Beside a text to copy: whether those with an account are reminded anyway.
    pub beside_copy: &'static str,
    pub beside_copy_not_set_up: &'static str,
    pub letter: LetterTexts,
}

/// What stands in a mail.
pub struct LetterTexts {
    pub subject: fn(usize) -> String,
    pub lead: &'static str,
    pub report: fn(u32, &str) -> String,
    pub answer: fn(&str) -> String,
    pub task: fn(&str) -> String,
    pub approval: fn(u32, &str) -> String,
    /// Of a grant that a forum follows.
    pub grant: fn(&str) -> String,
    pub due: &'static str,
    pub overdue: &'static str,
    pub end: &'static str,
}

impl Texts {
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::Da => &da::TEXTS,
            Locale::En => &en::TEXTS,
        }
    }
}
