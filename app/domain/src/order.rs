//! The order (bestilling): what a forum ordered of an initiative, word for word, and what has become
//! of it since: conditions, told changes of scope, and the decision that ended it (needs N2–N4).

mod condition;
mod fate;
mod ledger;
mod mention;
mod presentation;
mod record;
mod reference;
mod scope;
mod view;

pub use condition::{Condition, ConditionDraft, ConditionState, Fulfilment, fulfil, impose};
pub use fate::{EndInitiative, Fate, FateKind, InitiativeState, end};
pub use ledger::{Origin, PlanCounts};
pub use mention::{Mention, mentions};
pub use presentation::{Presentation, PresentationDraft, Retraction, present, retract};
pub use record::{OrderDraft, OrderRecord, OrderTerms, amend, place};
pub use reference::DecisionReference;
pub use scope::{ScopeChange, VersionInForce, scope_changes};
pub use view::{
    ConditionLine, EndingLine, LedgerLine, OpenCondition, OrderForm, OrderLine, OrderView,
    PlanLedger, PresentationLine,
};
