//! Backups: a copy of one moment while the database is in use, and its way back into an empty place.
//! A copy counts only once its rows and the chain of its log have been checked.

mod manifest;
mod postgres_tools;

pub use manifest::Manifest;

use crate::clock::SystemClock;
use crate::config::DatabaseUrl;
use crate::logging;
use crate::service::Service;
use crate::store::copy::{Postgres, RowCounts, copy_sqlite, count_sqlite};
use crate::store::{Store, StoreError};
use domain::audit::chain::{Broken, Head};
use manifest::manifest_path;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;

/// Why there is no backup, or nothing was restored.
#[derive(Debug, Error)]
pub enum BackupError {
    #[error("{0} is there already; nothing is written over it")]
    Taken(PathBuf),
    #[error("there is no database at {0}")]
    NoDatabase(PathBuf),
    #[error("the database to restore into is not empty; name an empty one")]
    NotEmpty,
    #[error("the backup was made of {found}; name a database of that kind")]
    OtherKind { found: &'static str },
    #[error("{0} cannot be read as what `styrbord backup` writes beside a backup")]
    NoManifest(PathBuf),
    #[error("{0} is not the file that was backed up: its SHA-256 differs")]
    Altered(PathBuf),
    #[error("the table {table} holds {found} rows, but held {expected} when it was backed up")]
    Rows {
        table: String,
        expected: u64,
        found: u64,
    },
    #[error("the log of changes is not what it was: {0}")]
    Log(Broken),
    #[error("{tool} is needed and was not found; install PostgreSQL's client programs")]
    NoTool { tool: &'static str },
    #[error("{tool} failed: {said}")]
    Tool { tool: &'static str, said: String },
    #[error("{path} could not be read or written")]
    File { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the database could not be read; the log says why")]
    Database,
}

/// Names the file of a failure.
fn at(path: &Path) -> impl FnOnce(io::Error) -> BackupError + '_ {
    move |source| BackupError::File {
        path: path.to_owned(),
        source,
    }
}

/// Copies the database into `file`, with what is known of it beside it.
pub async fn backup(url: &DatabaseUrl, file: &Path) -> Result<Manifest, BackupError> {
    for path in [file.to_owned(), manifest_path(file)] {
        if path.exists() {
            return Err(BackupError::Taken(path));
        }
    }
    let part = with_ending(file, ".part");
    let made = match url {
        DatabaseUrl::Sqlite(path) => backup_sqlite(path, &part).await,
        DatabaseUrl::Postgres(address) => backup_postgres(url, address, &part).await,
    };
    let (counts, head) = made.inspect_err(|_| discard(&part))?;
    let manifest = Manifest::of(url, &part, counts, head)?;
    fs::rename(&part, file).map_err(at(file))?;
    manifest.write(file)?;
    Ok(manifest)
}

async fn backup_sqlite(path: &Path, part: &Path) -> Result<(RowCounts, Option<Head>), BackupError> {
    if !path.exists() {
        return Err(BackupError::NoDatabase(path.to_owned()));
    }
    tokio::task::block_in_place(|| copy_sqlite(path, part))?;
    let counts = tokio::task::block_in_place(|| count_sqlite(part))?;
    let head = followed(&DatabaseUrl::Sqlite(part.to_owned()), None).await?;
    Ok((counts, head))
}

async fn backup_postgres(
    url: &DatabaseUrl,
    address: &str,
    part: &Path,
) -> Result<(RowCounts, Option<Head>), BackupError> {
    let head = followed(url, None).await?;
    let snapshot = Postgres::connect(address).await?.snapshot().await?;
    let environment = Postgres::environment(address)?;
    tokio::task::block_in_place(|| postgres_tools::dump(&environment, &snapshot.name, part))?;
    Ok((snapshot.counts, head))
}

/// Fills an empty place from a backup, and checks what came of it.
pub async fn restore(url: &DatabaseUrl, file: &Path) -> Result<Manifest, BackupError> {
    let manifest = Manifest::read(file)?;
    manifest.fits(url, file)?;
    match url {
        DatabaseUrl::Sqlite(path) => restore_sqlite(path, file, &manifest).await?,
        DatabaseUrl::Postgres(address) => {
            restore_postgres(url, address, file, &manifest).await?;
        }
    }
    Ok(manifest)
}

async fn restore_sqlite(path: &Path, file: &Path, manifest: &Manifest) -> Result<(), BackupError> {
    if path.exists() {
        return Err(BackupError::Taken(path.to_owned()));
    }
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let part = with_ending(path, ".part");
    let checked = async {
        fs::copy(file, &part).map_err(at(&part))?;
        let counts = tokio::task::block_in_place(|| count_sqlite(&part))?;
        manifest.holds(&counts)?;
        followed(&DatabaseUrl::Sqlite(part.clone()), manifest.head()).await?;
        let copied = File::open(&part).map_err(at(&part))?;
        copied.sync_all().map_err(at(&part))
    }
    .await;
    checked.inspect_err(|_| discard(&part))?;
    fs::rename(&part, path).map_err(at(path))
}

async fn restore_postgres(
    url: &DatabaseUrl,
    address: &str,
    file: &Path,
    manifest: &Manifest,
) -> Result<(), BackupError> {
    let database = Postgres::connect(address).await?;
    if !database.counts().await?.is_empty() {
        return Err(BackupError::NotEmpty);
    }
    let environment = Postgres::environment(address)?;
    tokio::task::block_in_place(|| postgres_tools::restore(&environment, file))?;
    database.keep_log().await?;
    manifest.holds(&database.counts().await?)?;
    followed(url, manifest.head()).await?;
    Ok(())
}

/// How far the log goes, once it was followed from its first entry.
async fn followed(url: &DatabaseUrl, signed: Option<Head>) -> Result<Option<Head>, BackupError> {
    let service = Service::new(Store::open_as_it_is(url)?, Arc::new(SystemClock));
    let followed = service.verify_audit(signed).await;
    let followed = followed.map_err(|_| BackupError::Database)?;
    followed.map_err(BackupError::Log)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// What did not become a backup is in nobody's way.
fn discard(part: &Path) {
    for path in [
        part.to_owned(),
        with_ending(part, "-wal"),
        with_ending(part, "-shm"),
    ] {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                tracing::warn!(path = %path.display(), error = logging::chain(&error), "left behind");
            }
            _ => {}
        }
    }
}
