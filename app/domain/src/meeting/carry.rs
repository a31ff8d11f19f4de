//! How an item that a forum did not finish comes back (need N17).

use super::Conclusion;
use super::item::item_event;
use super::{ItemDraft, MeetingState};
use crate::audit::{AuditEvent, Deed, Facts};
use crate::ids::ItemId;
use crate::policy::{Govern, Permit};
use crate::problem::Field;
use crate::time::format_day;
use chrono::NaiveDate;

/// As often as this a forum puts an item off.
pub const DEFERRALS_MAX: u32 = 3;

/// That an item was on the agenda of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    pub on: NaiveDate,
    pub conclusion: Option<Conclusion>,
}

/// How often the forum put an item off at these meetings.
pub fn n_deferred(appearances: &[Appearance]) -> u32 {
    let deferred = appearances
        .iter()
        .filter(|at| at.conclusion.is_some_and(Conclusion::defers));
    u32::try_from(deferred.count()).unwrap_or(u32::MAX)
}

/// Puts an item of an earlier meeting on this one's agenda, as it was; nobody has to think of it.
pub fn carried(
    permit: &Permit<Govern>,
    to: &MeetingState,
    (id, draft): (ItemId, &ItemDraft),
    (earlier, earlier_on): (ItemId, NaiveDate),
) -> AuditEvent {
    let mut facts = draft.facts();
    facts.push((
        Field::Source,
        format!("item:{earlier} {}", format_day(earlier_on)),
    ));
    item_event(permit, Deed::Carried, to, id, &[], &facts)
}
