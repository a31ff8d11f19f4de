use super::super::*;
use crate::confirmation::ContentHash;
use crate::indicator::tests::{indicator, target};
use crate::indicator::{FileDraft, doubts, store_file};
use crate::policy::Permit;
use crate::problem::{Flaw, Problems, Refusal, Rejection};
use proptest::prelude::*;

const BY: (Field, &str) = (Field::ByOrganisation, "on");
const PARTS: (Field, &str) = (Field::Categories, "Job\nFleksjob");

fn target_of(rows: &str) -> EntryTarget {
    target(&indicator(&[BY, PARTS]), rows)
}

/// In pieces of so many signs.
fn read(text: &str, target: &EntryTarget, size: usize) -> FileEntry {
    let signs: Vec<char> = text.chars().collect();
    let mut reading = FileReading::new(target);
    for piece in signs.chunks(size) {
        reading.push(&piece.iter().collect::<String>());
    }
    let mut file = reading.finish();
    file.know(&target.stored);
    file
}

fn sorted(mut observations: Vec<Observation>) -> Vec<Observation> {
    observations.sort_by_key(|o| o.place);
    observations
}

#[test]
fn a_file_is_read_as_a_paste_of_the_same_rows_is() {
    let rows = "Periode;Organisation;Kategori;Tæller;Nævner\n2026-01;;;42;86\n\
                2026-01;;Job;30;86\n2026-02;Aalborg Kommune;;20;40";
    let target = target_of("");
    let file = read(rows, &target, 7);
    let pasted = read_entry(rows, &target).accepted().unwrap();
    assert_eq!(sorted(file.observations().collect()), sorted(pasted));
    assert_eq!((file.report.n_rows, file.report.n_refused), (3, 0));
    let first = file.report.accepted.first().unwrap();
    assert_eq!(first.line, 2);
    let commas = read(&rows.replace(';', ","), &target, 1_000);
    assert_eq!(commas.report.n_accepted(), 3);
}

#[test]
fn a_refused_row_is_told_with_its_line_and_all_are_counted() {
    let refused: String = (0..150).map(|_| "2026-01;;;x;86\n").collect();
    let rows = format!("Periode;Organisation;Kategori;Tæller;Nævner\n\n2026-02;;;1;86\n{refused}");
    let file = read(&rows, &target_of(""), 9);
    let report = &file.report;
    assert_eq!((report.n_rows, report.n_refused), (151, 150));
    let lines: Vec<u32> = report.refused.iter().map(|row| row.line).collect();
    assert_eq!(lines, (4..104).collect::<Vec<u32>>());
    let flaw = EntryFlaw::NotACount(Field::Counted, "x".into());
    assert_eq!(report.refused.first().unwrap().outcome, Err(vec![flaw]));
    assert!(!report.is_accepted());
    let twice = read(
        "2026-01;1;86\n2026-02;1;86\n2026-01;2;86",
        &target_of(""),
        5,
    );
    let row = twice.report.refused.first().unwrap();
    assert_eq!(
        (row.line, &row.outcome),
        (3, &Err(vec![EntryFlaw::Repeated { line: 1 }]))
    );
    let open = read("2026-01;1;86\n\"2026-02;1;86\n", &target_of(""), 5);
    assert_eq!(open.report.n_refused, 1);
}

#[test]
fn points_are_decimals_where_commas_part_the_cells() {
    let target = target(&indicator(&[(Field::Kind, "number")]), "");
    let figures = |text: &str| {
        let file = read(text, &target, 4);
        file.observations().map(|o| o.figure).collect::<Vec<_>>()
    };
    let told = Figure::Number { hundredths: 4_880 };
    assert_eq!(figures("period,value\n2026-01,48.8"), [told]);
    assert_eq!(figures("period;value\n2026-01;48,8"), [told]);
    // Thousands in one, a thousandth in the other: never taken for one another.
    assert_eq!(figures("period,value\n2026-01,1.045"), []);
    let thousand = Figure::Number {
        hundredths: 104_500,
    };
    assert_eq!(figures("period;value\n2026-01;1.045"), [thousand]);
    assert_eq!(figures("period,value\n2026-01,\"12,000\""), []);
    assert_eq!(figures("period,value\n2026-01,\"1,200,000\""), []);
    assert_eq!(figures("period,value\n2026-01,\"48,8\""), [told]);
}

