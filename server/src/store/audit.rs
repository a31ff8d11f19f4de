//! The log of changes: written with every commit, never changed.

use super::{Query, Record, Row, StoreError, Tx, Value};
use crate::clock::Clock;
use domain::audit::AuditEvent;
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
