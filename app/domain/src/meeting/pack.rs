//! What the members of a forum got for a meeting: frozen as one text that never changes again, whatever
//! happens to the agenda, the rounds and the figures after that.

mod figures;
mod item;
#[cfg(test)]
mod tests;

pub use figures::{PackedIndicator, PackedProgramme};
pub use item::{PackedAnnex, PackedAppearance, PackedConfirmation, PackedItem, PackedRound};

use super::{AnnexLine, MeetingStage, MeetingState};
use crate::audit::{AuditEvent, Deed};
use crate::confirmation::ContentHash;
use crate::ids::ForumId;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Refusal};
use crate::time::Timestamp;
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// A meeting's papers as they were frozen; shown from this alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingPack {
    /// From 1 within the meeting; a later one stands beside the earlier ones.
    pub number: u32,
    pub forum: String,
    pub on: NaiveDate,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
    pub place: Option<String>,
    pub frozen_at: Timestamp,
    /// In the order of the agenda.
    pub items: Vec<PackedItem>,
    /// Those that the items are about, with what was published of their figures.
    pub programmes: Vec<PackedProgramme>,
}

impl MeetingPack {
    /// Whether the members would read the same in both, whatever their numbers and when they were frozen.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let renamed = Self {
            number: other.number,
            frozen_at: other.frozen_at,
            ..self.clone()
        };
        renamed == *other
    }

    /// Every annex with the number of its item.
    pub fn annexes(&self) -> impl Iterator<Item = (u32, &PackedAnnex)> {
        let items = self.items.iter();
        items.flat_map(|item| item.annexes.iter().map(|annex| (item.number, annex)))
    }
}

/// A pack among those of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackLine {
    pub number: u32,
    pub frozen_at: Timestamp,
    /// `None` for sample data.
    pub frozen_by: Option<String>,
}

/// A pack as its page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingPackView {
    pub forum: ForumId,
    pub pack: MeetingPack,
    /// Of exactly the text that is stored.
    pub hash: ContentHash,
    /// The number of the newest one of the meeting.
    pub newest: u32,
    /// The annexes of the meeting that the reader may open now.
    pub annexes: Vec<AnnexLine>,
}

impl MeetingPackView {
    /// The annex that was frozen, as it is kept: the very same file or link.
    pub fn kept(&self, frozen: &PackedAnnex) -> Option<&AnnexLine> {
        let mut annexes = self.annexes.iter();
        annexes.find(|line| PackedAnnex::from(*line) == *frozen)
    }
}

/// The stored text of a pack, and its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenPack {
    pub number: u32,
    pub text: String,
    pub hash: ContentHash,
    pub at: Timestamp,
}

/// Freezes the papers of a meeting, once its members have the agenda. `text` is the pack as it is stored;
/// the hash is of exactly that text.
pub fn freeze_pack(
    permit: &Permit<Govern>,
    state: &MeetingState,
    pack: &MeetingPack,
    text: String,
) -> Result<(FrozenPack, AuditEvent), Refusal> {
    if state.stage < MeetingStage::Dispatched {
        return Err(Refusal::AgendaUnsent);
    }
    let hash = ContentHash::of_text(&text);
    let after = [
        (Field::Version, pack.number.to_string()),
        (Field::ContentHash, hash.to_string()),
        (Field::Rows, pack.items.len().to_string()),
    ];
    let event = state.event(permit, Deed::Frozen, &[], &after);
    let frozen = FrozenPack {
        number: pack.number,
        text,
        hash,
        at: pack.frozen_at,
    };
    Ok((frozen, event))
}
