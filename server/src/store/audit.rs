//! The log of changes: written with every commit, never changed.

use super::{Query, Record, Row, Store, StoreError, Tx};
use crate::clock::Clock;
use crate::request;
use domain::audit::AuditEvent;
use domain::audit::chain::{Head, Link, LoggedEntry};
use domain::ids::{ProgrammeId, UserId};
use domain::time::Timestamp;
use uuid::Uuid;

pub mod chain;

use chain::{has_begun, head_hold, head_move, link_insert, unlinked_list};

/// Adds entries to the log and to its chain, one writer at a time.
pub(super) async fn audit_append(
    tx: &mut Tx,
    clock: &dyn Clock,
    events: &[AuditEvent],
) -> Result<(), StoreError> {
    if events.is_empty() {
        return Ok(());
    }
    let entries = events.iter().map(|event| logged(clock, event));
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    // Before the end of the chain is held: an entry may have to wait for the row of its author, whose
    // holder may wait for the end of the chain.
    for entry in &entries {
        entry_insert(tx, entry).await?;
    }
    let mut last = head_hold(tx).await?;
    for entry in &entries {
        last = Some(add_link(tx, last, entry).await?);
    }
    move_to(tx, last).await
}

fn logged(clock: &dyn Clock, event: &AuditEvent) -> Result<LoggedEntry, StoreError> {
    Ok(LoggedEntry {
        id: clock.new_id(),
        at: clock.now(),
        author: event.author.user().map(UserId::uuid),
        deed: event.deed.code().to_owned(),
        subject: event.subject.code().to_owned(),
        subject_id: event.id,
        programme: event.programme.map(ProgrammeId::uuid),
        request: request::current(),
        changes: serde_json::to_string(&event.changes)?,
    })
}

async fn entry_insert(tx: &mut Tx, entry: &LoggedEntry) -> Result<(), StoreError> {
    let parameters = [
        entry.id.into(),
        entry.at.into(),
        entry.author.into(),
        entry.deed.as_str().into(),
        entry.subject.as_str().into(),
        entry.subject_id.into(),
        entry.programme.into(),
        entry.request.clone().into(),
        entry.changes.as_str().into(),
    ];
    tx.execute(
        "insert into audit_entry (id, at, author_id, deed, subject, subject_id, programme_id,
         request_id, changes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &parameters,
    )
    .await?;
    Ok(())
}

async fn add_link(
    tx: &mut Tx,
    last: Option<Head>,
    entry: &LoggedEntry,
) -> Result<Head, StoreError> {
    let link = Link::after(last, entry);
    link_insert(tx, link).await?;
    Ok(link.head)
}

async fn move_to(tx: &mut Tx, last: Option<Head>) -> Result<(), StoreError> {
    match last {
        Some(head) => head_move(tx, head).await,
        None => Ok(()),
    }
}

/// Entries kept in memory while they are linked.
const LINKED_AT_ONCE: u32 = 10_000;

/// Links the entries from before the chain, in the order in which they were written. Once it has begun
/// nothing is linked afterwards: what it does not know was slipped in.
pub(super) async fn link_earlier(store: &Store) -> Result<(), StoreError> {
    let mut tx = store.begin_write().await?;
    let mut last = head_hold(&mut tx).await?;
    // Links without an end were tampered with, which is for whoever verifies the log to hear of.
    if last.is_some() || has_begun(&mut tx).await? {
        return Ok(());
    }
    loop {
        let entries = unlinked_list(&mut tx, LINKED_AT_ONCE).await?;
        if entries.is_empty() {
            break;
        }
        for entry in &entries {
            last = Some(add_link(&mut tx, last, entry).await?);
        }
    }
    move_to(&mut tx, last).await?;
    tx.commit_links().await
}

/// An entry that those who follow a programme hear of.
pub struct Heard {
    pub id: Uuid,
    pub programme: ProgrammeId,
}

impl Record for Heard {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid(0)?,
            programme: ProgrammeId::new(row.uuid(1)?),
        })
    }
}

/// What was done after a moment to what round boards, forum views and overviews show.
pub async fn changes_since(
    db: &mut impl Query,
    since: Timestamp,
) -> Result<Vec<Heard>, StoreError> {
    db.rows(
        "select id, programme_id from audit_entry
         where at > $1 and programme_id is not null
         and subject in ('round', 'initiative', 'deviation', 'follow_up')",
        &[since.into()],
    )
    .await
}

struct Moment(Timestamp);

impl Record for Moment {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        row.instant(0).map(Self)
    }
}

/// When the last of it was done to one programme, if it was after a moment.
pub async fn newest_change(
    db: &mut impl Query,
    programme: ProgrammeId,
    since: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let newest: Option<Moment> = db
        .row(
            "select at from audit_entry
             where at > $1 and programme_id = $2
             and subject in ('round', 'initiative', 'deviation', 'follow_up')
             order by at desc limit 1",
            &[since.into(), programme.into()],
        )
        .await?;
    Ok(newest.map(|Moment(at)| at))
}

/// An entry as it is read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    pub author: Option<Uuid>,
    pub deed: String,
    pub subject: String,
    pub subject_id: Uuid,
    /// JSON, as it was written.
    pub changes: String,
}

impl Record for AuditEntry {
    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            author: row.opt_uuid(0)?,
            deed: row.text(1)?,
            subject: row.text(2)?,
            subject_id: row.uuid(3)?,
            changes: row.text(4)?,
        })
    }
}

/// All entries, oldest first.
pub async fn audit_list(db: &mut impl Query) -> Result<Vec<AuditEntry>, StoreError> {
    db.rows(
        "select author_id, deed, subject, subject_id, changes from audit_entry order by at, id",
        &[],
    )
    .await
}
