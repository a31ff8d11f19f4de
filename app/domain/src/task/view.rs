//! What the pages of tasks show.

use super::TaskOutcome;
use crate::ids::{ForumId, ForumSeatId, ItemId, TaskId, UserId};
use crate::time::Timestamp;
use chrono::NaiveDate;

/// A task among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskLine {
    pub id: TaskId,
    /// The forum that gave it.
    pub forum: ForumId,
    pub forum_name: String,
    /// The forum that follows it up now: the same, unless that was closed since.
    pub kept_by: ForumId,
    pub met_on: NaiveDate,
    pub item: ItemId,
    /// The title of the item; of a closed one only for its forum.
    pub item_title: String,
    pub is_closed_item: bool,
    pub what: String,
    pub responsible: String,
    /// The seat that answers for it, where one does.
    pub seat: Option<ForumSeatId>,
    /// Who answers for it, if they sign in; of a seat its holder today.
    pub person: Option<UserId>,
    pub due_on: NaiveDate,
    /// Whether the reader may open the meeting that it comes from.
    pub shows_meeting: bool,
    /// What was said last; `None` while nothing was.
    pub outcome: Option<TaskOutcome>,
}

impl TaskLine {
    /// As somebody sees it who may not open the meeting: the title of a closed item is the forum's own.
    #[must_use]
    pub fn without_meeting(mut self) -> Self {
        self.shows_meeting = false;
        if self.is_closed_item {
            self.item_title.clear();
        }
        self
    }

    pub fn is_open(&self) -> bool {
        self.outcome.is_none_or(|outcome| !outcome.closes())
    }

    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on < today
    }
}

/// The tasks of a forum: the open ones first, the one that is due first before the others; then those
/// that are closed, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskList {
    pub forum: ForumId,
    pub forum_name: String,
    pub today: NaiveDate,
    pub lines: Vec<TaskLine>,
}

/// What was said of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskWordLine {
    pub outcome: TaskOutcome,
    pub words: Option<String>,
    /// `None` for sample data.
    pub said_by: Option<String>,
    pub said_at: Timestamp,
}

/// One task and all that was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskPage {
    pub line: TaskLine,
    pub today: NaiveDate,
    /// Oldest first.
    pub words: Vec<TaskWordLine>,
    /// Whether the reader says how far it is.
    pub may_say: bool,
}
