//! How much of the population an agreement covers: of the municipalities alone, for regions hold the same
//! people once more.

use super::{Party, Stance};
use crate::organisation::OrganisationKind;
use chrono::NaiveDate;

/// Of those who live in the municipalities that are parties, how many live in one that is bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoveredInhabitants {
    pub n_covered: u64,
    pub n_all: u64,
    /// The municipalities whose number nobody has put down; while there are some, no share is told.
    pub n_unknown: u32,
    /// The first and the last day of those on which they were counted.
    pub counted: (NaiveDate, NaiveDate),
}

impl CoveredInhabitants {
    /// Of the parties that exist that day; `None` while no municipality has a number.
    pub(super) fn of(counted: &[(Party, Option<Stance>)]) -> Option<Self> {
        let of_kind = |party: &Party| party.kind == OrganisationKind::Municipality;
        let municipalities = counted.iter().filter(|(party, _)| of_kind(party));
        let mut covered: Option<Self> = None;
        let mut n_unknown = 0_u32;
        for (party, stance) in municipalities {
            let Some(lives) = party.inhabitants else {
                n_unknown = n_unknown.saturating_add(1);
                continue;
            };
            let on = lives.counted_on;
            let sum = covered.get_or_insert(Self {
                n_covered: 0,
                n_all: 0,
                n_unknown: 0,
                counted: (on, on),
            });
            sum.n_all = sum.n_all.saturating_add(lives.n.into());
            if stance.is_some_and(Stance::binds) {
                sum.n_covered = sum.n_covered.saturating_add(lives.n.into());
            }
            sum.counted = (sum.counted.0.min(on), sum.counted.1.max(on));
        }
        covered.map(|covered| Self {
            n_unknown,
            ..covered
        })
    }

    /// In tenths of a percent: never all while somebody is left out, never none while somebody is covered.
    /// `None` while a municipality has no number.
    pub fn permille(&self) -> Option<u64> {
        if self.n_unknown > 0 {
            return None;
        }
        let half = self.n_all.div_euclid(2);
        let share = self.n_covered.saturating_mul(1000).saturating_add(half);
        let share = share.checked_div(self.n_all)?;
        Some(match self.n_covered {
            0 => 0,
            all if all == self.n_all => 1000,
            _ => share.clamp(1, 999),
        })
    }
}
