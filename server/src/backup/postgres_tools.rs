//! PostgreSQL's own programs, which know how to copy all of it.

use super::BackupError;
use crate::store::copy::Address;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Debian keeps one folder for each version, beside the commands that everybody finds.
const VERSIONS: &str = "/usr/lib/postgresql";

/// Into a file that is there already and is empty, so that it keeps its mode.
pub fn dump(address: &Address, snapshot: &str, to: &Path) -> Result<(), BackupError> {
    let snapshot = format!("--snapshot={snapshot}");
    let options = [
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        &snapshot,
        "--file",
    ];
    let options = options.iter().map(OsStr::new);
    run("pg_dump", address, options.chain([to.as_os_str()]))
}

/// All of it or nothing.
pub fn restore(address: &Address, from: &Path) -> Result<(), BackupError> {
    let options = [
        "--single-transaction",
        "--exit-on-error",
        "--no-owner",
        "--no-privileges",
        // It reads where to from an option alone.
        "--dbname",
        &address.database,
    ];
    let options = options.iter().map(OsStr::new);
    run("pg_restore", address, options.chain([from.as_os_str()]))
}

fn run<'a>(
    tool: &'static str,
    address: &Address,
    options: impl Iterator<Item = &'a OsStr>,
) -> Result<(), BackupError> {
    let environment = address.environment.iter();
    let output = Command::new(place_of(tool, address.major))
        .args(options)
        .envs(environment.map(|(name, value)| (name, value)))
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

/// Of the server's own version if Debian has it in place, since a newer one may write or ask for what the
/// server does not know; else the next newer, since an older one refuses the server; else whichever the
/// system finds.
fn place_of(tool: &'static str, major: u32) -> PathBuf {
    let versions = std::fs::read_dir(VERSIONS).into_iter().flatten().flatten();
    let numbered = versions.filter_map(|version| {
        let number: u32 = version.file_name().to_str()?.parse().ok()?;
        let program = version.path().join("bin").join(tool);
        program.is_file().then_some((number, program))
    });
    fitting(numbered, major).unwrap_or_else(|| PathBuf::from(tool))
}

fn fitting(versions: impl Iterator<Item = (u32, PathBuf)>, major: u32) -> Option<PathBuf> {
    let new_enough = versions.filter(|(number, _)| *number >= major);
    let nearest = new_enough.min_by_key(|(number, _)| *number);
    nearest.map(|(_, program)| program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_gets_the_programs_of_its_version_or_the_next() {
        let found = |major| {
            let versions = [18, 15, 16].map(|number| (number, PathBuf::from(number.to_string())));
            fitting(versions.into_iter(), major)
        };
        assert_eq!(found(15), Some(PathBuf::from("15")));
        assert_eq!(found(17), Some(PathBuf::from("18")));
        assert_eq!(found(19), None);
    }
}
