//! Charts as pictures of pixels, set in the site's own letters and kept while they are asked for.

use crate::http::site::Site;
use crate::logging;
use axum::body::Bytes;
use chart::{Fonts, PngError, png};
use domain::confirmation::ContentHash;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::{Arc, OnceLock};

/// Pixels to a unit of a chart: one that is 960 units wide becomes 1,600 pixels wide.
const SCALE: f32 = 1600.0 / 960.0;
/// How many pictures are expected, each of some fifty kilobytes.
const PICTURES: usize = 100;
/// Bytes of pictures kept at the most.
const BYTES_MAX: u64 = 8 << 20;

/// The pictures made last, by the hash of what they were made of. Cloning it is cheap.
#[derive(Clone)]
pub struct Slides(Arc<Made>);

struct Made {
    /// Read at the first picture; `None` where the site has none or cannot be read.
    fonts: OnceLock<Option<Fonts>>,
    pictures: Cache<ContentHash, Bytes, Length>,
}

#[derive(Clone)]
struct Length;

impl Weighter<ContentHash, Bytes> for Length {
    fn weight(&self, _: &ContentHash, picture: &Bytes) -> u64 {
        u64::try_from(picture.len()).unwrap_or(u64::MAX)
    }
}

impl Default for Slides {
    fn default() -> Self {
        Self(Arc::new(Made {
            fonts: OnceLock::new(),
            pictures: Cache::with_weighter(PICTURES, BYTES_MAX, Length),
        }))
    }
}

impl Slides {
    /// A drawn chart, whose text has this hash, as PNG. `None` where it cannot be made, which the log
    /// tells.
    pub async fn picture(&self, hash: ContentHash, svg: String) -> Option<Bytes> {
        if let Some(kept) = self.0.pictures.get(&hash) {
            return Some(kept);
        }
        let slides = self.clone();
        // Tens of milliseconds of computing: beside the threads that answer.
        let made = tokio::task::spawn_blocking(move || slides.make(&svg)).await;
        let picture = made.ok().flatten()?;
        self.0.pictures.insert(hash, picture.clone());
        Some(picture)
    }

    fn make(&self, svg: &str) -> Option<Bytes> {
        let fonts = self.0.fonts.get_or_init(|| told(fonts()));
        let picture = told(png(svg, SCALE, fonts.as_ref()?))?;
        Some(Bytes::from(picture))
    }
}

/// Those of the pages.
fn fonts() -> Result<Fonts, PngError> {
    let files: Vec<_> = ["plex-400.woff2", "plex-600.woff2"]
        .into_iter()
        .filter_map(Site::named)
        .collect();
    Fonts::from_woff2(files.iter().map(AsRef::as_ref))
}

fn told<T>(made: Result<T, PngError>) -> Option<T> {
    let made = made.inspect_err(|error| {
        tracing::error!(error = logging::chain(error), "no slide was made");
    });
    made.ok()
}
