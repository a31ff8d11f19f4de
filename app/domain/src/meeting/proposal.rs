//! What the agenda of a meeting is to have, by what happens in the chain. The secretariat puts each on or
//! leaves it out; nothing leaves the list by itself.

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{FormData, Reader};
use crate::funding::Alert;
use crate::half_year::HalfYear;
use crate::ids::{
    ConditionId, DeviationId, FollowUpId, ForumSeatId, FundingId, RoundId, TaskId, VersionId,
};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::programme::LightCounts;
use crate::text::Slug;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// What an item comes from, and goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// What deviates in the frozen round of this meeting.
    Round(RoundId),
    /// A forum below asks this one.
    Escalation(DeviationId),
    /// A version of a confirmation waits for this forum.
    Confirmation(VersionId),
    /// The forum wishes an initiative to be followed.
    Wish(FollowUpId),
    /// A condition that the forum set is not fulfilled.
    Condition(ConditionId),
    /// A task is due before this meeting and not closed.
    Task(TaskId),
    /// The minutes of its meeting on this day are not approved.
    Minutes(NaiveDate),
    /// Nobody holds a seat of the forum.
    Vacancy(ForumSeatId),
    /// A half-year of its annual wheel is not closed.
    HalfYear(HalfYear),
    /// A funding ends, and nothing is decided on operation.
    Funding(FundingId),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Round(id) => write!(f, "round:{id}"),
            Self::Escalation(id) => write!(f, "escalation:{id}"),
            Self::Confirmation(id) => write!(f, "confirmation:{id}"),
            Self::Wish(id) => write!(f, "wish:{id}"),
            Self::Condition(id) => write!(f, "condition:{id}"),
            Self::Task(id) => write!(f, "task:{id}"),
            Self::Minutes(on) => write!(f, "minutes:{on}"),
            Self::Vacancy(id) => write!(f, "vacancy:{id}"),
            Self::HalfYear(half) => write!(f, "half_year:{half}"),
            Self::Funding(id) => write!(f, "funding:{id}"),
        }
    }
}

impl FromStr for Source {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        fn read<T: FromStr>(raw: &str) -> Result<T, ()> {
            raw.parse().map_err(|_| ())
        }
        let (kind, what) = written.split_once(':').ok_or(())?;
        match kind {
            "round" => read(what).map(Self::Round),
            "escalation" => read(what).map(Self::Escalation),
            "confirmation" => read(what).map(Self::Confirmation),
            "wish" => read(what).map(Self::Wish),
            "condition" => read(what).map(Self::Condition),
            "task" => read(what).map(Self::Task),
            "minutes" => read(what).map(Self::Minutes),
            "vacancy" => read(what).map(Self::Vacancy),
            "half_year" => read(what).map(Self::HalfYear),
            "funding" => read(what).map(Self::Funding),
            _ => Err(()),
        }
    }
}

/// The initiative that a proposal is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiated {
    pub programme: Slug,
    pub programme_name: String,
    pub number: u32,
    pub title: String,
}

/// Why an item belongs on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Round {
        programme: Slug,
        programme_name: String,
        meeting_on: NaiveDate,
        counts: LightCounts,
    },
    Escalation {
        initiative: Initiated,
        asked_by: String,
        since: NaiveDate,
    },
    Confirmation {
        initiative: Initiated,
        version: u32,
        since: NaiveDate,
    },
    Wish {
        initiative: Initiated,
        asked_on: NaiveDate,
        wish: String,
    },
    Condition {
        initiative: Initiated,
        words: String,
        due_on: NaiveDate,
    },
    Task {
        what: String,
        responsible: String,
        due_on: NaiveDate,
    },
    Minutes {
        on: NaiveDate,
    },
    Vacancy {
        seat: String,
        /// Who is waited for.
        appointing_body: String,
        since: NaiveDate,
    },
    HalfYear {
        half: HalfYear,
        /// What nobody has decided on.
        titles: Vec<String>,
        /// Whether the half-year is over on the day of the meeting.
        is_late: bool,
    },
    Funding {
        title: String,
        last_day: NaiveDate,
        alert: Alert,
    },
}

impl About {
    /// The initiative that it is about, where it is about one.
    pub const fn initiative(&self) -> Option<&Initiated> {
        match self {
            Self::Escalation { initiative, .. }
            | Self::Confirmation { initiative, .. }
            | Self::Wish { initiative, .. }
            | Self::Condition { initiative, .. } => Some(initiative),
            Self::Round { .. }
            | Self::Task { .. }
            | Self::Minutes { .. }
            | Self::Vacancy { .. }
            | Self::HalfYear { .. }
            | Self::Funding { .. } => None,
        }
    }
}

/// What the agenda is to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub source: Source,
    pub about: About,
    /// Left out of this meeting's agenda; it is proposed again for the next.
    pub is_dropped: bool,
}

/// What a form says that an item comes from.
pub fn shown_source(form: &FormData) -> Result<Option<Source>, Problems> {
    let mut r = Reader::new(form);
    let source = r.optional(Field::Source, Reader::choice);
    r.finish(|| source)
}

/// Leaves a proposal out of this meeting's agenda.
pub fn drop_proposal(
    permit: &Permit<Govern>,
    state: &MeetingState,
    source: Source,
) -> Result<AuditEvent, Refusal> {
    weigh(permit, state, source, Deed::LeftOut)
}

/// Takes a proposal up again that was left out.
pub fn restore_proposal(
    permit: &Permit<Govern>,
    state: &MeetingState,
    source: Source,
) -> Result<AuditEvent, Refusal> {
    weigh(permit, state, source, Deed::TakenUp)
}

fn weigh(
    permit: &Permit<Govern>,
    state: &MeetingState,
    source: Source,
    deed: Deed,
) -> Result<AuditEvent, Refusal> {
    if !state.stage.takes_items() {
        return Err(state.passed());
    }
    let facts = [(Field::Source, source.to_string())];
    Ok(state.event(permit, deed, &[], &facts))
}

impl Proposal {
    /// Those of another meeting's minutes are told by its day.
    pub fn minutes(on: NaiveDate) -> Self {
        Self {
            source: Source::Minutes(on),
            about: About::Minutes { on },
            is_dropped: false,
        }
    }
}

impl MeetingStage {
    /// Whether its minutes wait to be approved.
    pub const fn awaits_approval(self) -> bool {
        matches!(self, Self::Minutes | Self::Comment)
    }
}
