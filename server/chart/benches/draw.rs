//! How long it takes to draw five years of months, and how large the picture is.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints what it measured and ends where it cannot go on"
)]

#[path = "../tests/draw/samples/mod.rs"]
#[expect(
    dead_code,
    clippy::as_conversions,
    clippy::indexing_slicing,
    reason = "samples are shared with tests"
)]
mod samples;

use chart::{Draw, Layout, Style};
use std::hint::black_box;
use std::time::Instant;

const N_RUNS: u32 = 500;

fn main() {
    let chart = samples::lines::months();
    for (name, layout) in [("wide", Layout::Wide), ("narrow", Layout::Narrow)] {
        let style = Style {
            id: "a",
            layout,
            heading: false,
        };
        let start = Instant::now();
        for _ in 0..N_RUNS {
            black_box(black_box(&chart).draw(&style).unwrap());
        }
        let each = start.elapsed() / N_RUNS;
        let svg = chart.draw(&style).unwrap();
        let mut packed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams {
            quality: 5,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut svg.as_bytes(), &mut packed, &params).unwrap();
        println!(
            "chart of {} points, {name}: {:.3} ms, {} bytes, {} with brotli",
            chart.points.len(),
            each.as_secs_f64() * 1e3,
            svg.len(),
            packed.len()
        );
    }
}
