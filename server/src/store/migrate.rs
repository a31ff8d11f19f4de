//! Bringing the tables up to date, one instance at a time.

use super::{StoreError, sqlite::connect};
use deadpool_postgres::{Object, Pool};
use std::fs::File;
use std::path::Path;

mod sqlite_steps {
    refinery::embed_migrations!("migrations/sqlite");
}

mod postgres_steps {
    refinery::embed_migrations!("migrations/postgres");
}

/// Any number that no other application of the same database uses for its lock.
const LOCK: i64 = 0x5354_5952;

/// Holds every other instance back that starts, until it is released.
pub enum Lock {
    /// The open file; closing it frees it.
    Sqlite(File),
    /// The connection that holds it, boxed since it is many times the size of the other.
    Postgres(Box<Object>),
}

impl Lock {
    pub async fn release(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(file) => drop(file),
            Self::Postgres(client) => {
                let unlock = "select pg_advisory_unlock($1)";
                client.execute(unlock, &[&LOCK]).await?;
            }
        }
        Ok(())
    }
}

/// A lock file beside the database holds a second instance back until the first is done.
pub fn sqlite(path: &Path) -> Result<Lock, StoreError> {
    let file_error = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(file_error)?;
    }
    let lock = File::create(path.with_extension("lock")).map_err(file_error)?;
    lock.lock().map_err(file_error)?;
    let mut connection = connect(path)?;
    sqlite_steps::migrations::runner().run(&mut connection)?;
    Ok(Lock::Sqlite(lock))
}

/// An advisory lock does the same for PostgreSQL; it goes with the connection if we die.
pub async fn postgres(pool: &Pool) -> Result<Lock, StoreError> {
    let mut client = pool.get().await?;
    let lock = "select pg_advisory_lock($1)";
    client.execute(lock, &[&LOCK]).await?;
    let done = postgres_steps::migrations::runner()
        .run_async(&mut **client)
        .await;
    let lock = Lock::Postgres(Box::new(client));
    match done {
        Ok(_) => Ok(lock),
        Err(error) => {
            lock.release().await?;
            Err(error.into())
        }
    }
}
