//! Indicators: what comes of the initiatives, in figures.

mod catalogue_page;
mod cells;
mod chart;
mod edit_page;
mod entry_page;
mod figures;
mod indicator_page;
mod meaning;
mod texts;

pub use catalogue_page::IndicatorsPage;
pub use cells::cells;
pub use chart::picture_of;
pub use edit_page::{EditIndicatorPage, NewIndicatorPage};
pub use entry_page::EntryPage;
pub use indicator_page::IndicatorPage;
