//! Whole copies of a database, for backups: what only the database itself can do.

mod postgres;
mod sqlite;

pub use postgres::{Address, Postgres, Snapshot};
pub use sqlite::{copy_sqlite, count_sqlite};

use std::collections::BTreeMap;

/// How many rows each table holds, by its name.
pub type RowCounts = BTreeMap<String, u64>;

/// As a name of a table in a statement.
fn quoted(table: &str) -> String {
    format!("\"{}\"", table.replace('"', "\"\""))
}
