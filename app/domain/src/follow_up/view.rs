//! What the pages of wishes show.

use super::{FollowUpStanding, SaidAt, Treatment, standing};
use crate::ids::{FollowUpId, ForumId};
use crate::initiative::InitiativeHead;
use crate::programme::ProgrammeHead;
use crate::text::Slug;
use crate::time::Timestamp;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A wish as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub forum: ForumId,
    pub forum_name: String,
    pub asked_on: NaiveDate,
    pub item: Option<String>,
    pub wish: String,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

/// What a forum made of its wish at one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordLine {
    pub met_on: NaiveDate,
    pub item: Option<String>,
    pub words: String,
    pub treatment: Treatment,
    /// `None` for sample data.
    pub recorded_by: Option<String>,
    pub recorded_at: Timestamp,
}

/// A wish, all that was made of it, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpLine {
    pub asked: FollowUp,
    /// Oldest first.
    pub words: Vec<WordLine>,
    /// The forum's known meetings since it was wished, earliest first.
    pub meetings: Vec<NaiveDate>,
    /// Whether the reader deals with it for the forum, and has to name the place in the minutes.
    pub may_say: Option<bool>,
}

impl FollowUpLine {
    pub fn said(&self) -> Vec<SaidAt> {
        self.words
            .iter()
            .map(|word| SaidAt {
                met_on: word.met_on,
                closes: word.treatment == Treatment::Closes,
            })
            .collect()
    }

    /// The newest of the forum's meetings, today's among them, that has not dealt with it.
    pub fn undealt_meeting(&self, today: NaiveDate) -> Option<NaiveDate> {
        let last = self
            .words
            .last()
            .map_or(self.asked.asked_on, |word| word.met_on);
        let mut meetings = self.meetings.iter().rev().copied();
        meetings.find(|on| *on > last && *on <= today)
    }

    pub fn standing(&self, today: NaiveDate) -> FollowUpStanding {
        standing(self.asked.asked_on, &self.said(), &self.meetings, today)
    }
}

/// A forum for which the reader records a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    pub forum: ForumId,
    pub name: String,
    /// Whether the place in the minutes has to be named.
    pub needs_item: bool,
}

/// What forums wish of one initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpView {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    /// The day the page is made, in Denmark.
    pub today: NaiveDate,
    /// Open ones first, then newest first.
    pub lines: Vec<FollowUpLine>,
    /// In the order of the way up; empty for who records none.
    pub askers: Vec<Asker>,
}

/// A wish that nobody has closed, among the initiatives of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenWish {
    pub number: u32,
    pub title: String,
    pub forum: String,
    pub asked_on: NaiveDate,
    pub wish: String,
}

/// A wish of a forum, on its desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskFollowUp {
    pub programme: Slug,
    pub programme_name: String,
    pub wish: OpenWish,
    pub standing: FollowUpStanding,
}
