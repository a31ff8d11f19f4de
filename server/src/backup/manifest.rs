//! What is known of a backup, kept in a file beside it.

use super::{BackupError, at, with_ending};
use crate::config::DatabaseUrl;
use crate::files::{discard, new_private};
use crate::store::copy::RowCounts;
use domain::audit::chain::{Followed, Head};
use domain::confirmation::ContentHash;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Of which kind of database, what was in it, and how the file is told from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    kind: Kind,
    /// The program that made it.
    version: String,
    pub n_bytes: u64,
    sha256: String,
    /// How many rows each table held.
    tables: RowCounts,
    /// What was found of the log; null of a database from before it was a chain.
    log: Option<Log>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Sqlite,
    Postgres,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Log {
    /// How far it had come; 0 of an empty one.
    entry: u32,
    hash: Option<String>,
    /// Where it was broken already when it was backed up, in words.
    broken: Option<String>,
}

impl Log {
    fn of(followed: &Followed) -> Self {
        let (head, breaks) = (followed.head, &followed.breaks);
        Self {
            entry: head.map_or(0, |head| head.sequence),
            hash: head.map(|head| head.hash.to_string()),
            broken: (!breaks.is_empty()).then(|| breaks.to_string()),
        }
    }
}

impl fmt::Display for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hash = self.hash.as_deref().unwrap_or("none");
        write!(f, "its last entry is {} with hash {hash}", self.entry)?;
        match &self.broken {
            Some(broken) => write!(f, ", and {broken}"),
            None => Ok(()),
        }
    }
}

impl Kind {
    const fn of(url: &DatabaseUrl) -> Self {
        match url {
            DatabaseUrl::Sqlite(_) => Self::Sqlite,
            DatabaseUrl::Postgres(_) => Self::Postgres,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// `styrbord.backup` has its own in `styrbord.backup.json`.
pub fn manifest_path(file: &Path) -> PathBuf {
    with_ending(file, ".json")
}

impl Manifest {
    pub(super) fn of(
        url: &DatabaseUrl,
        file: &Path,
        tables: RowCounts,
        followed: Option<&Followed>,
    ) -> Result<Self, BackupError> {
        let (sha256, n_bytes) = digest(file).map_err(at(file))?;
        Ok(Self {
            kind: Kind::of(url),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            n_bytes,
            sha256,
            tables,
            log: followed.map(Log::of),
        })
    }

    pub(super) fn write(&self, file: &Path) -> Result<(), BackupError> {
        let path = manifest_path(file);
        let text = serde_json::to_string_pretty(self).map_err(io::Error::from);
        let text = text.map_err(at(&path))?;
        let mut out = new_private(&path).map_err(at(&path))?;
        let written = out.write_all(text.as_bytes()).and_then(|()| out.sync_all());
        written.inspect_err(|_| discard(&path)).map_err(at(&path))
    }

    pub(super) fn read(file: &Path) -> Result<Self, BackupError> {
        let path = manifest_path(file);
        let text = fs::read_to_string(&path).map_err(at(&path))?;
        serde_json::from_str(&text).map_err(|_| BackupError::NoManifest(path))
    }

    /// Whether the file is the one that was backed up, and can go where it should.
    pub(super) fn fits(&self, url: &DatabaseUrl, file: &Path) -> Result<(), BackupError> {
        if self.kind != Kind::of(url) {
            return Err(BackupError::OtherKind {
                found: self.kind.name(),
            });
        }
        let (sha256, _) = digest(file).map_err(at(file))?;
        match sha256 == self.sha256 {
            true => Ok(()),
            false => Err(BackupError::Altered(file.to_owned())),
        }
    }

    /// Whether every table holds as many rows as it did, and the same is found of the log.
    pub(super) fn holds(
        &self,
        found: &RowCounts,
        followed: Option<&Followed>,
    ) -> Result<(), BackupError> {
        let count = |counts: &RowCounts, table| counts.get(table).copied().unwrap_or_default();
        let mut tables = self.tables.keys().chain(found.keys());
        let other = tables.find(|table| count(&self.tables, *table) != count(found, *table));
        if let Some(table) = other {
            return Err(BackupError::Rows {
                table: table.clone(),
                expected: count(&self.tables, table),
                found: count(found, table),
            });
        }
        let log = followed.map(Log::of);
        match log == self.log {
            true => Ok(()),
            false => Err(BackupError::Log(
                log.map_or_else(|| "there is none".to_owned(), |log| log.to_string()),
            )),
        }
    }

    /// Where the log was broken already when it was backed up.
    pub fn broken(&self) -> Option<&str> {
        self.log.as_ref()?.broken.as_deref()
    }

    /// How far the log had come.
    pub fn head(&self) -> Option<Head> {
        let log = self.log.as_ref()?;
        let hash: ContentHash = log.hash.as_ref()?.parse().ok()?;
        Some(Head {
            sequence: log.entry,
            hash,
        })
    }

    pub fn n_rows(&self) -> u64 {
        self.tables.values().sum()
    }
}

/// The SHA-256 of a file in hexadecimal, and how long it is; read in parts.
fn digest(file: &Path) -> io::Result<(String, u64)> {
    let mut file = File::open(file)?;
    file.sync_all()?;
    let mut hash = Sha256::new();
    let mut part = vec![0; 1 << 16];
    let mut n_bytes: u64 = 0;
    loop {
        let n = file.read(&mut part)?;
        let Some(read) = part.get(..n).filter(|read| !read.is_empty()) else {
            break;
        };
        hash.update(read);
        n_bytes = n_bytes.saturating_add(u64::try_from(n).unwrap_or_default());
    }
    let hex = hash
        .finalize()
        .into_iter()
        .map(|byte| format!("{byte:02x}"));
    Ok((hex.collect(), n_bytes))
}
