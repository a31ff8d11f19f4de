use super::{RowCounts, quoted};
use crate::store::StoreError;
use crate::store::sqlite::connect;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// Tries while somebody else holds the whole database, a tenth of a second apart.
const TRIES: u32 = 100;

/// Copies the database as it is at one moment, while others read and write it.
pub fn copy_sqlite(from: &Path, to: &Path) -> Result<(), StoreError> {
    let from = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut to = Connection::open(to)?;
    let backup = Backup::new(&from, &mut to)?;
    for _ in 0..TRIES {
        // All pages at once: writers are not held up by a reader, and a copy in parts would begin
        // anew with each of their commits.
        match backup.step(-1)? {
            StepResult::Done => return Ok(()),
            _ => std::thread::sleep(Duration::from_millis(100)),
        }
    }
    Err(StoreError::Busy)
}

/// Counts the rows of every table, once the file itself is found sound.
pub fn count_sqlite(path: &Path) -> Result<RowCounts, StoreError> {
    let connection = connect(path)?;
    let sound: String = connection.query_row("pragma integrity_check", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(StoreError::Unsound(sound));
    }
    let tables: Vec<String> = connection
        .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let count = |table: String| {
        let sql = format!("select count(*) from {}", quoted(&table));
        let n: i64 = connection.query_row(&sql, [], |row| row.get(0))?;
        Ok((table, u64::try_from(n).unwrap_or_default()))
    };
    tables.into_iter().map(count).collect()
}
