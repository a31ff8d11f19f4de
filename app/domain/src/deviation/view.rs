//! What the pages of deviations show.

use super::{ForumMove, MoveKind, Place, Resolution, Standing};
use crate::follow_up::DeskFollowUp;
use crate::ids::{DeviationId, ForumId};
use crate::initiative::InitiativeHead;
use crate::problem::Refusal;
use crate::programme::ProgrammeHead;
use crate::status::{LightState, StatusHistoryEntry};
use crate::text::Slug;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// A deviation among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationLine {
    pub number: u32,
    pub title: String,
    /// What the initiative reported last.
    pub state: LightState,
    /// Of the round that it opened in.
    pub meeting_on: NaiveDate,
    /// The forum that was shown the light.
    pub owner: ForumId,
    pub place: Place,
    /// Whether the forum above was asked to decide in writing.
    pub in_writing: bool,
    /// The name of the forum that has the move or closed it.
    pub holder: String,
    /// The last decision in words; empty before the first.
    pub words: String,
    /// By when it is remedied, while it is.
    pub due_on: Option<NaiveDate>,
}

impl DeviationLine {
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.place.standing == Standing::Remedying && self.due_on.is_some_and(|due| due < today)
    }
}

/// A page of the deviations of a programme: the open ones first, by number; then those that were
/// closed, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationList {
    pub programme: ProgrammeHead,
    /// The day the page is made, in Denmark.
    pub today: NaiveDate,
    /// On all pages.
    pub n_open: u32,
    pub n_closed: u32,
    /// From 1.
    pub page: u32,
    pub lines: Vec<DeviationLine>,
}

/// What a forum decided, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepLine {
    pub forum: String,
    /// The forum that was asked, or that was answered.
    pub to: Option<String>,
    pub decided_on: NaiveDate,
    pub item: Option<String>,
    pub made: ForumMove,
    /// Whether the deviation was closed by it.
    pub closes: bool,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

/// One deviation and all that was decided of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationDetail {
    pub id: DeviationId,
    /// From 1 within the initiative.
    pub sequence: u32,
    pub opened_on: NaiveDate,
    /// Of the round that it opened in.
    pub meeting_on: NaiveDate,
    pub owner: String,
    pub place: Place,
    pub holder: String,
    /// Oldest first.
    pub steps: Vec<StepLine>,
}

impl DeviationDetail {
    /// Whether what the forum has remedied was due before today.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        match self.steps.last().map(|step| &step.made) {
            Some(ForumMove::Remedy(plan)) => plan.due_on < today,
            _ => false,
        }
    }
}

/// The forum that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Above {
    pub forum: String,
    /// The next meeting that is known of, from today.
    pub next_meeting: Option<NaiveDate>,
}

/// A forum that meets later than in so many days is asked in writing, or waits and is told so.
const SOON_DAYS: i64 = 30;

impl Above {
    pub fn meets_soon(&self, today: NaiveDate) -> bool {
        self.next_meeting
            .is_some_and(|on| (on - today).num_days() <= SOON_DAYS)
    }
}

/// What the reader can decide, and for which forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decider {
    pub deviation: DeviationId,
    pub forum: ForumId,
    /// Whether the place in the minutes has to be named.
    pub needs_item: bool,
    /// The forum that asked, if one did: it is answered, and nothing is closed here.
    pub answers: Option<String>,
    /// `None` at the top.
    pub above: Option<Above>,
    pub resolutions: Vec<Resolution>,
    pub n_steps: u32,
}

impl Decider {
    pub fn may(&self, kind: MoveKind) -> bool {
        match kind {
            MoveKind::Remedy => self.answers.is_none(),
            MoveKind::Escalate => self.above.is_some(),
            MoveKind::Resolve => true,
        }
    }
}

/// The deviations of one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationView {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    pub today: NaiveDate,
    /// The newest report of the newest round, or that there is none.
    pub newest: Option<StatusHistoryEntry>,
    /// Newest first; only the first can be open.
    pub deviations: Vec<DeviationDetail>,
    /// Who may decide now.
    pub decider: Option<Decider>,
    /// Why somebody of the forum may not.
    pub barred: Option<Refusal>,
    /// Whether the reader records changed orders and endings.
    pub may_govern: bool,
}

/// A deviation on the desk of a forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskLine {
    pub programme: Slug,
    pub programme_name: String,
    pub line: DeviationLine,
}

/// A forum of the reader's, and how many deviations wait for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskSummary {
    pub forum: ForumId,
    pub name: String,
    pub n_waiting: u32,
}

/// What lies with a forum, of all programmes: the agenda of its next meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumDesk {
    pub id: ForumId,
    pub forum: String,
    pub today: NaiveDate,
    pub next_meeting: Option<NaiveDate>,
    /// What other forums ask of it; the one that has waited longest comes first.
    pub asked: Vec<DeskLine>,
    /// Its own that it has the move of, in the same order.
    pub own: Vec<DeskLine>,
    /// Its own that lie with a forum above, in the same order.
    pub away: Vec<DeskLine>,
    /// What it wishes to be followed, oldest first.
    pub wishes: Vec<DeskFollowUp>,
}
