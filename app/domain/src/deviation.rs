//! Deviations: what a forum does about a yellow or red light. It has the deviation remedied or asks
//! the forum above, and nothing is closed without an outcome (need N9, rules § 4.9).

mod decide;
mod open;
mod parse;
mod path;
mod place;
mod view;

pub(crate) use decide::check_item;
pub use decide::{DeviationState, decide, needs_item};
pub use open::{Deviation, Opening, open};
pub use parse::{ForumDecision, ForumMove, MoveKind, Remediation};
pub use path::{EscalationPath, PathStep};
pub use place::{Place, Standing, Step, StepMove};
pub use view::{
    Above, Decider, DeskLine, DeskSummary, DeviationDetail, DeviationLine, DeviationList,
    DeviationView, ForumDesk, StepLine,
};

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How a deviation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Resolution {
    /// What was ordered is delivered after all.
    Solved,
    /// It stays as it is, and those who decide live with it.
    Accepted,
    /// Something else is ordered from now on.
    OrderChanged,
    /// The initiative ends.
    Stopped,
}

impl Resolution {
    pub const ALL: [Self; 4] = [
        Self::Solved,
        Self::Accepted,
        Self::OrderChanged,
        Self::Stopped,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::Accepted => "accepted",
            Self::OrderChanged => "order_changed",
            Self::Stopped => "stopped",
        }
    }
}

impl FromStr for Resolution {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

#[cfg(test)]
mod tests;
