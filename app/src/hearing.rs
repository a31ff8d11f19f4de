//! Questions to several addressees for an item of a meeting: who has answered, who is missing.

mod answers;
mod hearing_page;
mod list_page;
mod new_page;
mod of_item;
mod owed;
mod request_page;
mod texts;

pub use hearing_page::HearingPage;
pub use list_page::{HearingsPage, hearings_table};
pub use new_page::NewHearingPage;
pub use of_item::{hearings_in_brief, hearings_of_item, hearings_of_minutes};
pub use owed::owed_answers;
pub use request_page::RequestPage;
