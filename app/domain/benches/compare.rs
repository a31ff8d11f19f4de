//! How long it takes to compare two confirmations of 20,000 characters.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use domain::confirmation::compare;
use domain::form::FormData;
use domain::problem::Field;
use std::hint::black_box;
use std::time::Instant;

const N_RUNS: u32 = 100;

/// Four fields of 5,000 characters; every `nth` word differs between the two.
fn text(nth: usize) -> FormData {
    let fields = [
        Field::Places,
        Field::Resources,
        Field::Risks,
        Field::Outcome,
    ];
    fields.iter().fold(FormData::default(), |form, field| {
        let words: Vec<String> = (0..625)
            .map(|n| {
                if n % nth == 0 {
                    format!("ændret{n:02}")
                } else {
                    format!("ord{:04}", n % 97)
                }
            })
            .collect();
        form.with(*field, words.join(" "))
    })
}

fn main() {
    for (name, before, after) in [
        ("every 20th word changed", text(20), text(19)),
        ("every word changed", text(1), text(10_000)),
    ] {
        let length: usize = before.pairs().map(|(_, value)| value.chars().count()).sum();
        let start = Instant::now();
        for _ in 0..N_RUNS {
            black_box(compare(black_box(&before), black_box(&after)));
        }
        let each = start.elapsed() / N_RUNS;
        println!(
            "comparison of {length} characters, {name}: {:.2} ms",
            each.as_secs_f64() * 1e3
        );
    }
}
