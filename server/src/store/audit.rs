//! The log of changes: written with every commit, never changed.

use super::{Query, Record, Row, StoreError, Tx, Value};
use crate::clock::Clock;
use domain::audit::AuditEvent;
use domain::ids::ProgrammeId;
use domain::time::Timestamp;
use uuid::Uuid;

pub(super) async fn audit_insert(
    tx: &mut Tx,
    clock: &dyn Clock,
    event: &AuditEvent,
) -> Result<(), StoreError> {
    let author = event.author.user();
    let parameters = [
        Value::Uuid(clock.new_id()),
        clock.now().into(),
        author.into(),
        event.deed.code().into(),
        event.subject.code().into(),
        event.id.into(),
        event.programme.into(),
        serde_json::to_string(&event.changes)?.into(),
    ];
    tx.execute(
        "insert into audit_entry (id, at, author_id, deed, subject, subject_id, programme_id, changes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        &parameters,
    )
    .await?;
    Ok(())
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
