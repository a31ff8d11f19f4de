//! What the pages of deliveries show.

use super::{Acceptance, DeliveryState};
use crate::confirmation::{ContentHash, Deliverable};
use crate::ids::HandOverId;
use crate::initiative::InitiativeHead;
use crate::programme::ProgrammeHead;
use crate::time::Timestamp;

/// What was handed over once, and the answer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverLine {
    pub id: HandOverId,
    pub evidence: String,
    pub link: Option<String>,
    /// `None` for sample data.
    pub handed_over_by: Option<String>,
    pub handed_over_at: Timestamp,
    pub answer: Option<AnswerLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    pub acceptance: Acceptance,
    pub remark: Option<String>,
    /// `None` for sample data.
    pub by: Option<String>,
    pub at: Timestamp,
}

/// A deliverable of the version in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliverableLine {
    pub deliverable: Deliverable,
    pub key: ContentHash,
    pub state: DeliveryState,
    /// Newest first; for those who follow the programme.
    pub handed: Vec<HandOverLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveriesView {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    /// The forum that ordered it, and that accepts.
    pub ordered_by: String,
    /// The version in force; 0 before the first.
    pub version: u32,
    /// In the order of the confirmation.
    pub lines: Vec<DeliverableLine>,
    pub may_hand_over: bool,
    pub may_answer: bool,
}
