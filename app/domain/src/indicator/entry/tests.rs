mod file;

use super::*;
use crate::indicator::tests::{indicator, target};
use crate::indicator::{Doubt, EntryDraft, doubts, store_entry};
use crate::policy::Permit;
use crate::problem::{Flaw, Problems, Rejection};
use proptest::prelude::*;

fn preview(changes: &[(Field, &str)], rows: &str) -> EntryPreview {
    let indicator = indicator(changes);
    read_entry(rows, &target(&indicator, ""))
}

fn flaws(changes: &[(Field, &str)], row: &str) -> Vec<EntryFlaw> {
    let preview = preview(changes, row);
    preview
        .rows
        .into_iter()
        .filter_map(|row| row.outcome.err())
        .flatten()
        .collect()
}

#[test]
fn a_spreadsheet_of_months_is_read_with_and_without_headings() {
    for rows in [
        "2026-01;42;86\n2026-02;1.045;1.090",
        "Måned\tTæller\tNævner\tNote\njan 2026\t42\t86\tx\nfeb 2026\t1045\t1090\ty",
    ] {
        let found = preview(&[], rows).accepted().unwrap();
        let figures: Vec<_> = found.iter().map(|o| o.figure).collect();
        let share = |n, of| Figure::Share { n, of };
        assert_eq!(figures, [share(42, 86), share(1_045, 1_090)], "{rows}");
    }
    let headed = preview(&[], "Måned;Tæller;Nævner;Note\n2026-01;1;2;x");
    assert_eq!(headed.unknown_headings, ["Note"]);
}

#[test]
fn a_row_is_refused_with_its_column_and_the_reason() {
    let missing = EntryFlaw::Missing;
    assert_eq!(
        flaws(&[], ";;86"),
        [missing(Field::PeriodKind), missing(Field::Counted)]
    );
    assert_eq!(
        flaws(&[], "12. maj;1;2"),
        [EntryFlaw::NotAPeriod("12. maj".into())]
    );
    assert_eq!(flaws(&[], "2026-12;1;2"), [EntryFlaw::Future]);
    assert_eq!(
        flaws(&[], "2026-01;9;8"),
        [EntryFlaw::MoreThanWhole { n: 9, of: 8 }]
    );
    assert_eq!(
        flaws(&[], "2026-01;4,5;8"),
        [EntryFlaw::NotACount(Field::Counted, "4,5".into())]
    );
    assert_eq!(
        flaws(&[], "2026-01;1;8\n2026-01;2;8"),
        [EntryFlaw::Repeated { line: 1 }]
    );
    let by = "Periode;Organisation;Tæller;Nævner\n2026-01;Aalborg Kommune;1;2";
    assert_eq!(flaws(&[], by), [EntryFlaw::NoOrganisations]);
    assert_eq!(flaws(&[(Field::ByOrganisation, "on")], by), []);
    let category = "Periode;Kategori;Tæller;Nævner\n2026-01;Job;1;2";
    assert_eq!(
        flaws(&[], category),
        [EntryFlaw::UnknownCategory("Job".into())]
    );
    assert_eq!(flaws(&[], "2026-01;1;8;Job"), [EntryFlaw::TooManyCells]);
    let percent = "Periode;Procent;Nævner\n2026-01;101;20";
    assert_eq!(
        flaws(&[], percent),
        [EntryFlaw::MoreThanHundred("101".into())]
    );
}

