//! What the operator does to keep the data safe: copies, and proofs that the log is as it was written.

use crate::backup::{self, BackupError};
use crate::checkpoint::{Checkpoint, Key, NotGenuine};
use crate::cli::Audit;
use crate::clock::{Clock, SystemClock};
use crate::config::DatabaseUrl;
use crate::service::Service;
use crate::store::{Store, StoreError};
use domain::audit::chain::{Broken, Head};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;

/// Why a command failed.
#[derive(Debug, Error)]
pub enum SafekeepError {
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error("the log of changes is not what it was: {0}")]
    Log(Broken),
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
    #[error("the database could not be read; the log says why")]
    Database,
}

pub async fn backup(database: &DatabaseUrl, file: &Path) -> Result<(), SafekeepError> {
    let made = backup::backup(database, file).await?;
    let (file, n_rows, n_bytes) = (file.display(), made.n_rows(), made.n_bytes);
    println!("Backed up {n_rows} rows into {file} ({n_bytes} bytes).");
    println!("Keep {file}.json with it: it says what the backup must hold.");
    Ok(())
}

pub async fn restore(database: &DatabaseUrl, file: &Path) -> Result<(), SafekeepError> {
    let restored = backup::restore(database, file).await?;
    let n_rows = restored.n_rows();
    println!("Restored {n_rows} rows; every table and the log of changes were checked.");
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
    let service = Service::new(store, Arc::new(SystemClock));
    let followed = service.verify_audit(signed).await;
    let followed = followed.map_err(|_| SafekeepError::Database)?;
    followed.map_err(SafekeepError::Log)
}

fn told(head: Option<Head>, signed: Option<Head>) {
    match head {
        None => println!("The log is empty."),
        Some(Head { sequence, hash }) => {
            println!("All {sequence} entries are as they were written. The last has hash {hash}.");
        }
    }
    match signed {
        Some(signed) => println!(
            "Up to entry {} they are those that were signed.",
            signed.sequence
        ),
        None => println!(
            "Without a signed checkpoint, a log written anew from its beginning is not found out."
        ),
    }
}

fn make_key(file: &Path) -> Result<(), SafekeepError> {
    let key = Key::of_secret(&SystemClock.new_secret());
    let write = || private(file)?.write_all(key.to_string().as_bytes());
    write().map_err(at(file))?;
    println!(
        "The key is in {}: keep it away from the database.",
        file.display()
    );
    println!("Its public key, for `audit verify`: {}", key.public());
    Ok(())
}

/// A new file that nobody else can read.
fn private(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
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
