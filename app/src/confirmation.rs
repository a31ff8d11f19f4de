//! The pages of the order chain: the order book, the confirmation as it is read and decided on, its
//! editor, and one version on paper.

mod baselines;
mod body;
mod chain;
mod decision;
mod edit_page;
mod order_book_page;
mod print_page;
mod texts;
mod view_page;

pub use body::{body, differences};
pub use chain::stage_mark;
pub use decision::decision_form;
pub use edit_page::EditConfirmationPage;
pub use order_book_page::OrderBookPage;
pub use print_page::PrintConfirmationPage;
pub use texts::Texts;
pub use view_page::{ConfirmationPage, shown};
