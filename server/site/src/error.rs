//! What can stop a site from being built, each as a sentence that says what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why no site was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{} could not be used: {source}", .path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("{} is missing: run `make site`, which builds it first", .0.display())]
    NoModule(PathBuf),
    #[error("{} could not be started ({source}): run `make site`, which installs it", .tool.display())]
    NoTool { tool: PathBuf, source: io::Error },
    #[error("{} failed; its message stands above", .0.display())]
    ToolFailed(PathBuf),
    #[error("wasm-bindgen refused the module: {0}")]
    Bindgen(String),
    #[error("{} is not text", .0.display())]
    NotText(PathBuf),
    #[error(
        "the stylesheet names url({0}), which is neither one of the fonts nor a file in public/"
    )]
    UnknownUrl(String),
    #[error("two files of the site would be named {0}")]
    SameName(String),
    #[error("the list of files could not be written: {0}")]
    List(#[from] serde_json::Error),
    #[error("`{0}` is not an option: there is only --quick")]
    Option(String),
}

/// Names the file in an input or output error, which the operating system's message leaves out.
pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |source| Error::File { path, source }
}
