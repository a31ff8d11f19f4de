//! What speaks against the figures of a file: gone through period by period, with work that grows with
//! the file and no faster.

use super::EntryTarget;
use super::file::{Entered, LISTED_MAX};
use super::places::{Places, Slot};
use crate::indicator::doubt::{Doubt, of_period, of_series};
use crate::indicator::{Figure, Observation, Period};
use std::collections::{BTreeMap, BTreeSet};

/// Doubts, of which a million would help nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundDoubts {
    pub n: u32,
    /// The first of them.
    pub first: Vec<Doubt>,
}

impl FoundDoubts {
    fn extend(&mut self, doubts: Vec<Doubt>) {
        let n = u32::try_from(doubts.len()).unwrap_or(u32::MAX);
        self.n = self.n.saturating_add(n);
        let room = LISTED_MAX.saturating_sub(self.first.len());
        self.first.extend(doubts.into_iter().take(room));
    }
}

pub fn of_file(
    places: &Places,
    stored: &BTreeMap<Slot, Figure>,
    figures: &BTreeMap<Slot, Entered>,
    target: &EntryTarget,
) -> FoundDoubts {
    let mut found = FoundDoubts::default();
    let mut entered: BTreeSet<Period> = BTreeSet::new();
    let mut entered_of_all: BTreeSet<Period> = BTreeSet::new();
    let observation = |slot: Slot, figure: Figure| Observation {
        place: places.place(slot),
        figure,
    };
    let mut next = figures.keys().next().copied();
    while let Some(slot) = next {
        let new = figures.range(slot.first()..=slot.last());
        let new: Vec<_> = new.map(|(s, e)| observation(*s, e.figure)).collect();
        let old = stored.range(slot.first()..=slot.last());
        let old: Vec<_> = old.map(|(s, figure)| observation(*s, *figure)).collect();
        found.extend(of_period(&new, &old, target.definition.category_kind));
        entered.insert(places.period(slot));
        if figures.contains_key(&slot.first()) {
            entered_of_all.insert(places.period(slot));
        }
        let mut after = figures.range((
            std::ops::Bound::Excluded(slot.last()),
            std::ops::Bound::Unbounded,
        ));
        next = after.next().map(|(slot, _)| *slot);
    }
    let of_all = stored.iter().map(|(slot, figure)| (*slot, *figure));
    let of_all = of_all.chain(figures.iter().map(|(slot, e)| (*slot, e.figure)));
    let series: BTreeMap<Period, Figure> = of_all
        .filter(|(slot, _)| slot.is_of_all())
        .map(|(slot, figure)| (places.period(slot), figure))
        .collect();
    found.extend(of_series(
        &series.into_iter().collect::<Vec<_>>(),
        &entered,
        &entered_of_all,
        target,
    ));
    found
}
