//! The log as a chain: the hash of each entry covers that of the one before, so that none can be changed,
//! taken out or slipped in unseen.

mod follow;
#[cfg(test)]
mod tests;

pub use follow::{Breaks, Broken, Followed, Follower, Found};

use crate::confirmation::ContentHash;
use crate::time::Timestamp;
use uuid::Uuid;

/// An entry of the log with every word of it, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedEntry {
    pub id: Uuid,
    pub at: Timestamp,
    /// `None` for the system itself.
    pub author: Option<Uuid>,
    pub deed: String,
    pub subject: String,
    pub subject_id: Uuid,
    pub programme: Option<Uuid>,
    /// The request that it was done by, as the server's own log names it.
    pub request: Option<String>,
    /// JSON.
    pub changes: String,
}

/// How far a chain has come: its last entry's place and hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// From 1 in the order in which entries were written.
    pub sequence: u32,
    pub hash: ContentHash,
}

/// The place of one entry in the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub entry: Uuid,
    /// The chain up to this entry.
    pub head: Head,
}

impl Link {
    /// The one after `last`, of an entry that is written now.
    pub fn after(last: Option<Head>, entry: &LoggedEntry) -> Self {
        let sequence = next(last);
        let hash = hash(last.map(|last| last.hash), sequence, entry);
        Self {
            entry: entry.id,
            head: Head { sequence, hash },
        }
    }
}

fn next(last: Option<Head>) -> u32 {
    last.map_or(0, |last| last.sequence).saturating_add(1)
}

/// SHA-256 over the hash before and every field, each after its length in bytes: two different entries
/// never share a text.
fn hash(before: Option<ContentHash>, sequence: u32, entry: &LoggedEntry) -> ContentHash {
    let or_none = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    // An empty name of a request is another thing than none.
    let request = entry.request.as_ref();
    let request = request.map_or_else(|| "-".to_owned(), |name| format!("+{name}"));
    let parts = [
        before.map(|hash| hash.to_string()).unwrap_or_default(),
        sequence.to_string(),
        entry.id.to_string(),
        entry.at.micros().to_string(),
        or_none(entry.author),
        entry.deed.clone(),
        entry.subject.clone(),
        entry.subject_id.to_string(),
        or_none(entry.programme),
        request,
        entry.changes.clone(),
    ];
    let text: String = parts
        .iter()
        .map(|part| format!("{}:{part}\n", part.len()))
        .collect();
    ContentHash::of_text(&text)
}
