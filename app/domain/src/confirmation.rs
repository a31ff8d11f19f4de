//! The order confirmation (ordrebekræftelse): the supplier's answer to an order, in versions that
//! are approved forum by forum. An approval binds the exact text (need N1).

mod baseline;
mod chain;
mod change;
mod compare;
mod content;
mod counts;
mod decide;
mod hash;
mod view;

pub use baseline::{Promise, Variance, variances};
pub use chain::{
    ApprovalRule, ApprovalStep, Chain, Decision, Holding, Procedure, Stage, StageKind,
    SubmittedVersion, Verdict,
};
pub use change::{ChangeOrder, EFFECTS, change_order_of, without_change_order};
pub use compare::{FieldDifference, Piece, compare};
pub use content::{ConfirmationContent, Deliverable, Involvement, Milestone, SECTIONS, Section};
pub use counts::{ChainCounts, InvolvementCounts, StageCounts};
pub use decide::{
    AbandonChange, ConfirmationState, DecideConfirmation, InForce, Ruling, SaveDraft, Saved,
    SubmitConfirmation, abandon, barred, decide, save, submit,
};
pub use hash::ContentHash;
pub use view::{
    ChainStep, ConfirmationEdit, ConfirmationPrint, ConfirmationView, Consent, DecisionLine,
    OrderBook, OrderBookQuery, OrderBookRow, VersionLine, Waiting, WaitingLine,
};
