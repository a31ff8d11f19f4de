//! Backups: a copy of one moment while the database is in use, and its way back into an empty place.
//!
//! A copy is of use only with what is known of it: how many rows each table holds, and what was found by
//! following its log. Of SQLite that is found in the copy itself, of PostgreSQL in the moment that is
//! copied; what is restored must be found the same.

mod manifest;
mod postgres_tools;

pub use manifest::Manifest;

use crate::config::DatabaseUrl;
use crate::files::{discard, new_private, sync_folder_of};
use crate::store::audit::chain::follow;
use crate::store::copy::{Postgres, RowCounts, copy_sqlite, count_sqlite};
use crate::store::{Query, Store, StoreError};
use domain::audit::chain::Followed;
use manifest::manifest_path;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why there is no backup, or nothing was restored.
#[derive(Debug, Error)]
pub enum BackupError {
    #[error("{0} is there already, and nothing is written over it: name another file, or move it")]
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
    #[error("the log of changes is not what it was when it was backed up: now {0}")]
    Log(String),
    #[error(
        "{0}: the database holds a copy now that must not be used; drop it before you try again"
    )]
    Unchecked(Box<Self>),
    #[error("{tool} is needed and was not found; install PostgreSQL's client programs")]
    NoTool { tool: &'static str },
    #[error("{tool} failed: {said}")]
    Tool { tool: &'static str, said: String },
    #[error("{path} could not be read or written")]
    File { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Names the file of a failure.
fn at(path: &Path) -> impl FnOnce(io::Error) -> BackupError + '_ {
    move |source| BackupError::File {
        path: path.to_owned(),
        source,
    }
}

/// The endings of the files that SQLite keeps of one database.
const FILES: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// What a database holds: its rows, and what was found of its log where that is a chain already.
type Contents = (RowCounts, Option<Followed>);

/// Copies the database into `file`, with what is known of it beside it. A log that is broken is copied as
/// it is: it is then that a copy is needed most.
pub async fn backup(url: &DatabaseUrl, file: &Path) -> Result<Manifest, BackupError> {
    free(&[file.to_owned(), manifest_path(file)])?;
    let part = with_ending(file, ".part");
    discard_database(&part);
    let made = backup_by(url, &part, file).await;
    made.inspect_err(|_| discard_database(&part))
}

async fn backup_by(url: &DatabaseUrl, part: &Path, file: &Path) -> Result<Manifest, BackupError> {
    let (counts, followed) = match url {
        DatabaseUrl::Sqlite(path) => backup_sqlite(path, part).await,
        DatabaseUrl::Postgres(address) => backup_postgres(address, part).await,
    }?;
    let manifest = Manifest::of(url, part, counts, followed.as_ref())?;
    // Before its backup has its name: without it, that is of no use.
    manifest.write(file)?;
    let named = fs::rename(part, file).map_err(at(file));
    named.inspect_err(|_| discard(&manifest_path(file)))?;
    sync_folder_of(file).map_err(at(file))?;
    Ok(manifest)
}

async fn backup_sqlite(path: &Path, part: &Path) -> Result<Contents, BackupError> {
    if !path.exists() {
        return Err(BackupError::NoDatabase(path.to_owned()));
    }
    new_private(part).map_err(at(part))?;
    tokio::task::block_in_place(|| copy_sqlite(path, part))?;
    Ok(contents_of_sqlite(part).await?)
}

async fn backup_postgres(url: &str, part: &Path) -> Result<Contents, BackupError> {
    let database = Postgres::connect(url).await?;
    let address = database.address(url).await?;
    let mut snapshot = database.snapshot().await?;
    new_private(part).map_err(at(part))?;
    tokio::task::block_in_place(|| postgres_tools::dump(&address, &snapshot.name, part))?;
    let counts = snapshot.counts.clone();
    let followed = followed(&mut snapshot, &counts).await?;
    Ok((counts, followed))
}

async fn contents_of_sqlite(path: &Path) -> Result<Contents, StoreError> {
    let counts = tokio::task::block_in_place(|| count_sqlite(path))?;
    let store = Store::open_as_it_is(&DatabaseUrl::Sqlite(path.to_owned()))?;
    let followed = followed(&mut store.read().await?, &counts).await?;
    Ok((counts, followed))
}

/// What is found of a log by following it; `None` of a database from before it was a chain.
async fn followed(db: &mut impl Query, counts: &RowCounts) -> Result<Option<Followed>, StoreError> {
    match counts.contains_key("audit_head") {
        true => follow(db, None).await.map(Some),
        false => Ok(None),
    }
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
    // What another database left beside its file would be read into this one.
    free(&FILES.map(|ending| with_ending(path, ending)))?;
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let part = with_ending(path, ".part");
    discard_database(&part);
    let checked = async {
        copy_private(file, &part).map_err(at(&part))?;
        let (counts, followed) = contents_of_sqlite(&part).await?;
        manifest.holds(&counts, followed.as_ref())
    }
    .await;
    checked.inspect_err(|_| discard_database(&part))?;
    fs::rename(&part, path).map_err(at(path))?;
    sync_folder_of(path).map_err(at(path))
}

fn copy_private(from: &Path, to: &Path) -> io::Result<()> {
    let mut copy = new_private(to)?;
    io::copy(&mut File::open(from)?, &mut copy)?;
    copy.sync_all()
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
    let address = database.address(address).await?;
    tokio::task::block_in_place(|| postgres_tools::restore(&address, file))?;
    let checked = check_postgres(url, &database, manifest).await;
    checked.map_err(|error| BackupError::Unchecked(Box::new(error)))
}

async fn check_postgres(
    url: &DatabaseUrl,
    database: &Postgres,
    manifest: &Manifest,
) -> Result<(), BackupError> {
    let counts = database.counts().await?;
    let store = Store::open_as_it_is(url)?;
    let followed = followed(&mut store.read().await?, &counts).await?;
    manifest.holds(&counts, followed.as_ref())?;
    if followed.is_some() {
        database.keep_log().await?;
    }
    Ok(())
}

fn free(paths: &[PathBuf]) -> Result<(), BackupError> {
    match paths.iter().find(|path| path.exists()) {
        Some(taken) => Err(BackupError::Taken(taken.clone())),
        None => Ok(()),
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// What did not become a backup, or was left by one that was interrupted, is in nobody's way.
fn discard_database(part: &Path) {
    for ending in FILES {
        discard(&with_ending(part, ending));
    }
}
