//! The way in: the list of programmes, and what Styrbord is.

mod about_page;
mod desks;
mod programmes_page;
mod texts;
mod waiting;

pub use about_page::AboutPage;
pub use programmes_page::ProgrammesPage;
