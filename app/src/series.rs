//! A series of meetings: typed, looked through day by day, and planned together.

mod form;
mod page;
mod texts;

pub use form::series_link;
pub use page::SeriesPage;
