//! Reminders by mail: who is told what, on which day, and what becomes of each mail.
//!
//! A mail leaves the house unprotected: it says that something is due, when and for which forum or
//! programme, and never a word that somebody typed.

mod choice;
mod delivery;
mod digest;
mod field;
mod matter;
mod recipient;
#[cfg(test)]
mod tests;
mod view;

pub use choice::{ReminderChoice, choose};
pub use delivery::{
    ATTEMPTS_MAX, Delivery, Failure, MailState, Reason, Verdict, after_attempt, claim, interrupted,
    not_sent, queue, settle,
};
pub use digest::{Told, digest, is_mail_hour, still_owed};
pub use field::ReminderField;
pub use matter::{Approval, EndingGrant, Matter, Owed, TASK_DAYS};
pub use recipient::{Recipient, is_reserved};
pub use view::{MailLine, Outbox, OwnReminders};
