//! What publishing hides, held against what a reader could make of the rest (need N19).

use super::tests::{indicator, target};
use super::{Figure, Shown, publishable};
use crate::disclosure::Rules;
use crate::problem::Field;
use crate::status::format_hundredths;
use proptest::prelude::*;

const OVERLAPPING: [(Field, &str); 2] = [
    (Field::CategoryKind, "overlapping"),
    (Field::Categories, "Angst\nDepression"),
];

fn shown(changes: &[(Field, &str)], rows: &str) -> Vec<Shown> {
    let indicator = indicator(changes);
    let target = target(&indicator, rows);
    let published = publishable(&indicator, &target, &[]).unwrap();
    let rows = published.table.rows().into_iter();
    rows.map(|row| row.shown).collect()
}

#[test]
fn n19_two_of_86_who_do_not_have_it_are_as_few_as_two_who_have() {
    let rows = "Periode;Kategori;Tæller;Nævner\n2026-01;Angst;84;86\n2026-01;Depression;40;86";
    let shown = shown(&OVERLAPPING, rows);
    let exact = |n| Shown::Figure(Figure::Share { n, of: 86 });
    assert!(!shown.contains(&exact(84)), "{shown:?}");
}

#[test]
fn n19_a_group_too_small_to_tell_of_one_part_is_told_of_no_part() {
    let rows = "Periode;Kategori;Tæller;Nævner\n2026-01;Angst;3;3\n2026-01;Depression;0;3";
    for shown in shown(&OVERLAPPING, rows) {
        let of = match shown {
            Shown::Figure(figure) => panic!("{figure:?}"),
            Shown::Below { of, .. } | Shown::Withheld { of } => of,
        };
        assert_eq!(of, None);
    }
}

/// Whether a rounded percentage of a known group tells that a count or the rest of the group is small:
/// it does if every count that it can stand for is (`rules.md` § 4.5, rule 2: 1 % of 86 is one person).
/// Each count is tried, and both ways of rounding a half.
fn discloses(rules: Rules, of: u32, hundredths: u64) -> bool {
    let is_small = |n: u32| n > 0 && n < of && (rules.is_small(n) || rules.is_small(of - n));
    [0, 1].into_iter().any(|way| {
        let fits = |n: &u32| rounded(*n, of, hundredths)[way];
        let counts: Vec<u32> = (0..=of).filter(fits).collect();
        !counts.is_empty() && counts.into_iter().all(is_small)
    })
}

/// Whether `n` of a group is this percentage in as many decimals as it is told with: half up, half to even.
fn rounded(n: u32, of: u32, hundredths: u64) -> [bool; 2] {
    let unit = [100, 10, 1]
        .into_iter()
        .find(|unit| hundredths.is_multiple_of(*unit));
    let unit = unit.unwrap_or(1);
    let (scaled, of) = (u64::from(n) * 10_000, u64::from(of) * unit);
    let (whole, rest) = (scaled / of, scaled % of * 2);
    let even = whole + u64::from(rest > of || rest == of && whole % 2 == 1);
    [whole + u64::from(rest >= of), even].map(|found| found * unit == hundredths)
}

#[test]
fn n19_one_percent_of_86_is_one_person() {
    let rules = Rules::default();
    for (of, hundredths, expected) in [
        (86, 100, true),
        (86, 9_900, true),
        (86, 120, true),
        (86, 1_400, false),
        (86, 0, false),
        (86, 10_000, false),
        // 15 to 24, and none to five.
        (1_000, 200, false),
        (1_000, 0, false),
    ] {
        assert_eq!(
            discloses(rules, of, hundredths),
            expected,
            "{hundredths} of {of}"
        );
    }
}

proptest! {
    #[test]
    fn n19_no_percentage_is_shown_that_tells_of_few(of in 1u32..300, hundredths in 0u64..=10_000, is_whole in any::<bool>()) {
        let hundredths = if is_whole { hundredths / 100 * 100 } else { hundredths };
        // As it is told: in no more decimals than it has.
        let rows = format!("Periode;Procent;Nævner\n2026-01;{};{of}", format_hundredths(hundredths));
        for shown in shown(&[], &rows) {
            if let Shown::Figure(figure) = shown {
                prop_assert!(!discloses(Rules::default(), of, hundredths), "{figure:?}");
            }
        }
    }
}
