//! A drawn chart as a picture of pixels, for slides and mail.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// The widest and highest picture that is made.
const MOST_PIXELS: f32 = 8192.0;

/// The fonts a picture is set in. None of the system's is ever used, so that a chart looks the same
/// wherever it is made.
#[derive(Clone, Debug)]
pub struct Fonts(Arc<Database>);

#[derive(Debug, thiserror::Error)]
pub enum PngError {
    #[error("a font is not a readable woff2 file")]
    Font,
    #[error("the chart is not a readable SVG: {0}")]
    Svg(#[from] resvg::usvg::Error),
    #[error("a picture of this size cannot be made")]
    Size,
    #[error("the picture could not be written")]
    Encoding,
}

impl Fonts {
    /// From the files that the site serves too; takes some milliseconds.
    pub fn from_woff2<'a>(files: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, PngError> {
        let mut fonts = Database::new();
        for file in files {
            let font = wuff::decompress_woff2(file).map_err(|_| PngError::Font)?;
            fonts.load_font_data(font);
        }
        if fonts.is_empty() {
            return Err(PngError::Font);
        }
        Ok(Self(Arc::new(fonts)))
    }
}

/// The chart on white, `scale` pixels to a unit: 2 gives a wide chart 1,920 pixels.
pub fn png(svg: &str, scale: f32, fonts: &Fonts) -> Result<Vec<u8>, PngError> {
    let options = Options {
        fontdb: fonts.0.clone(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let size = tree.size().scale_by(scale).ok_or(PngError::Size)?;
    if size.width() > MOST_PIXELS || size.height() > MOST_PIXELS {
        return Err(PngError::Size);
    }
    let pixels = size.to_int_size();
    let mut picture = Pixmap::new(pixels.width(), pixels.height()).ok_or(PngError::Size)?;
    picture.fill(Color::WHITE);
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut picture.as_mut());
    picture.encode_png().map_err(|_| PngError::Encoding)
}
