//! What the pages of hearings show.

use super::{AnswerState, AnswerWay, HearingState, Urgency, says_not_met};
use crate::ids::{ForumId, HearingId, ItemId, UserId};
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One answer of an addressee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    pub state: AnswerState,
    pub words: Option<String>,
    pub way: AnswerWay,
    pub given_on: NaiveDate,
    /// `None` for sample data.
    pub put_down_by: Option<String>,
    pub put_down_at: Timestamp,
}

impl AnswerLine {
    /// Whether it says "treated", and its words that the meetings were not held. It counts as an answer
    /// nevertheless, and this is told beside it.
    pub fn contradicts_itself(&self) -> bool {
        let words = self.words.as_deref().unwrap_or_default();
        self.state == AnswerState::Treated && says_not_met(words)
    }
}

/// An addressee with all that it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddresseeView {
    /// From 1 within the hearing.
    pub number: u32,
    pub name: String,
    pub person: Option<UserId>,
    /// Oldest first; the last one counts.
    pub answers: Vec<AnswerLine>,
}

impl AddresseeView {
    pub fn answer(&self) -> Option<&AnswerLine> {
        self.answers.last()
    }

    pub fn n_answers(&self) -> u32 {
        u32::try_from(self.answers.len()).unwrap_or(u32::MAX)
    }

    /// Whether nothing was put down of it until then.
    fn was_missing(&self, at: Timestamp) -> bool {
        !self.answers.iter().any(|answer| answer.put_down_at <= at)
    }
}

/// How many of how many have not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub missing: u32,
    pub of: u32,
}

/// A hearing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HearingView {
    pub id: HearingId,
    pub forum: ForumId,
    pub forum_name: String,
    pub meeting_on: NaiveDate,
    pub item: ItemId,
    pub item_title: String,
    pub question: String,
    /// The addressees together: *klynger*.
    pub called: String,
    pub due_on: NaiveDate,
    pub asked_at: Timestamp,
    pub today: NaiveDate,
    /// When the members got the agenda that it is for.
    pub dispatched_at: Option<Timestamp>,
    /// In the order in which they were asked.
    pub addressees: Vec<AddresseeView>,
    /// Whether the reader puts answers down.
    pub may_govern: bool,
}

impl HearingView {
    pub fn state(&self, is_in_minutes_out: bool) -> HearingState {
        HearingState {
            id: self.id,
            forum: self.forum,
            asked_on: self.asked_at.day(),
            due_on: self.due_on,
            is_in_minutes_out,
        }
    }

    pub fn addressee(&self, number: u32) -> Option<&AddresseeView> {
        self.addressees.iter().find(|a| a.number == number)
    }

    /// Those without an answer.
    pub fn missing(&self) -> impl Iterator<Item = &AddresseeView> {
        self.addressees.iter().filter(|a| a.answers.is_empty())
    }

    /// Those without an answer when the agenda was sent out; now, while it is not.
    pub fn missing_at_dispatch(&self) -> Vec<&AddresseeView> {
        match self.dispatched_at {
            Some(at) => {
                let missing = self.addressees.iter().filter(|a| a.was_missing(at));
                missing.collect()
            }
            None => self.missing().collect(),
        }
    }

    pub fn count(&self) -> Count {
        self.count_of(self.missing().count())
    }

    pub fn count_at_dispatch(&self) -> Count {
        self.count_of(self.missing_at_dispatch().len())
    }

    fn count_of(&self, missing: usize) -> Count {
        let counted = |n| u32::try_from(n).unwrap_or(u32::MAX);
        Count {
            missing: counted(missing),
            of: counted(self.addressees.len()),
        }
    }

    /// Those whose answer was given orally.
    pub fn oral(&self) -> impl Iterator<Item = &AddresseeView> {
        let is_oral = |a: &&AddresseeView| a.answer().is_some_and(|a| a.way == AnswerWay::Oral);
        self.addressees.iter().filter(is_oral)
    }

    /// Whether the answer came after the deadline.
    pub fn is_late(&self, answer: &AnswerLine) -> bool {
        answer.given_on > self.due_on
    }
}

/// The hearings of a forum, the one that is due last first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HearingList {
    pub forum: ForumId,
    pub forum_name: String,
    pub hearings: Vec<HearingView>,
}

/// A hearing under an item of an agenda, also where an earlier meeting asked and put the item off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HearingItem {
    pub item: ItemId,
    pub hearing: HearingView,
}

/// The page of one addressee; of the others it tells nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestPage {
    pub id: HearingId,
    pub forum: ForumId,
    pub forum_name: String,
    pub meeting_on: NaiveDate,
    pub question: String,
    pub due_on: NaiveDate,
    pub today: NaiveDate,
    pub addressee: AddresseeView,
    /// Whether the reader answers now.
    pub may_answer: bool,
    /// Whether the reader may open the hearing with everybody's answers.
    pub may_see_hearing: bool,
}

/// An answer that the reader owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedAnswer {
    pub hearing: HearingId,
    pub number: u32,
    pub addressee: String,
    pub forum_name: String,
    pub question: String,
    pub due_on: NaiveDate,
}

impl OwedAnswer {
    pub fn urgency(&self, today: NaiveDate) -> Urgency {
        Urgency::of(self.due_on, today)
    }
}
