//! The log as a chain, and where it ends.

use crate::store::{Query, Record, Row, StoreError, Tx};
use domain::audit::chain::{Followed, Follower, Found, Head, Link, LoggedEntry};
use domain::confirmation::ContentHash;
use uuid::Uuid;

struct Ends(Option<Head>);

impl Record for Ends {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let hash: Option<ContentHash> = row.opt_word(1)?;
        let sequence = row.number(0)?;
        Ok(Self(hash.map(|hash| Head { sequence, hash })))
    }
}

/// Where the chain ends; `None` of an empty log.
pub async fn head_find(db: &mut impl Query) -> Result<Option<Head>, StoreError> {
    let ends: Option<Ends> = db.row("select sequence, hash from audit_head", &[]).await?;
    Ok(ends.and_then(|Ends(head)| head))
}

/// What the log says of its end, be it sound or not.
struct Stated(Option<Head>);

impl Record for Stated {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let hash = row.opt_text(1).unwrap_or_else(|_| Some(String::new()));
        let sequence = row.number(0).unwrap_or_default();
        let hash = hash.map(|text| hash_or_none(&text));
        Ok(Self(hash.map(|hash| Head { sequence, hash })))
    }
}

/// What is no hash matches nothing.
fn hash_or_none(text: &str) -> ContentHash {
    text.parse().unwrap_or_else(|()| ContentHash::of_text(""))
}

async fn head_stated(db: &mut impl Query) -> Result<Option<Head>, StoreError> {
    let stated: Option<Stated> = db.row("select sequence, hash from audit_head", &[]).await?;
    Ok(stated.and_then(|Stated(head)| head))
}

/// Whether the log is a chain yet: it is none in a database of an earlier version.
pub async fn is_chain(db: &mut impl Query) -> Result<bool, StoreError> {
    let found: Result<Option<u32>, _> = db.row("select count(*) from audit_head", &[]).await;
    match found {
        Ok(_) => Ok(true),
        Err(error) if error.is_unknown_table() => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether there are any links.
pub(super) async fn has_begun(db: &mut impl Query) -> Result<bool, StoreError> {
    let sql = "select entry_id from audit_link order by sequence limit 1";
    let first: Option<EntryId> = db.row(sql, &[]).await?;
    Ok(first.is_some())
}

/// [`head_find`], and nobody else adds to the chain until this transaction has ended.
pub(super) async fn head_hold(tx: &mut Tx) -> Result<Option<Head>, StoreError> {
    tx.execute("update audit_head set sequence = sequence", &[])
        .await?;
    head_find(tx).await
}

pub(super) async fn head_move(tx: &mut Tx, head: Head) -> Result<(), StoreError> {
    tx.execute(
        "update audit_head set sequence = $1, hash = $2",
        &[head.sequence.into(), head.hash.to_string().into()],
    )
    .await?;
    Ok(())
}

pub(super) async fn link_insert(tx: &mut Tx, link: Link) -> Result<(), StoreError> {
    tx.execute(
        "insert into audit_link (sequence, entry_id, hash) values ($1, $2, $3)",
        &[
            link.head.sequence.into(),
            link.entry.into(),
            link.head.hash.to_string().into(),
        ],
    )
    .await?;
    Ok(())
}

impl Record for LoggedEntry {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid(0)?,
            at: row.instant(1)?,
            author: row.opt_uuid(2)?,
            deed: row.text(3)?,
            subject: row.text(4)?,
            subject_id: row.uuid(5)?,
            programme: row.opt_uuid(6)?,
            request: row.opt_text(7)?,
            changes: row.text(8)?,
        })
    }
}

/// A link with the entry that it stands for, as somebody who tampered with them left them.
pub struct Linked {
    pub link: Link,
    /// `None` where it is gone.
    entry: Option<Entry>,
}

enum Entry {
    Whole(LoggedEntry),
    Unreadable,
}

impl Linked {
    pub const fn entry(&self) -> Found<'_> {
        match &self.entry {
            Some(Entry::Whole(entry)) => Found::Whole(entry),
            Some(Entry::Unreadable) => Found::Unreadable,
            None => Found::Missing,
        }
    }
}

impl Record for Linked {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let link = Link {
            // What is no id is that of no entry.
            entry: row.uuid(9).unwrap_or_default(),
            head: Head {
                sequence: row.number(10)?,
                hash: hash_or_none(&row.text(11).unwrap_or_default()),
            },
        };
        let is_there = row.opt_uuid(0).map_or(true, |id| id.is_some());
        let read = || LoggedEntry::read(row).map_or(Entry::Unreadable, Entry::Whole);
        let entry = is_there.then(read);
        Ok(Self { link, entry })
    }
}

struct EntryId(Uuid);

impl Record for EntryId {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.uuid(0).unwrap_or_default()))
    }
}

/// The links after one, at most so many.
pub async fn linked_list(
    db: &mut impl Query,
    after: u32,
    n_most: u32,
) -> Result<Vec<Linked>, StoreError> {
    db.rows(
        "select e.id, e.at, e.author_id, e.deed, e.subject, e.subject_id, e.programme_id,
         e.request_id, e.changes, l.entry_id, l.sequence, l.hash
         from audit_link l left join audit_entry e on e.id = l.entry_id
         where l.sequence > $1 order by l.sequence limit $2",
        &[after.into(), n_most.into()],
    )
    .await
}

/// The first entries that the chain does not know, at most so many.
pub async fn unlinked_list(
    db: &mut impl Query,
    n_most: u32,
) -> Result<Vec<LoggedEntry>, StoreError> {
    db.rows(
        "select e.id, e.at, e.author_id, e.deed, e.subject, e.subject_id, e.programme_id,
         e.request_id, e.changes
         from audit_entry e
         where not exists (select 1 from audit_link l where l.entry_id = e.id)
         order by e.at, e.id limit $1",
        &[n_most.into()],
    )
    .await
}

/// The ids of the entries that the chain does not know, at most so many. A link outside of the chain
/// makes none known.
async fn slipped_in_list(db: &mut impl Query, n_most: u32) -> Result<Vec<Uuid>, StoreError> {
    let ids: Vec<EntryId> = db
        .rows(
            "select e.id from audit_entry e
             where not exists (
               select 1 from audit_link l where l.entry_id = e.id and l.sequence > 0)
             order by e.at, e.id limit $1",
            &[n_most.into()],
        )
        .await?;
    Ok(ids.into_iter().map(|EntryId(id)| id).collect())
}

/// Entries read at once, so that a log of any length is followed in little memory.
const READ_AT_ONCE: u32 = 5_000;
/// Entries that were slipped in, counted at the most.
const SLIPPED_IN_MAX: u32 = 1_000;

/// Follows the log from its first entry to its last. Others may write meanwhile.
pub async fn follow(db: &mut impl Query, signed: Option<Head>) -> Result<Followed, StoreError> {
    let mut follower = Follower::new(head_stated(db).await?, signed);
    loop {
        let page = linked_list(db, follower.at(), READ_AT_ONCE).await?;
        if page.is_empty() {
            break;
        }
        for linked in &page {
            follower.take(linked.link, linked.entry());
        }
    }
    for entry in slipped_in_list(db, SLIPPED_IN_MAX).await? {
        follower.slipped_in(entry);
    }
    Ok(follower.end(head_stated(db).await?))
}
