use super::{SaidAt, WISH_MAX};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ApprovalRule;
use crate::deviation::check_item;
use crate::form::{FormData, Reader};
use crate::ids::{FollowUpId, ForumId, ProgrammeId};
use crate::organisation::next_version;
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

/// What the forum made of its wish at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Treatment {
    /// It was dealt with and comes back at the next meeting.
    Continues,
    /// The forum needs no more.
    Closes,
}

impl Treatment {
    pub const ALL: [Self; 2] = [Self::Continues, Self::Closes];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Continues => "continues",
            Self::Closes => "closes",
        }
    }
}

impl FromStr for Treatment {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|t| t.code() == code).ok_or(())
    }
}

/// A forum deals with its wish at a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpWord {
    pub met_on: NaiveDate,
    /// Where in the minutes; the secretariat has to name it.
    pub item: Option<Line<200>>,
    pub words: Paragraph<WISH_MAX>,
    pub treatment: Treatment,
    /// How many meetings had dealt with it when the form was shown.
    pub based_on: u32,
}

impl FollowUpWord {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let treatment = r.choice(Field::Treatment);
        let words = r.paragraph(Field::Words);
        let met_on = r.day(Field::MeetingOn);
        let item = r.optional(Field::Item, Reader::line);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                met_on: met_on?,
                item: item?,
                words: words?,
                treatment: treatment?,
                based_on: based_on?,
            })
        })
    }
}

/// All that dealing with a wish depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpState {
    pub id: FollowUpId,
    pub programme: ProgrammeId,
    /// Whose wish it is; it alone deals with it.
    pub forum: ForumId,
    pub rule: ApprovalRule,
    pub asked_on: NaiveDate,
    /// Oldest first.
    pub said: Vec<SaidAt>,
}

/// Puts down what the forum made of its wish.
pub fn say(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &FollowUpState,
    word: &FollowUpWord,
    today: NaiveDate,
) -> Result<AuditEvent, Rejection> {
    if state.said.iter().any(|said| said.closes) {
        return Err(Refusal::FollowUpClosed.into());
    }
    next_version(
        u32::try_from(state.said.len()).unwrap_or(u32::MAX),
        word.based_on,
    )?;
    if !state.rule.admits(capacity) {
        return Err(Refusal::ChairDecides.into());
    }
    let last = state.said.last().map_or(state.asked_on, |said| said.met_on);
    if word.met_on > today {
        return Err(Problems::one(Field::MeetingOn, Flaw::InFuture).into());
    }
    if word.met_on < last {
        return Err(Problems::one(Field::MeetingOn, Flaw::too_early(last)).into());
    }
    check_item(permit, capacity, state.rule, word.item.is_some())?;
    let deed = match word.treatment {
        Treatment::Continues => Deed::Treated,
        Treatment::Closes => Deed::Closed,
    };
    let item = word.item.as_ref().map(ToString::to_string);
    let facts = [
        (Field::Forum, state.forum.to_string()),
        (Field::MeetingOn, format_day(word.met_on)),
        (Field::Item, item.unwrap_or_default()),
        (Field::Treatment, word.treatment.code().to_owned()),
        (Field::Words, word.words.to_string()),
    ];
    let event = AuditEvent::new(permit, deed, Subject::FollowUp, state.id.uuid());
    Ok(event.within(state.programme).changing(&[], &facts))
}
