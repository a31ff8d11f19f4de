use super::{SeatField, SeatPerson, Span};
use crate::audit::{Deed, Facts};
use crate::organisation::optional;
use crate::problem::Field;
use crate::text::Paragraph;
use crate::time::format_day;
use chrono::NaiveDate;
use std::str::FromStr;

/// What an entry of a seat says, without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    Appointed,
    Vacated,
    Substituted,
    Ended,
    Retracted,
}

impl EntryKind {
    pub const ALL: [Self; 5] = [
        Self::Appointed,
        Self::Vacated,
        Self::Substituted,
        Self::Ended,
        Self::Retracted,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Appointed => "appointed",
            Self::Vacated => "vacated",
            Self::Substituted => "substituted",
            Self::Ended => "ended",
            Self::Retracted => "retracted",
        }
    }

    pub(super) const fn deed(self) -> Deed {
        match self {
            Self::Appointed => Deed::Appointed,
            Self::Vacated => Deed::Vacated,
            Self::Substituted => Deed::Substituted,
            Self::Ended => Deed::SubstitutionEnded,
            Self::Retracted => Deed::Retracted,
        }
    }
}

impl FromStr for EntryKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// One entry of a seat. It is never changed; a later one says otherwise, or takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatEntry {
    /// Somebody holds the seat from a day on.
    Appointed { holder: SeatPerson, from: NaiveDate },
    /// Nobody does.
    Vacated { from: NaiveDate },
    /// Somebody stands in for a holder or for another substitute, named by the entry that made them so.
    Substituted {
        substitute: SeatPerson,
        stands_for: u32,
        span: Span,
    },
    /// A substitution ends earlier than it said.
    Ended { entry: u32, last_day: NaiveDate },
    /// An entry proved wrong and counts no more.
    Retracted { entry: u32, reason: Paragraph<1000> },
}

impl SeatEntry {
    pub const fn kind(&self) -> EntryKind {
        match self {
            Self::Appointed { .. } => EntryKind::Appointed,
            Self::Vacated { .. } => EntryKind::Vacated,
            Self::Substituted { .. } => EntryKind::Substituted,
            Self::Ended { .. } => EntryKind::Ended,
            Self::Retracted { .. } => EntryKind::Retracted,
        }
    }

    /// The earlier entry that it is about.
    pub const fn target(&self) -> Option<u32> {
        match self {
            Self::Appointed { .. } | Self::Vacated { .. } => None,
            Self::Substituted { stands_for, .. } => Some(*stands_for),
            Self::Ended { entry, .. } | Self::Retracted { entry, .. } => Some(*entry),
        }
    }

    pub const fn person(&self) -> Option<&SeatPerson> {
        match self {
            Self::Appointed { holder, .. } => Some(holder),
            Self::Substituted { substitute, .. } => Some(substitute),
            Self::Vacated { .. } | Self::Ended { .. } | Self::Retracted { .. } => None,
        }
    }

    fn days(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Appointed { from, .. } | Self::Vacated { from } => (Some(*from), None),
            Self::Substituted { span, .. } => (Some(span.from), span.until),
            Self::Ended { last_day, .. } => (None, Some(*last_day)),
            Self::Retracted { .. } => (None, None),
        }
    }
}

/// An entry with its place in the seat's list, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedEntry {
    pub sequence: u32,
    pub entry: SeatEntry,
}

impl Facts for RecordedEntry {
    fn facts(&self) -> Vec<(Field, String)> {
        let entry = &self.entry;
        let (from, until) = entry.days();
        let named = match entry.kind() {
            EntryKind::Substituted => SeatField::Substitute,
            _ => SeatField::Holder,
        };
        let reason = match entry {
            SeatEntry::Retracted { reason, .. } => reason.to_string(),
            _ => String::new(),
        };
        let written = |day: Option<NaiveDate>| day.map(format_day).unwrap_or_default();
        let user = entry.person().and_then(|person| person.user);
        vec![
            (Field::Number, self.sequence.to_string()),
            (Field::Seat(named), optional(entry.person())),
            (Field::Seat(SeatField::Person), optional(user.as_ref())),
            (
                Field::Seat(SeatField::StandsFor),
                optional(entry.target().as_ref()),
            ),
            (Field::ValidFrom, written(from)),
            (Field::ValidUntil, written(until)),
            (Field::Reason, reason),
        ]
    }
}