#[test]
fn n20_impossible_percentages_are_named_with_what_is_possible() {
    let parts = "Job\nUddannelse\nFleksjob\nTilsammen\nUden ydelse";
    let overlapping = (Field::CategoryKind, "overlapping");
    let indicator = indicator(&[(Field::Categories, parts), overlapping]);
    let target = target(&indicator, "");
    let rows = "Periode;Kategori;Procent;Nævner\n2022-11;;39;67\n2022-11;Job;18;67\n\
                2022-11;Uddannelse;8;67\n2022-11;Fleksjob;5;67\n2022-11;Tilsammen;31;67\n\
                2022-11;Uden ydelse;8;67";
    let found = read_entry(rows, &target).accepted().unwrap();
    let doubts = doubts(&found, &target);
    let near: Vec<_> = doubts
        .iter()
        .filter_map(|doubt| match doubt {
            Doubt::Impossible {
                hundredths,
                below,
                above,
                ..
            } => Some((*hundredths, below.unwrap(), above.unwrap())),
            _ => None,
        })
        .collect();
    assert_eq!(near, [(800, 700, 900), (500, 400, 600), (800, 700, 900)]);
    let sizes = doubts.iter().find_map(|doubt| match doubt {
        Doubt::OtherSize { of: 67, sizes, .. } => Some(sizes.clone()),
        _ => None,
    });
    assert_eq!(sizes, Some(vec![61, 62]));
}

#[test]
fn n20_possible_percentages_raise_no_doubt() {
    let parts = (Field::Categories, "Timer\nPraktik\nFleksjob\nTilskud");
    let indicator = indicator(&[parts]);
    let target = target(&indicator, "");
    let rows = "Periode;Kategori;Procent;Nævner\n2022-11;;49;86\n2022-11;Timer;33;86\n\
                2022-11;Praktik;14;86\n2022-11;Fleksjob;1;86\n2022-11;Tilskud;1;86";
    let found = read_entry(rows, &target).accepted().unwrap();
    assert_eq!(doubts(&found, &target), []);
}

#[test]
fn parts_jumps_and_gaps_are_doubted() {
    let parts = indicator(&[(Field::Categories, "Job\nSU")]);
    let empty = target(&parts, "");
    let rows = "Periode;Kategori;Tæller;Nævner\n2026-01;;10;50\n2026-01;Job;8;50\n2026-01;SU;6;50";
    let found = read_entry(rows, &empty).accepted().unwrap();
    assert!(matches!(
        doubts(&found, &empty).as_slice(),
        [Doubt::CategoriesExceed { sum: 14, n: 10, .. }]
    ));
    let plain = indicator(&[]);
    let year: Vec<_> = (1..=12)
        .map(|m| format!("2025-{m:02};{};100", 48 + m % 3))
        .collect();
    let stored = target(&plain, &year.join("\n"));
    let found = read_entry("2026-02;90;100", &stored).accepted().unwrap();
    assert!(matches!(
        doubts(&found, &stored).as_slice(),
        [
            Doubt::Jump {
                hundredths: 9_000,
                ..
            },
            Doubt::Gap { n: 1, .. }
        ]
    ));
}

#[test]
fn a_correction_or_a_doubt_needs_a_reason_and_what_is_refused_stores_nothing() {
    let indicator = indicator(&[]);
    let target = target(&indicator, "2026-01;42;86");
    let store = |rows: &str, reason: Option<&str>, based_on| {
        let draft = EntryDraft {
            rows: rows.to_owned(),
            reason: reason.map(|reason| crate::text::Paragraph::parse(reason).unwrap()),
            based_on,
        };
        store_entry(&Permit::system(), &indicator, &target, &draft).map(|stored| stored.is_some())
    };
    let required = Rejection::from(Problems::one(Field::Reason, Flaw::Required));
    assert_eq!(store("2026-02;40;80", None, 1), Ok(true));
    assert_eq!(store("2026-01;43;86", None, 1), Err(required));
    assert_eq!(store("2026-01;43;86", Some("Talt forkert"), 1), Ok(true));
    assert_eq!(store("2026-01;42;86", None, 1), Ok(true));
    assert_eq!(store("2026-02;81;80", Some("x"), 1), Ok(false));
    assert!(store("2026-02;40;80", None, 0).is_err());
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(rows in "\\PC{0,80}(\n\\PC{0,40}){0,4}") {
        for kind in ["share", "count", "number"] {
            let _ = preview(&[(Field::Kind, kind), (Field::ByOrganisation, "on")], &rows);
        }
    }
}
