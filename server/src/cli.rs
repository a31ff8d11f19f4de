//! The command line: what `styrbord` can be told to do.

use crate::config::{DatabaseUrl, Environment, LogFormat, MailOptions};
use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Styrbord: a governance dashboard for initiatives and programmes.
#[derive(Debug, Parser)]
#[command(name = "styrbord", version, about)]
pub struct Cli {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Args)]
pub struct Common {
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        hide_env_values = true,
        default_value = "sqlite:data/styrbord.db"
    )]
    pub database: DatabaseUrl,
    /// How log lines are written
    #[arg(
        long,
        global = true,
        env = "STYRBORD_LOG_FORMAT",
        value_enum,
        default_value_t
    )]
    pub log_format: LogFormat,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Bring the tables up to date and serve
    Serve(Serve),
    /// Bring the tables up to date and stop
    Migrate,
    /// Sample data, for trying out and measuring
    #[command(subcommand)]
    Demo(Demo),
    /// People who sign in, for when nobody can
    #[command(subcommand)]
    User(User),
    /// Copy the database into a file, while it is in use
    Backup {
        /// A file that is not there yet; FILE.json is written beside it
        file: PathBuf,
    },
    /// Fill an empty place from a backup, and check it
    Restore {
        /// What `backup` wrote; FILE.json must lie beside it
        file: PathBuf,
    },
    /// The log of changes: whether anybody tampered with it
    #[command(subcommand)]
    Audit(Audit),
}

#[derive(Debug, Args)]
pub struct Serve {
    /// The address to listen on
    #[arg(long, env = "STYRBORD_ADDR", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Production sets secure cookies and refuses demo accounts
    #[arg(long, env = "STYRBORD_ENV", value_enum, default_value_t)]
    pub env: Environment,
    #[command(flatten)]
    pub mail: MailOptions,
}

#[derive(Debug, Subcommand)]
pub enum Demo {
    /// Fill an empty database with three real plans, sample lights and demo accounts
    Load,
    /// Add one large programme of invented data, the same for the same seed
    Generate {
        /// How many initiatives
        #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
        initiatives: u32,
        /// How many status rounds
        #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u32).range(1..=100))]
        rounds: u32,
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// List everybody who can sign in, with their roles
    List,
    /// Make a one-time address where somebody chooses a new password
    Link {
        /// The e-mail address they sign in with
        email: String,
    },
}

#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Follow the log from its first entry; name the first that is not as it was written
    Verify {
        /// Also hold it against what was signed before
        #[arg(long, requires = "public_key")]
        checkpoint: Option<PathBuf>,
        /// The public key that the checkpoint must be signed with, as `audit key` printed it
        #[arg(long, requires = "checkpoint")]
        public_key: Option<String>,
    },
    /// Make a key to sign checkpoints with; keep the file away from the database
    Key {
        /// A file that is not there yet
        file: PathBuf,
    },
    /// Print a signed statement of how far the log has come, to be kept away from the database
    Checkpoint {
        /// The file that `audit key` wrote
        #[arg(long)]
        key: PathBuf,
    },
}
