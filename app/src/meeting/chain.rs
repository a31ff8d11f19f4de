//! What a forum decides of the chain at an item of its agenda: the forms of the confirmation, the
//! deviation and the wish, what was decided here, and at which items an initiative was.

mod decided;
mod forms;
mod minuted;
mod texts;

pub use decided::{decided_at_items, decided_here};
pub use forms::{ChainForms, chain_forms};
pub use minuted::{minuted_confirmation, minuted_deviation, minuted_wish};
pub use texts::Texts;
