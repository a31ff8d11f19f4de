use super::{MatterId, OpenMatters};
use crate::ids::ForumId;
use chrono::NaiveDate;

/// What the form that closes a forum shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosingView {
    pub forum: ForumId,
    pub name: String,
    pub version: u32,
    pub today: NaiveDate,
    pub open: OpenMatters,
    /// The other forums that are there today.
    pub successors: Vec<(ForumId, String)>,
    /// Once it is closed.
    pub closed: Option<ClosedView>,
}

/// Where something went that was open when a forum was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedLine {
    pub matter: MatterId,
    pub title: String,
    pub to: Option<(ForumId, String)>,
    pub reason: Option<String>,
}

/// A forum that is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedView {
    pub last_day: NaiveDate,
    /// In the order in which they were open.
    pub handed: Vec<HandedLine>,
}
