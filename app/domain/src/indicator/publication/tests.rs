use super::*;
use crate::indicator::tests::{indicator, target};
use crate::policy::Permit;

const PARTS: (Field, &str) = (
    Field::Categories,
    "Lønnede timer\nPraktik\nFleksjob\nLøntilskud",
);

fn published(changes: &[(Field, &str)], rows: &str) -> PublishedTable {
    let indicator = indicator(changes);
    let target = target(&indicator, rows);
    publishable(&indicator, &target, &[]).unwrap().table
}

fn words(table: &PublishedTable) -> Vec<String> {
    let rows = table.rows();
    let word = |row: &PublishedRow| match row.shown {
        Shown::Figure(Figure::Share { n, of }) => format!("{n}/{of}"),
        Shown::Figure(Figure::Stated { hundredths, of }) => format!("{hundredths}h/{of}"),
        Shown::Figure(Figure::Count { n }) => n.to_string(),
        Shown::Figure(Figure::Number { hundredths }) => format!("{hundredths}h"),
        Shown::Below { threshold, of } => format!("<{threshold}/{of:?}"),
        Shown::Withheld { of } => format!("-/{of:?}"),
    };
    rows.iter().map(word).collect()
}

#[test]
fn n19_one_person_of_86_is_nowhere_in_what_is_published() {
    let table = published(
        &[PARTS],
        "Periode;Kategori;Procent;Nævner\n2022-11;;49;86\n2022-11;Lønnede timer;33;86\n\
         2022-11;Praktik;14;86\n2022-11;Fleksjob;1;86\n2022-11;Løntilskud;1;86",
    );
    assert_eq!(
        words(&table),
        ["42/86", "28/86", "-/Some(86)", "<5/Some(86)", "<5/Some(86)"]
    );
    // What is stored and served holds no count of a hidden cell, under any name.
    let stored = serde_json::to_string(&table).unwrap();
    assert!(
        !stored.contains("\"Exact\":1}") && !stored.contains("\"Exact\":12}"),
        "{stored}"
    );
    assert!(stored.contains("\"Exact\":28}"));
}

#[test]
fn n19_organisations_do_not_give_one_another_away() {
    let table = published(
        &[
            (Field::ByOrganisation, "on"),
            (Field::Categories, "Job\nUddannelse\nFleksjob"),
        ],
        "Periode;Organisation;Kategori;Tæller;Nævner\n\
         2022-11;Aalborg Kommune;Job;11;61\n2022-11;Aalborg Kommune;Uddannelse;5;61\n\
         2022-11;Aalborg Kommune;Fleksjob;3;61\n2022-11;Jammerbugt Kommune;Job;6;23\n\
         2022-11;Jammerbugt Kommune;Uddannelse;2;23\n2022-11;Jammerbugt Kommune;Fleksjob;1;23",
    );
    let told = words(&table);
    for small in ["3/61", "2/23", "1/23"] {
        assert!(!told.contains(&small.to_owned()), "{told:?}");
    }
    // Another of each row and column is hidden with them, or the sums would tell.
    assert!(!told.contains(&"5/61".to_owned()), "{told:?}");
}

#[test]
fn n19_all_together_are_the_sum_of_the_named_and_the_others() {
    let by = (Field::ByOrganisation, "on");
    let rows = "Periode;Organisation;Tæller;Nævner\n2026-01;;100;200\n\
                2026-01;Aalborg Kommune;60;100\n2026-01;Jammerbugt Kommune;38;97";
    let table = published(&[by], rows);
    // Two of three others would be told by subtraction.
    assert_eq!(words(&table).first().map(String::as_str), Some("100/200"));
    assert!(!words(&table).contains(&"38/97".to_owned()));
    // Organisations that count more than all together are not told at all.
    let wrong = rows.replace("60;100", "70;150");
    assert_eq!(
        words(&published(&[by], &wrong)),
        ["100/200", "-/None", "-/None"]
    );
}

#[test]
fn n19_a_correction_by_one_person_is_held_back() {
    let indicator = indicator(&[]);
    let first = publishable(&indicator, &target(&indicator, "2026-01;42;86"), &[]).unwrap();
    assert_eq!(words(&first.table), ["42/86"]);
    let corrected = target(&indicator, "2026-01;42;87");
    let again = publishable(&indicator, &corrected, std::slice::from_ref(&first)).unwrap();
    assert_eq!(again.number, 2);
    // 42 were told before and are told again; of how many is not.
    assert_eq!(words(&again.table), ["42"]);
    let enough = target(&indicator, "2026-01;50;100");
    let again = publishable(&indicator, &enough, &[first]).unwrap();
    assert_eq!(words(&again.table), ["50/100"]);
}

