//! SQLite: one connection that writes, several that read, statements prepared once.

use super::{Record, Row, StoreError, Value};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::Mutex as AsyncMutex;

/// Readers at a time; more than the threads that serve requests gains nothing.
const N_READERS: usize = 4;
/// Statements each connection keeps prepared.
const N_STATEMENTS: usize = 128;

pub struct Sqlite {
    pub(super) writer: Arc<AsyncMutex<Connection>>,
    readers: Vec<Mutex<Connection>>,
    next: AtomicUsize,
}

impl Sqlite {
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let writer = connect(path)?;
        let readers = (0..N_READERS)
            .map(|_| {
                let reader = connect(path)?;
                reader.pragma_update(None, "query_only", true)?;
                Ok(Mutex::new(reader))
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        Ok(Self {
            writer: Arc::new(AsyncMutex::new(writer)),
            readers,
            next: AtomicUsize::new(0),
        })
    }

    /// A free reader, or the next in turn. It is held for one statement, never across an await.
    pub(super) fn reader(&self) -> Result<MutexGuard<'_, Connection>, StoreError> {
        if let Some(free) = self.readers.iter().find_map(|r| r.try_lock().ok()) {
            return Ok(free);
        }
        let turn = self.next.fetch_add(1, Ordering::Relaxed) % N_READERS;
        let reader = self.readers.get(turn).ok_or(StoreError::Poisoned)?;
        reader.lock().map_err(|_| StoreError::Poisoned)
    }
}

/// Opens one connection the way every connection is opened.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    // FULL: a report that was acknowledged survives a power cut, not only a crash.
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -4096)?;
    // Plans never depend on the values bound; otherwise each use of a join would be planned anew.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(N_STATEMENTS);
    Ok(connection)
}

pub(super) fn rows<T: Record>(
    connection: &Connection,
    sql: &'static str,
    parameters: &[Value],
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(parameters))?;
    let mut read = Vec::new();
    while let Some(row) = rows.next()? {
        read.push(T::read(&Row::Sqlite(row))?);
    }
    Ok(read)
}

pub(super) fn execute(
    connection: &Connection,
    sql: &'static str,
    parameters: &[Value],
) -> Result<u64, StoreError> {
    let changed = connection
        .prepare_cached(sql)?
        .execute(rusqlite::params_from_iter(parameters))?;
    Ok(u64::try_from(changed).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::StatementStatus;

    #[test]
    fn a_join_is_planned_once() {
        let path = std::env::temp_dir().join(format!("styrbord_plan_{}.db", std::process::id()));
        let connection = connect(&path).unwrap();
        connection
            .execute_batch("create table a (id blob primary key, b blob); create table b (id blob primary key, name text);")
            .unwrap();
        let sql = "select b.name from a join b on b.id = a.b where a.id = $1";
        let mut statement = connection.prepare(sql).unwrap();
        for id in 0..3 {
            statement.query([id]).unwrap().next().unwrap();
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
        drop(statement);
        drop(connection);
        std::fs::remove_file(&path).unwrap();
    }
}
