//! Storing the figures of an entry.

use super::{
    Doubt, EntryTarget, FileEntry, FoundDoubts, Indicator, Observation, doubts, read_entry,
};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ContentHash;
use crate::form::{FormData, Reader};
use crate::organisation::next_version;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
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
    let n_rows = (Field::Rows, observations.len().to_string());
    let event = observed(permit, indicator, target, &[n_rows]);
    let entry = Entry {
        observations,
        doubts,
        reason: draft.reason.clone(),
    };
    Ok(Some((entry, event)))
}

/// Counts and fingerprints of figures only: the log is read by more people than the figures are.
fn observed(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    target: &EntryTarget,
    facts: &[(Field, String)],
) -> AuditEvent {
    let next = target.n_entries.saturating_add(1).to_string();
    let after: Vec<_> = [(Field::Version, next)]
        .into_iter()
        .chain(facts.iter().cloned())
        .collect();
    AuditEvent::new(
        permit,
        Deed::Observed,
        Subject::Indicator,
        indicator.id.uuid(),
    )
    .within(indicator.programme)
    .changing(&[(Field::Version, target.n_entries.to_string())], &after)
}

/// The answer to what was shown of a file: store it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDraft {
    /// The fingerprint of the file that was shown.
    pub shown: ContentHash,
    pub reason: Option<Paragraph<1000>>,
    /// How many entries there were when it was shown.
    pub based_on: u32,
}

impl FileDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let shown = r.choice(Field::ContentHash);
        let reason = r.optional(Field::Reason, Reader::paragraph);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                shown: shown?,
                reason: reason?,
                based_on: based_on?,
            })
        })
    }
}

/// The log's entry of a file whose figures are stored; `None` where a row is refused, which the preview
/// tells. `hash` is that of the file itself: what is stored is what was shown. A correction, and a figure
/// that something speaks against, needs a reason.
pub fn store_file(
    permit: &Permit<Govern>,
    indicator: &Indicator,
    target: &EntryTarget,
    (file, doubts): (&FileEntry, &FoundDoubts),
    hash: ContentHash,
    draft: &FileDraft,
) -> Result<Option<AuditEvent>, Rejection> {
    next_version(target.n_entries, draft.based_on)?;
    if draft.shown != hash {
        return Err(Refusal::FileMoved.into());
    }
    if !file.report.is_accepted() {
        return Ok(None);
    }
    let needs_reason = file.report.n_replaced > 0 || doubts.n > 0;
    if needs_reason && draft.reason.is_none() {
        return Err(Problems::one(Field::Reason, Flaw::Required).into());
    }
    let facts = [
        (Field::Rows, file.report.n_rows.to_string()),
        (Field::ContentHash, hash.to_string()),
    ];
    Ok(Some(observed(permit, indicator, target, &facts)))
}
