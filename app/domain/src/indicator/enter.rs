//! Storing the figures of an entry.

use super::{Doubt, EntryTarget, Indicator, Observation, doubts, read_entry};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Rejection};
use crate::text::Paragraph;

/// Rows as they were pasted, and why they are right although something speaks against them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryDraft {
    pub rows: String,
    pub reason: Option<Paragraph<1000>>,
    /// How many entries there were when the form was shown.
    pub based_on: u32,
}

impl EntryDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let rows = r.raw(Field::Rows).to_owned();
        let rows = match rows.is_empty() {
            true => r.flaw(Field::Rows, Flaw::Required),
            false => Ok(rows),
        };
        let reason = r.optional(Field::Reason, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                rows: rows?,
                reason: reason?,
                based_on: based_on?,
            })
        })
    }
}

/// What is stored together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub observations: Vec<Observation>,
    /// What spoke against them.
    pub doubts: Vec<Doubt>,
    pub reason: Option<Paragraph<1000>>,
}

/// All figures of an entry; `None` where a row is refused, which the preview tells. A correction, and a
/// figure that something speaks against, needs a reason.
pub fn store_entry(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    target: &EntryTarget,
    draft: &EntryDraft,
) -> Result<Option<(Entry, AuditEvent)>, Rejection> {
    next_version(target.n_entries, draft.based_on)?;
    let preview = read_entry(&draft.rows, target);
    let Some(observations) = preview.accepted() else {
        return Ok(None);
    };
    let doubts = doubts(&observations, target);
    let needs_reason = preview.corrects() || !doubts.is_empty();
    if needs_reason && draft.reason.is_none() {
        return Err(Problems::one(Field::Reason, Flaw::Required).into());
    }
    // Counts of figures only: the log is read by more people than the figures are.
    let event = AuditEvent::new(
        permit,
        Deed::Observed,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(
        &[(Field::Version, target.n_entries.to_string())],
        &[
            (
                Field::Version,
                target.n_entries.saturating_add(1).to_string(),
            ),
            (Field::Rows, observations.len().to_string()),
        ],
    );
    let entry = Entry {
        observations,
        doubts,
        reason: draft.reason.clone(),
    };
    Ok(Some((entry, event)))
}
