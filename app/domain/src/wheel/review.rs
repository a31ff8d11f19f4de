use super::{DUTY_MAX, DueItem, WheelField, WheelRefusal};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::half_year::HalfYear;
use crate::ids::ForumId;
use crate::organisation::{next_version, optional};
use crate::policy::{KeepWheel, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Paragraph;
use crate::time::{Timestamp, format_day};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::str::FromStr;

/// What becomes of something that is due, without its half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutcomeKind {
    /// *Gennemgås*
    Reviewed,
    /// *Ikke relevant*
    NotRelevant,
    /// *Udskudt*
    Deferred,
    /// *Under revidering*
    UnderRevision,
}

impl OutcomeKind {
    pub const ALL: [Self; 4] = [
        Self::Reviewed,
        Self::NotRelevant,
        Self::Deferred,
        Self::UnderRevision,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Reviewed => "reviewed",
            Self::NotRelevant => "not_relevant",
            Self::Deferred => "deferred",
            Self::UnderRevision => "under_revision",
        }
    }

    /// Whether it is said why.
    const fn needs_words(self) -> bool {
        matches!(self, Self::NotRelevant | Self::Deferred)
    }
}

impl FromStr for OutcomeKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|o| o.code() == code).ok_or(())
    }
}

/// What becomes of something that is due in a half-year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    Reviewed,
    NotRelevant,
    /// Due in a later half-year too.
    Deferred(HalfYear),
    UnderRevision,
}

impl Outcome {
    pub const fn kind(self) -> OutcomeKind {
        match self {
            Self::Reviewed => OutcomeKind::Reviewed,
            Self::NotRelevant => OutcomeKind::NotRelevant,
            Self::Deferred(_) => OutcomeKind::Deferred,
            Self::UnderRevision => OutcomeKind::UnderRevision,
        }
    }

    pub const fn deferred_to(self) -> Option<HalfYear> {
        match self {
            Self::Deferred(half) => Some(half),
            _ => None,
        }
    }

    /// As it is stored: its word, and the half-year of one that is put off.
    pub const fn stored(kind: OutcomeKind, to: Option<HalfYear>) -> Option<Self> {
        match (kind, to) {
            (OutcomeKind::Reviewed, None) => Some(Self::Reviewed),
            (OutcomeKind::NotRelevant, None) => Some(Self::NotRelevant),
            (OutcomeKind::Deferred, Some(half)) => Some(Self::Deferred(half)),
            (OutcomeKind::UnderRevision, None) => Some(Self::UnderRevision),
            _ => None,
        }
    }
}

/// A decision as its form says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewDraft {
    pub outcome: Outcome,
    pub words: Option<Paragraph<DUTY_MAX>>,
    /// The meeting at which the forum decided; `None` between its meetings.
    pub met_on: Option<NaiveDate>,
    pub decided_on: NaiveDate,
    /// How many decisions there were when the form was shown.
    pub based_on: u32,
}

impl ReviewDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let of = Field::Wheel;
        let words_field = of(WheelField::Words);
        let mut r = Reader::new(form);
        let kind: Result<OutcomeKind, _> = r.choice(of(WheelField::Outcome));
        let outcome = match kind {
            Ok(OutcomeKind::Deferred) => r.choice(of(WheelField::DeferTo)).map(Outcome::Deferred),
            Ok(OutcomeKind::Reviewed) => Ok(Outcome::Reviewed),
            Ok(OutcomeKind::NotRelevant) => Ok(Outcome::NotRelevant),
            Ok(OutcomeKind::UnderRevision) => Ok(Outcome::UnderRevision),
            Err(flawed) => Err(flawed),
        };
        let words = match kind {
            Ok(kind) if kind.needs_words() => r.paragraph(words_field).map(Some),
            _ => r.optional(words_field, Reader::paragraph),
        };
        let met_on: Result<Option<NaiveDate>, _> =
            r.optional(of(WheelField::MetOn), Reader::choice);
        let decided_on = match met_on {
            // The meeting says the day; another one typed beside it is a mistake.
            Ok(Some(met_on)) => match r.optional(of(WheelField::Decided), Reader::day) {
                Ok(Some(day)) if day != met_on => r.flaw(of(WheelField::Decided), Flaw::ChooseOne),
                Ok(_) => Ok(met_on),
                Err(flawed) => Err(flawed),
            },
            _ => r.day(of(WheelField::Decided)),
        };
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                outcome: outcome?,
                words: words?,
                met_on: met_on?,
                decided_on: decided_on?,
                based_on: based_on?,
            })
        })
    }
}

/// A decision that was put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub outcome: Outcome,
    pub words: Option<String>,
    /// The name of the forum that decided.
    pub decided_by: String,
    pub met_on: Option<NaiveDate>,
    pub decided_on: NaiveDate,
    /// `None` for sample data.
    pub put_down_by: Option<String>,
    pub put_down_at: Timestamp,
}

/// What else a decision depends on.
#[derive(Clone, Copy, Debug)]
pub struct ReviewState<'a> {
    /// The forum that keeps the duty.
    pub forum: ForumId,
    /// The half-year that it is due in.
    pub half: HalfYear,
    /// Those that the forum has closed.
    pub closed: &'a BTreeSet<HalfYear>,
    /// The days on which the forum met or meets.
    pub meetings: &'a [NaiveDate],
    pub today: NaiveDate,
}

/// Puts a forum's decision down of what is due; the latest one holds.
pub fn review(
    permit: &Permit<KeepWheel>,
    state: &ReviewState<'_>,
    item: &DueItem,
    draft: &ReviewDraft,
) -> Result<AuditEvent, Rejection> {
    if state.closed.contains(&state.half) {
        return Err(Refusal::Wheel(WheelRefusal::HalfClosed).into());
    }
    next_version(item.n_reviews(), draft.based_on)?;
    let mut problems = Problems::default();
    if draft.decided_on > state.today {
        let field = match draft.met_on {
            Some(_) => WheelField::MetOn,
            None => WheelField::Decided,
        };
        problems.add(Field::Wheel(field), Flaw::InFuture);
    }
    if draft.met_on.is_some_and(|on| !state.meetings.contains(&on)) {
        problems.add(Field::Wheel(WheelField::MetOn), Flaw::Unknown);
    }
    if let Some(to) = draft.outcome.deferred_to() {
        let field = Field::Wheel(WheelField::DeferTo);
        if to <= state.half {
            problems.add(field, Flaw::too_early(state.half.next().first_day()));
        } else if state.closed.contains(&to) {
            problems.add(field, Flaw::NotAChoice);
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let day = |day: NaiveDate| format_day(day);
    let of = Field::Wheel;
    let facts = [
        (Field::Forum, state.forum.to_string()),
        (of(WheelField::Half), state.half.to_string()),
        (of(WheelField::Due), day(item.due_on())),
        (
            of(WheelField::Outcome),
            draft.outcome.kind().code().to_owned(),
        ),
        (
            of(WheelField::DeferTo),
            optional(draft.outcome.deferred_to().as_ref()),
        ),
        (
            of(WheelField::MetOn),
            draft.met_on.map(day).unwrap_or_default(),
        ),
        (of(WheelField::Decided), day(draft.decided_on)),
        (of(WheelField::Words), optional(draft.words.as_ref())),
    ];
    let id = item.at.duty.uuid();
    let event = AuditEvent::new(permit, Deed::Decided, Subject::Duty, id);
    Ok(event.changing(&[], &facts))
}
