//! Grants (*bevillinger*): the register, one of them with its budget, and what other pages tell of them.

mod baseline_page;
mod cells;
mod chart;
mod edit_page;
mod lapse_page;
mod lapses;
mod lines;
mod register_page;
mod texts;
mod view_page;

pub use baseline_page::FundingBaselinePage;
pub use cells::cells;
pub use edit_page::{EditFundingPage, NewFundingPage};
pub use lapse_page::NewLapsePage;
pub use lines::{expiring, financing, fundings_link, of_forum};
pub use register_page::FundingsPage;
pub use view_page::FundingPage;
