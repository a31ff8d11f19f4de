//! What an agreement says of itself.

use super::AgreementField;
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::forum::join;
use crate::ids::{AgreementId, ForumId, OrganisationId};
use crate::organisation::{next_version, optional, validity_facts};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::text::{Line, Paragraph};
use crate::time::Validity;

/// In characters: all part-initiatives of an agreement together.
pub const PART_MAX: u32 = 4000;

/// As its form is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementDraft {
    pub title: Line<200>,
    /// What it is called among its kind: *samarbejdsaftale*, *rammepapir*, *forløbsprogram*.
    pub kind: Line<80>,
    /// The forum that keeps it.
    pub forum: ForumId,
    /// What it is about, in plain language.
    pub summary: Option<Paragraph<4000>>,
    /// Its part-initiatives (*delindsatser*), one a line.
    pub parts: Option<Paragraph<PART_MAX>>,
    /// Who may accede; at least one.
    pub parties: Vec<OrganisationId>,
    pub validity: Validity,
}

impl AgreementDraft {
    /// The draft, and the version it was based on.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let of = Field::Agreement;
        let mut r = Reader::new(form);
        let title = r.line(Field::Title);
        let kind = r.line(of(AgreementField::Kind));
        let forum = r.choice(Field::Forum);
        let summary = r.optional(Field::Summary, Reader::paragraph);
        let parts = r.optional(of(AgreementField::Parts), Reader::paragraph);
        let parties = r.choices(of(AgreementField::Parties));
        let parties = match parties {
            Ok(parties) if parties.is_empty() => {
                r.flaw(of(AgreementField::Parties), Flaw::Required)
            }
            read => read,
        };
        let validity = r.validity();
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    title: title?,
                    kind: kind?,
                    forum: forum?,
                    summary: summary?,
                    parts: parts?,
                    parties: parties?,
                    validity: validity?,
                },
                version?,
            ))
        })
    }

    /// Its part-initiatives, one by one.
    pub fn parts(&self) -> Vec<&str> {
        let lines = self.parts.as_ref().map(Paragraph::as_str);
        let lines = lines.unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).collect()
    }
}

impl Facts for AgreementDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let of = Field::Agreement;
        let mut facts = vec![
            (Field::Title, self.title.to_string()),
            (of(AgreementField::Kind), self.kind.to_string()),
            (Field::Forum, self.forum.to_string()),
            (Field::Summary, optional(self.summary.as_ref())),
            (of(AgreementField::Parts), optional(self.parts.as_ref())),
            (of(AgreementField::Parties), join(&self.parties)),
        ];
        facts.extend(validity_facts(self.validity));
        facts
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    pub draft: AgreementDraft,
    /// Counts up with each change, from 1.
    pub version: u32,
}

pub fn create(
    permit: &Permit<Govern>,
    id: AgreementId,
    draft: AgreementDraft,
) -> (Agreement, AuditEvent) {
    let event = AuditEvent::new(permit, Deed::Created, Subject::Agreement, id.uuid())
        .changing(&[], &draft.facts());
    let agreement = Agreement {
        id,
        draft,
        version: 1,
    };
    (agreement, event)
}

/// Writes an agreement anew. A party that has said something of it stays a party: `heard` are those.
pub fn change(
    permit: &Permit<Govern>,
    current: Agreement,
    draft: AgreementDraft,
    heard: &[OrganisationId],
    based_on: u32,
) -> Result<(Agreement, AuditEvent), Refusal> {
    let version = next_version(current.version, based_on)?;
    if heard.iter().any(|party| !draft.parties.contains(party)) {
        return Err(Refusal::PartyHeard);
    }
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Agreement, current.id.uuid())
        .changing(&current.draft.facts(), &draft.facts());
    let changed = Agreement {
        id: current.id,
        draft,
        version,
    };
    Ok((changed, event))
}
