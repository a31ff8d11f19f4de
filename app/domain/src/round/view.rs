//! What the pages of rounds show.

use super::{
    Pack, PlannedRound, RatingLine, RoundHead, RoundStage, RoundState, Schedule, Timetable,
    UpwardLine,
};
use crate::confirmation::ContentHash;
use crate::follow_up::OpenWish;
use crate::ids::ForumId;
use crate::programme::{LightCounts, ProgrammeHead};
use crate::status::{Basis, ContradictionAnswer, Light, LightState, Remedy, RuleSet};
use crate::text::Slug;
use crate::time::Timestamp;
use chrono::NaiveDate;
use std::sync::Arc;

/// A round among those of its programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundLine {
    pub forum_id: ForumId,
    pub forum: String,
    pub state: RoundState,
    pub timetable: Timetable,
    /// What it was opened with.
    pub rules: RuleSet,
}

impl RoundLine {
    /// As a column of the overview.
    pub fn head(&self) -> RoundHead {
        RoundHead {
            id: self.state.id,
            forum: self.forum.clone(),
            meeting_on: self.state.meeting_on,
            rules: self.rules.kind,
        }
    }
}

/// A planned round among those of its programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedLine {
    pub forum: String,
    pub round: PlannedRound,
}

/// The rounds of a programme, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundList {
    pub programme: ProgrammeHead,
    /// The next to meet first.
    pub planned: Vec<PlannedLine>,
    pub rounds: Vec<RoundLine>,
    pub may_govern: bool,
}

/// The days of a round that is planned or open, for those who move them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundSchedule {
    pub programme: ProgrammeHead,
    pub forum: String,
    pub meeting_on: NaiveDate,
    /// While it is planned.
    pub opens_on: Option<NaiveDate>,
    pub timetable: Timetable,
}

/// A report that the reader owes to an open round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedReport {
    pub programme: Slug,
    pub programme_name: String,
    pub number: u32,
    pub title: String,
    pub meeting_on: NaiveDate,
    pub schedule: Schedule,
}

/// An initiative that owes a report to an open round, or has given it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    pub number: u32,
    pub title: String,
    /// `None` while the seat is vacant.
    pub lead: Option<String>,
    pub state: LightState,
    pub reported_at: Option<Timestamp>,
}

/// A report that came after its round was frozen: it stands beside what the forum was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateReport {
    pub number: u32,
    pub title: String,
    pub light: Light,
    pub explanation: Option<String>,
    /// What the light is put together from, where it was asked for.
    pub basis: Option<Basis>,
    /// `None` for green.
    pub remedy: Option<Remedy>,
    /// What the light rests on, where the lead showed it.
    pub evidence: Option<String>,
    /// `None` for sample data.
    pub reported_by: Option<String>,
    pub reported_at: Timestamp,
}

/// One round: who owes a report while it is open, and what the forum is shown from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    pub programme: ProgrammeHead,
    pub forum: String,
    pub state: RoundState,
    pub timetable: Timetable,
    /// The day the page is made, in Denmark.
    pub today: NaiveDate,
    /// While it is open; by number.
    pub owed: Vec<Owed>,
    /// Once it is frozen.
    pub pack: Option<(Arc<Pack>, ContentHash)>,
    /// In the order they came.
    pub late: Vec<LateReport>,
    /// Once it is frozen: the initiatives with a deviation of this round or an earlier one that nobody
    /// has closed; ascending.
    pub unclosed: Vec<u32>,
    /// The forum's own ratings by number of the initiative, in each the newest first.
    pub ratings: Vec<RatingLine>,
    /// What forums wish to be followed and nobody has closed; by number of the initiative.
    pub wishes: Vec<OpenWish>,
    /// Why leads say green all the same; by number of the initiative.
    pub answers: Vec<ContradictionAnswer>,
    /// What those who ordered are shown of it, once there is a report.
    pub upward: Option<UpwardLine>,
    /// Who may rate now.
    pub rater: Option<Rater>,
    pub may_govern: bool,
}

/// The reader rates for the forum of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rater {
    /// Whether the place in the minutes has to be named.
    pub needs_item: bool,
}

impl RoundView {
    /// While it is open, of what has come in so far.
    pub fn counts(&self) -> LightCounts {
        match &self.pack {
            Some((pack, _)) => pack.counts(),
            None => {
                let mut counts = LightCounts::default();
                self.owed.iter().for_each(|owed| counts.add(owed.state, 1));
                counts
            }
        }
    }

    /// Days since the deadline passed while the round is open.
    pub fn days_overdue(&self) -> Option<i64> {
        let days = (self.today - self.state.due_on).num_days();
        (self.state.stage() == RoundStage::Open && days > 0).then_some(days)
    }
}
