//! Indicators: what comes of the initiatives, in figures.

mod catalogue_page;
mod cells;
mod chart;
mod edit_page;
mod entry_page;
mod figures;
mod file_page;
mod indicator_page;
mod linked;
mod meaning;
mod texts;

pub use catalogue_page::IndicatorsPage;
pub use cells::cells;
pub use chart::{Held, brief, picture_of};
pub use edit_page::{EditIndicatorPage, NewIndicatorPage};
pub use entry_page::EntryPage;
pub use figures::newest;
pub use file_page::FilePage;
pub use indicator_page::IndicatorPage;
pub use linked::linked;
