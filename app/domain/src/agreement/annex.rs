//! Annexes of a version of an agreement's text: a part of what is acceded to, so they stand fast with it.

use super::{AccessionLine, AgreementField};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::ids::AnnexId;
use crate::meeting::{AnnexContent, AnnexDraft, AnnexField, AnnexFlaw};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Line;
use crate::time::Timestamp;

/// An annex of a version of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingAnnex {
    pub id: AnnexId,
    pub version: u32,
    pub draft: AnnexDraft,
    /// `None` for sample data.
    pub added_by: Option<String>,
    pub added_at: Timestamp,
}

/// A version of the text, as far as its annexes go.
#[derive(Clone, Debug)]
pub struct AnnexedWording {
    /// The agreement's number.
    pub number: u32,
    pub version: u32,
    /// Whether somebody has said how they stand to this version.
    pub is_answered: bool,
    /// What its annexes are called: two of one name could not be told apart.
    pub names: Vec<Line<200>>,
}

/// Puts an annex to a version until somebody has said how they stand to it.
pub fn add_wording_annex(
    permit: &Permit<Govern>,
    to: &AnnexedWording,
    (id, draft): (AnnexId, &AnnexDraft),
) -> Result<AuditEvent, Rejection> {
    stands_open(to)?;
    if to.names.contains(&draft.name) {
        let field = match draft.content {
            AnnexContent::File { .. } => AnnexField::File,
            AnnexContent::Link { .. } => AnnexField::Name,
        };
        return Err(Problems::one(Field::Annex(field), Flaw::Annex(AnnexFlaw::Twice)).into());
    }
    let mut after = about(to);
    after.extend(draft.facts());
    let event = AuditEvent::new(permit, Deed::Added, Subject::Annex, id.uuid());
    Ok(event.changing(&[], &after))
}

/// Takes an annex off again, for as long.
pub fn remove_wording_annex(
    permit: &Permit<Govern>,
    of: &AnnexedWording,
    (id, draft): (AnnexId, &AnnexDraft),
) -> Result<AuditEvent, Refusal> {
    stands_open(of)?;
    let before = draft.facts();
    let gone = before.iter().map(|(field, _)| (*field, String::new()));
    let mut after = about(of);
    after.extend(gone);
    let event = AuditEvent::new(permit, Deed::Retracted, Subject::Annex, id.uuid());
    Ok(event.changing(&before, &after))
}

/// Whether somebody has said how they stand to a version of the text.
pub fn is_answered(said: &[AccessionLine], version: u32) -> bool {
    said.iter().any(|line| line.wording == Some(version))
}

const fn stands_open(wording: &AnnexedWording) -> Result<(), Refusal> {
    match wording.is_answered {
        true => Err(Refusal::WordingAnswered),
        false => Ok(()),
    }
}

/// Of which agreement and version it is stands first.
fn about(wording: &AnnexedWording) -> Vec<(Field, String)> {
    let of = Field::Agreement;
    vec![
        (Field::Number, wording.number.to_string()),
        (of(AgreementField::Text), wording.version.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn link(name: &str) -> AnnexDraft {
        AnnexDraft {
            name: Line::parse(name).unwrap(),
            content: AnnexContent::Link {
                address: Line::parse("https://esdh.example/1").unwrap(),
            },
        }
    }

    fn wording(is_answered: bool, names: &[Line<200>]) -> AnnexedWording {
        AnnexedWording {
            number: 5,
            version: 2,
            is_answered,
            names: names.to_vec(),
        }
    }

    #[test]
    fn annexes_stand_fast_once_somebody_has_answered() {
        let (permit, id) = (Permit::<Govern>::system(), AnnexId::new(Uuid::nil()));
        let draft = link("Bilag 1");
        assert!(add_wording_annex(&permit, &wording(false, &[]), (id, &draft)).is_ok());
        assert!(remove_wording_annex(&permit, &wording(false, &[]), (id, &draft)).is_ok());
        assert_eq!(
            add_wording_annex(&permit, &wording(true, &[]), (id, &draft)),
            Err(Refusal::WordingAnswered.into())
        );
        assert_eq!(
            remove_wording_annex(&permit, &wording(true, &[]), (id, &draft)),
            Err(Refusal::WordingAnswered)
        );
    }

    #[test]
    fn two_annexes_of_a_version_do_not_share_a_name() {
        let (permit, id) = (Permit::<Govern>::system(), AnnexId::new(Uuid::nil()));
        let names = [Line::parse("Bilag 1").unwrap()];
        let twice = add_wording_annex(&permit, &wording(false, &names), (id, &link("Bilag 1")));
        let flaw = Flaw::Annex(AnnexFlaw::Twice);
        let problems = Problems::one(Field::Annex(AnnexField::Name), flaw);
        assert_eq!(twice, Err(problems.into()));
        let other = add_wording_annex(&permit, &wording(false, &names), (id, &link("Bilag 2")));
        assert!(other.is_ok());
    }
}
