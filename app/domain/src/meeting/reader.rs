//! What a reader of a forum's desk sees of its meetings, and from when.

use super::{CommentDays, MeetingStage};
use crate::actor::Actor;
use crate::ids::ForumId;
use crate::policy::{Action, Target, allows};

/// As what somebody reads the meetings of a forum whose desk they may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingReader {
    /// Keeps the agenda and writes the minutes.
    Secretariat,
    /// Sits in the forum and hands items in.
    Member,
    /// Follows it without a seat.
    Follower,
}

impl MeetingReader {
    pub fn of(actor: &Actor, forum: ForumId) -> Self {
        if allows(actor, Action::Govern, Target::Registers) {
            Self::Secretariat
        } else if allows(actor, Action::Decide, Target::Forum(forum)) {
            Self::Member
        } else {
            Self::Follower
        }
    }

    pub const fn may_govern(self) -> bool {
        matches!(self, Self::Secretariat)
    }

    /// Whether they hand items in for an agenda.
    pub const fn may_submit(self) -> bool {
        matches!(self, Self::Secretariat | Self::Member)
    }

    /// Until an agenda is sent out it is read by those who prepare it.
    pub fn sees_items(self, stage: MeetingStage) -> bool {
        self.may_submit() || stage >= MeetingStage::Dispatched
    }

    /// While they are written, the words of the minutes are the secretariat's, wherever they stand.
    pub fn sees_outcomes(self, stage: MeetingStage) -> bool {
        self.may_govern() || stage >= MeetingStage::Comment
    }

    /// What the forum decided of the chain at its items is its own until the minutes are out; who follows
    /// the matter reads it on its own page.
    pub fn sees_decisions(self, stage: MeetingStage) -> bool {
        self.may_submit() || self.sees_outcomes(stage)
    }

    /// Whether they comment on the minutes now.
    pub fn may_comment(self, stage: MeetingStage, days: CommentDays) -> bool {
        stage == MeetingStage::Comment
            && self.may_submit()
            && (self.may_govern() || !days.are_over())
    }

    /// Whether there are minutes to read.
    pub fn sees_minutes(self, stage: MeetingStage) -> bool {
        self.sees_outcomes(stage) && stage >= MeetingStage::Session
    }
}
