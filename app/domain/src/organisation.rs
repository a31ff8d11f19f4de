//! The parties: regions, municipalities, hospitals, practice organisations.

mod inhabitants;

pub use inhabitants::{Inhabitants, InhabitantsLine, InhabitantsPaste, count_inhabitants};

use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::OrganisationId;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::Line;
use crate::time::{Validity, format_day};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Which sector an organisation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OrganisationKind {
    Region,
    Municipality,
    Hospital,
    /// Almen praksis, for instance PLO.
    GeneralPractice,
    Other,
}

impl OrganisationKind {
    pub const ALL: [Self; 5] = [
        Self::Region,
        Self::Municipality,
        Self::Hospital,
        Self::GeneralPractice,
        Self::Other,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::Hospital => "hospital",
            Self::GeneralPractice => "general_practice",
            Self::Other => "other",
        }
    }
}

impl FromStr for OrganisationKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// What a form says of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationDraft {
    pub kind: OrganisationKind,
    pub name: Line<120>,
    /// The official code, such as `0851` for a municipality or `1081` for a region.
    pub code: Option<Line<20>>,
    pub validity: Validity,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub draft: OrganisationDraft,
    /// Counts up with each change, from 1.
    pub version: u32,
}

impl OrganisationDraft {
    /// The draft, and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let mut r = Reader::new(form);
        let kind = r.choice(Field::Kind);
        let name = r.line(Field::Name);
        let code = r.optional(Field::Code, Reader::line);
        let validity = r.validity();
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    kind: kind?,
                    name: name?,
                    code: code?,
                    validity: validity?,
                },
                version?,
            ))
        })
    }
}

impl Facts for OrganisationDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let mut facts = vec![
            (Field::Kind, self.kind.code().to_owned()),
            (Field::Name, self.name.to_string()),
            (Field::Code, optional(self.code.as_ref())),
        ];
        facts.extend(validity_facts(self.validity));
        facts
    }
}

pub(crate) fn optional<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

pub(crate) fn validity_facts(validity: Validity) -> [(Field, String); 2] {
    [
        (
            Field::ValidFrom,
            validity.from.map(format_day).unwrap_or_default(),
        ),
        (
            Field::ValidUntil,
            validity.until.map(format_day).unwrap_or_default(),
        ),
    ]
}

pub fn create(
    permit: &Permit<Govern>,
    id: OrganisationId,
    draft: OrganisationDraft,
) -> (Organisation, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Organisation, id.uuid())
        .changing(&[], &draft.facts());
    (
        Organisation {
            id,
            draft,
            version: 1,
        },
        event,
    )
}

/// Refuses with [`Refusal::StaleVersion`] when somebody else changed it meanwhile.
pub fn change(
    permit: &Permit<Govern>,
    current: Organisation,
    draft: OrganisationDraft,
    based_on: u32,
) -> Result<(Organisation, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    let event = AuditEvent::new(
        permit,
        Deed::Changed,
        Subject::Organisation,
        current.id.uuid(),
    )
    .changing(&current.draft.facts(), &draft.facts());
    Ok((
        Organisation {
            id: current.id,
            draft,
            version,
        },
        event,
    ))
}

/// The version after `current`, if the change was based on it.
pub(crate) fn next_version(current: u32, based_on: u32) -> Result<u32, Refusal> {
    if current == based_on {
        Ok(current.saturating_add(1))
    } else {
        Err(Refusal::StaleVersion)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn form(name: &str, version: &str) -> FormData {
        FormData::default()
            .with(Field::Kind, "municipality")
            .with(Field::Name, name)
            .with(Field::Code, "0851")
            .with(Field::Version, version)
    }

    #[test]
    fn a_change_counts_up_and_tells_what_changed() {
        let permit = Permit::system();
        let (draft, _) = OrganisationDraft::parse(&form("Aalborg", "")).unwrap();
        let (organisation, _) = create(&permit, OrganisationId::new(Uuid::nil()), draft);
        let (draft, based_on) = OrganisationDraft::parse(&form("Aalborg Kommune", "1")).unwrap();
        let (changed, event) = change(&permit, organisation, draft.clone(), based_on).unwrap();
        assert_eq!(changed.version, 2);
        assert_eq!(event.changes.len(), 1);
        assert_eq!(
            change(&permit, changed, draft, 1).unwrap_err(),
            Refusal::StaleVersion
        );
    }
}
