//! What becomes of an item at a meeting.

use super::item::item_event;
use super::{DEFERRALS_MAX, ItemState, MeetingState};
use crate::audit::{AuditEvent, Deed, Facts};
use crate::form::{FormData, Reader};
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::{Line, Paragraph};
use std::str::FromStr;

/// In characters: what the minutes say of an item.
pub const CONCLUSION_MAX: u32 = 10_000;

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conclusion {
    /// *Taget til efterretning.*
    Noted,
    /// *Drøftet.*
    Discussed,
    /// *Besluttet.*
    Decided,
    /// *Godkendt.*
    Approved,
    /// *Udskudt.*
    Deferred,
    /// *Ikke behandlet.*
    NotTreated,
    /// *Til baglandet*: the members ask those they speak for.
    ToParties,
    /// It is dealt with in writing, and comes back with what came of it.
    InWriting,
    /// *Bortfaldet.*
    Lapsed,
}

impl Conclusion {
    pub const ALL: [Self; 9] = [
        Self::Noted,
        Self::Discussed,
        Self::Decided,
        Self::Approved,
        Self::Deferred,
        Self::NotTreated,
        Self::ToParties,
        Self::InWriting,
        Self::Lapsed,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Noted => "noted",
            Self::Discussed => "discussed",
            Self::Decided => "decided",
            Self::Approved => "approved",
            Self::Deferred => "deferred",
            Self::NotTreated => "not_treated",
            Self::ToParties => "to_parties",
            Self::InWriting => "in_writing",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether the forum put it off.
    pub const fn defers(self) -> bool {
        matches!(self, Self::Deferred | Self::NotTreated | Self::ToParties)
    }

    /// Whether it comes back at the next meeting.
    pub const fn carries(self) -> bool {
        self.defers() || matches!(self, Self::InWriting)
    }

    /// Whether it goes into the register of decisions.
    pub const fn decides(self) -> bool {
        matches!(self, Self::Decided | Self::Approved)
    }

    /// Whether it says nothing without words: what was decided, or why nobody comes back to it.
    const fn needs_words(self) -> bool {
        matches!(self, Self::Decided | Self::Lapsed)
    }
}

impl FromStr for Conclusion {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|c| c.code() == code).ok_or(())
    }
}

/// What an item can come to that was put off `n_deferred` times: after three times the forum deals with
/// it, has it dealt with in writing, or lets it lapse (need N17).
pub fn conclusions_open(n_deferred: u32) -> impl Iterator<Item = Conclusion> {
    Conclusion::ALL
        .into_iter()
        .filter(move |conclusion| n_deferred < DEFERRALS_MAX || !conclusion.defers())
}

/// What the minutes say of an item. Words can be put down before it is known what becomes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConclusionDraft {
    pub conclusion: Option<Conclusion>,
    pub words: Option<Paragraph<CONCLUSION_MAX>>,
    /// Whom the members ask, where the item goes to them.
    pub party: Option<Line<200>>,
}

impl ConclusionDraft {
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let conclusion: Result<Option<Conclusion>, _> =
            r.optional(Field::Conclusion, Reader::choice);
        let needs = |of: fn(Conclusion) -> bool| matches!(conclusion, Ok(Some(c)) if of(c));
        let (needs_words, needs_party) = (
            needs(Conclusion::needs_words),
            needs(|c| c == Conclusion::ToParties),
        );
        let words = match needs_words {
            true => r.paragraph(Field::ConclusionWords).map(Some),
            false => r.optional(Field::ConclusionWords, Reader::paragraph),
        };
        let party = match needs_party {
            true => r.line(Field::Party).map(Some),
            // Nobody is asked where the item does not go to them.
            false => Ok(None),
        };
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    conclusion: conclusion?,
                    words: words?,
                    party: party?,
                },
                version?,
            ))
        })
    }

    /// What somebody has typed so far, while it is saved by itself.
    pub fn parse_so_far(form: &FormData) -> Result<(SoFar, u32), Problems> {
        let mut r = Reader::new(form);
        let conclusion: Result<Option<Conclusion>, _> =
            r.optional(Field::Conclusion, Reader::choice);
        let words = r.optional(Field::ConclusionWords, Reader::paragraph);
        let party = r.optional(Field::Party, Reader::line);
        let version = r.version();
        r.finish(|| {
            let typed = Self {
                conclusion: conclusion?,
                words: words?,
                party: party?,
            };
            Ok((SoFar(typed), version?))
        })
    }

    pub fn to_form(&self) -> FormData {
        self.facts().into_iter().collect()
    }
}

/// A conclusion that may still lack the words or the party that its outcome needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoFar(ConclusionDraft);

/// What is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is what stands already.
    Unchanged,
    /// Its outcome lacks something, and what stands would suffer: nothing, so far.
    Incomplete,
    Changed(ConclusionDraft),
}

impl SoFar {
    /// Without its outcome where that lacks something and none stands yet; once the meeting is over each
    /// item has one.
    pub fn kept(self, current: &ConclusionDraft, is_over: bool) -> Kept {
        let Self(mut typed) = self;
        let asks_parties = typed.conclusion == Some(Conclusion::ToParties);
        let is_whole = match typed.conclusion {
            Some(conclusion) => {
                (!conclusion.needs_words() || typed.words.is_some())
                    && (!asks_parties || typed.party.is_some())
            }
            None => !is_over && current.conclusion.is_none(),
        };
        if !is_whole {
            if is_over || current.conclusion.is_some() {
                return Kept::Incomplete;
            }
            typed.conclusion = None;
        }
        if typed.conclusion != Some(Conclusion::ToParties) {
            typed.party = None;
        }
        match typed == *current {
            true => Kept::Unchanged,
            false => Kept::Changed(typed),
        }
    }
}

impl Facts for ConclusionDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let conclusion = self.conclusion.map(Conclusion::code).unwrap_or_default();
        vec![
            (Field::Conclusion, conclusion.to_owned()),
            (Field::ConclusionWords, optional(self.words.as_ref())),
            (Field::Party, optional(self.party.as_ref())),
        ]
    }
}

/// Puts down what became of an item; from the start of the meeting until its minutes are approved.
///
/// Once the meeting is over, an item that was put off has its place on the next agenda: then it stays
/// put off, and no item becomes one.
pub fn conclude(
    permit: &Permit<Govern>,
    state: &MeetingState,
    item: &ItemState,
    current: &ConclusionDraft,
    draft: &ConclusionDraft,
    based_on: u32,
) -> Result<AuditEvent, Rejection> {
    if !state.stage.takes_conclusions() {
        return Err(state.passed().into());
    }
    next_version(item.revision, based_on)?;
    let flaw = |flaw| Problems::one(Field::Conclusion, flaw);
    if let Some(conclusion) = draft.conclusion
        && !conclusions_open(item.n_deferred).any(|open| open == conclusion)
    {
        return Err(flaw(Flaw::PutOffTooOften).into());
    }
    if state.stage.is_over() {
        let carries = |conclusion: Option<Conclusion>| conclusion.is_some_and(Conclusion::carries);
        if draft.conclusion.is_none() {
            return Err(flaw(Flaw::Required).into());
        }
        if carries(current.conclusion) != carries(draft.conclusion) {
            return Err(flaw(Flaw::CarriedAlready).into());
        }
    }
    let (before, after) = (current.facts(), draft.facts());
    Ok(item_event(
        permit,
        Deed::Concluded,
        state,
        item.id,
        &before,
        &after,
    ))
}
