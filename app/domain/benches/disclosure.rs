//! How long it takes to hide the small numbers of a table of 20 × 12 and to audit it.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use domain::disclosure::{Counts, CountsError, Margins, Rules, audit, disclose};
use std::hint::black_box;
use std::time::Instant;

const N_RUNS: u32 = 50;
const N_ROWS: u32 = 20;
const N_COLUMNS: u32 = 12;

/// Counts from 0 to `most`, scattered by a fixed rule.
fn table(most: u32) -> Result<Counts, CountsError> {
    let count = |row: u32, column: u32| {
        let mixed = (row * N_COLUMNS + column + 1).wrapping_mul(2_654_435_761);
        (mixed >> 8) % (most + 1)
    };
    let row = |row| (0..N_COLUMNS).map(|column| count(row, column)).collect();
    let rows: Vec<Vec<u32>> = (0..N_ROWS).map(row).collect();
    Counts::of_parts(&rows, Margins::ALL)
}

fn main() -> Result<(), &'static str> {
    for most in [6, 12, 40, 200] {
        let counts = table(most).map_err(|_| "no table")?;
        let start = Instant::now();
        for _ in 0..N_RUNS {
            black_box(disclose(black_box(&counts), Rules::default()));
        }
        let each = start.elapsed() / N_RUNS;
        let table = disclose(&counts, Rules::default());
        let start = Instant::now();
        let findings = audit(black_box(&table));
        println!(
            "{N_ROWS} × {N_COLUMNS} of 0 to {most}: {:.2} ms, {:?}; audited again with all ranges in {:.2} ms, {} findings; {} of {} hidden",
            each.as_secs_f64() * 1e3,
            table.outcome(),
            start.elapsed().as_secs_f64() * 1e3,
            findings.len(),
            table.n_hidden(),
            table.cells().count(),
        );
    }
    Ok(())
}
