//! What is known after the minutes were approved: put beside them, never into them (need N24).

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{FormData, Reader};
use crate::organisation::next_version;
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::Paragraph;

/// In characters.
pub const ADDENDUM_MAX: u32 = 4000;

/// What happened after the meeting (*Opfølgning*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddendumDraft {
    pub words: Paragraph<ADDENDUM_MAX>,
    /// Whether only the forum reads it.
    pub is_closed: bool,
    /// How many there were when the form was shown.
    pub based_on: u32,
}

impl AddendumDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let words = r.paragraph(Field::Addendum);
        let is_closed = r.checked(Field::ClosedItem);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                words: words?,
                is_closed,
                based_on: based_on?,
            })
        })
    }
}

/// Puts an addendum beside approved minutes that have `n_addenda` already.
pub fn add_addendum(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &MeetingState,
    draft: &AddendumDraft,
    n_addenda: u32,
) -> Result<AuditEvent, Refusal> {
    if state.stage != MeetingStage::Approved {
        return Err(Refusal::MinutesUnapproved);
    }
    if capacity == Capacity::Member {
        return Err(Refusal::ChairDecides);
    }
    next_version(n_addenda, draft.based_on)?;
    let closed = if draft.is_closed { "on" } else { "" };
    let facts = [
        (Field::Addendum, draft.words.to_string()),
        (Field::ClosedItem, closed.to_owned()),
    ];
    Ok(state.event(permit, Deed::Added, &[], &facts))
}
