//! The terms of reference of a forum: read with every version, written anew, and in brief where the forum
//! itself is shown.

mod brief;
mod edit_page;
mod text;
mod texts;
mod view_page;

pub use brief::{terms_in_brief, terms_link};
pub use edit_page::WriteTermsPage;
pub use view_page::TermsPage;
