//! Bringing the tables up to date, one instance at a time.

use super::{StoreError, sqlite::connect};
use deadpool_postgres::Pool;
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

/// A lock file beside the database holds a second instance back until the first is done.
pub fn sqlite(path: &Path) -> Result<(), StoreError> {
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
    lock.unlock().map_err(file_error)
}

/// An advisory lock does the same for PostgreSQL; it goes with the connection if we die.
pub async fn postgres(pool: &Pool) -> Result<(), StoreError> {
    let mut client = pool.get().await?;
    client
        .execute("select pg_advisory_lock($1)", &[&LOCK])
        .await?;
    let done = postgres_steps::migrations::runner()
        .run_async(&mut **client)
        .await;
    client
        .execute("select pg_advisory_unlock($1)", &[&LOCK])
        .await?;
    done?;
    Ok(())
}
