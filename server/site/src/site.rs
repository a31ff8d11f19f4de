//! The folder the server serves: every file under a name that changes with its content.

use crate::compress;
use crate::error::{Error, at};
use crate::inputs::{Effort, hex};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// One line of the table at the end.
struct Size {
    name: String,
    raw: usize,
    brotli: Option<usize>,
}

/// A site in the making, and the addresses its files got.
pub struct Site {
    root: PathBuf,
    effort: Effort,
    addresses: BTreeMap<String, String>,
    sizes: Vec<Size>,
}

impl Site {
    /// Starts an empty site in a folder of its own.
    pub fn new(root: &Path, effort: Effort) -> Self {
        Self {
            root: root.to_owned(),
            effort,
            addresses: BTreeMap::new(),
            sizes: Vec::new(),
        }
    }

    /// Where a file of this plain name is served.
    pub fn address(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// Adds a file that pages ask for by its hashed address, and can therefore be kept for ever.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let hashed = hashed(name, &[bytes]);
        self.write(&format!("pkg/{hashed}"), bytes)?;
        match self
            .addresses
            .insert(name.to_owned(), format!("/pkg/{hashed}"))
        {
            None => Ok(()),
            Some(_) => Err(Error::SameName(name.to_owned())),
        }
    }

    /// Adds a file that browsers and robots ask for by a fixed name.
    pub fn add_at_root(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.write(name, bytes)
    }

    /// Adds files that know each other by relative path, and returns their folder's hashed name.
    pub fn add_folder(
        &mut self,
        name: &str,
        dir: &Path,
        files: &[PathBuf],
    ) -> Result<String, Error> {
        let mut contents = Vec::new();
        for path in files {
            contents.push(fs::read(path).map_err(at(path))?);
        }
        let folder = hashed(name, &contents);
        for (path, bytes) in files.iter().zip(&contents) {
            let inside = path.strip_prefix(dir).unwrap_or(path).to_string_lossy();
            self.write(&format!("pkg/{folder}/{inside}"), bytes)?;
        }
        Ok(folder)
    }

    /// Writes the list from which pages and server take the hashed addresses.
    pub fn finish(&self) -> Result<(), Error> {
        let list = self.root.join("assets.json");
        fs::write(&list, serde_json::to_vec_pretty(&self.addresses)?).map_err(at(&list))
    }

    /// What the files weigh, for whoever builds them to notice a jump.
    pub fn table(&self) -> String {
        let mut table = format!("{:44} {:>10} {:>10}\n", "file", "raw", "brotli");
        for size in &self.sizes {
            let brotli = size.brotli.map_or_else(|| "-".to_owned(), kilobytes);
            table.push_str(&format!(
                "{:44} {:>10} {brotli:>10}\n",
                size.name,
                kilobytes(size.raw)
            ));
        }
        table
    }

    fn write(&mut self, inside: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.root.join(inside);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(at(folder))?;
        }
        fs::write(&path, bytes).map_err(at(&path))?;
        let brotli = match self.effort {
            Effort::Full => compress::beside(&path, bytes)?,
            Effort::Quick => None,
        };
        self.sizes.push(Size {
            name: inside.to_owned(),
            raw: bytes.len(),
            brotli,
        });
        Ok(())
    }
}

/// `name.ext` becomes `name.0123abcd.ext`; a folder gets the hash at its end.
fn hashed<B: AsRef<[u8]>>(name: &str, contents: &[B]) -> String {
    let mut hash = Sha256::new();
    for bytes in contents {
        hash.update(bytes);
    }
    let hash: String = hex(&hash.finalize()).chars().take(8).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{hashed, kilobytes};

    #[test]
    fn a_name_changes_with_the_content_and_keeps_its_ending() {
        assert_eq!(hashed("a.css", &["x"]), "a.2d711642.css");
        assert_ne!(hashed("a.css", &["x"]), hashed("a.css", &["y"]));
        assert_eq!(hashed("folder", &["x"]), "folder.2d711642");
    }

    #[test]
    fn sizes_are_told_in_thousands() {
        assert_eq!(kilobytes(12_345), "12.3 kB");
    }
}
