//! When and where a forum meets.

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed, Facts};
use crate::form::{Flawed, FormData, Reader};
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::text::Line;
use chrono::NaiveTime;

/// When and where, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingDetails {
    pub starts_at: Option<NaiveTime>,
    /// After `starts_at`.
    pub ends_at: Option<NaiveTime>,
    /// A room, or the address of a meeting on line.
    pub place: Option<Line<200>>,
}

impl MeetingDetails {
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let details = Self::read(&mut r);
        let version = r.version();
        r.finish(|| Ok((details?, version?)))
    }

    /// Reads them as a part of a form.
    pub(crate) fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let starts_at = r.optional(Field::StartsAt, Reader::clock);
        let mut ends_at = r.optional(Field::EndsAt, Reader::clock);
        if let (Ok(starts), Ok(Some(ends))) = (starts_at, ends_at)
            && starts.is_none_or(|starts| ends <= starts)
        {
            ends_at = r.flaw(Field::EndsAt, Flaw::EndsBeforeStart);
        }
        let place = r.optional(Field::Place, Reader::line);
        Ok(Self {
            starts_at: starts_at?,
            ends_at: ends_at?,
            place: place?,
        })
    }

    pub fn to_form(&self) -> FormData {
        self.facts().into_iter().collect()
    }
}

impl Facts for MeetingDetails {
    fn facts(&self) -> Vec<(Field, String)> {
        let written = |at: Option<NaiveTime>| at.map(format_clock).unwrap_or_default();
        let place = self.place.as_ref().map(ToString::to_string);
        vec![
            (Field::StartsAt, written(self.starts_at)),
            (Field::EndsAt, written(self.ends_at)),
            (Field::Place, place.unwrap_or_default()),
        ]
    }
}

/// `14.00`, as clocks are written in Danish.
fn format_clock(at: NaiveTime) -> String {
    at.format("%H.%M").to_string()
}

/// Says anew when and where; until the forum has met.
pub fn change_details(
    permit: &Permit<Govern>,
    state: &MeetingState,
    current: &MeetingDetails,
    details: &MeetingDetails,
    based_on: u32,
) -> Result<AuditEvent, Refusal> {
    if state.stage > MeetingStage::Session || state.stage == MeetingStage::Cancelled {
        return Err(state.passed());
    }
    next_version(state.revision, based_on)?;
    Ok(state.event(permit, Deed::Changed, &current.facts(), &details.facts()))
}
