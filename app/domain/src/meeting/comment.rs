//! What the members say of minutes that are out for comment. It stays beside them for the forum alone.

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{FormData, Reader};
use crate::organisation::{next_version, optional};
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Problems, Refusal};
use crate::text::Paragraph;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// In characters.
pub const COMMENT_MAX: u32 = 4000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentDraft {
    /// The number of the item that it is about, from 1; `None` for the minutes as a whole.
    pub item: Option<u32>,
    pub words: Paragraph<COMMENT_MAX>,
    /// How many there were when the form was shown.
    pub based_on: u32,
}

impl CommentDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let item = r.optional(Field::Number, |r, field| r.number(field, 1, u32::MAX));
        let words = r.paragraph(Field::Words);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                item: item?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// A comment with who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub item: Option<u32>,
    pub words: String,
    /// `None` for sample data.
    pub said_by: Option<String>,
    pub said_at: Timestamp,
}

/// Until when members comment; the secretariat puts down what reached it otherwise until the minutes are
/// approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommentDays {
    pub until: Option<NaiveDate>,
    pub today: NaiveDate,
}

/// Comments on minutes that have `n_comments` already.
pub fn comment(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &MeetingState,
    draft: &CommentDraft,
    n_comments: u32,
    days: CommentDays,
) -> Result<AuditEvent, Refusal> {
    state.require(MeetingStage::Comment)?;
    let is_late = days.until.is_some_and(|until| until < days.today);
    if is_late && capacity != Capacity::Secretariat {
        return Err(Refusal::CommentsClosed);
    }
    next_version(n_comments, draft.based_on)?;
    let facts = [
        (Field::Number, optional(draft.item.as_ref())),
        (Field::Words, draft.words.to_string()),
    ];
    Ok(state.event(permit, Deed::Added, &[], &facts))
}
