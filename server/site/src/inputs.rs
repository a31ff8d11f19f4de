//! Where the site is made from, and whether any of it changed since the last time.

use crate::error::{Error, at};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// How much work one build is worth.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// What visitors get: smallest module, every file compressed.
    Full,
    /// What a developer waits for: the debug module as it is.
    Quick,
}

impl Effort {
    /// The module cargo wrote in the profile that goes with this effort.
    pub fn module(self) -> PathBuf {
        let profile = match self {
            Self::Full => "wasm-release",
            Self::Quick => "debug",
        };
        Path::new("target/wasm/wasm32-unknown-unknown")
            .join(profile)
            .join("app.wasm")
    }
}

/// The files of `dir` and below in a fixed order, without installed packages.
pub fn files(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(at(dir))? {
        let path = entry.map_err(at(dir))?.path();
        if !path.is_dir() {
            found.push(path);
        } else if !path.ends_with("node_modules") {
            found.extend(files(&path)?);
        }
    }
    found.sort();
    Ok(found)
}

/// A digest of everything the site depends on, this tool included, so that a build that would
/// give the same bytes again can be skipped.
pub fn digest(effort: Effort) -> Result<String, Error> {
    let module = effort.module();
    if !module.exists() {
        return Err(Error::NoModule(module));
    }
    let here = Path::new("the running program");
    let mut inputs = vec![std::env::current_exe().map_err(at(here))?, module];
    inputs.extend(files(Path::new("style"))?);
    inputs.extend(files(Path::new("public"))?);

    let mut hash = Sha256::new();
    for path in inputs {
        hash.update(path.to_string_lossy().as_bytes());
        hash.update(Sha256::digest(fs::read(&path).map_err(at(&path))?));
    }
    Ok(hex(&hash.finalize()))
}

/// Lower-case hexadecimal, as file names and stamps carry it.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
