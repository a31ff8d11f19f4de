//! What the pages of the annual wheel show.

use super::{Closed, DueItem, Duty, Outcome};
use crate::half_year::HalfYear;
use crate::ids::{AgreementId, ForumId};
use chrono::{Days, NaiveDate};

/// So many days before its end, a half-year that is not closed is told.
pub const SOON_DAYS: u64 = 30;

/// How a half-year of a forum stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HalfStanding {
    /// Nothing is due.
    Empty,
    Closed,
    /// It is over and not closed.
    Late,
    /// It ends within [`SOON_DAYS`].
    EndsSoon,
    Open,
    /// It has not begun.
    Ahead,
}

impl HalfStanding {
    pub fn of(half: HalfYear, (is_closed, is_empty): (bool, bool), today: NaiveDate) -> Self {
        if is_closed {
            return Self::Closed;
        }
        if is_empty {
            return Self::Empty;
        }
        let last = half.last_day();
        let soon = last.checked_sub_days(Days::new(SOON_DAYS));
        match () {
            () if today > last => Self::Late,
            () if today < half.first_day() => Self::Ahead,
            () if soon.is_some_and(|soon| soon <= today) => Self::EndsSoon,
            () => Self::Open,
        }
    }
}

/// A half-year with what is due in it, or was when it was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfView {
    pub half: HalfYear,
    pub items: Vec<DueItem>,
    pub closed: Option<Closed>,
    pub standing: HalfStanding,
}

impl HalfView {
    pub fn new(
        half: HalfYear,
        items: Vec<DueItem>,
        closed: Option<Closed>,
        today: NaiveDate,
    ) -> Self {
        let is = (closed.is_some(), items.is_empty());
        Self {
            half,
            standing: HalfStanding::of(half, is, today),
            items,
            closed,
        }
    }

    /// Those that nobody has decided on.
    pub fn blanks(&self) -> impl Iterator<Item = &DueItem> {
        self.items.iter().filter(|item| item.is_blank())
    }

    pub fn n_blank(&self) -> u32 {
        u32::try_from(self.blanks().count()).unwrap_or(u32::MAX)
    }
}

/// How something due stands, for its mark on the wheel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineState {
    /// Nobody has decided, and the day is not over.
    Blank,
    /// Nobody has decided, and the day is over.
    Overdue,
    Reviewed,
    NotRelevant,
    Deferred,
    UnderRevision,
}

impl LineState {
    pub const ALL: [Self; 6] = [
        Self::Blank,
        Self::Overdue,
        Self::Reviewed,
        Self::NotRelevant,
        Self::Deferred,
        Self::UnderRevision,
    ];

    pub fn of(item: &DueItem, today: NaiveDate) -> Self {
        match item.outcome() {
            None if item.is_overdue(today) => Self::Overdue,
            None => Self::Blank,
            Some(Outcome::Reviewed) => Self::Reviewed,
            Some(Outcome::NotRelevant) => Self::NotRelevant,
            Some(Outcome::Deferred(_)) => Self::Deferred,
            Some(Outcome::UnderRevision) => Self::UnderRevision,
        }
    }
}

/// The wheel of a forum for a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WheelPage {
    pub forum: ForumId,
    pub forum_name: String,
    pub year: i32,
    pub today: NaiveDate,
    pub halves: [HalfView; 2],
    /// The earlier half-years that are over and not closed.
    pub late: Vec<HalfYear>,
    /// The forums whose wheels the reader may see, in Danish order.
    pub forums: Vec<(ForumId, String)>,
    pub may_keep: bool,
}

/// A half-year with the forms by which it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfPage {
    pub forum: ForumId,
    pub forum_name: String,
    pub today: NaiveDate,
    pub view: HalfView,
    /// The days on which the forum met, the newest first.
    pub meetings: Vec<NaiveDate>,
    /// The later half-years to which something can be put off.
    pub later: Vec<HalfYear>,
    pub may_keep: bool,
}

/// A duty among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    pub duty: Duty,
    pub agreement: Option<String>,
    /// The next time that it is due and nobody has decided.
    pub next: Option<NaiveDate>,
}

/// The duties that a forum keeps: the one that is due first before the others, then those that are due no
/// more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyList {
    pub forum: ForumId,
    pub forum_name: String,
    pub today: NaiveDate,
    pub duties: Vec<DutyLine>,
    /// What a duty can be about.
    pub agreements: Vec<(AgreementId, String)>,
    pub may_keep: bool,
}

/// One duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyPage {
    pub line: DutyLine,
    pub forum_name: String,
    pub today: NaiveDate,
    /// Whenever something was decided of it, the newest first.
    pub decided: Vec<(NaiveDate, super::Review)>,
    pub agreements: Vec<(AgreementId, String)>,
    pub may_keep: bool,
}

/// A half-year that waits to be closed, on the front page of who closes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingHalf {
    pub forum: ForumId,
    pub forum_name: String,
    pub half: HalfYear,
    pub standing: HalfStanding,
    pub n_blank: u32,
}
