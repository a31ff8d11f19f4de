//! Where a confirmation is in its chain of approval, told from what was submitted and decided alone.

use super::ContentHash;
use crate::ids::{ForumId, UserId};
use crate::policy::Capacity;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a forum says to a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    Approved,
    ApprovedWithRemark,
    /// Back to the lead, who mends it; the chain begins again.
    Returned,
    /// Turned down for good.
    Rejected,
}

impl Verdict {
    pub const ALL: [Self; 4] = [
        Self::Approved,
        Self::ApprovedWithRemark,
        Self::Returned,
        Self::Rejected,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::ApprovedWithRemark => "approved_with_remark",
            Self::Returned => "returned",
            Self::Rejected => "rejected",
        }
    }

    pub const fn is_approval(self) -> bool {
        matches!(self, Self::Approved | Self::ApprovedWithRemark)
    }

    /// Everything but a plain approval says why.
    pub const fn needs_remark(self) -> bool {
        !matches!(self, Self::Approved)
    }
}

impl FromStr for Verdict {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|v| v.code() == code).ok_or(())
    }
}

/// A forum's decision on one version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub forum: ForumId,
    pub verdict: Verdict,
}

/// A text that was sent for approval and never changes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmittedVersion {
    /// From 1 within the initiative.
    pub number: u32,
    pub hash: ContentHash,
    /// `None` for sample data.
    pub submitted_by: Option<UserId>,
    /// Whether a changed draft took it back.
    pub withdrawn: bool,
    pub decisions: Vec<Decision>,
}

/// Who in a forum can approve for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ApprovalRule {
    /// Any member puts down what the forum decided.
    #[default]
    Member,
    /// A chair decides.
    Chair,
    /// Two co-chairs, one municipal and one regional, each approve.
    BothChairs,
}

impl ApprovalRule {
    pub const ALL: [Self; 3] = [Self::Member, Self::Chair, Self::BothChairs];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Chair => "chair",
            Self::BothChairs => "both_chairs",
        }
    }

    /// Whether somebody of this capacity speaks for the forum at all. Where both chairs have to agree,
    /// one of them can put down what both did.
    pub const fn admits(self, capacity: Capacity) -> bool {
        match self {
            Self::Member => true,
            Self::Chair | Self::BothChairs => !matches!(capacity, Capacity::Member),
        }
    }
}

impl FromStr for ApprovalRule {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// How a forum came to its decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Procedure {
    #[default]
    Meeting,
    /// Between meetings, in writing.
    Written,
}

impl Procedure {
    pub const ALL: [Self; 2] = [Self::Meeting, Self::Written];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Written => "written",
        }
    }
}

impl FromStr for Procedure {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|p| p.code() == code).ok_or(())
    }
}

/// A forum of the chain, and how it approves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovalStep {
    pub forum: ForumId,
    pub rule: ApprovalRule,
    /// Whether it may decide in writing between its meetings.
    pub written: bool,
}

impl ApprovalStep {
    /// Any member, at meetings.
    pub const fn plain(forum: ForumId) -> Self {
        Self {
            forum,
            rule: ApprovalRule::Member,
            written: false,
        }
    }
}

/// The forums that approve in turn, first to last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain(pub Vec<ApprovalStep>);

impl Chain {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn step(&self, forum: ForumId) -> Option<&ApprovalStep> {
        self.0.iter().find(|step| step.forum == forum)
    }
}

/// What holds, and whether a change of it is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holding {
    #[default]
    Nothing,
    /// This version holds.
    Stands(u32),
    /// This version holds until the change of it has passed the chain.
    Changing(u32),
}

/// The place of a confirmation in the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Ordered, and nothing written yet.
    Ordered,
    Drafting,
    Awaiting(ForumId),
    Returned(ForumId),
    Rejected(ForumId),
    InForce,
}

impl Stage {
    /// `has_draft` tells whether anything was written.
    pub fn of(
        chain: &Chain,
        holding: Holding,
        has_draft: bool,
        latest: Option<&SubmittedVersion>,
    ) -> Self {
        let version = match (holding, latest) {
            (Holding::Stands(_), _) => return Self::InForce,
            (_, None) if has_draft => return Self::Drafting,
            (_, None) => return Self::Ordered,
            (Holding::Changing(held), Some(version)) if version.number == held => {
                return Self::Drafting;
            }
            (_, Some(version)) if version.withdrawn => return Self::Drafting,
            (_, Some(version)) => version,
        };
        for decision in &version.decisions {
            match decision.verdict {
                Verdict::Returned => return Self::Returned(decision.forum),
                // A change that was turned down before this one.
                Verdict::Rejected if holding != Holding::Nothing => return Self::Drafting,
                Verdict::Rejected => return Self::Rejected(decision.forum),
                Verdict::Approved | Verdict::ApprovedWithRemark => {}
            }
        }
        let decided = |forum: ForumId| version.decisions.iter().any(|d| d.forum == forum);
        match chain.0.iter().find(|step| !decided(step.forum)) {
            Some(step) => Self::Awaiting(step.forum),
            None => Self::InForce,
        }
    }

    pub const fn kind(self) -> StageKind {
        match self {
            Self::Ordered => StageKind::Ordered,
            Self::Drafting => StageKind::Drafting,
            Self::Awaiting(_) => StageKind::Awaiting,
            Self::Returned(_) => StageKind::Returned,
            Self::Rejected(_) => StageKind::Rejected,
            Self::InForce => StageKind::InForce,
        }
    }

    /// The forum it waits for or was sent back by.
    pub const fn forum(self) -> Option<ForumId> {
        match self {
            Self::Awaiting(forum) | Self::Returned(forum) | Self::Rejected(forum) => Some(forum),
            Self::Ordered | Self::Drafting | Self::InForce => None,
        }
    }
}

/// A stage without its forum, for lists and counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StageKind {
    Returned,
    Ordered,
    Drafting,
    Awaiting,
    Rejected,
    InForce,
}

impl StageKind {
    /// What somebody has to do something about first.
    pub const ALL: [Self; 6] = [
        Self::Returned,
        Self::Ordered,
        Self::Drafting,
        Self::Awaiting,
        Self::Rejected,
        Self::InForce,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Returned => "returned",
            Self::Ordered => "ordered",
            Self::Drafting => "drafting",
            Self::Awaiting => "awaiting",
            Self::Rejected => "rejected",
            Self::InForce => "in_force",
        }
    }

    /// Whether the lead has the next move.
    pub const fn is_leads_move(self) -> bool {
        matches!(self, Self::Ordered | Self::Drafting | Self::Returned)
    }
}

impl FromStr for StageKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}
