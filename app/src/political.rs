//! What politicians read of a programme, on one page: on a phone, on a projector, on two sheets.

mod charts;
mod decided;
mod lights;
mod overview_page;
mod texts;
mod told;
mod words;

pub use overview_page::PoliticalOverviewPage;
pub use texts::Texts;
