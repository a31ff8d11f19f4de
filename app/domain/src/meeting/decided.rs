//! What a forum decides of the chain at an item of its agenda. It is the same act as on the page of the
//! confirmation, the deviation or the wish; here the minutes say so by themselves.

use super::item::item_event;
use super::{AgendaField, Conclusion, ConclusionDraft, ItemState, MeetingState};
use crate::audit::{AuditEvent, Deed, Facts};
use crate::confirmation::Verdict;
use crate::follow_up::Treatment;
use crate::form::FormData;
use crate::ids::{ForumId, ItemId};
use crate::policy::{Decide, Permit};
use crate::problem::{Field, Refusal, Rejection};
use crate::text::{Paragraph, Slug};
use crate::time::Timestamp;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// An item of an agenda, as a form names it that is shown there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtItem {
    pub forum: ForumId,
    pub on: NaiveDate,
    pub item: ItemId,
}

impl AtItem {
    /// Where a form was shown; `None` on a page of its own.
    pub fn of_form(form: &FormData) -> Option<Self> {
        let named = form.get(Field::Agenda(AgendaField::AgendaItem));
        named.parse().ok()
    }
}

impl fmt::Display for AtItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.forum, self.on, self.item)
    }
}

impl FromStr for AtItem {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        fn read<T: FromStr>(part: Option<&str>) -> Result<T, ()> {
            part.ok_or(())?.parse().map_err(|_| ())
        }
        let mut parts = written.split('/');
        let at = Self {
            forum: read(parts.next())?,
            on: read(parts.next())?,
            item: read(parts.next())?,
        };
        match parts.next() {
            None => Ok(at),
            Some(_) => Err(()),
        }
    }
}

/// What was decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChainMatter {
    Confirmation,
    Deviation,
    Wish,
}

impl ChainMatter {
    pub const ALL: [Self; 3] = [Self::Confirmation, Self::Deviation, Self::Wish];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirmation => "confirmation",
            Self::Deviation => "deviation",
            Self::Wish => "wish",
        }
    }
}

impl FromStr for ChainMatter {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|m| m.code() == code).ok_or(())
    }
}

/// What the minutes are to say of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minuted {
    pub at: AtItem,
    pub matter: ChainMatter,
    /// What becomes of the item by it, where nothing else was put down; `None` where it is no decision yet.
    pub conclusion: Option<Conclusion>,
    pub words: String,
    /// What they say while it is the word of one chair who waits for the other.
    pub words_of_consent: Option<String>,
}

impl Minuted {
    /// The same while it is the word of one chair alone.
    pub fn consent(&self) -> Option<Self> {
        let words = self.words_of_consent.clone()?;
        Some(Self {
            conclusion: None,
            words,
            words_of_consent: None,
            ..self.clone()
        })
    }
}

impl Conclusion {
    /// What becomes of an item when a confirmation is decided on.
    pub const fn of_verdict(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Approved | Verdict::ApprovedWithRemark => Self::Approved,
            Verdict::Returned | Verdict::Rejected => Self::Decided,
        }
    }

    /// What becomes of an item when a wish is dealt with.
    pub const fn of_treatment(treatment: Treatment) -> Self {
        match treatment {
            Treatment::Continues => Self::Discussed,
            Treatment::Closes => Self::Decided,
        }
    }
}

/// What becomes of an item that has an outcome by another decision: approved is only what was approved
/// altogether. Any other outcome that was put down before stays.
const fn joined(current: Conclusion, made: Conclusion) -> Conclusion {
    match (current, made) {
        (Conclusion::Approved, Conclusion::Decided) => Conclusion::Decided,
        (current, _) => current,
    }
}

/// Puts a decision down in the words of the item at which the forum made it, beneath those that stand
/// there.
pub fn minute_decision(
    permit: &Permit<Decide>,
    state: &MeetingState,
    item: &ItemState,
    current: &ConclusionDraft,
    made: &Minuted,
) -> Result<(ConclusionDraft, AuditEvent), Rejection> {
    if !state.stage.takes_conclusions() {
        return Err(state.passed().into());
    }
    let words = match &current.words {
        Some(words) => format!("{words}\n{}", made.words),
        None => made.words.clone(),
    };
    let words = Paragraph::parse(&words).map_err(|_| Refusal::MinutesFull)?;
    let conclusion = match (current.conclusion, made.conclusion) {
        (Some(current), Some(made)) => Some(joined(current, made)),
        (current, made) => current.or(made),
    };
    let draft = ConclusionDraft {
        conclusion,
        words: Some(words),
        party: current.party.clone(),
    };
    let (before, after) = (current.facts(), draft.facts());
    let event = item_event(permit, Deed::Concluded, state, item.id, &before, &after);
    Ok((draft, event))
}

/// A decision that was made at an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedHere {
    pub programme: Slug,
    /// Of the initiative.
    pub number: u32,
    pub title: String,
    pub matter: ChainMatter,
    /// As the minutes got it.
    pub words: String,
    /// `None` for sample data.
    pub decided_by: Option<String>,
    pub decided_at: Timestamp,
}

/// The item at which a decision on an initiative was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedAt {
    pub at: AtItem,
    pub forum_name: String,
    /// Of the item, from 1.
    pub item_number: u32,
    pub matter: ChainMatter,
    pub words: String,
}
