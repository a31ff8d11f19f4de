//! The minutes: a text that stands fast once it is approved (need N24).

use super::{Conclusion, ItemKind, MeetingStage, MeetingState, MinutesAttendance, register};
use crate::audit::{AuditEvent, Deed};
use crate::confirmation::{ContentHash, Procedure};
use crate::form::{FormData, Reader};
use crate::hearing::{AddresseeView, Count, HearingView};
use crate::organisation::next_version;
use crate::policy::{Capacity, Decide, Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::time::format_day;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// What the minutes of a meeting say; stored as it was approved, and shown from that alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    pub forum: String,
    pub on: NaiveDate,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
    pub place: Option<String>,
    /// `None` where nobody noted who was there.
    #[serde(default)]
    pub attendance: Option<MinutesAttendance>,
    /// In the order of the agenda.
    pub items: Vec<MinutesItem>,
}

/// What they say of one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesItem {
    /// From 1.
    pub number: u32,
    pub title: String,
    pub kind: String,
    pub presenter: Option<String>,
    pub matter: Option<String>,
    pub recommended: Vec<String>,
    /// Left out of the text where there are none, so that minutes from before stay as they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consequences: Option<String>,
    pub is_closed: bool,
    /// From 1; 2 when it was on one agenda before.
    pub appearance: u32,
    pub conclusion: Option<String>,
    pub words: Option<String>,
    pub party: Option<String>,
    /// How many of those who were asked for it had not answered. Left out of the text where nobody was, so
    /// that minutes from before stay as they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hearings: Vec<MinutesHearing>,
}

/// What they say of a question that went out for an item. Nobody's words: those are the forum's alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesHearing {
    pub question: String,
    /// The addressees together: *klynger*.
    pub called: String,
    /// When the agenda was sent out; by the meeting, for those who were asked later.
    pub count: Count,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub was_asked_later: bool,
    /// Who was missing then.
    pub missing: Vec<String>,
    /// Whose answer was given orally.
    pub oral: Vec<String>,
}

impl From<&HearingView> for MinutesHearing {
    fn from(hearing: &HearingView) -> Self {
        let name = |addressee: &AddresseeView| addressee.name.clone();
        Self {
            question: hearing.question.clone(),
            called: hearing.called.clone(),
            count: hearing.count_at_dispatch(),
            was_asked_later: hearing.dispatched_at.is_none(),
            missing: hearing
                .missing_at_dispatch()
                .into_iter()
                .map(name)
                .collect(),
            oral: hearing.oral().map(name).collect(),
        }
    }
}

impl MinutesItem {
    pub fn kind(&self) -> Option<ItemKind> {
        self.kind.parse().ok()
    }

    pub fn conclusion(&self) -> Option<Conclusion> {
        self.conclusion.as_deref()?.parse().ok()
    }
}

impl Minutes {
    /// What others than the forum may read, and how many closed items are left out of it. The items keep
    /// the numbers that they had; who was there is told by seats, without names.
    pub fn public(&self) -> (Self, u32) {
        let mut public = self.clone();
        public.items.retain(|item| !item.is_closed);
        public.attendance = self.attendance.as_ref().map(MinutesAttendance::public);
        let n_left_out = self.items.len().saturating_sub(public.items.len());
        (public, u32::try_from(n_left_out).unwrap_or(u32::MAX))
    }
}

/// That the forum stands by its minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approval {
    pub approved_on: NaiveDate,
    /// At its next meeting, or in writing.
    pub procedure: Procedure,
    /// Of the text that the form was shown with: that one is approved and no other.
    pub hash: ContentHash,
    pub based_on: u32,
}

impl Approval {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let approved_on = r.day(Field::ApprovedOn);
        let procedure = r.choice(Field::Procedure);
        let hash = r.choice(Field::ContentHash);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                approved_on: approved_on?,
                procedure: procedure?,
                hash: hash?,
                based_on: based_on?,
            })
        })
    }
}

/// The text that stands fast, its hash, and the numbers of the decisions in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovedMinutes {
    pub text: String,
    pub hash: ContentHash,
    /// The place of an item in the minutes, from 0, and the number of the decision.
    pub decisions: Vec<(usize, u32)>,
}

/// Approves the minutes as they are. `text` is `minutes` as it is stored; the hash is of exactly that
/// text. `last_decision` is the highest number among the forum's decisions, 0 before the first.
///
/// A chair approves, or the secretariat puts down that the forum did.
pub fn approve_minutes(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &MeetingState,
    approval: &Approval,
    (minutes, text, last_decision): (&Minutes, String, u32),
    today: NaiveDate,
) -> Result<(ApprovedMinutes, AuditEvent), Rejection> {
    state.require(MeetingStage::Comment)?;
    if capacity == Capacity::Member {
        return Err(Refusal::ChairDecides.into());
    }
    next_version(state.revision, approval.based_on)?;
    let hash = ContentHash::of_text(&text);
    if hash != approval.hash {
        return Err(Refusal::StaleVersion.into());
    }
    let flaw = |flaw| Err(Problems::one(Field::ApprovedOn, flaw).into());
    if approval.approved_on > today {
        return flaw(Flaw::InFuture);
    }
    if approval.approved_on < state.on {
        return flaw(Flaw::too_early(state.on));
    }
    let conclusions: Vec<_> = minutes.items.iter().map(MinutesItem::conclusion).collect();
    let decisions = register::number_decisions(&conclusions, last_decision);
    let before = [(Field::Stage, state.stage.code().to_owned())];
    let after = [
        (Field::Stage, MeetingStage::Approved.code().to_owned()),
        (Field::ContentHash, hash.to_string()),
        (Field::ApprovedOn, format_day(approval.approved_on)),
        (Field::Procedure, approval.procedure.code().to_owned()),
    ];
    let event = state.event(permit, Deed::MovedOn, &before, &after);
    let approved = ApprovedMinutes {
        text,
        hash,
        decisions,
    };
    Ok((approved, event))
}

/// Lets everybody read the approved minutes, without their closed items.
pub fn publish_minutes(
    permit: &Permit<Govern>,
    state: &MeetingState,
    is_published: bool,
) -> Result<AuditEvent, Refusal> {
    if state.stage != MeetingStage::Approved {
        return Err(Refusal::MinutesUnapproved);
    }
    if is_published {
        return Err(Refusal::NothingChanged);
    }
    Ok(state.event(permit, Deed::Published, &[], &[]))
}