#[test]
fn other_numbers_are_told_as_they_are() {
    let table = published(&[(Field::Kind, "number")], "2026-01;48,8\n2026-02;1");
    assert_eq!(words(&table), ["4880h", "100h"]);
}

#[test]
fn a_stated_percentage_is_told_as_it_was_stated() {
    let table = published(&[], "Periode;Procent;Nævner\n2022-11;37;67");
    assert_eq!(words(&table), ["25/67"]);
    // No count of 67 gives 38 %.
    let table = published(&[], "Periode;Procent;Nævner\n2022-11;38;67");
    assert_eq!(words(&table), ["3800h/67"]);
}

#[test]
fn what_is_published_is_what_was_shown() {
    let indicator = indicator(&[]);
    let target = target(&indicator, "2026-01;42;86");
    let publish = |before: &[Publication], shown| {
        publish(&Permit::system(), &indicator, &target, before, shown).map(|(p, _)| p)
    };
    let shown = publishable(&indicator, &target, &[])
        .unwrap()
        .table
        .fingerprint();
    let other = ContentHash::of_text("");
    assert_eq!(publish(&[], other), Err(Refusal::FiguresMoved));
    let first = publish(&[], shown).unwrap();
    assert_eq!(publish(&[first], shown), Err(Refusal::NothingChanged));
}

#[test]
fn what_was_hidden_reads_the_same_when_it_is_published_again() {
    let indicator = indicator(&[PARTS]);
    let rows = "Periode;Kategori;Tæller;Nævner\n2022-11;;42;86\n2022-11;Lønnede timer;28;86\n\
                2022-11;Praktik;12;86\n2022-11;Fleksjob;1;86\n2022-11;Løntilskud;1;86";
    let target = target(&indicator, rows);
    let first = publishable(&indicator, &target, &[]).unwrap();
    let again = publishable(&indicator, &target, std::slice::from_ref(&first)).unwrap();
    assert!(again.table.reads_like(&first.table));
}

#[test]
fn n19_the_whole_less_an_overlapping_category_is_no_way_to_two_people() {
    let overlapping = (Field::CategoryKind, "overlapping");
    let rows = "Periode;Kategori;Tæller;Nævner\n2022-11;;42;86\n2022-11;Lønnede timer;40;86\n\
                2022-11;Praktik;30;86";
    let told = words(&published(&[PARTS, overlapping], rows));
    assert!(!told.contains(&"40/86".to_owned()), "{told:?}");
    let harmless = words(&published(
        &[PARTS, overlapping],
        &rows.replace(";40;", ";35;"),
    ));
    assert_eq!(harmless, ["42/86", "35/86", "30/86"]);
}

#[test]
fn n19_a_percentage_that_no_count_gives_is_never_nobody() {
    let told = words(&published(&[], "Periode;Procent;Nævner\n2022-11;1;40"));
    assert!(!told.contains(&"100h/40".to_owned()), "{told:?}");
}

#[test]
fn n19_a_day_before_one_that_is_known_is_held_back() {
    let days = [(Field::PeriodKind, "day")];
    let indicator = indicator(&days);
    let first = publishable(&indicator, &target(&indicator, "10.06.2026;40;86"), &[]).unwrap();
    let later = target(&indicator, "10.06.2026;40;86\n05.06.2026;41;87");
    let told = publishable(&indicator, &later, &[first]).unwrap();
    assert_eq!(words(&told.table), ["-/None", "40/86"]);
}

#[test]
fn a_division_told_later_leaves_the_whole_told() {
    let indicator = indicator(&[PARTS]);
    let whole = target(&indicator, "2022-11;42;86");
    let first = publishable(&indicator, &whole, &[]).unwrap();
    let rows = "Periode;Kategori;Tæller;Nævner\n2022-11;;42;86\n2022-11;Lønnede timer;22;86\n\
                2022-11;Praktik;20;86";
    let divided = target(&indicator, rows);
    let told = publishable(&indicator, &divided, &[first]).unwrap();
    assert_eq!(words(&told.table), ["42/86", "22/86", "20/86"]);
    // An earlier whole that was another is no base for a division.
    let other = publishable(&indicator, &target(&indicator, "2022-11;60;99"), &[]).unwrap();
    let told = publishable(&indicator, &divided, &[other]).unwrap();
    assert!(
        told.table
            .rows()
            .iter()
            .all(|row| row.shown.figure().is_none())
    );
}

