//! Everything that is stored, in SQLite or PostgreSQL. Only this module knows SQL.
//!
//! Each statement is written once: `$1` placeholders, no dialect, order always ending in something
//! unique. Methods are named resource first (`forum_list`, `report_insert`).

mod connection;
pub mod copy;
mod migrate;
mod postgres;
mod row;
mod sqlite;
mod tx;
mod value;

pub mod agreements;
pub mod annexes;
pub mod audit;
pub mod calendars;
pub mod changes;
pub mod closings;
pub mod confirmations;
pub mod contradictions;
pub mod deliveries;
pub mod deviations;
pub mod fidelity;
pub mod follow_ups;
pub mod forums;
pub mod fundings;
pub mod grants;
pub mod hearings;
pub mod honesty;
pub mod indicators;
pub mod inhabitants;
pub mod initiatives;
pub mod installation;
pub mod links;
pub mod meetings;
pub mod milestones;
pub mod order_book;
pub mod orders;
pub mod organisations;
pub mod overview;
pub mod passwords;
pub mod people;
pub mod political;
pub mod programmes;
pub mod reminders;
pub mod reports;
pub mod rounds;
pub mod rules;
pub mod seats;
pub mod sessions;
pub mod tasks;
pub mod terms;
pub mod wheel;

pub use connection::{Connection, Query};
pub use row::{Record, Row};
pub use tx::Tx;
pub use value::Value;

use crate::config::DatabaseUrl;
use std::path::PathBuf;
use std::sync::Arc;
use thiserror::Error;

/// Why the database did not do what was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("SQLite refused a statement")]
    Sqlite(#[from] rusqlite::Error),
    #[error("PostgreSQL refused a statement")]
    Postgres(#[from] tokio_postgres::Error),
    #[error("no connection to PostgreSQL could be had")]
    Pool(#[from] deadpool_postgres::PoolError),
    #[error("the connection pool could not be built")]
    Build(#[from] deadpool_postgres::BuildError),
    #[error("the tables could not be brought up to date")]
    Migration(#[from] refinery::Error),
    #[error("the file {path} could not be used for the database")]
    File {
        path: PathBuf,
        source: std::io::Error,
    },
    /// A stored value that the domain does not accept: damage, or a newer version's data.
    #[error("column {column} of a stored row holds a value that cannot be read")]
    Damaged { column: usize },
    #[error("somebody else held the whole database for ten seconds")]
    Busy,
    #[error("the file of the database is damaged: {0}")]
    Unsound(String),
    #[error("a lock was left poisoned by a failed thread")]
    Poisoned,
    #[error("an audit entry could not be written as JSON")]
    Json(#[from] serde_json::Error),
}

impl StoreError {
    /// Whether a row was refused because its like is stored already.
    pub fn is_duplicate(&self) -> bool {
        match self {
            Self::Sqlite(rusqlite::Error::SqliteFailure(failure, _)) => {
                matches!(
                    failure.extended_code,
                    rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
                        | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                )
            }
            Self::Postgres(error) => {
                error.code() == Some(&tokio_postgres::error::SqlState::UNIQUE_VIOLATION)
            }
            _ => false,
        }
    }

    /// Whether a statement asked for a table that this database does not have.
    pub fn is_unknown_table(&self) -> bool {
        match self {
            // SQLite has no code of its own for it.
            Self::Sqlite(error) => error.to_string().contains("no such table"),
            Self::Postgres(error) => {
                error.code() == Some(&tokio_postgres::error::SqlState::UNDEFINED_TABLE)
            }
            _ => false,
        }
    }

    /// Whether a row was refused because it refers to something that is not stored.
    pub fn is_dangling(&self) -> bool {
        match self {
            Self::Sqlite(rusqlite::Error::SqliteFailure(failure, _)) => {
                failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY
            }
            Self::Postgres(error) => {
                error.code() == Some(&tokio_postgres::error::SqlState::FOREIGN_KEY_VIOLATION)
            }
            _ => false,
        }
    }
}

/// An open database. Cloning it shares the connections.
#[derive(Clone)]
pub enum Store {
    Sqlite(Arc<sqlite::Sqlite>),
    Postgres(deadpool_postgres::Pool),
}

impl Store {
    /// Opens the database and brings its tables up to date. Two instances may start together.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        let (store, lock) = match url {
            DatabaseUrl::Sqlite(path) => {
                let lock = migrate::sqlite(path)?;
                let store = Self::Sqlite(Arc::new(sqlite::Sqlite::open(path)?));
                (store, lock)
            }
            DatabaseUrl::Postgres(url) => {
                let pool = postgres::pool(url)?;
                let lock = migrate::postgres(&pool).await?;
                (Self::Postgres(pool), lock)
            }
        };
        audit::link_earlier(&store).await?;
        indicators::find_earlier(&store).await?;
        lock.release().await?;
        Ok(store)
    }

    /// Opens the database with the tables that it has, to look into it.
    pub fn open_as_it_is(url: &DatabaseUrl) -> Result<Self, StoreError> {
        match url {
            DatabaseUrl::Sqlite(path) => Ok(Self::Sqlite(Arc::new(sqlite::Sqlite::open(path)?))),
            DatabaseUrl::Postgres(url) => Ok(Self::Postgres(postgres::pool(url)?)),
        }
    }

    /// A connection for reading. Several reads of one page see each other's moment only roughly;
    /// what must agree is read in a [`Tx`].
    pub async fn read(&self) -> Result<Connection, StoreError> {
        match self {
            Self::Sqlite(sqlite) => Ok(Connection::Sqlite(Arc::clone(sqlite))),
            Self::Postgres(pool) => Ok(Connection::Postgres(Box::new(pool.get().await?))),
        }
    }

    /// The only way to write. In SQLite it waits for the one writer.
    pub async fn begin_write(&self) -> Result<Tx, StoreError> {
        Tx::begin(self).await
    }
}

impl Store {
    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        let _: Option<u32> = self
            .read()
            .await?
            .row("select count(*) from installation", &[])
            .await?;
        Ok(())
    }
}
