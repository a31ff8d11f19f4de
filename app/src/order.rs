//! Orders: what was ordered, its conditions, how far the agreed scope is from it, and how the plan
//! reconciles.

mod amend_page;
mod condition_page;
mod counts;
mod decision_fields;
mod end_page;
mod form_page;
mod ledger_page;
mod open_conditions;
mod order_page;
mod presentation_page;
mod scope;
mod texts;
mod untold;

pub use amend_page::AmendOrderPage;
pub use condition_page::{FulfilConditionPage, NewConditionPage};
pub use counts::plan_counts;
pub use decision_fields::{decision_fields, order_fields};
pub use end_page::EndInitiativePage;
pub use ledger_page::LedgerPage;
pub use open_conditions::open_conditions;
pub use order_page::conditions::conditions;
pub use order_page::{OrderPage, ending, fate_mark};
pub use presentation_page::{PresentScopePage, RetractPresentationPage};
pub use scope::scope_changes;
pub use texts::Texts;
pub use untold::untold_scopes;
