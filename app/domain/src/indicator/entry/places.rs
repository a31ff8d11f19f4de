//! Places in few bytes: a file may name a million of them.

use super::EntryTarget;
use crate::ids::OrganisationId;
use crate::indicator::{Period, PeriodKind, Place};
use chrono::NaiveDate;

/// A place in eight bytes, in the order in which figures are stored: by period, then organisation, then
/// category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The first day of the period.
    on: NaiveDate,
    /// From 1 in the order of their ids; 0 of all together.
    organisation: u16,
    /// From 1; 0 of all together.
    category: u16,
}

/// Which place each slot is.
#[derive(Debug)]
pub struct Places {
    kind: PeriodKind,
    /// Sorted.
    organisations: Vec<OrganisationId>,
}

impl Places {
    pub fn of(target: &EntryTarget) -> Self {
        let ids = target.organisations.iter().map(|(id, _)| *id);
        let mut organisations: Vec<OrganisationId> = ids.collect();
        organisations.sort_by_key(|id| id.uuid());
        organisations.dedup();
        Self {
            kind: target.definition.period,
            organisations,
        }
    }

    /// `None` of an organisation that is not known.
    pub fn slot(&self, place: Place) -> Option<Slot> {
        let organisation = match place.organisation {
            Some(id) => {
                let found = self
                    .organisations
                    .binary_search_by_key(&id.uuid(), |known| known.uuid());
                u16::try_from(found.ok()?.checked_add(1)?).ok()?
            }
            None => 0,
        };
        Some(Slot {
            on: place.period.start(),
            organisation,
            category: u16::try_from(place.category.unwrap_or_default()).ok()?,
        })
    }

    pub fn place(&self, slot: Slot) -> Place {
        let index = usize::from(slot.organisation).checked_sub(1);
        Place {
            period: self.period(slot),
            organisation: index.and_then(|index| self.organisations.get(index).copied()),
            category: (slot.category > 0).then(|| u32::from(slot.category)),
        }
    }

    pub fn period(&self, slot: Slot) -> Period {
        Period::holding(self.kind, slot.on)
    }
}

impl Slot {
    /// The first of its period: that of all together.
    pub const fn first(self) -> Self {
        Self {
            on: self.on,
            organisation: 0,
            category: 0,
        }
    }

    /// The last of its period.
    pub const fn last(self) -> Self {
        Self {
            on: self.on,
            organisation: u16::MAX,
            category: u16::MAX,
        }
    }

    pub const fn is_of_all(self) -> bool {
        self.organisation == 0 && self.category == 0
    }
}
