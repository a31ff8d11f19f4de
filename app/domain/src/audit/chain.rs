//! The log as a chain: the hash of each entry covers that of the one before, so that none can be changed,
//! taken out or slipped in unseen.

use crate::confirmation::ContentHash;
use crate::time::Timestamp;
use std::fmt;
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
        entry.request.clone().unwrap_or_default(),
        entry.changes.clone(),
    ];
    let text: String = parts
        .iter()
        .map(|part| format!("{}:{part}\n", part.len()))
        .collect();
    ContentHash::of_text(&text)
}

/// The first place at which the log is not what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// An entry says something else than when it was written.
    Changed { sequence: u32, entry: Uuid },
    /// An entry is gone.
    Gone { sequence: u32 },
    /// An entry stands in the log that the chain does not know.
    SlippedIn { entry: Uuid },
    /// The chain ends before it did: entries are gone from its end.
    Cut { sequence: u32 },
    /// It is another chain than the one that was signed.
    Other { sequence: u32 },
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed { sequence, entry } => write!(
                f,
                "entry {sequence} ({entry}) was changed after it was written"
            ),
            Self::Gone { sequence } => write!(f, "entry {sequence} is gone"),
            Self::SlippedIn { entry } => write!(
                f,
                "entry {entry} stands in the log, but was never part of the chain"
            ),
            Self::Cut { sequence } => {
                write!(f, "the log ends at entry {sequence}, earlier than it did")
            }
            Self::Other { sequence } => write!(
                f,
                "entry {sequence} has another hash than the one that was signed"
            ),
        }
    }
}

/// Follows the chain from its beginning, link by link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Follower {
    last: Option<Head>,
}

impl Follower {
    /// Takes the next link and the entry that it stands for; says where the chain breaks. `signed` is how
    /// far it had come once, for certain.
    pub fn take(
        &mut self,
        link: Link,
        entry: Option<&LoggedEntry>,
        signed: Option<Head>,
    ) -> Result<(), Broken> {
        let (sequence, found) = (next(self.last), link.head.sequence);
        let entry = entry.filter(|_| found == sequence);
        let entry = entry.ok_or(Broken::Gone { sequence })?;
        if Link::after(self.last, entry) != link {
            let entry = link.entry;
            return Err(Broken::Changed { sequence, entry });
        }
        if signed.is_some_and(|signed| signed.sequence == sequence && signed != link.head) {
            return Err(Broken::Other { sequence });
        }
        self.last = Some(link.head);
        Ok(())
    }

    /// How far it has been followed.
    pub const fn last(&self) -> Option<Head> {
        self.last
    }

    /// How far the chain goes, once there are no more links; it must reach as far as `known`.
    pub fn end(self, known: Option<Head>) -> Result<Option<Head>, Broken> {
        let sequence = self.last.map_or(0, |last| last.sequence);
        match known {
            Some(known) if known.sequence > sequence => Err(Broken::Cut { sequence }),
            _ => Ok(self.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(id: u128, changes: &str) -> LoggedEntry {
        LoggedEntry {
            id: Uuid::from_u128(id),
            at: Timestamp::from_micros(7),
            author: None,
            deed: "changed".to_owned(),
            subject: "forum".to_owned(),
            subject_id: Uuid::nil(),
            programme: None,
            request: None,
            changes: changes.to_owned(),
        }
    }

    fn chain(entries: &[LoggedEntry]) -> Vec<Link> {
        let mut last = None;
        let link = |entry| {
            let link = Link::after(last, entry);
            last = Some(link.head);
            link
        };
        entries.iter().map(link).collect()
    }

    fn follow(links: &[Link], entries: &[LoggedEntry], signed: Option<Head>) -> Result<(), Broken> {
        let mut follower = Follower::default();
        for link in links {
            let entry = entries.iter().find(|entry| entry.id == link.entry);
            follower.take(*link, entry, signed)?;
        }
        follower.end(signed).map(|_| ())
    }

    #[test]
    fn the_text_of_an_entry_is_fixed() {
        // Were this to change, every log written before would seem to be altered.
        let link = Link::after(None, &entry(1, "[]"));
        assert_eq!(
            link.head.hash.to_string(),
            "e599d0cfe677d158c58dc4b475f34ceac976fecc4bfd5e0fe72c4591df1fc3ad"
        );
    }

    proptest! {
        #[test]
        fn an_untouched_chain_holds(n in 0u128..20) {
            let entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
            prop_assert_eq!(follow(&chain(&entries), &entries, None), Ok(()));
        }

        #[test]
        fn whatever_is_changed_is_named(n in 1u128..20, at in 0usize..20, word in "[a-c:\n0-9]{0,6}", field in 0usize..7) {
            let mut entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
            let links = chain(&entries);
            let at = at % entries.len();
            let found = &mut entries[at];
            let before = found.clone();
            match field {
                0 => found.changes = word,
                1 => found.deed = word,
                2 => found.subject = word,
                3 => found.request = Some(word),
                4 => found.at = Timestamp::from_micros(8),
                5 => found.author = Some(Uuid::from_u128(9)),
                _ => found.programme = Some(Uuid::from_u128(9)),
            }
            // A request without a name is none.
            let same = *found == before || found.request.as_deref() == Some("");
            let sequence = links[at].head.sequence;
            let broken = Broken::Changed { sequence, entry: links[at].entry };
            prop_assert_eq!(follow(&links, &entries, None), if same { Ok(()) } else { Err(broken) });
        }

        #[test]
        fn whatever_is_taken_out_is_missed(n in 2usize..20, at in 0usize..20, with_link in any::<bool>()) {
            let mut entries: Vec<_> = (0..n).map(|id| entry(u128::try_from(id).unwrap(), "[]")).collect();
            let mut links = chain(&entries);
            // The end of a chain is missed by what was signed of it.
            let at = at % (n - 1);
            entries.remove(at);
            if with_link {
                links.remove(at);
            }
            let sequence = u32::try_from(at).unwrap() + 1;
            prop_assert_eq!(follow(&links, &entries, None), Err(Broken::Gone { sequence }));
        }

        #[test]
        fn no_two_entries_can_change_places(n in 2usize..20, at in 0usize..20) {
            let entries: Vec<_> = (0..n).map(|id| entry(u128::try_from(id).unwrap(), "[]")).collect();
            let mut links = chain(&entries);
            let at = at % (n - 1);
            let other = links[at].entry;
            links[at].entry = links[at + 1].entry;
            links[at + 1].entry = other;
            prop_assert!(follow(&links, &entries, None).is_err());
        }

        #[test]
        fn a_chain_that_was_written_anew_is_not_the_signed_one(n in 1u128..20, at in 0usize..20) {
            let entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
            let links = chain(&entries);
            let signed = links[at % links.len()].head;
            prop_assert_eq!(follow(&links, &entries, Some(signed)), Ok(()));
            let mut others = entries;
            others[0].changes.push('x');
            let sequence = signed.sequence;
            prop_assert_eq!(follow(&chain(&others), &others, Some(signed)), Err(Broken::Other { sequence }));
            let kept = at % links.len();
            let cut = follow(&links[..kept], &others[..kept], Some(signed));
            prop_assert!(cut.is_err());
        }
    }
}
