//! What the pages of the order show.

use super::{
    ConditionState, FateKind, Mention, OrderRecord, OrderTerms, Origin, PlanCounts, ScopeChange,
};
use crate::form::FormData;
use crate::ids::{ConditionId, ForumId, InitiativeId, PresentationId};
use crate::initiative::InitiativeHead;
use crate::programme::ProgrammeHead;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// A record of the order with the name of its forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    pub record: OrderRecord,
    pub forum_name: String,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

impl OrderLine {
    /// The forum whose decision it is: those who are told and who accept.
    pub const fn forum(&self) -> ForumId {
        self.record.draft.decision.forum
    }

    pub const fn terms(&self) -> &OrderTerms {
        &self.record.draft.terms
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionLine {
    pub id: ConditionId,
    pub text: String,
    pub due_on: NaiveDate,
    pub forum_name: String,
    pub decided_on: NaiveDate,
    pub item: String,
    /// When it was fulfilled and what shows it.
    pub fulfilled: Option<(NaiveDate, String)>,
    pub state: ConditionState,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentationLine {
    pub id: PresentationId,
    pub version: u32,
    pub presented_on: NaiveDate,
    pub item: String,
    /// When and why it was taken back.
    pub retracted: Option<(Timestamp, String)>,
}

/// The decision that ended an initiative or took it up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingLine {
    pub fate: FateKind,
    /// Number and title of the initiative it goes on in.
    pub into: Option<(u32, String)>,
    /// Forum, day and item.
    pub decision: Option<(String, NaiveDate, String)>,
    pub remark: Option<String>,
    pub recorded_at: Timestamp,
}

/// The page of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderView {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    /// Newest first; the first one holds. Never empty.
    pub records: Vec<OrderLine>,
    /// The forum that ordered it.
    pub ordered_by: String,
    /// In the order they were set.
    pub conditions: Vec<ConditionLine>,
    pub changes: Vec<ScopeChange>,
    /// Newest first.
    pub presentations: Vec<PresentationLine>,
    /// The version in force.
    pub in_force: Option<(u32, FormData)>,
    /// What is written now, for those who follow, while it differs from what is in force.
    pub draft: Option<FormData>,
    /// Newest first.
    pub endings: Vec<EndingLine>,
    pub may_govern: bool,
    pub may_follow: bool,
}

/// What the forms around an order show; for keepers alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderForm {
    pub order: OrderView,
    pub forums: Vec<(ForumId, String)>,
    /// The other initiatives that run, to go on in.
    pub others: Vec<(InitiativeId, u32, String)>,
}

/// A condition that is not fulfilled, for the programme's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCondition {
    pub number: u32,
    pub title: String,
    pub text: String,
    pub due_on: NaiveDate,
    pub forum_name: String,
    pub state: ConditionState,
}

/// An initiative of the plan, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    pub number: u32,
    pub title: String,
    pub origin: Origin,
    /// The decision that brought it into the plan: forum, day and item.
    pub ordered: (String, NaiveDate, String),
    pub fate: FateKind,
    /// The last decision on its fate.
    pub ending: Option<EndingLine>,
}

/// The plan's account of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLedger {
    pub programme: ProgrammeHead,
    pub counts: PlanCounts,
    /// By number.
    pub lines: Vec<LedgerLine>,
    pub may_govern: bool,
}

impl PlanLedger {
    /// The places of a text that count initiatives otherwise than the plan does.
    pub fn contradictions(&self, text: &str) -> Vec<Mention> {
        let total = self.counts.total();
        super::mentions(text)
            .into_iter()
            .filter(|mention| mention.number != total)
            .collect()
    }
}
