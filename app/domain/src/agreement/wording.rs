//! The text of an agreement by versions: what a party acceded to is the text of that day.

use super::{AgreementField, next_entry};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::AgreementId;
use crate::organisation::optional;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

/// In characters: a text that is kept here and not in a document system.
pub const WORDING_MAX: u32 = 40_000;

/// A version of the text as it is put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingDraft {
    /// The day from which it is the text.
    pub from: NaiveDate,
    pub text: Option<Paragraph<WORDING_MAX>>,
    /// The address of the signed document.
    pub document: Option<Line<500>>,
    /// What is new in it.
    pub changes: Option<Paragraph<2000>>,
    /// How many versions there were when the form was shown.
    pub based_on: u32,
}

impl WordingDraft {
    /// There is a text, or the address of one.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let of = Field::Agreement;
        let mut r = Reader::new(form);
        let from = r.day(Field::ValidFrom);
        let text = r.optional(of(AgreementField::Text), Reader::paragraph);
        let document = r.optional(of(AgreementField::Document), Reader::secure_address);
        let text = match (&text, &document) {
            (Ok(None), Ok(None)) => r.flaw(of(AgreementField::Text), Flaw::Required),
            _ => text,
        };
        let based_on = r.version();
        let changes = match based_on {
            Ok(1..) => r.paragraph(of(AgreementField::Changes)).map(Some),
            _ => r.optional(of(AgreementField::Changes), Reader::paragraph),
        };
        r.finish(|| {
            Ok(Self {
                from: from?,
                text: text?,
                document: document?,
                changes: changes?,
                based_on: based_on?,
            })
        })
    }
}

impl Facts for WordingDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let of = Field::Agreement;
        vec![
            (Field::ValidFrom, format_day(self.from)),
            (of(AgreementField::Text), optional(self.text.as_ref())),
            (
                of(AgreementField::Document),
                optional(self.document.as_ref()),
            ),
            (of(AgreementField::Changes), optional(self.changes.as_ref())),
        ]
    }
}

/// A version of the text, as far as telling which one holds goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// From 1 within the agreement.
    pub version: u32,
    pub from: NaiveDate,
}

/// The version that is the text on a day: the last one written of those that had begun.
pub fn wording_on(wordings: &[Wording], day: NaiveDate) -> Option<u32> {
    let begun = wordings.iter().filter(|wording| wording.from <= day);
    begun.map(|wording| wording.version).max()
}

/// Adds a version of the text. It does not begin before the one before it.
pub fn add_wording(
    permit: &Permit<Govern>,
    (id, there): (AgreementId, &[Wording]),
    draft: &WordingDraft,
) -> Result<(u32, AuditEvent), Rejection> {
    let version = next_entry(there.len(), draft.based_on)?;
    let latest = there.iter().map(|wording| wording.from).max();
    if let Some(latest) = latest.filter(|latest| draft.from < *latest) {
        return Err(Problems::one(Field::ValidFrom, Flaw::too_early(latest)).into());
    }
    let event = AuditEvent::new(permit, Deed::Added, Subject::Agreement, id.uuid())
        .changing(&[], &draft.facts());
    Ok((version, event))
}
