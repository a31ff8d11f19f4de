//! From what somebody ticked on the reference list to organisations for the register.

use super::{Cluster, ReferenceOrganisation, clusters, organisations};
use crate::organisation::{Organisation, OrganisationDraft, OrganisationKind};
use crate::problem::{Field, Flaw, Problems};
use crate::text::Line;
use crate::time::Validity;

/// The organisations behind values such as `code:0851` and `cluster:Region Nordjylland · Klynge
/// Nord`, none twice. A cluster stands for its region, its hospital and its municipalities.
pub fn choose(values: &[String]) -> Result<Vec<OrganisationDraft>, Problems> {
    if values.is_empty() {
        return Err(Problems::one(Field::Reference, Flaw::Required));
    }
    let (list, clusters) = (organisations(), clusters());
    let mut chosen: Vec<OrganisationDraft> = Vec::new();
    for value in values {
        let drafts = behind(value, &list, &clusters)
            .ok_or_else(|| Problems::one(Field::Reference, Flaw::NotAChoice))?;
        for draft in drafts {
            if !chosen.iter().any(|c| same(c, &draft)) {
                chosen.push(draft);
            }
        }
    }
    Ok(chosen)
}

/// Whether the register holds this organisation: by its code, or by its name for want of one.
pub fn is_registered(draft: &OrganisationDraft, register: &[Organisation]) -> bool {
    register.iter().any(|o| same(&o.draft, draft))
}

/// The name counts for organisations with a code as well: one typed in by hand may lack it.
fn same(one: &OrganisationDraft, other: &OrganisationDraft) -> bool {
    one.name == other.name || (one.code.is_some() && one.code == other.code)
}

fn behind(
    value: &str,
    list: &[ReferenceOrganisation],
    clusters: &[Cluster],
) -> Option<Vec<OrganisationDraft>> {
    if let Some(code) = value.strip_prefix("code:") {
        let organisation = list.iter().find(|o| o.code == code)?;
        return Some(vec![draft_of(organisation)?]);
    }
    let key = value.strip_prefix("cluster:")?;
    let cluster = clusters.iter().find(|c| c.key() == key)?;
    let region = list
        .iter()
        .find(|o| o.kind == OrganisationKind::Region && o.name == cluster.region)?;
    let mut drafts = vec![draft_of(region)?, hospital_of(cluster)?];
    for code in &cluster.municipalities {
        drafts.push(draft_of(list.iter().find(|o| o.code == *code)?)?);
    }
    Some(drafts)
}

fn draft_of(organisation: &ReferenceOrganisation) -> Option<OrganisationDraft> {
    Some(OrganisationDraft {
        kind: organisation.kind,
        name: Line::parse(&organisation.name).ok()?,
        code: Some(Line::parse(&organisation.code).ok()?),
        validity: Validity::default(),
    })
}

fn hospital_of(cluster: &Cluster) -> Option<OrganisationDraft> {
    Some(OrganisationDraft {
        kind: OrganisationKind::Hospital,
        name: Line::parse(&cluster.hospital).ok()?,
        code: None,
        validity: Validity::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(values: &[&str]) -> Vec<String> {
        values.iter().map(|v| (*v).to_owned()).collect()
    }

    #[test]
    fn every_choice_on_the_list_can_be_made() {
        let codes = organisations()
            .into_iter()
            .map(|o| format!("code:{}", o.code));
        let keys = clusters()
            .into_iter()
            .map(|c| format!("cluster:{}", c.key()));
        for value in codes.chain(keys) {
            assert!(choose(std::slice::from_ref(&value)).is_ok(), "{value}");
        }
    }

    #[test]
    fn a_cluster_brings_its_region_hospital_and_municipalities_once() {
        let cluster = &clusters()[0];
        let key = format!("cluster:{}", cluster.key());
        let code = format!("code:{}", cluster.municipalities[0]);
        let chosen = choose(&[key.clone(), code, key]).unwrap();
        assert_eq!(chosen.len(), 2 + cluster.municipalities.len());
        assert_eq!(chosen[0].kind, OrganisationKind::Region);
        assert_eq!(chosen[1].kind, OrganisationKind::Hospital);
        assert_eq!(chosen[1].code, None);
    }

    #[test]
    fn nothing_and_nonsense_are_problems_of_the_list() {
        let flaw = |v: &[&str]| choose(&values(v)).unwrap_err().of(Field::Reference);
        assert_eq!(flaw(&[]), Some(Flaw::Required));
        for bad in ["0851", "code:9999", "cluster:Klynge Nord", ""] {
            assert_eq!(flaw(&["code:0851", bad]), Some(Flaw::NotAChoice), "{bad}");
        }
    }
}
