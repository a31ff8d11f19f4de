//! Annexes of items: files that are kept here, and links to where an organisation keeps them.

mod archive;
mod change;
mod field;
mod file;
mod kind;
#[cfg(test)]
mod tests;

pub use change::{add_annex, remove_annex};
pub use field::{AnnexField, AnnexFlaw};
pub use file::{ANNEX_BYTES_MAX, FoundFile};
pub use kind::AnnexKind;

use crate::confirmation::ContentHash;
use crate::form::{FormData, Reader};
use crate::ids::{AnnexId, ItemId};
use crate::meeting::Dispatched;
use crate::problem::{Field, Problems};
use crate::text::Line;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// An annex as it is put to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexDraft {
    /// A file's own name, with its ending.
    pub name: Line<200>,
    pub content: AnnexContent,
}

/// Where an annex is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnnexContent {
    /// Kept here.
    File {
        kind: AnnexKind,
        n_bytes: u64,
        hash: ContentHash,
    },
    /// In an organisation's own document system, which decides itself who reads it.
    Link { address: Line<500> },
}

impl AnnexDraft {
    /// Reads the form of a link; a file comes as a [`FoundFile`].
    pub fn parse_link(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let name = r.line(Field::Annex(AnnexField::Name));
        let address = r.secure_address(Field::Annex(AnnexField::Address));
        r.finish(|| {
            Ok(Self {
                name: name?,
                content: AnnexContent::Link { address: address? },
            })
        })
    }
}

/// An annex as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnexLine {
    pub id: AnnexId,
    /// Of which item it is: that of an earlier meeting, where a forum put the matter off.
    pub item: ItemId,
    pub meeting_on: NaiveDate,
    /// The item of the meeting that it is shown at.
    pub shown_at: ItemId,
    pub draft: AnnexDraft,
    /// `None` for sample data.
    pub added_by: Option<String>,
    pub added_at: Timestamp,
}

impl AnnexLine {
    /// Whether the members got the agenda without it, also where it was put to the item of an earlier
    /// meeting.
    pub fn is_late(&self, dispatched: Option<Dispatched>) -> bool {
        dispatched.is_some_and(|sent| self.added_at > sent.at)
    }
}
