//! The pages of one initiative, and those by which it comes into being.

mod edit_page;
mod edit_texts;
mod paste_page;
mod paste_texts;
mod texts;
mod view_page;

pub use edit_page::{EditInitiativePage, NewInitiativePage};
pub use paste_page::PastePage;
pub use view_page::InitiativePage;
