//! Status rounds: who owes a report, and what the forum deals with.

mod board;
mod forum_view;
mod round_page;
mod rounds_page;
mod texts;

pub use round_page::RoundPage;
pub use rounds_page::RoundsPage;
