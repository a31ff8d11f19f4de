//! Every kind of chart in one page, to be looked at: `cargo run -p chart --example gallery FOLDER`,
//! in the workspace's root, writes `wide.html` and `narrow.html` there, and each chart as SVG and as PNG.
#![expect(clippy::unwrap_used, reason = "an example ends where it cannot go on")]

#[path = "../tests/draw/samples/mod.rs"]
#[expect(
    clippy::as_conversions,
    clippy::indexing_slicing,
    reason = "samples are shared with tests"
)]
mod samples;

use chart::{Draw, Fonts, Layout, Style, png};
use std::path::Path;

fn main() {
    let folder = std::env::args().nth(1).unwrap();
    let folder = Path::new(&folder);
    let charts: [(&str, Box<dyn Draw>); 9] = [
        ("months", Box::new(samples::lines::months())),
        ("quarters", Box::new(samples::lines::quarters())),
        ("fidelity", Box::new(samples::lines::fidelity())),
        ("shares", Box::new(samples::shares())),
        ("organisations", Box::new(samples::organisations())),
        ("parts", Box::new(samples::parts())),
        ("funnel", Box::new(samples::funnel())),
        ("multiples", Box::new(samples::lines::multiples())),
        ("map", Box::new(samples::map())),
    ];
    let fonts = ["Regular", "SemiBold"].map(|weight| {
        let file = format!(
            "style/node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2/IBMPlexSans-{weight}-Latin1.woff2"
        );
        std::fs::read(file).unwrap()
    });
    let fonts = Fonts::from_woff2(fonts.iter().map(Vec::as_slice)).unwrap();
    for (page, layout) in [("wide", Layout::Wide), ("narrow", Layout::Narrow)] {
        let mut html = String::from(
            "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>\
             <link rel=stylesheet href=gallery.css><body>",
        );
        for (name, chart) in &charts {
            let style = Style {
                id: name,
                layout,
                heading: true,
            };
            let svg = chart.draw(&style).unwrap();
            let picture = png(&svg, 2.0, &fonts).unwrap();
            std::fs::write(folder.join(format!("{name}-{page}.svg")), &svg).unwrap();
            std::fs::write(folder.join(format!("{name}-{page}.png")), picture).unwrap();
            html.push_str(&format!("<figure id=f-{name}>{svg}</figure>"));
        }
        std::fs::write(folder.join(format!("{page}.html")), html).unwrap();
    }
}
