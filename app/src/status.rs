//! Reporting the status of an initiative.

mod dimensions;
mod left_over;
mod measures;
mod set_status_page;
mod texts;

pub use set_status_page::SetStatusPage;
