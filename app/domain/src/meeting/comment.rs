//! What the members say of minutes that are out for comment. It stays beside them for the forum alone.

use super::{MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::form::{FormData, Reader};
use crate::organisation::optional;
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
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
}

impl CommentDraft {
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let item = r.optional(Field::Number, |r, field| r.number(field, 1, u32::MAX));
        let words = r.paragraph(Field::Words);
        r.finish(|| {
            Ok(Self {
                item: item?,
                words: words?,
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

impl CommentDays {
    /// Whether the members' days have passed.
    pub fn are_over(self) -> bool {
        self.until.is_some_and(|until| until < self.today)
    }
}

/// Comments on minutes of `n_items` items. Comments stand beside each other: nobody waits for another.
pub fn comment(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &MeetingState,
    draft: &CommentDraft,
    n_items: usize,
    days: CommentDays,
) -> Result<AuditEvent, Rejection> {
    state.require(MeetingStage::Comment)?;
    if days.are_over() && capacity != Capacity::Secretariat {
        return Err(Refusal::CommentsClosed.into());
    }
    let exists = |number: u32| usize::try_from(number).is_ok_and(|number| number <= n_items);
    if draft.item.is_some_and(|number| !exists(number)) {
        return Err(Problems::one(Field::Number, Flaw::Unknown).into());
    }
    let facts = [
        (Field::Number, optional(draft.item.as_ref())),
        (Field::Words, draft.words.to_string()),
    ];
    Ok(state.event(permit, Deed::Added, &[], &facts))
}
