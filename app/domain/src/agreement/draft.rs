//! What an agreement says of itself.

use super::{AgreementField, Part, numbered};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{Flawed, FormData, Reader};
use crate::forum::join;
use crate::ids::{AgreementId, ForumId, OrganisationId};
use crate::organisation::{next_version, optional, validity_facts};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::Validity;
use std::collections::BTreeSet;

/// The most part-initiatives of an agreement.
pub const PARTS_MAX: usize = 40;
/// In characters: the numbers of other agreements in a field.
const NUMBERS_MAX: u32 = 80;

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
    /// Its part-initiatives (*delindsatser*), each called differently.
    pub parts: Vec<Line<200>>,
    /// Who may accede; at least one.
    pub parties: Vec<OrganisationId>,
    pub validity: Validity,
    pub relations: Relations,
}

/// How an agreement stands to others, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    pub replaces: BTreeSet<u32>,
    pub merges_into: BTreeSet<u32>,
    pub under: BTreeSet<u32>,
}

impl Relations {
    fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let of = Field::Agreement;
        let replaces = r.numbers(of(AgreementField::Replaces), NUMBERS_MAX);
        let merges_into = r.numbers(of(AgreementField::MergesInto), NUMBERS_MAX);
        let under = r.numbers(of(AgreementField::Under), NUMBERS_MAX);
        Ok(Self {
            replaces: replaces?,
            merges_into: merges_into?,
            under: under?,
        })
    }

    /// Each with the field that names it.
    pub fn fields(&self) -> [(AgreementField, &BTreeSet<u32>); 3] {
        [
            (AgreementField::Replaces, &self.replaces),
            (AgreementField::MergesInto, &self.merges_into),
            (AgreementField::Under, &self.under),
        ]
    }

    /// What is wrong with them: an agreement that is not there, or this one itself.
    fn problems(&self, own: u32, known: &[u32]) -> Problems {
        let mut problems = Problems::default();
        for (field, numbers) in self.fields() {
            if numbers.iter().any(|n| *n == own || !known.contains(n)) {
                problems.add(Field::Agreement(field), Flaw::Unknown);
            }
        }
        problems
    }
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
        let parts = parts(&mut r);
        let parties = r.choices(of(AgreementField::Parties));
        let parties = match parties {
            Ok(parties) if parties.is_empty() => {
                r.flaw(of(AgreementField::Parties), Flaw::Required)
            }
            read => read,
        };
        let validity = r.validity();
        let relations = Relations::read(&mut r);
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
                    relations: relations?,
                },
                version?,
            ))
        })
    }

    pub fn to_form(&self) -> FormData {
        let parties = self.parties.iter();
        let parties = parties.map(|party| {
            let field = Field::Agreement(AgreementField::Parties);
            (field, party.to_string())
        });
        let facts = self.facts().into_iter();
        let of_parties = Field::Agreement(AgreementField::Parties);
        let facts = facts.filter(|(field, _)| *field != of_parties);
        facts.chain(parties).collect()
    }
}

/// One a line; each called differently.
fn parts(r: &mut Reader<'_>) -> Result<Vec<Line<200>>, Flawed> {
    let field = Field::Agreement(AgreementField::Parts);
    let mut parts: Vec<Line<200>> = Vec::new();
    for (line, raw) in (1_u32..).zip(r.raw(field).lines()) {
        if raw.trim().is_empty() {
            continue;
        }
        let Ok(part) = Line::parse(raw) else {
            return r.flaw(field, Flaw::Line { line });
        };
        if parts.contains(&part) {
            return r.flaw(field, Flaw::RepeatedLine { line });
        }
        parts.push(part);
    }
    if parts.len() > PARTS_MAX {
        let max = u32::try_from(PARTS_MAX).unwrap_or(u32::MAX);
        return r.flaw(field, Flaw::OutOfRange { min: 0, max });
    }
    Ok(parts)
}

impl Facts for AgreementDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let of = Field::Agreement;
        let parts: Vec<_> = self.parts.iter().map(Line::as_str).collect();
        let mut facts = vec![
            (Field::Title, self.title.to_string()),
            (of(AgreementField::Kind), self.kind.to_string()),
            (Field::Forum, self.forum.to_string()),
            (Field::Summary, optional(self.summary.as_ref())),
            (of(AgreementField::Parts), parts.join("\n")),
            (of(AgreementField::Parties), join(&self.parties)),
        ];
        facts.extend(validity_facts(self.validity));
        for (field, numbers) in self.relations.fields() {
            let written: Vec<_> = numbers.iter().map(ToString::to_string).collect();
            facts.push((of(field), written.join(", ")));
        }
        facts
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    /// From 1 within the installation: what people call it by.
    pub number: u32,
    pub draft: AgreementDraft,
    /// Its part-initiatives with the numbers they keep.
    pub parts: Vec<Part>,
    /// Counts up with each change, from 1.
    pub version: u32,
}

/// A new agreement; `known` are the numbers of those that are there.
pub fn create(
    permit: &Permit<Govern>,
    id: AgreementId,
    known: &[u32],
    draft: AgreementDraft,
) -> Result<(Agreement, AuditEvent), Rejection> {
    let highest = known.iter().copied().max().unwrap_or(0);
    let number = highest.saturating_add(1);
    let problems = draft.relations.problems(number, known);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let event = AuditEvent::new(permit, Deed::Created, Subject::Agreement, id.uuid())
        .changing(&[], &draft.facts());
    let agreement = Agreement {
        id,
        number,
        parts: numbered(&[], &draft.parts),
        draft,
        version: 1,
    };
    Ok((agreement, event))
}

/// What stays with an agreement however it is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Kept<'a> {
    /// The parties that have said, decided or told something.
    pub heard: &'a [OrganisationId],
    /// The parts that some party told of.
    pub told: &'a [u32],
    /// The numbers of all agreements.
    pub known: &'a [u32],
}

/// Writes an agreement anew. A party that was heard stays a party, and a part that was told of stays a
/// part under its name.
pub fn change(
    permit: &Permit<Govern>,
    current: Agreement,
    draft: AgreementDraft,
    kept: Kept<'_>,
    based_on: u32,
) -> Result<(Agreement, AuditEvent), Rejection> {
    let version = next_version(current.version, based_on)?;
    let problems = draft.relations.problems(current.number, kept.known);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    if kept
        .heard
        .iter()
        .any(|party| !draft.parties.contains(party))
    {
        return Err(Refusal::PartyHeard.into());
    }
    let parts = numbered(&current.parts, &draft.parts);
    let stays = |number: &u32| parts.iter().any(|part| part.number == *number);
    if !kept.told.iter().all(stays) {
        return Err(Refusal::PartTold.into());
    }
    let event = AuditEvent::new(permit, Deed::Changed, Subject::Agreement, current.id.uuid())
        .changing(&current.draft.facts(), &draft.facts());
    let changed = Agreement {
        parts,
        draft,
        version,
        ..current
    };
    Ok((changed, event))
}
