//! Seats: an owner, a lead and a group, each held by somebody or visibly vacant since a day.

use crate::form::{Flawed, Reader};
use crate::problem::{Field, Flaw};
use crate::text::Line;
use crate::time::{format_day, parse_day};
use crate::vacancy::{VACANT_SINCE, Vacancy, after_vacant};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SeatKind {
    Owner,
    Lead,
    Group,
}

impl SeatKind {
    pub const ALL: [Self; 3] = [Self::Owner, Self::Lead, Self::Group];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Lead => "lead",
            Self::Group => "group",
        }
    }
}

impl FromStr for SeatKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// What a form says of a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatDraft {
    /// What the seat is for, in a group: "Almen praksis".
    pub title: Option<Line<120>>,
    /// A role and organisation, or a name; `None` is a vacancy.
    pub holder: Option<Line<120>>,
    /// Since when it is held or vacant; `None` lets [`reseat`] decide.
    pub since: Option<NaiveDate>,
}

/// A seat as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub kind: SeatKind,
    pub title: Option<Line<120>>,
    pub holder: Option<Line<120>>,
    pub since: NaiveDate,
}

impl Seat {
    /// For how many days the seat has been vacant; `None` while it is held (need N26).
    pub fn vacant_days(&self, today: NaiveDate) -> Option<u32> {
        let vacancy = Vacancy { since: self.since };
        self.holder.is_none().then(|| vacancy.days(today))
    }
}

impl From<&Seat> for SeatDraft {
    fn from(seat: &Seat) -> Self {
        Self {
            title: seat.title.clone(),
            holder: seat.holder.clone(),
            since: Some(seat.since),
        }
    }
}

/// A group's seat is one line: `plads: indehaver`, `plads:` or `plads: vakant siden 24.05.2023`.
impl fmt::Display for SeatDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(title) = &self.title {
            write!(f, "{title}:")?;
        }
        let gap = if self.title.is_some() { " " } else { "" };
        match (&self.holder, self.since) {
            (Some(holder), _) => write!(f, "{gap}{holder}"),
            (None, Some(since)) => write!(f, "{gap}{VACANT_SINCE} {}", format_day(since)),
            (None, None) => Ok(()),
        }
    }
}

/// Reads the owner's or the lead's seat from its two fields.
pub(super) fn holder(r: &mut Reader<'_>, name: Field, since: Field) -> Result<SeatDraft, Flawed> {
    let holder = r.optional(name, Reader::line);
    let since = r.optional(since, Reader::day);
    Ok(SeatDraft {
        title: None,
        holder: holder?,
        since: since?,
    })
}

/// Reads a group, one seat a line; a bad line is named by its number.
pub(super) fn group(r: &mut Reader<'_>, field: Field) -> Result<Vec<SeatDraft>, Flawed> {
    let mut seats = Vec::new();
    for (at, raw) in (1u32..).zip(r.raw(field).lines()) {
        if raw.trim().is_empty() {
            continue;
        }
        match group_seat(raw) {
            Some(seat) => seats.push(seat),
            None => return r.flaw(field, Flaw::Line { line: at }),
        }
    }
    Ok(seats)
}

fn group_seat(raw: &str) -> Option<SeatDraft> {
    let (title, rest) = raw.split_once(':').unwrap_or((raw, ""));
    let title = Some(Line::parse(title).ok()?);
    let rest = rest.trim();
    let (holder, since) = match after_vacant(rest) {
        Some("") => (None, None),
        Some(day) => (None, Some(parse_day(day)?)),
        None => (Some(Line::parse(rest).ok()?), None),
    };
    Some(SeatDraft {
        title,
        holder,
        since,
    })
}

/// The seat to store: a day that was typed counts; else a seat whose holder stays keeps its day, and
/// a new holder or vacancy begins today.
pub fn reseat(kind: SeatKind, draft: SeatDraft, current: &[Seat], today: NaiveDate) -> Seat {
    let kept = current
        .iter()
        .find(|s| s.kind == kind && s.title == draft.title && s.holder == draft.holder)
        .map(|s| s.since);
    Seat {
        kind,
        title: draft.title,
        holder: draft.holder,
        since: draft.since.or(kept).unwrap_or(today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2023, 5, d).unwrap()
    }

    #[test]
    fn n26_a_vacancy_has_an_age_and_keeps_it() {
        let draft = group_seat("Almen praksis: vakant siden 01.05.2023").unwrap();
        let seat = reseat(SeatKind::Group, draft, &[], day(24));
        assert_eq!(seat.vacant_days(day(24)), Some(23));
        let again = reseat(
            SeatKind::Group,
            group_seat("Almen praksis:").unwrap(),
            &[seat],
            day(30),
        );
        assert_eq!(again.since, day(1));
    }

    #[test]
    fn a_new_holder_begins_today() {
        let vacant = Seat {
            kind: SeatKind::Lead,
            title: None,
            holder: None,
            since: day(1),
        };
        let draft = SeatDraft {
            holder: Some(Line::parse("projektleder, Aalborg Kommune").unwrap()),
            ..SeatDraft::default()
        };
        let seat = reseat(SeatKind::Lead, draft, &[vacant], day(24));
        assert_eq!((seat.since, seat.vacant_days(day(30))), (day(24), None));
    }

    #[test]
    fn a_group_line_is_read_as_it_is_written() {
        for line in [
            "Almen praksis: praktiserende læge",
            "Psykiatrien: vakant siden 01.05.2023",
            "Region:",
        ] {
            assert_eq!(group_seat(line).unwrap().to_string(), line);
        }
        for line in [
            "Region: vakant",
            "Region: Vacant",
            "Region: under udpegning",
            "Region:",
        ] {
            assert_eq!(group_seat(line).unwrap().holder, None, "{line}");
        }
        let english = group_seat("Region: vacant since 01.05.2023").unwrap();
        assert_eq!(english.to_string(), "Region: vakant siden 01.05.2023");
        let holder = group_seat("Region: vakantvagten").unwrap().holder;
        assert!(holder.is_some());
        assert_eq!(group_seat(": ingen plads"), None);
        assert_eq!(group_seat("Region: vakant siden i går"), None);
    }
}
