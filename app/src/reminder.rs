//! Reminders by mail: what they say, who wants them, and what became of each.

mod letter;
mod outbox_page;
mod page;
mod texts;

pub use letter::{letter_body, letter_subject};
pub use outbox_page::OutboxPage;
pub use page::RemindersPage;
pub(crate) use texts::Texts;
