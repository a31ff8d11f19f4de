//! The shipped reference list: the regions, municipalities and health clusters of Denmark.
//!
//! Sources: regions and municipalities with their official codes from DAGI (Klimadatastyrelsen, May
//! 2026); clusters compiled from the regions' own pages and the press, each row marked with how sure
//! it is.

mod choose;

pub use choose::{choose, is_registered};

use crate::locale::danish_sort_key;
use crate::organisation::OrganisationKind;
use serde::Deserialize;

const REGIONS: &str = include_str!("reference/regions.csv");
const MUNICIPALITIES: &str = include_str!("reference/municipalities.csv");
const CLUSTERS: &str = include_str!("reference/health_clusters.csv");

/// An organisation that can be taken into the register as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceOrganisation {
    pub kind: OrganisationKind,
    /// The official code; it recognises an organisation that is registered already.
    pub code: String,
    /// "Aalborg Kommune", "Region Nordjylland".
    pub name: String,
    pub region: String,
}

/// A health cluster: an emergency hospital and the municipalities around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    pub region: String,
    pub name: String,
    pub hospital: String,
    /// The codes of its municipalities.
    pub municipalities: Vec<String>,
}

impl Cluster {
    /// Unique: two regions have a "Klynge Midt".
    pub fn key(&self) -> String {
        format!("{} · {}", self.region, self.name)
    }
}

#[derive(Deserialize)]
struct RegionRow {
    kode: String,
    navn: String,
}

#[derive(Deserialize)]
struct MunicipalityRow {
    kode: String,
    navn: String,
    regionsnavn: String,
    uden_for_kommuneinddeling: String,
}

#[derive(Deserialize)]
struct ClusterRow {
    region: String,
    klynge: String,
    akuthospital: String,
    kommunekode: String,
}

/// The five regions, then the 98 municipalities in Danish order.
pub fn organisations() -> Vec<ReferenceOrganisation> {
    let mut list: Vec<_> = rows::<RegionRow>(REGIONS)
        .map(|row| ReferenceOrganisation {
            kind: OrganisationKind::Region,
            code: row.kode,
            region: row.navn.clone(),
            name: row.navn,
        })
        .collect();
    let mut municipalities: Vec<_> = rows::<MunicipalityRow>(MUNICIPALITIES)
        .filter(|row| row.uden_for_kommuneinddeling == "0")
        .map(|row| ReferenceOrganisation {
            kind: OrganisationKind::Municipality,
            code: row.kode,
            name: municipality_name(&row.navn),
            region: row.regionsnavn,
        })
        .collect();
    municipalities.sort_by_key(|m| danish_sort_key(&m.name));
    list.append(&mut municipalities);
    list
}

/// The health clusters, by region and name.
pub fn clusters() -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for row in rows::<ClusterRow>(CLUSTERS) {
        let known = clusters
            .iter_mut()
            .find(|c| c.region == row.region && c.name == row.klynge);
        match known {
            Some(cluster) => cluster.municipalities.push(row.kommunekode),
            None => clusters.push(Cluster {
                region: row.region,
                name: row.klynge,
                hospital: row.akuthospital,
                municipalities: vec![row.kommunekode],
            }),
        }
    }
    clusters
}

/// Two municipalities are not called "… Kommune" in their own name (Bornholm, København).
fn municipality_name(name: &str) -> String {
    match name {
        "Bornholm" => "Bornholms Regionskommune".to_owned(),
        "København" => "Københavns Kommune".to_owned(),
        other => format!("{other} Kommune"),
    }
}

fn rows<T: for<'de> Deserialize<'de>>(csv: &'static str) -> impl Iterator<Item = T> {
    csv::Reader::from_reader(csv.as_bytes())
        .into_deserialize()
        .filter_map(Result::ok)
}

/// The reference list beside what is registered already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceView {
    pub clusters: Vec<Cluster>,
    pub organisations: Vec<ReferenceOrganisation>,
    /// Codes that are in the register.
    pub registered: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn denmark_has_5_regions_98_municipalities_and_22_clusters() {
        let list = organisations();
        let count = |kind| list.iter().filter(|o| o.kind == kind).count();
        assert_eq!(count(OrganisationKind::Region), 5);
        assert_eq!(count(OrganisationKind::Municipality), 98);
        assert_eq!(clusters().len(), 22);
    }

    #[test]
    fn every_cluster_names_known_municipalities() {
        let list = organisations();
        for cluster in clusters() {
            for code in &cluster.municipalities {
                assert!(
                    list.iter().any(|o| o.code == *code),
                    "{code} in {}",
                    cluster.key()
                );
            }
        }
    }

    #[test]
    fn the_eleven_of_north_jutland() {
        let n = organisations()
            .iter()
            .filter(|o| {
                o.kind == OrganisationKind::Municipality && o.region == "Region Nordjylland"
            })
            .count();
        assert_eq!(n, 11);
    }
}
