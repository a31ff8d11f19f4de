use crate::ids::{ProgrammeId, RoundId};
use crate::problem::Refusal;
use crate::time::Timestamp;
use chrono::NaiveDate;
use std::str::FromStr;

/// Where a round is (state machine of `rules.md` §4.9). It only ever moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundStage {
    /// Leads report.
    Open,
    /// What the forum sees stands fast; a report now is a correction after the deadline.
    Frozen,
    /// The forum has dealt with it.
    Treated,
    /// Nothing more is taken in.
    Closed,
}

impl RoundStage {
    pub const ALL: [Self; 4] = [Self::Open, Self::Frozen, Self::Treated, Self::Closed];
}

/// How a round moves to its next stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RoundMove {
    Freeze,
    Treat,
    Close,
}

impl RoundMove {
    pub const ALL: [Self; 3] = [Self::Freeze, Self::Treat, Self::Close];

    /// As it stands in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Freeze => "frys",
            Self::Treat => "behandlet",
            Self::Close => "luk",
        }
    }
}

impl FromStr for RoundMove {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|m| m.code() == code).ok_or(())
    }
}

impl RoundStage {
    /// The one way on; `None` at the end.
    pub const fn next(self) -> Option<RoundMove> {
        match self {
            Self::Open => Some(RoundMove::Freeze),
            Self::Frozen => Some(RoundMove::Treat),
            Self::Treated => Some(RoundMove::Close),
            Self::Closed => None,
        }
    }
}

/// What is stored of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundState {
    pub id: RoundId,
    pub programme: ProgrammeId,
    pub meeting_on: NaiveDate,
    pub due_on: NaiveDate,
    pub frozen_at: Option<Timestamp>,
    pub treated_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
}

impl RoundState {
    pub const fn stage(&self) -> RoundStage {
        match (self.frozen_at, self.treated_at, self.closed_at) {
            (_, _, Some(_)) => RoundStage::Closed,
            (_, Some(_), None) => RoundStage::Treated,
            (Some(_), None, None) => RoundStage::Frozen,
            (None, None, None) => RoundStage::Open,
        }
    }

    /// Fails unless the round is in the stage from which it moves to the next.
    pub(super) fn require(&self, stage: RoundStage) -> Result<(), Refusal> {
        match (self.stage(), stage) {
            (now, wanted) if now == wanted => Ok(()),
            (RoundStage::Open, _) => Err(Refusal::RoundOpen),
            (RoundStage::Frozen, RoundStage::Treated) => Err(Refusal::RoundUntreated),
            (RoundStage::Closed, _) => Err(Refusal::RoundClosed),
            _ => Err(Refusal::RoundMovedOn),
        }
    }
}
