//! The log as a chain, and where it ends.

use crate::store::{Query, Record, Row, StoreError, Tx};
use domain::audit::chain::{Head, Link, LoggedEntry};
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

/// The same, and nobody else adds to the chain until this transaction has ended.
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

/// A link with the entry that it stands for, where that is there.
pub struct Linked {
    pub link: Link,
    pub entry: Option<LoggedEntry>,
}

impl Record for Linked {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        let is_there = row.opt_uuid(0)?.is_some();
        let link = Link {
            entry: row.uuid(9)?,
            head: Head {
                sequence: row.number(10)?,
                // What is no hash matches nothing.
                hash: row
                    .text(11)?
                    .parse()
                    .unwrap_or_else(|()| ContentHash::of_text("")),
            },
        };
        let entry = is_there.then(|| LoggedEntry::read(row)).transpose()?;
        Ok(Self { link, entry })
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

/// An entry that the chain does not know, if there is one.
pub async fn unlinked_find(db: &mut impl Query) -> Result<Option<Uuid>, StoreError> {
    let first = unlinked_list(db, 1).await?.into_iter().next();
    Ok(first.map(|entry| entry.id))
}
