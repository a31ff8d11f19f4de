use super::audit::audit_append;
use super::changes::changes_count;
use super::{Query, Record, Store, StoreError, Value, postgres, sqlite};
use crate::clock::Clock;
use domain::audit::AuditEvent;
use rusqlite::Connection;
use tokio::sync::OwnedMutexGuard;

/// A transaction that writes. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx {
    open: Option<Open>,
}

enum Open {
    Sqlite(OwnedMutexGuard<Connection>),
    Postgres(Box<deadpool_postgres::Object>),
}

impl Tx {
    pub(super) async fn begin(store: &Store) -> Result<Self, StoreError> {
        let open = match store {
            Store::Sqlite(sqlite) => {
                let writer = std::sync::Arc::clone(&sqlite.writer).lock_owned().await;
                // Immediate: a deferred transaction that reads before it writes can fail at once
                // with SQLITE_BUSY_SNAPSHOT, and no timeout applies to that.
                sqlite::execute(&writer, "begin immediate", &[])?;
                Open::Sqlite(writer)
            }
            Store::Postgres(pool) => {
                let client = pool.get().await?;
                client.batch_execute("begin").await?;
                Open::Postgres(Box::new(client))
            }
        };
        Ok(Self { open: Some(open) })
    }

    /// Changes rows; returns how many.
    pub async fn execute(
        &mut self,
        sql: &'static str,
        parameters: &[Value],
    ) -> Result<u64, StoreError> {
        match &self.open {
            Some(Open::Sqlite(writer)) => sqlite::execute(writer, sql, parameters),
            Some(Open::Postgres(client)) => postgres::execute(client, sql, parameters).await,
            None => Err(StoreError::Poisoned),
        }
    }

    /// Writes the audit entries and commits. There is no other way to keep what was written, so no
    /// change goes unrecorded. When it returns, the change survives a power cut.
    pub async fn commit(
        mut self,
        clock: &dyn Clock,
        events: &[AuditEvent],
    ) -> Result<(), StoreError> {
        changes_count(&mut self, events).await?;
        // Last, since whoever holds the end of the chain holds everybody up.
        audit_append(&mut self, clock, events).await?;
        self.end().await
    }

    /// Commits what is no change: the place of earlier entries in the chain of the log, and what is found
    /// in earlier publications.
    pub(super) async fn commit_links(self) -> Result<(), StoreError> {
        self.end().await
    }

    async fn end(mut self) -> Result<(), StoreError> {
        match &self.open {
            Some(Open::Sqlite(writer)) => {
                // Waits for the disk: the other tasks of this thread go elsewhere meanwhile.
                tokio::task::block_in_place(|| sqlite::execute(writer, "commit", &[]))?;
            }
            Some(Open::Postgres(client)) => client.batch_execute("commit").await?,
            None => return Err(StoreError::Poisoned),
        }
        self.open = None;
        Ok(())
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        match self.open.take() {
            Some(Open::Sqlite(writer)) => {
                if let Err(error) = sqlite::execute(&writer, "rollback", &[]) {
                    tracing::error!(%error, "a transaction could not be rolled back");
                }
            }
            // Closing the connection makes the server roll back; it must not return to the pool.
            Some(Open::Postgres(client)) => drop(deadpool_postgres::Object::take(*client)),
            None => {}
        }
    }
}

impl Query for Tx {
    async fn rows<T: Record + Send>(
        &mut self,
        sql: &'static str,
        parameters: &[Value],
    ) -> Result<Vec<T>, StoreError> {
        match &self.open {
            Some(Open::Sqlite(writer)) => sqlite::rows(writer, sql, parameters),
            Some(Open::Postgres(client)) => postgres::rows(client, sql, parameters).await,
            None => Err(StoreError::Poisoned),
        }
    }
}
