//! What an installation can set, by flag or environment.

mod mail;

pub use mail::{MailOptions, Secret};

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use thiserror::Error;

/// Where the data is: `sqlite:data/styrbord.db` or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    Sqlite(PathBuf),
    /// As given; it may hold a password, so it is never shown.
    Postgres(String),
}

/// Why an address of a database was not understood.
#[derive(Debug, Error)]
#[error("write the database as sqlite:PATH or postgres://USER@HOST/NAME")]
pub struct NotADatabase;

impl FromStr for DatabaseUrl {
    type Err = NotADatabase;

    fn from_str(url: &str) -> Result<Self, Self::Err> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() {
                Err(NotADatabase)
            } else {
                Ok(Self::Sqlite(path.into()))
            };
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(NotADatabase)
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(_) => f.write_str("postgres://…"),
        }
    }
}

/// Where an installation stands in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Environment {
    #[default]
    Development,
    /// Readers come over HTTPS, and no demo account may exist.
    Production,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    #[default]
    Text,
    /// One JSON object a line, for whatever gathers logs.
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_sqlite_or_postgres() {
        assert_eq!(
            "sqlite:data/a.db".parse::<DatabaseUrl>().unwrap(),
            DatabaseUrl::Sqlite("data/a.db".into())
        );
        assert!("mysql://x".parse::<DatabaseUrl>().is_err());
        assert!("sqlite:".parse::<DatabaseUrl>().is_err());
    }

    #[test]
    fn a_password_in_the_address_is_not_shown() {
        let url: DatabaseUrl = "postgres://u:secret@h/n".parse().unwrap();
        assert!(!format!("{url:?}").contains("secret"));
    }
}
