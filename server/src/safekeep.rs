//! What the operator does to keep the data safe: copies, and proofs that the log is as it was written.

use crate::backup::{self, BackupError};
use crate::checkpoint::{Checkpoint, Key, NotGenuine};
use crate::cli::Audit;
use crate::clock::{Clock, SystemClock};
use crate::config::DatabaseUrl;
use crate::files::new_private;
use crate::store::audit::chain::{follow, is_chain};
use crate::store::{Store, StoreError};
use domain::audit::chain::{Breaks, Head};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a command failed.
#[derive(Debug, Error)]
pub enum SafekeepError {
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error("the log of changes is not what it was: {0}")]
    Log(Breaks),
    #[error(
        "the backup is made and holds all there is, but the log of changes is not what it was: {0}"
    )]
    Copied(String),
    #[error("the log of this database is not a chain yet; run `styrbord migrate` first")]
    NoChain,
    #[error(transparent)]
    NotGenuine(#[from] NotGenuine),
    #[error("there is no database at {0}")]
    NoDatabase(PathBuf),
    #[error("the log is empty: there is nothing to sign yet")]
    Empty,
    #[error("{path} could not be read or written")]
    File { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub async fn backup(database: &DatabaseUrl, file: &Path) -> Result<(), SafekeepError> {
    let made = backup::backup(database, file).await?;
    let (file, n_rows, n_bytes) = (file.display(), made.n_rows(), made.n_bytes);
    println!("Backed up {n_rows} rows into {file} ({n_bytes} bytes).");
    println!("Keep {file}.json with it: it says what the backup must hold.");
    match made.broken() {
        Some(broken) => Err(SafekeepError::Copied(broken.to_owned())),
        None => Ok(()),
    }
}

pub async fn restore(database: &DatabaseUrl, file: &Path) -> Result<(), SafekeepError> {
    let restored = backup::restore(database, file).await?;
    let n_rows = restored.n_rows();
    println!(
        "Restored {n_rows} rows; every table and the log of changes are as they were backed up."
    );
    if let Some(broken) = restored.broken() {
        println!("The log was broken already then: {broken}.");
    }
    Ok(())
}

pub async fn audit(database: &DatabaseUrl, what: &Audit) -> Result<(), SafekeepError> {
    match what {
        Audit::Key { file } => make_key(file),
        Audit::Checkpoint { key } => {
            let key: Key = read(key)?.parse()?;
            let head = verified(database, None).await?;
            let head = head.ok_or(SafekeepError::Empty)?;
            print!("{}", key.sign(SystemClock.now(), head));
            Ok(())
        }
        Audit::Verify {
            checkpoint,
            public_key,
        } => {
            let signed = match (checkpoint, public_key) {
                (Some(file), Some(key)) => Some(read(file)?.parse::<Checkpoint>()?.signed_by(key)?),
                _ => None,
            };
            told(verified(database, signed).await?, signed);
            Ok(())
        }
    }
}

/// How far the log goes, once it was followed from its first entry.
async fn verified(
    database: &DatabaseUrl,
    signed: Option<Head>,
) -> Result<Option<Head>, SafekeepError> {
    if let DatabaseUrl::Sqlite(path) = database
        && !path.exists()
    {
        return Err(SafekeepError::NoDatabase(path.clone()));
    }
    let store = Store::open_as_it_is(database)?;
    let mut db = store.read().await?;
    if !is_chain(&mut db).await? {
        return Err(SafekeepError::NoChain);
    }
    let followed = follow(&mut db, signed).await?;
    match followed.breaks.is_empty() {
        true => Ok(followed.head),
        false => Err(SafekeepError::Log(followed.breaks)),
    }
}

/// Also what was not found out, so that nobody believes more than that.
fn told(head: Option<Head>, signed: Option<Head>) {
    let n_entries = head.map_or(0, |head| head.sequence);
    match head {
        None => println!("The log is empty."),
        Some(Head { hash, .. }) => {
            println!("The {n_entries} entries fit together. The last has hash {hash}.");
        }
    }
    match signed.map(|signed| signed.sequence) {
        Some(n_signed) => {
            println!("Up to entry {n_signed} they are those that were signed.");
            if n_signed < n_entries {
                println!("Entries after {n_signed} are not covered by it.");
            }
        }
        None => println!(
            "Entries cut from the end, or rewritten from any entry on, are not found out without a signed \
             checkpoint."
        ),
    }
}

fn make_key(file: &Path) -> Result<(), SafekeepError> {
    let key = Key::of_secret(&SystemClock.new_secret());
    let write = || new_private(file)?.write_all(key.to_string().as_bytes());
    write().map_err(at(file))?;
    println!(
        "The key is in {}: keep it away from the database.",
        file.display()
    );
    println!("Its public key, for `audit verify`: {}", key.public());
    Ok(())
}

fn read(file: &Path) -> Result<String, SafekeepError> {
    fs::read_to_string(file).map_err(at(file))
}

/// Names the file of a failure.
fn at(path: &Path) -> impl FnOnce(io::Error) -> SafekeepError + '_ {
    move |source| SafekeepError::File {
        path: path.to_owned(),
        source,
    }
}
