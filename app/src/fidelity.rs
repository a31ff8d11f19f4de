//! Fidelity reviews: how close the sites of a programme keep to IPS, over time.

mod cells;
mod chart;
mod edit_page;
mod list_page;
mod marks;
mod review_page;
mod texts;
mod words;

pub use cells::cells;
pub use edit_page::{CorrectFidelityPage, NewFidelityPage};
pub use list_page::FidelityPage;
pub use review_page::FidelityReviewPage;
