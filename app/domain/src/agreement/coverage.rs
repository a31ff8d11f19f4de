//! How many of the parties an agreement binds on a day: "16 af 19 kommuner".

use super::{Accession, Stance, stance_on};
use crate::ids::OrganisationId;
use crate::organisation::OrganisationKind;
use crate::time::Validity;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A party, as far as counting it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    pub id: OrganisationId,
    pub kind: OrganisationKind,
    /// When it exists: municipalities are merged and abolished.
    pub validity: Validity,
}

/// Of one kind of party, how many there are and how many of them the agreement binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub kind: OrganisationKind,
    pub n_bound: u32,
    pub n_parties: u32,
}

/// How the parties stand on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// By kind; of kinds that have a party that day.
    pub shares: Vec<Share>,
    /// Each party that exists that day, with what it said last.
    pub stances: BTreeMap<OrganisationId, Option<Stance>>,
}

/// Counts each party once, and none that does not exist that day.
pub fn coverage_on(parties: &[Party], said: &[Accession], day: NaiveDate) -> Coverage {
    let mut of_party: BTreeMap<OrganisationId, Vec<Accession>> = BTreeMap::new();
    for accession in said {
        let own = of_party.entry(accession.party).or_default();
        own.push(*accession);
    }
    let mut seen = BTreeSet::new();
    let mut counted: Vec<(&Party, Option<Stance>)> = Vec::new();
    for party in parties.iter().filter(|party| party.validity.holds(day)) {
        if seen.insert(party.id) {
            let own = of_party.get(&party.id).map(Vec::as_slice);
            let stance = stance_on(own.unwrap_or_default(), party.id, day);
            counted.push((party, stance));
        }
    }
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
    Coverage {
        shares: shares.collect(),
        stances: counted
            .iter()
            .map(|(party, stance)| (party.id, *stance))
            .collect(),
    }
}
