//! Smaller copies beside each file, so that the server never compresses an asset while serving.

use crate::error::{Error, at};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Images and fonts are compressed inside already.
const WORTH_IT: [&str; 8] = ["css", "html", "ico", "js", "json", "svg", "txt", "wasm"];

/// Writes `.br` and `.gz` beside the file and returns the first one's size, if they are worth it.
pub fn beside(path: &Path, bytes: &[u8]) -> Result<Option<usize>, Error> {
    let kind = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    if !WORTH_IT.contains(&kind) {
        return Ok(None);
    }
    let mut brotli = Vec::new();
    let best = BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &best).map_err(at(path))?;

    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes).map_err(at(path))?;
    let gzip = gzip.finish().map_err(at(path))?;

    for (end, copy) in [("br", &brotli), ("gz", &gzip)] {
        let beside = path.with_extension(format!("{kind}.{end}"));
        fs::write(&beside, copy).map_err(at(&beside))?;
    }
    Ok(Some(brotli.len()))
}
