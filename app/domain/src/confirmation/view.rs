//! What the pages of the chain show.

use super::{
    ApprovalRule, ContentHash, FieldDifference, InvolvementCounts, Procedure, Stage, StageCounts,
    StageKind, Variance, Verdict,
};
use crate::form::FormData;
use crate::forum::seat::SeatToFill;
use crate::hearing::OwedAnswer;
use crate::ids::ForumId;
use crate::initiative::InitiativeHead;
use crate::order::OpenCondition;
use crate::policy::Capacity;
use crate::problem::Refusal;
use crate::programme::{ProgrammeHead, rows_before};
use crate::round::OwedReport;
use crate::task::TaskLine;
use crate::text::Slug;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// What a forum decided on a version, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLine {
    pub version: u32,
    pub forum: ForumId,
    pub forum_name: String,
    pub verdict: Verdict,
    pub procedure: Procedure,
    /// Where it stands in the minutes.
    pub item: Option<String>,
    /// The remark and the comments of the sections.
    pub remarks: FormData,
    /// `None` for sample data.
    pub decided_by: Option<String>,
    pub decided_at: Timestamp,
}

/// A submitted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    pub number: u32,
    pub content: FormData,
    /// Why it changes the version before it; empty for the first ones.
    pub change: FormData,
    pub hash: ContentHash,
    /// `None` for sample data.
    pub submitted_by: Option<String>,
    pub submitted_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
    /// When the last forum of the chain approved it.
    pub in_force_at: Option<Timestamp>,
}

/// A forum of the chain and where it stands with the latest version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainStep {
    pub forum: ForumId,
    pub name: String,
    /// On the latest version.
    pub decision: Option<DecisionLine>,
    /// The version it approved last, if that is an older one.
    pub approved_before: Option<u32>,
    pub rule: ApprovalRule,
    pub written: bool,
    /// The co-chair who approved the latest version first, where both must.
    pub consents: Vec<Consent>,
}

/// One co-chair's approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub name: String,
    pub at: Timestamp,
    /// The remarks by the section that they are about.
    pub remarks: FormData,
}

/// The page of a confirmation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationView {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    pub stage: Stage,
    pub chain: Vec<ChainStep>,
    /// Newest first.
    pub versions: Vec<VersionLine>,
    /// Newest first, of all versions.
    pub decisions: Vec<DecisionLine>,
    /// The older version that the latest is compared with, and what differs: the one approved last,
    /// else the one before.
    pub compared_with: Option<u32>,
    pub differences: Vec<FieldDifference>,
    pub today: NaiveDate,
    /// The version that holds; 0 before the first.
    pub in_force: u32,
    /// The first version that was in force, and the days of it, of the one that holds and of the
    /// latest; empty while the first baseline is all there is.
    pub first_baseline: u32,
    pub variances: Vec<Variance>,
    /// What the text that holds or is proposed says otherwise than the first baseline, while that is
    /// not the one it is compared with anyway.
    pub since_first: Vec<FieldDifference>,
    /// Since when it has been in this stage; `None` while nothing is written.
    pub moved_at: Option<Timestamp>,
    pub may_write: bool,
    /// The forum that the reader may decide for now.
    pub may_decide: Option<ForumId>,
    /// Why the reader, who sits in the forum that is waited for, does not decide there now.
    pub barred: Option<Refusal>,
    /// As what.
    pub capacity: Capacity,
    /// Another initiative that waits for a forum of the reader.
    pub next_waiting: Option<u32>,
}

/// The editor of the lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationEdit {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    pub stage: Stage,
    pub revision: u32,
    /// What was written last, else what the initiative tells already.
    pub text: FormData,
    /// Who wrote last, and when.
    pub drafted: Option<(Option<String>, Timestamp)>,
    /// What the forum that returned it said.
    pub returned: Option<DecisionLine>,
    /// The version that waits for approval and that a change takes back.
    pub withdraws: Option<u32>,
    /// The version that holds, and that this changes; 0 before the first.
    pub in_force: u32,
    pub changing: bool,
    pub first_forum: Option<String>,
}

