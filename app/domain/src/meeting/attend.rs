//! Who was at a meeting as the secretariat notes it, seat by seat (need N25).

mod field;
mod list;
mod view;

pub use field::AttendanceField;
pub use list::{MinutesAttendance, MinutesSeat};
pub use view::{AttendanceView, Candidate};

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{Flawed, FormData, Reader};
use crate::forum::attendance::{Attendee, Presence};
use crate::forum::seat::{SeatPerson, SeatState};
use crate::ids::ForumSeatId;
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::text::Line;
use chrono::NaiveDate;
use std::fmt;
use std::str::FromStr;

/// As many as this are on one list.
pub const ATTENDEES_MAX: u32 = 300;

/// Somebody as a check box names them: for which seat, and in which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// `None` for a guest.
    pub seat: Option<ForumSeatId>,
    pub name: Line<120>,
}

impl Named {
    pub fn of(seat: Option<ForumSeatId>, person: &SeatPerson) -> Self {
        Self {
            seat,
            name: person.name.clone(),
        }
    }

    /// Who that is: whoever acts for the seat on the day under this name, or somebody who is known by
    /// the name alone.
    fn settle(self, presence: Presence, seats: &[SeatState], on: NaiveDate) -> Option<Attendee> {
        let state = match self.seat {
            Some(id) => Some(seats.iter().find(|state| state.seat.id == id)?),
            None => None,
        };
        let unknown = SeatPerson {
            name: self.name,
            user: None,
        };
        let acting = state.map(|state| state.acting_on(on)).unwrap_or_default();
        let known = acting.into_iter().find(|person| person.is_same(&unknown));
        Some(Attendee {
            person: known.cloned().unwrap_or(unknown),
            seat: self.seat,
            presence,
        })
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(seat) = self.seat {
            seat.fmt(f)?;
        }
        write!(f, ":{}", self.name)
    }
}

impl FromStr for Named {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let (seat, name) = written.split_once(':').ok_or(())?;
        let seat = match seat {
            "" => None,
            id => Some(id.parse().map_err(|_| ())?),
        };
        let name = Line::parse(name).map_err(|_| ())?;
        Ok(Self { seat, name })
    }
}

/// What the form of an attendance list says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceForm {
    present: Vec<Named>,
    apologies: Vec<Named>,
    /// More who came: guests, or for one seat.
    others: Vec<Named>,
}

impl AttendanceForm {
    /// The form and the revision of the list that it was shown with.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let present = r.choices(Field::Attendance(AttendanceField::Present));
        let apologies = r.choices(Field::Attendance(AttendanceField::Apology));
        let for_seat = r.optional(
            Field::Attendance(AttendanceField::OthersFor),
            Reader::choice,
        );
        let others = others(&mut r, for_seat);
        let version = r.version();
        r.finish(|| {
            let draft = Self {
                present: present?,
                apologies: apologies?,
                others: others?,
            };
            Ok((draft, version?))
        })
    }

    /// The lines of the list, each once; those who came first.
    pub fn settle(self, seats: &[SeatState], on: NaiveDate) -> Result<Vec<Attendee>, Problems> {
        let Self {
            present,
            apologies,
            others,
        } = self;
        let came = present.into_iter().chain(others);
        let came = came.map(|named| (named, Presence::Present));
        let not = apologies
            .into_iter()
            .map(|named| (named, Presence::Apology));
        let mut lines: Vec<Attendee> = Vec::new();
        for (named, presence) in came.chain(not) {
            let field = Field::Attendance(AttendanceField::OthersFor);
            let line = named.settle(presence, seats, on);
            let line = line.ok_or_else(|| Problems::one(field, Flaw::Unknown))?;
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let n_lines = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        match n_lines > ATTENDEES_MAX {
            true => Err(Problems::one(
                Field::Attendance(AttendanceField::Others),
                Flaw::OutOfRange {
                    min: 0,
                    max: ATTENDEES_MAX,
                },
            )),
            false => Ok(lines),
        }
    }
}

/// One name a line.
fn others(
    r: &mut Reader<'_>,
    for_seat: Result<Option<ForumSeatId>, Flawed>,
) -> Result<Vec<Named>, Flawed> {
    let field = Field::Attendance(AttendanceField::Others);
    let lines = r.raw(field).lines().map(str::trim);
    let names: Result<Vec<_>, _> = lines
        .filter(|line| !line.is_empty())
        .map(Line::parse)
        .collect();
    let names = names.or_else(|flaw| r.flaw(field, flaw.into()))?;
    let seat = for_seat?;
    Ok(names.into_iter().map(|name| Named { seat, name }).collect())
}

/// Notes who was there, from when the agenda is begun until the minutes are approved; before the forum
/// meets, nobody but those who send an apology.
pub fn record_attendance(
    permit: &Permit<Govern>,
    state: &MeetingState,
    (before, after): (&[Attendee], &[Attendee]),
    (revision, based_on): (u32, u32),
) -> Result<AuditEvent, Refusal> {
    if !state.stage.takes_texts() {
        return Err(state.passed());
    }
    let is_ahead = state.stage < MeetingStage::Session;
    if is_ahead && after.iter().any(|a| a.presence == Presence::Present) {
        return Err(Refusal::NotMetYet);
    }
    next_version(revision, based_on)?;
    let (before, after) = (facts(before), facts(after));
    Ok(state.event(permit, Deed::Changed, &before, &after))
}

/// The list as the log keeps it.
fn facts(list: &[Attendee]) -> Vec<(Field, String)> {
    let of = |presence| {
        let lines = list.iter().filter(|a| a.presence == presence);
        let named = lines.map(|a| Named::of(a.seat, &a.person).to_string());
        named.collect::<Vec<_>>().join("\n")
    };
    vec![
        (
            Field::Attendance(AttendanceField::Present),
            of(Presence::Present),
        ),
        (
            Field::Attendance(AttendanceField::Apology),
            of(Presence::Apology),
        ),
    ]
}
