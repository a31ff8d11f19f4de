//! The traffic light of an initiative: reported, never assumed.

mod amount;
mod basis;
mod contradiction;
mod dimension;
mod evidence;
mod light;
mod measure;
mod remedy;
mod report;
mod rules;
mod unchanged;

pub(crate) use amount::parse_kroner;
pub use amount::{format_hundredths, format_kroner, parse_hundredths};
pub use basis::{Basis, DimensionLight};
pub use contradiction::{
    AnswerContradiction, Contradiction, ContradictionAnswer, ContradictionKind, Signals,
    answer_contradiction, contradictions,
};
pub use dimension::Dimension;
pub use evidence::{EVIDENCE_MAX, UNDOCUMENTED_MARKED};
pub use light::{Light, LightState};
pub use measure::{Better, INDICATOR_MAX, Measure, MeasureKind, Measured};
pub use remedy::{REMEDY_FIELDS, RESPONSIBLE_MAX, Remedy};
pub use report::{
    EXPLANATION_MAX, ReportingState, StatusEntry, StatusHistoryEntry, StatusReport, SubmitStatus,
    submit,
};
pub use rules::{RuleKind, RuleSet};
pub use unchanged::{ConfirmUnchanged, PastReport, SAME_TEXT_MARKED, confirm_unchanged};
