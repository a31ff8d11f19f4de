//! The programs from npm that the site is made with.

use crate::error::Error;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Runs a program of `style/node_modules` to its end.
pub fn run<I, S>(name: &str, arguments: I) -> Result<(), Error>
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let tool = Path::new("style/node_modules/.bin").join(name);
    match Command::new(&tool).args(arguments).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Error::ToolFailed(tool)),
        Err(source) => Err(Error::NoTool { tool, source }),
    }
}
