//! Reporting the status of an initiative.

mod set_status_page;
mod texts;

pub use set_status_page::SetStatusPage;
