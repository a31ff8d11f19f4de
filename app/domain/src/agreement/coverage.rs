//! How many of the parties an agreement binds on a day: "16 af 19 kommuner".

use super::{Accession, CoveredInhabitants, Stance, stance_on};
use crate::ids::OrganisationId;
use crate::organisation::{Inhabitants, OrganisationKind};
use crate::time::Validity;
use chrono::NaiveDate;

/// A party, as far as counting it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    pub id: OrganisationId,
    pub kind: OrganisationKind,
    /// When it exists: municipalities are merged and abolished.
    pub validity: Validity,
    /// `None` where nobody has put it down.
    pub inhabitants: Option<Inhabitants>,
}

/// Of one kind of party, how many there are and how many of them the agreement binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub kind: OrganisationKind,
    pub n_bound: u32,
    pub n_parties: u32,
}

/// How the parties stand on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// By kind; of kinds that have a party that day.
    pub shares: Vec<Share>,
    /// `None` where no number of a municipality is known.
    pub inhabitants: Option<CoveredInhabitants>,
    /// Each party that exists that day, in the order of their ids, with what holds of what it said.
    stances: Vec<(OrganisationId, Option<Stance>)>,
}

impl Coverage {
    /// Counts each party once, and none that does not exist that day.
    pub fn of(parties: impl Iterator<Item = (Party, Option<Stance>)>, day: NaiveDate) -> Self {
        let existing = parties.filter(|(party, _)| party.validity.holds(day));
        let mut counted: Vec<_> = existing.collect();
        counted.sort_unstable_by_key(|(party, _)| party.id);
        counted.dedup_by_key(|(party, _)| party.id);
        let shares = OrganisationKind::ALL.into_iter().filter_map(|kind| {
            let of_kind = counted.iter().filter(|(party, _)| party.kind == kind);
            let binds = |stance: &Option<Stance>| stance.is_some_and(Stance::binds);
            let n_bound = of_kind.clone().filter(|(_, stance)| binds(stance)).count();
            let n_parties = of_kind.count();
            (n_parties > 0).then(|| Share {
                kind,
                n_bound: u32::try_from(n_bound).unwrap_or(u32::MAX),
                n_parties: u32::try_from(n_parties).unwrap_or(u32::MAX),
            })
        });
        Self {
            shares: shares.collect(),
            inhabitants: CoveredInhabitants::of(&counted),
            stances: counted
                .iter()
                .map(|(party, stance)| (party.id, *stance))
                .collect(),
        }
    }

    /// What holds of what a party said; `None` of one that is no party, or does not exist that day.
    pub fn stance(&self, party: OrganisationId) -> Option<Option<Stance>> {
        let found = self.stances.binary_search_by_key(&party, |(id, _)| *id);
        let found = found.ok().and_then(|place| self.stances.get(place));
        found.map(|(_, stance)| *stance)
    }

    /// How many parties exist that day.
    pub const fn n_parties(&self) -> usize {
        self.stances.len()
    }
}

/// The same, from all that was said.
pub fn coverage_on(parties: &[Party], said: &[Accession], day: NaiveDate) -> Coverage {
    let stands = |party: &Party| (*party, stance_on(said, party.id, day));
    Coverage::of(parties.iter().map(stands), day)
}
