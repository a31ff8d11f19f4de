//! Files that only their owner may read, and that are still there after a power cut.

use crate::logging;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// A new file that nobody else can read.
pub fn new_private(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// Until its folder is written, a file's name may be lost in a power cut.
pub fn sync_folder_of(file: &Path) -> io::Result<()> {
    let named = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    // Elsewhere a folder cannot be opened as a file.
    match cfg!(unix) {
        true => File::open(named.unwrap_or(Path::new(".")))?.sync_all(),
        false => Ok(()),
    }
}

/// Takes a file away that is of no use, if it is there.
pub fn discard(file: &Path) {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(path = %file.display(), error = logging::chain(&error), "left behind");
        }
        _ => {}
    }
}
