//! Pages of a programme.

mod edit_page;
mod edit_texts;
mod overview_page;
mod texts;

pub use edit_page::{EditProgrammePage, NewProgrammePage};
pub use overview_page::OverviewPage;
