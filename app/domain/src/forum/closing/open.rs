use crate::ids::{DutyId, FundingId, ItemId, TaskId};
use crate::meeting::{MeetingStage, Proposal};
use crate::text::Slug;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// What is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatterId {
    /// An item that the forum put off and that is on no later agenda.
    Item(ItemId),
    /// A task that nobody has closed.
    Task(TaskId),
    /// A duty of the annual wheel that goes on.
    Duty(DutyId),
}

impl fmt::Display for MatterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(id) => write!(f, "item:{id}"),
            Self::Task(id) => write!(f, "task:{id}"),
            Self::Duty(id) => write!(f, "duty:{id}"),
        }
    }
}

impl FromStr for MatterId {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let (kind, id) = written.split_once(':').ok_or(())?;
        match kind {
            "item" => id.parse().map(Self::Item).map_err(|_| ()),
            "task" => id.parse().map(Self::Task).map_err(|_| ()),
            "duty" => id.parse().map(Self::Duty).map_err(|_| ()),
            _ => Err(()),
        }
    }
}

/// Something open that a successor takes over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub id: MatterId,
    pub title: String,
    /// The day on which the forum put it off, or on which it is due.
    pub day: NaiveDate,
}

/// Something open that is settled where it belongs before the forum is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// The forum keeps an agreement that has not ended: another forum is to keep it.
    Agreement { number: u32, title: String },
    /// The forum still approves for a programme: another one is put into its chain.
    Approves { programme: Slug, name: String },
    /// A status round for the forum is not closed, or still planned.
    Round {
        programme: Slug,
        name: String,
        meeting_on: NaiveDate,
    },
    /// A meeting that was begun and whose minutes are not approved, or one that is still to come.
    Meeting { on: NaiveDate, stage: MeetingStage },
    /// A deviation that lies with the forum, or that it alone closes, is open.
    Deviation {
        programme: Slug,
        number: u32,
        title: String,
    },
    /// The forum follows a funding that runs, or about whose end nothing is decided: another forum is put
    /// on it.
    Funding { id: FundingId, title: String },
    /// What else waits for the forum in the chain: confirmations, wishes, conditions.
    Waits(Proposal),
}

/// All that is open with a forum.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenMatters {
    /// Items first, then tasks, then duties; in each by their day.
    pub matters: Vec<Matter>,
    pub hindrances: Vec<Hindrance>,
}

impl OpenMatters {
    pub const fn is_empty(&self) -> bool {
        self.matters.is_empty() && self.hindrances.is_empty()
    }
}
