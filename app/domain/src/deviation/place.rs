use super::Resolution;
use crate::ids::ForumId;
use chrono::NaiveDate;

/// What a forum has decided of a deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepMove {
    /// The forum has it remedied.
    Remedied,
    /// The forum asks the one above.
    Escalated {
        to: ForumId,
    },
    /// The forum that was asked answers the one that asked.
    Answered {
        to: ForumId,
        resolution: Resolution,
    },
    Closed {
        resolution: Resolution,
    },
}

/// A decision of a forum, as far as the rules depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub forum: ForumId,
    pub decided_on: NaiveDate,
    pub made: StepMove,
}

/// How a deviation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Seen by the system, decided on by nobody.
    Registered,
    Remedying,
    /// Waits for the forum that was asked.
    Escalated,
    /// Back with an outcome that is still to be carried out and closed.
    Answered(Resolution),
    Closed(Resolution),
}

impl Standing {
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Closed(_))
    }
}

/// Where a deviation lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub standing: Standing,
    /// Whose move it is, or who closed it.
    pub holder: ForumId,
    pub since: NaiveDate,
}

impl Place {
    /// `owner` is the forum that was shown the light when the deviation opened.
    pub const fn of(owner: ForumId, opened_on: NaiveDate, last: Option<Step>) -> Self {
        let Some(step) = last else {
            return Self {
                standing: Standing::Registered,
                holder: owner,
                since: opened_on,
            };
        };
        let (standing, holder) = match step.made {
            StepMove::Remedied => (Standing::Remedying, step.forum),
            StepMove::Escalated { to } => (Standing::Escalated, to),
            StepMove::Answered { to, resolution } => (Standing::Answered(resolution), to),
            StepMove::Closed { resolution } => (Standing::Closed(resolution), step.forum),
        };
        Self {
            standing,
            holder,
            since: step.decided_on,
        }
    }

    /// Whole days since it has been there; at least 0.
    pub fn days(&self, today: NaiveDate) -> u32 {
        u32::try_from((today - self.since).num_days()).unwrap_or(0)
    }
}