#[test]
fn a_count_with_a_comma_between_thousands_is_refused_where_commas_part_the_cells() {
    let target = target(&indicator(&[(Field::Kind, "count")]), "");
    let file = read(
        "period,count\n2026-01,\"12,000\"\n2026-02,12000",
        &target,
        4,
    );
    let flaw = EntryFlaw::NotACount(Field::Counted, "12,000".into());
    let outcomes: Vec<_> = file.report.refused.iter().map(|row| &row.outcome).collect();
    assert_eq!(outcomes, [&Err(vec![flaw])]);
    assert_eq!(file.report.n_accepted(), 1);
}

#[test]
fn a_file_that_corrects_or_is_doubted_needs_a_reason_and_is_the_one_that_was_shown() {
    let indicator = indicator(&[BY, PARTS]);
    let target = target(&indicator, "2026-01;42;86");
    let hash = ContentHash::of_text("fil");
    let store = |rows: &str, reason: Option<&str>, shown, based_on| {
        let file = read(rows, &target, 5);
        let doubts = file.doubts(&target);
        let draft = FileDraft {
            shown,
            reason: reason.map(|text| crate::text::Paragraph::parse(text).unwrap()),
            based_on,
        };
        let found = (&file, &doubts);
        store_file(&Permit::system(), &indicator, &target, found, hash, &draft)
            .map(|event| event.is_some())
    };
    let required: Rejection = Problems::one(Field::Reason, Flaw::Required).into();
    assert_eq!(store("2026-01;43;86", None, hash, 1), Err(required.clone()));
    assert_eq!(store("2026-04;43;86", None, hash, 1), Err(required));
    assert_eq!(store("2026-01;43;86", Some("Talt om"), hash, 1), Ok(true));
    assert_eq!(store("2026-02;43;86", None, hash, 1), Ok(true));
    assert_eq!(store("2026-02;x;86", None, hash, 1), Ok(false));
    let other = ContentHash::of_text("en anden");
    let moved = Err(Refusal::FileMoved.into());
    assert_eq!(store("2026-02;43;86", None, other, 1), moved);
    let stale = Err(Refusal::StaleVersion.into());
    assert_eq!(store("2026-02;43;86", None, hash, 0), stale);
}

/// Rows of a few months, places and figures, some of them wrong.
fn any_rows() -> impl Strategy<Value = String> {
    let row = (1u32..6, 0usize..3, 0usize..3, 0u32..90, 1u32..90).prop_map(
        |(month, organisation, category, n, of)| {
            let organisation = ["", "Aalborg Kommune", "Jammerbugt Kommune"][organisation];
            let category = ["", "Job", "Fleksjob"][category];
            format!("2026-0{month};{organisation};{category};{n};{of}\n")
        },
    );
    prop::collection::vec(row, 1..12).prop_map(|rows| {
        let heading = "Periode;Organisation;Kategori;Tæller;Nævner\n".to_owned();
        rows.into_iter().fold(heading, |text, row| text + &row)
    })
}

proptest! {
    #[test]
    fn wherever_a_file_is_cut_the_same_comes_of_it(rows in any_rows(), size in 1usize..40) {
        let target = target_of("2026-01;42;86");
        let (whole, cut) = (read(&rows, &target, 10_000), read(&rows, &target, size));
        prop_assert_eq!(&whole.report, &cut.report);
        let figures = |file: &FileEntry| file.observations().collect::<Vec<_>>();
        prop_assert_eq!(figures(&whole), figures(&cut));
    }

    #[test]
    fn rows_and_doubts_are_those_of_a_paste(rows in any_rows()) {
        let target = target_of("2026-01;42;86\n2026-02;40;80");
        let (file, pasted) = (read(&rows, &target, 11), read_entry(&rows, &target));
        let refused = |rows: &[EntryRow]| {
            let refused = rows.iter().filter(|row| row.outcome.is_err());
            refused.map(|row| (row.line, row.outcome.clone())).collect::<Vec<_>>()
        };
        prop_assert_eq!(refused(&file.report.refused), refused(&pasted.rows));
        let corrections = pasted.rows.iter().filter(|row| row.replaces.is_some()).count();
        prop_assert_eq!(usize::try_from(file.report.n_replaced).unwrap(), corrections);
        let accepted: Vec<_> = pasted.rows.iter().filter_map(|row| row.outcome.as_ref().ok().copied()).collect();
        prop_assert_eq!(sorted(file.observations().collect()), sorted(accepted.clone()));
        let words = |doubts: &[crate::indicator::Doubt]| {
            let mut words: Vec<_> = doubts.iter().map(|doubt| format!("{doubt:?}")).collect();
            words.sort();
            words
        };
        let found = file.doubts(&target);
        prop_assert_eq!(words(&found.first), words(&doubts(&accepted, &target)));
    }
}