/// One version on paper, with its hash and what was decided on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationPrint {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    pub version: VersionLine,
    /// Oldest first.
    pub decisions: Vec<DecisionLine>,
    /// The newest version of the initiative.
    pub latest: u32,
}

/// What the address of the order book asks for. What cannot be read is left at its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderBookQuery {
    pub stage: Option<StageKind>,
    /// Only what the reader has the next move in.
    pub mine: bool,
    /// Only what nothing is in force of while the lead has the move.
    pub missing: bool,
    /// From 1; 0 means the first as well.
    pub page: u32,
}

impl OrderBookQuery {
    /// Reads the decoded pairs of a query string.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            match name {
                "trin" => query.stage = value.parse().ok(),
                "afventer" => query.mine = value == "mig",
                "mangler" => query.missing = value == "ja",
                "side" => query.page = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        query
    }

    /// The pairs that differ from the default.
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if let Some(stage) = self.stage {
            pairs.push(("trin", stage.code().to_owned()));
        }
        if self.mine {
            pairs.push(("afventer", "mig".to_owned()));
        }
        if self.missing {
            pairs.push(("mangler", "ja".to_owned()));
        }
        if self.page > 1 {
            pairs.push(("side", self.page.to_string()));
        }
        pairs
    }

    pub fn offset(&self) -> u32 {
        rows_before(self.page)
    }
}

/// An initiative in the order book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderBookRow {
    pub number: u32,
    pub title: String,
    /// `None` while the seat is vacant.
    pub lead: Option<String>,
    pub stage: StageKind,
    /// Whom it waits for, or who sent it back.
    pub forum: Option<String>,
    /// The newest submitted version; 0 before the first.
    pub version: u32,
    /// `None` while nothing is written: then the order's own day counts.
    pub since: Option<Timestamp>,
    /// The version that holds; 0 before the first.
    pub in_force: u32,
    /// Deliverables of that version, those that wait for an answer, and those accepted.
    pub n_deliverables: u32,
    pub n_handed_over: u32,
    pub n_accepted: u32,
}

impl OrderBookRow {
    /// Whether what holds is being changed.
    pub fn is_changing(&self) -> bool {
        self.in_force > 0 && self.stage != StageKind::InForce
    }
}

/// Each initiative's place in the chain, who has the next move and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderBook {
    pub programme: ProgrammeHead,
    pub today: NaiveDate,
    /// Of the whole programme, whatever the filter.
    pub counts: StageCounts,
    pub rows: Vec<OrderBookRow>,
    /// Rows that pass the filter, on all pages.
    pub n_rows: u32,
    /// Conditions that are not fulfilled, the one that is due first before others.
    pub conditions: Vec<OpenCondition>,
    /// Of the whole programme.
    pub involvement: InvolvementCounts,
    /// Confirmations that are missing, in the whole programme.
    pub n_missing: u32,
    /// Whether the reader can have a next move at all.
    pub has_moves: bool,
}

/// What waits for the reader, in all programmes; the one that has waited longest comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The day the page is made, in Denmark; ages are counted from it.
    pub today: NaiveDate,
    /// The one that is due first comes first.
    pub reports: Vec<OwedReport>,
    pub lines: Vec<WaitingLine>,
    /// What the reader is to do after meetings; the one that is due first comes first.
    pub tasks: Vec<TaskLine>,
    /// The answers that the reader owes; the one that is due first comes first.
    pub answers: Vec<OwedAnswer>,
    /// The vacant seats that the reader sees to; the one that has been vacant longest comes first.
    pub seats: Vec<SeatToFill>,
}

/// Something that waits for the reader, in any programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingLine {
    pub programme: Slug,
    pub programme_name: String,
    pub number: u32,
    pub title: String,
    pub stage: StageKind,
    /// Whom it waits for, or who sent it back.
    pub forum: Option<String>,
    /// `None` while nothing is written.
    pub since: Option<Timestamp>,
    /// The last day on which a confirmation comes in time.
    pub confirm_by: Option<NaiveDate>,
}
