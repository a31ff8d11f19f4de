//! The seats of a forum: which organisation has one, in what role, who holds it or since when nobody
//! does, and who stands in (needs N25, N26).
//!
//! What a seat is may be changed. Who held it and who stood in is a list of entries that only grows.

mod entry;
mod field;
mod parse;
mod person;
mod record;
mod span;
mod state;
#[cfg(test)]
mod tests;
mod view;

pub use entry::{EntryKind, RecordedEntry, SeatEntry};
pub use field::SeatField;
pub use parse::{SeatChange, SeatCommand};
pub use person::{PersonChoice, SeatPerson};
pub use record::record;
pub use span::Span;
pub use state::{MAX_SUBSTITUTES, SeatState, StandIn, Tenure};
pub use view::{EntryLine, ForumSeats, SeatChoices, SeatLine, SeatToFill, SeatView, in_order};

use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{ForumId, ForumSeatId, OrganisationId};
use crate::organisation::{next_version, optional, validity_facts};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::{Email, Line};
use crate::time::Validity;
use chrono::NaiveDate;
use std::str::FromStr;

/// As what a seat takes part in the forum's meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatRole {
    Chair,
    /// One of two: as a rule one of the region and one of the municipalities.
    CoChair,
    Member,
    Observer,
    Secretary,
    /// Called in for some of the items.
    AdHoc,
}

impl SeatRole {
    /// In the order in which seats are listed.
    pub const ALL: [Self; 6] = [
        Self::Chair,
        Self::CoChair,
        Self::Member,
        Self::Observer,
        Self::Secretary,
        Self::AdHoc,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::CoChair => "co_chair",
            Self::Member => "member",
            Self::Observer => "observer",
            Self::Secretary => "secretary",
            Self::AdHoc => "ad_hoc",
        }
    }
}

impl FromStr for SeatRole {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// What a form says of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatDraft {
    pub organisation: OrganisationId,
    pub role: SeatRole,
    /// Whom the seat is for, where its organisation has several: "LSR Horsens".
    pub title: Option<Line<120>>,
    /// Who appoints the holder; `None` when the organisation itself does.
    pub appointed_by: Option<Line<120>>,
    /// Where those who appoint are reached.
    pub contact: Option<Email>,
    pub has_vote: bool,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub id: ForumSeatId,
    pub forum: ForumId,
    pub draft: SeatDraft,
    /// The day it was put into the register.
    pub recorded_on: NaiveDate,
    pub version: u32,
}

impl Seat {
    /// The day from which a seat that was never held counts as vacant.
    pub fn begins(&self) -> NaiveDate {
        self.draft.validity.from.unwrap_or(self.recorded_on)
    }

    /// The fields as a form shows them.
    pub fn to_form(&self) -> FormData {
        let fields = self.draft.facts().into_iter();
        fields
            .filter(|(_, value)| !value.is_empty())
            .collect::<FormData>()
            .with(Field::Version, self.version.to_string())
    }
}

/// As a check box is sent.
const CHECKED: &str = "on";

impl SeatDraft {
    /// The draft and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let role = r.choice(Field::Role);
        let organisation = r.choice(Field::Organisation);
        let title = r.optional(Field::Title, Reader::line);
        let appointed_by = r.optional(Field::Seat(SeatField::AppointedBy), Reader::line);
        let contact = r.optional(Field::Email, Reader::email);
        let has_vote = r.checked(Field::Seat(SeatField::HasVote));
        let validity = r.validity();
        let version = r.version();
        r.finish(|| {
            let draft = Self {
                organisation: organisation?,
                role: role?,
                title: title?,
                appointed_by: appointed_by?,
                contact: contact?,
                has_vote,
                validity: validity?,
            };
            Ok((draft, version?))
        })
    }
}

impl Facts for SeatDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let vote = if self.has_vote { CHECKED } else { "" };
        let mut facts = vec![
            (Field::Role, self.role.code().to_owned()),
            (Field::Organisation, self.organisation.to_string()),
            (Field::Title, optional(self.title.as_ref())),
            (
                Field::Seat(SeatField::AppointedBy),
                optional(self.appointed_by.as_ref()),
            ),
            (Field::Email, optional(self.contact.as_ref())),
            (Field::Seat(SeatField::HasVote), vote.to_owned()),
        ];
        facts.extend(validity_facts(self.validity));
        facts
    }
}

/// A seat as it is put into the register; nobody holds it yet.
pub fn create(
    permit: &Permit<Govern>,
    id: ForumSeatId,
    forum: ForumId,
    draft: SeatDraft,
    today: NaiveDate,
) -> (Seat, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::ForumSeat, id.uuid())
        .changing(&[], &facts_in(forum, &draft));
    let seat = Seat {
        id,
        forum,
        draft,
        recorded_on: today,
        version: 1,
    };
    (seat, event)
}

/// Refuses with [`Refusal::StaleVersion`] when somebody else changed it meanwhile.
pub fn change(
    permit: &Permit<Govern>,
    current: Seat,
    draft: SeatDraft,
    based_on: u32,
) -> Result<(Seat, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let id = current.id.uuid();
    let event = AuditEvent::new(permit, Deed::Changed, Subject::ForumSeat, id)
        .changing(&current.draft.facts(), &draft.facts());
    let changed = Seat {
        draft,
        version,
        ..current
    };
    Ok((changed, event))
}

fn facts_in(forum: ForumId, draft: &SeatDraft) -> Vec<(Field, String)> {
    let mut facts = vec![(Field::Forum, forum.to_string())];
    facts.extend(draft.facts());
    facts
}
