//! The picture of pixels.

use crate::{samples, style};
use chart::{Draw, Fonts, Layout, PngError, png};
use std::path::Path;

/// The fonts of the site; `None`, with a word about it, where its packages are not installed.
fn fonts() -> Option<Fonts> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../style/node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2");
    let read = |weight| std::fs::read(folder.join(format!("IBMPlexSans-{weight}-Latin1.woff2")));
    match (read("Regular"), read("SemiBold")) {
        (Ok(regular), Ok(bold)) => {
            Some(Fonts::from_woff2([regular.as_slice(), bold.as_slice()]).unwrap())
        }
        _ => {
            println!("not tested: style/node_modules holds no fonts; .ci/site installs them");
            None
        }
    }
}

#[test]
fn a_slide_is_as_large_as_asked_and_holds_words() {
    let Some(fonts) = fonts() else { return };
    let svg = samples::lines::months().draw(&style(Layout::Wide)).unwrap();
    let picture = png(&svg, 2.0, &fonts).unwrap();
    assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&picture[16..20], 1920u32.to_be_bytes());
    let mute = Fonts::from_woff2([]);
    assert!(matches!(mute, Err(PngError::Font)));
    let without_words = svg.replace("<text", "<desc").replace("</text", "</desc");
    assert!(png(&without_words, 2.0, &fonts).unwrap().len() < picture.len());
    assert_eq!(png(&svg, 2.0, &fonts).unwrap(), picture);
}

#[test]
fn what_is_no_chart_or_no_font_is_refused() {
    assert!(matches!(
        Fonts::from_woff2([b"no font".as_slice()]),
        Err(PngError::Font)
    ));
    let Some(fonts) = fonts() else { return };
    assert!(matches!(png("<svg", 1.0, &fonts), Err(PngError::Svg(_))));
    let svg = samples::parts().draw(&style(Layout::Wide)).unwrap();
    for scale in [0.0, -1.0, f32::NAN, 1e6] {
        assert!(
            matches!(png(&svg, scale, &fonts), Err(PngError::Size)),
            "{scale}"
        );
    }
}
