//! How long it takes to compute an XmR chart of five years of months, with its rules.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use domain::statistics::spc::{Baseline, Screening, xmr};
use std::hint::black_box;
use std::time::Instant;

const N_RUNS: u32 = 10_000;
const N_POINTS: u32 = 60;

fn main() {
    // Any course does: what is computed is the same for all.
    let value = |month: u32| Some(f64::from((month * 37) % 23 + month / 6));
    let values: Vec<Option<f64>> = (0..N_POINTS).map(value).collect();
    let baseline = Baseline {
        breaks: vec![24],
        fix_after: None,
    };
    let start = Instant::now();
    for _ in 0..N_RUNS {
        black_box(xmr(black_box(&values), &baseline, Screening::On));
    }
    let each = start.elapsed() / N_RUNS;
    println!(
        "XmR chart of {N_POINTS} points with its rules: {:.1} µs",
        each.as_secs_f64() * 1e6
    );
}
