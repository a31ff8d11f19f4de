//! PostgreSQL's own programs, which know how to copy all of it.

use super::BackupError;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Debian keeps one folder for each version, beside the commands that everybody finds.
const VERSIONS: &str = "/usr/lib/postgresql";

pub fn dump(
    environment: &[(&'static str, String)],
    snapshot: &str,
    to: &Path,
) -> Result<(), BackupError> {
    let snapshot = format!("--snapshot={snapshot}");
    let options = [
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        &snapshot,
        "--file",
    ];
    let options = options.iter().map(OsStr::new);
    run("pg_dump", environment, options.chain([to.as_os_str()]))
}

/// All of it or nothing.
pub fn restore(environment: &[(&'static str, String)], from: &Path) -> Result<(), BackupError> {
    // It reads where to from an option alone.
    let named = environment.iter().find(|(name, _)| *name == "PGDATABASE");
    let database = named.map_or("postgres", |(_, database)| database.as_str());
    let options = [
        "--single-transaction",
        "--exit-on-error",
        "--no-owner",
        "--no-privileges",
        "--dbname",
        database,
    ];
    let options = options.iter().map(OsStr::new);
    run("pg_restore", environment, options.chain([from.as_os_str()]))
}

fn run<'a>(
    tool: &'static str,
    environment: &[(&'static str, String)],
    options: impl Iterator<Item = &'a OsStr>,
) -> Result<(), BackupError> {
    let output = Command::new(place_of(tool))
        .args(options)
        .envs(environment.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .output();
    let output = output.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => BackupError::NoTool { tool },
        _ => BackupError::Tool {
            tool,
            said: error.to_string(),
        },
    })?;
    if output.status.success() {
        return Ok(());
    }
    Err(BackupError::Tool {
        tool,
        said: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    })
}

/// The newest that Debian has in place, since an older one refuses a newer server; else whichever the
/// system finds.
fn place_of(tool: &'static str) -> PathBuf {
    let versions = std::fs::read_dir(VERSIONS).into_iter().flatten().flatten();
    let numbered = versions.filter_map(|version| {
        let number: u32 = version.file_name().to_str()?.parse().ok()?;
        let program = version.path().join("bin").join(tool);
        program.is_file().then_some((number, program))
    });
    let newest = numbered.max_by_key(|(number, _)| *number);
    newest.map_or_else(|| PathBuf::from(tool), |(_, program)| program)
}