#[test]
fn parts_of_another_group_are_not_told_as_of_this_one() {
    let rows = "Periode;Kategori;Tæller;Nævner\n2022-11;;42;86\n2022-11;Lønnede timer;12;40\n\
                2022-11;Praktik;30;46";
    assert_eq!(
        words(&published(&[PARTS], rows)),
        ["42/86", "-/None", "-/None"]
    );
}

/// As the server makes it: of the periods that later entries touched, and of what was told of them.
fn remade(indicator: &Indicator, rows: &str, published: &[&PublishedTable]) -> PublishedPeriod {
    let target = target(indicator, rows);
    let (period, observations) = by_period(&target.stored).pop_first().unwrap();
    let told = published.iter().filter_map(|table| {
        let mut periods = table.periods.iter();
        periods.find(|of| of.period == period).cloned()
    });
    let unsettled = Unsettled {
        period,
        observations,
        published: told.collect(),
    };
    publishable_period(indicator, &target.organisations, &unsettled)
}

#[test]
fn n19_a_period_made_anew_is_held_against_what_was_told_of_it() {
    let indicator = indicator(&[]);
    let first = publishable(&indicator, &target(&indicator, "2026-01;42;86"), &[]).unwrap();
    let again = remade(&indicator, "2026-01;42;87", &[&first.table]);
    let whole = again.whole().unwrap();
    assert_eq!(whole, Shown::Figure(Figure::Count { n: 42 }));
}

#[test]
fn n19_publications_that_left_a_period_as_it_was_add_nothing_to_what_it_is_held_against() {
    for (first, second) in [
        ("2026-01;42;86", "2026-01;42;87"),
        ("2026-01;42;86", "2026-01;50;100"),
        ("2026-01;3;86", "2026-01;9;86"),
    ] {
        let indicator = indicator(&[]);
        let told = publishable(&indicator, &target(&indicator, first), &[]).unwrap();
        let once = remade(&indicator, second, &[&told.table]);
        let thrice = remade(&indicator, second, &[&told.table, &told.table, &told.table]);
        assert!(once.tells_as(&thrice), "{first} {second}");
    }
}

#[test]
fn what_is_published_next_holds_what_changed_and_the_course_of_the_rest() {
    let indicator = indicator(&[]);
    let rows = "2026-01;42;86\n2026-02;40;80\n2026-03;41;82";
    let last = publishable(&indicator, &target(&indicator, rows), &[]).unwrap();
    let february = remade(&indicator, "2026-02;60;120", &[&last.table]);
    let next = next_publication(&indicator, Some(&last), vec![february], 3);
    assert_eq!((next.number, next.table.n_periods()), (2, 3));
    assert_eq!(next.table.periods.len(), 1);
    let course: Vec<_> = next.table.series().iter().map(|row| row.shown).collect();
    let share = |n, of| Shown::Figure(Figure::Share { n, of });
    assert_eq!(course, [share(42, 86), share(60, 120), share(41, 82)]);
    assert_eq!(next.table.newest(), last.table.newest());
}

#[test]
fn what_was_published_stands_until_a_rule_for_hiding_is_another() {
    let indicator = indicator(&[PARTS]);
    let since = indicator.current.clone();
    let changed = |change: fn(&mut Definition)| {
        let mut next = since.clone();
        next.version = 2;
        change(&mut next.definition);
        let indicator = Indicator {
            current: next,
            earlier: vec![since.clone()],
            ..indicator.clone()
        };
        hides_alike(&indicator, &since)
    };
    assert!(changed(|definition| definition.due_days = Some(9)));
    assert!(!changed(|definition| definition.threshold = 10));
    assert!(!changed(|definition| definition.categories.truncate(1)));
}

#[test]
fn why_figures_are_not_told_is_known_while_they_are_made_and_never_stored() {
    let rows = "2022-11;42;86\n2022-11;Lønnede timer;12;40";
    let rows = format!(
        "Periode;Kategori;Tæller;Nævner\n{}",
        rows.replacen(';', ";;", 1)
    );
    let table = published(&[PARTS], &rows);
    let why: Vec<_> = table.withheld().into_keys().collect();
    assert_eq!(why, [Withheld::DoNotAddUp]);
    let stored = serde_json::to_string(&table).unwrap();
    let read: PublishedTable = serde_json::from_str(&stored).unwrap();
    assert_eq!(read.withheld(), BTreeMap::new());
    assert!(read.reads_like(&table));
}
