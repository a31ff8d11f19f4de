//! The traffic light of an initiative: reported, never assumed.

mod contradiction;
mod light;
mod remedy;
mod report;
mod unchanged;

pub use contradiction::{
    AnswerContradiction, Contradiction, ContradictionAnswer, ContradictionKind, Signals,
    answer_contradiction, contradictions,
};
pub use light::{Light, LightState, default_definition};
pub use remedy::{REMEDY_FIELDS, RESPONSIBLE_MAX, Remedy};
pub use report::{
    EXPLANATION_MAX, ReportingState, StatusEntry, StatusHistoryEntry, StatusReport, SubmitStatus,
    submit,
};
pub use unchanged::{ConfirmUnchanged, PastReport, SAME_TEXT_MARKED, confirm_unchanged};
