//! The order confirmation (ordrebekræftelse): the supplier's answer to an order, in versions that
//! are approved forum by forum. An approval binds the exact text (need N1).

mod chain;
mod compare;
mod content;
mod decide;
mod hash;
mod view;

pub use chain::{Chain, Decision, Stage, StageKind, SubmittedVersion, Verdict};
pub use compare::{FieldDifference, Piece, compare};
pub use content::{ConfirmationContent, Deliverable, Involvement, Milestone, SECTIONS, Section};
pub use decide::{
    ConfirmationState, DecideConfirmation, SaveDraft, Saved, SubmitConfirmation, decide, save,
    submit,
};
pub use hash::ContentHash;
pub use view::{
    ChainStep, ConfirmationEdit, ConfirmationPrint, ConfirmationView, DecisionLine, OrderBook,
    OrderBookQuery, OrderBookRow, StageCounts, VersionLine,
};
