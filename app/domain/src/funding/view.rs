//! What the pages of fundings show.

use super::{
    Alert, Baseline, Budget, Duty, Figure, Funding, FundingDraft, Lapse, Operation,
    OperationDecision, alert_on, next_alert, standing,
};
use crate::ids::{ForumId, ForumSeatId, FundingId, OrganisationId, UserId};
use crate::meeting::LinkedLine;
use crate::money::Kroner;
use crate::text::Slug;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// A funding among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingLine {
    pub id: FundingId,
    pub title: String,
    pub grantor: String,
    pub forum: ForumId,
    pub forum_name: String,
    pub total: Kroner,
    pub own: Kroner,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    /// What was decided on operation for its last day.
    pub operation: Option<Operation>,
    /// What is to be reported, and is late.
    pub n_overdue: u32,
}

impl FundingLine {
    pub fn alert(&self, today: NaiveDate) -> Option<Alert> {
        alert_on(self.last_day, self.operation.is_some(), today)
    }

    pub fn next_alert(&self, today: NaiveDate) -> Option<NaiveDate> {
        next_alert(self.last_day, self.operation.is_some(), today)
    }
}

/// All fundings that a reader may read: the one that ends first comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingRegister {
    pub today: NaiveDate,
    pub lines: Vec<FundingLine>,
    /// Newest first.
    pub lapses: Vec<LapseLine>,
    pub may_govern: bool,
}

/// A funding that ends and about which nothing is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpiringFunding {
    pub id: FundingId,
    pub title: String,
    pub forum: ForumId,
    pub forum_name: String,
    pub last_day: NaiveDate,
    pub alert: Alert,
}

/// That no money comes from a source, and whom it touches of those that the reader may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapseLine {
    pub lapse: Lapse,
    /// What the source is called.
    pub source: String,
    pub touched: Vec<LinkedLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineLine {
    pub baseline: Baseline,
    /// `None` for sample data.
    pub written_by: Option<String>,
    pub written_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    pub figure: Figure,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    pub duty: Duty,
    /// Who put its report down; `None` for sample data.
    pub recorded_by: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationLine {
    pub decision: OperationDecision,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingVersion {
    pub version: u32,
    pub draft: FundingDraft,
    /// `None` for sample data.
    pub written_by: Option<String>,
    pub written_at: Timestamp,
}

/// One funding and all that was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingView {
    pub funding: Funding,
    pub line: FundingLine,
    pub organisation: String,
    /// Who answers for it today, in words.
    pub responsible: String,
    pub today: NaiveDate,
    pub budget: Budget,
    /// Newest first.
    pub baselines: Vec<BaselineLine>,
    /// Newest first.
    pub figures: Vec<FigureLine>,
    /// The one that is due first comes first.
    pub duties: Vec<DutyLine>,
    /// Newest first.
    pub decisions: Vec<OperationLine>,
    /// Newest first.
    pub lapses: Vec<LapseLine>,
    /// Those that the reader may see.
    pub linked: Vec<LinkedLine>,
    /// Newest first.
    pub versions: Vec<FundingVersion>,
    pub may_govern: bool,
}

impl FundingView {
    pub fn baseline(&self) -> Option<&Baseline> {
        self.baselines.first().map(|line| &line.baseline)
    }

    pub fn alert(&self) -> Option<Alert> {
        self.line.alert(self.today)
    }

    /// What a figure is put down on.
    pub fn figures_standing(&self) -> u32 {
        let n_figures = u32::try_from(self.figures.len()).unwrap_or(u32::MAX);
        standing(&self.funding, self.baseline(), n_figures)
    }

    /// What a decision on operation is put down on.
    pub fn operation_standing(&self) -> u32 {
        let n_decisions = u32::try_from(self.decisions.len()).unwrap_or(u32::MAX);
        standing(&self.funding, None, n_decisions)
    }
}

/// What pays for an initiative, of what the reader may see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Financing {
    pub fundings: Vec<FundingLine>,
    pub lapses: Vec<LapseLine>,
}

/// What the form of a funding offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingChoices {
    pub forums: Vec<(ForumId, String)>,
    pub organisations: Vec<(OrganisationId, String)>,
    pub people: Vec<(UserId, String)>,
    /// With the name of their forum.
    pub seats: Vec<(ForumSeatId, String)>,
    pub programmes: Vec<(Slug, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundingEdit {
    /// `None` of a new one.
    pub funding: Option<Funding>,
    pub choices: FundingChoices,
}

/// What the form of a lapse offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LapseChoices {
    pub fundings: Vec<(FundingId, String)>,
    pub sources: Vec<String>,
}
