use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::ForumId;
use crate::policy::Permit;
use crate::problem::{Field, Problems, Refusal};
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

/// Where a meeting is. It only ever moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingStage {
    /// A day in the calendar.
    Planned,
    /// The agenda is being written.
    Agenda,
    /// It was called off before the members had the agenda; nothing follows.
    Cancelled,
    /// The members have the agenda.
    Dispatched,
    /// The forum meets.
    Session,
    /// The minutes are being written.
    Minutes,
    /// The members comment on the minutes.
    Comment,
    /// The text of the minutes stands fast.
    Approved,
}

impl MeetingStage {
    pub const ALL: [Self; 8] = [
        Self::Planned,
        Self::Agenda,
        Self::Cancelled,
        Self::Dispatched,
        Self::Session,
        Self::Minutes,
        Self::Comment,
        Self::Approved,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Agenda => "agenda",
            Self::Cancelled => "cancelled",
            Self::Dispatched => "dispatched",
            Self::Session => "session",
            Self::Minutes => "minutes",
            Self::Comment => "comment",
            Self::Approved => "approved",
        }
    }

    /// The one way on that is a button; the minutes are approved by a form of its own.
    pub const fn next(self) -> Option<MeetingMove> {
        match self {
            Self::Planned => Some(MeetingMove::Begin),
            Self::Agenda => Some(MeetingMove::Dispatch),
            Self::Dispatched => Some(MeetingMove::Open),
            Self::Session => Some(MeetingMove::Close),
            Self::Minutes => Some(MeetingMove::Circulate),
            Self::Cancelled | Self::Comment | Self::Approved => None,
        }
    }

    /// Whether items are put on, ordered and taken off.
    pub const fn takes_items(self) -> bool {
        matches!(self, Self::Agenda | Self::Dispatched | Self::Session)
    }

    /// Whether items are written anew.
    pub const fn takes_texts(self) -> bool {
        self.takes_items() || self.takes_conclusions()
    }

    /// Whether it is put down what became of an item.
    pub const fn takes_conclusions(self) -> bool {
        matches!(self, Self::Session | Self::Minutes | Self::Comment)
    }
}

impl FromStr for MeetingStage {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|s| s.code() == code).ok_or(())
    }
}

/// How a meeting moves to its next stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingMove {
    Begin,
    Dispatch,
    Open,
    Close,
    Circulate,
}

impl MeetingMove {
    pub const ALL: [Self; 5] = [
        Self::Begin,
        Self::Dispatch,
        Self::Open,
        Self::Close,
        Self::Circulate,
    ];

    /// As it stands in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Begin => "begynd",
            Self::Dispatch => "udsend",
            Self::Open => "aabn",
            Self::Close => "afslut",
            Self::Circulate => "kommentering",
        }
    }

    pub(super) const fn from(self) -> MeetingStage {
        match self {
            Self::Begin => MeetingStage::Planned,
            Self::Dispatch => MeetingStage::Agenda,
            Self::Open => MeetingStage::Dispatched,
            Self::Close => MeetingStage::Session,
            Self::Circulate => MeetingStage::Minutes,
        }
    }

    pub const fn to(self) -> MeetingStage {
        match self {
            Self::Begin => MeetingStage::Agenda,
            Self::Dispatch => MeetingStage::Dispatched,
            Self::Open => MeetingStage::Session,
            Self::Close => MeetingStage::Minutes,
            Self::Circulate => MeetingStage::Comment,
        }
    }
}

impl FromStr for MeetingMove {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|m| m.code() == code).ok_or(())
    }
}

/// The revision that a form was shown with.
pub fn shown_revision(form: &FormData) -> Result<u32, Problems> {
    let mut r = Reader::new(form);
    let revision = r.version();
    r.finish(|| revision)
}

/// What is stored of a meeting, and what a change of it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingState {
    pub forum: ForumId,
    pub on: NaiveDate,
    pub stage: MeetingStage,
    /// Raised by every change of the meeting itself; its items have their own.
    pub revision: u32,
}

impl MeetingState {
    /// Fails unless the meeting is in this stage.
    pub(super) fn require(&self, stage: MeetingStage) -> Result<(), Refusal> {
        if self.stage == stage {
            Ok(())
        } else {
            Err(self.passed())
        }
    }

    /// Why something does not fit the stage that the meeting is in.
    pub(super) const fn passed(&self) -> Refusal {
        match self.stage {
            MeetingStage::Approved => Refusal::MinutesApproved,
            MeetingStage::Cancelled => Refusal::MeetingCancelled,
            _ => Refusal::MeetingMovedOn,
        }
    }

    /// An entry in the log about the meeting.
    pub(super) fn event<K>(
        &self,
        permit: &Permit<K>,
        deed: Deed,
        before: &[(Field, String)],
        after: &[(Field, String)],
    ) -> AuditEvent {
        let mut after = after.to_vec();
        after.insert(0, (Field::MeetingOn, format_day(self.on)));
        AuditEvent::new(permit, deed, Subject::Meeting, self.forum.uuid()).changing(before, &after)
    }
}
