//! How an item that a forum did not finish comes back (need N17).

use super::Conclusion;
use super::item::item_event;
use super::{ItemDraft, MeetingState, Source};
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

/// An item that stands on an agenda already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnAgenda {
    pub id: ItemId,
    pub source: Option<Source>,
    /// Whether it goes on with an item of an earlier meeting.
    pub is_carried: bool,
}

/// How an unfinished item gets onto an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carriage {
    /// The secretariat put its source on before the earlier meeting was over: that item goes on with it.
    Joins(ItemId),
    /// As an item of its own. An agenda has a source once; another item of it comes back without.
    Added(Option<Source>),
}

/// How each of the unfinished items, told by their sources, gets onto an agenda. Every one does, and no
/// item of the agenda goes on with two.
pub fn carriages(unfinished: &[Option<Source>], agenda: &[OnAgenda]) -> Vec<Carriage> {
    let mut joined = Vec::new();
    let mut taken: Vec<_> = agenda.iter().filter_map(|item| item.source).collect();
    let carriage = |source: &Option<Source>| {
        let same = agenda
            .iter()
            .find(|item| item.source.is_some() && item.source == *source);
        match same.filter(|item| !item.is_carried && !joined.contains(&item.id)) {
            Some(item) => {
                joined.push(item.id);
                Carriage::Joins(item.id)
            }
            None => {
                let source = source.filter(|source| !taken.contains(source));
                taken.extend(source);
                Carriage::Added(source)
            }
        }
    };
    unfinished.iter().map(carriage).collect()
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
