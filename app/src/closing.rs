//! Closing a forum: what is open and where it goes, and what is told of one that is closed (need N14).

mod closed;
mod hindrances;
mod page;
mod texts;

pub use closed::closed_notice;
pub use page::{CloseForumPage, close_link};
