//! Calendars that people subscribe to: the page that makes their addresses, and the words of what they hold.

mod page;
mod texts;
mod words;

pub use page::CalendarPage;
pub use words::{address, feed_name, summary};
