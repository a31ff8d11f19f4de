//! The plan always reconciles: what was ordered and added is what runs and what has ended (need N4).

use super::{DecisionReference, FateKind};
use crate::ids::ForumId;
use chrono::NaiveDate;
use std::str::FromStr;

/// How an initiative came into the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// By the decision that ordered the plan.
    Ordered,
    /// By a later one.
    Added,
}

impl Origin {
    pub const ALL: [Self; 2] = [Self::Ordered, Self::Added];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Added => "added",
        }
    }

    /// The plan's own decision orders; any other adds.
    pub fn of(decision: &DecisionReference, ordered_by: ForumId, decided_on: NaiveDate) -> Self {
        if decision.forum == ordered_by && decision.decided_on == decided_on {
            Self::Ordered
        } else {
            Self::Added
        }
    }
}

impl FromStr for Origin {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|o| o.code() == code).ok_or(())
    }
}

/// How many initiatives came into a plan by either way, and what has become of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanCounts {
    pub ordered: u32,
    pub added: u32,
    pub active: u32,
    pub closed: u32,
    pub merged: u32,
    pub withdrawn: u32,
}

impl PlanCounts {
    /// Counts `n` initiatives of this origin and fate.
    pub fn add(&mut self, origin: Origin, fate: FateKind, n: u32) {
        let came = match origin {
            Origin::Ordered => &mut self.ordered,
            Origin::Added => &mut self.added,
        };
        *came = came.saturating_add(n);
        let became = match fate {
            FateKind::Active => &mut self.active,
            FateKind::Closed => &mut self.closed,
            FateKind::Merged => &mut self.merged,
            FateKind::Withdrawn => &mut self.withdrawn,
        };
        *became = became.saturating_add(n);
    }

    /// All that came into the plan.
    pub const fn total(&self) -> u32 {
        self.ordered.saturating_add(self.added)
    }

    pub const fn of(&self, fate: FateKind) -> u32 {
        match fate {
            FateKind::Active => self.active,
            FateKind::Closed => self.closed,
            FateKind::Merged => self.merged,
            FateKind::Withdrawn => self.withdrawn,
        }
    }
}
