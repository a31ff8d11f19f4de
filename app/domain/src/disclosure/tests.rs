//! The vectors of `rules.md` § 4.5.

mod every_table;

use super::suppress::Suppression;
use super::*;

fn rules() -> Rules {
    Rules::default()
}

/// Rules under which a hidden cell may be zero, as the vectors of `rules.md` suppose.
fn from_zero() -> Rules {
    Rules::default().hiding_zero()
}

/// A finished table as it is written: numbers, `x` for hidden, `<` for below; the totals last.
fn finished(rows: &[&str], rules: Rules) -> Disclosed {
    let cells: Vec<Vec<&str>> = rows.iter().map(|r| r.split(' ').collect()).collect();
    let cell = |at: Place| match cells[at.row][at.column] {
        "x" => Some(Cell::Hidden),
        "<" => Some(Cell::Below(rules.threshold())),
        "-" => None,
        count => Some(Cell::Exact(count.parse().unwrap())),
    };
    Disclosed {
        grid: grid::Grid::new(rows.len(), cells[0].len(), cell),
        rules,
        hidden_from: u32::from(!rules.may_hide_zero()),
        outcome: Outcome::Audited,
    }
}

fn written(table: &Disclosed) -> Vec<String> {
    let row = |row| {
        let cells = (0..=table.n_columns()).map(|column| match table.at(Place::new(row, column)) {
            Some(Cell::Exact(count)) => count.to_string(),
            Some(Cell::Below(_)) => "<".to_owned(),
            Some(Cell::Hidden) => "x".to_owned(),
            None => "-".to_owned(),
        });
        cells.collect::<Vec<_>>().join(" ")
    };
    (0..=table.n_rows()).map(row).collect()
}

fn ranges(table: &Disclosed, places: &[(usize, usize)]) -> Vec<(u32, Option<u32>)> {
    let range = |(row, column): &(usize, usize)| {
        let found = range(table, Place::new(*row, *column)).unwrap();
        (found.min, found.max)
    };
    places.iter().map(range).collect()
}

fn aalborg_and_jammerbugt() -> Counts {
    let rows = [vec![11, 5, 3, 42], vec![6, 2, 1, 14]];
    Counts::of_parts(&rows, Margins::ALL).unwrap()
}

#[test]
fn n19_one_percent_of_86_twice_is_not_told() {
    let parts = [vec![28, 12, 1, 1, 44]];
    let table = disclose(&Counts::of_parts(&parts, Margins::ROWS).unwrap(), rules());
    // Both ones hidden alone would be known to be two together: a third is hidden.
    assert_eq!(written(&table), ["28 x < < 44 86", "- - - - - -"]);
    assert_eq!(audit(&table), []);
    assert_eq!(table.outcome(), Outcome::Audited);
    let found = ranges(&table, &[(0, 1), (0, 2), (0, 3)]);
    assert_eq!(found, [(6, Some(12)), (1, Some(4)), (1, Some(4))]);
}

#[test]
fn n19_hiding_both_ones_only_is_found_by_the_audit() {
    let table = finished(&["28 12 x x 44 86", "- - - - - -"], from_zero());
    let sum = Finding::SmallSum {
        line: Line::Row(0),
        sum: 2,
    };
    let found = audit(&table);
    assert!(found.contains(&sum));
    assert_eq!(ranges(&table, &[(0, 2), (0, 3)]), [(0, Some(2)); 2]);
}

#[test]
fn n19_two_way_hiding_only_the_small_ones_is_uniquely_recovered() {
    let table = finished(
        &["11 5 x 42 61", "6 x x 14 23", "17 7 4 56 84"],
        from_zero(),
    );
    let small = [(0, 2), (1, 1), (1, 2)];
    assert_eq!(ranges(&table, &small), [3, 2, 1].map(|n| (n, Some(n))));
    let narrow = |f: &Finding| matches!(f, Finding::Narrow { .. });
    assert_eq!(audit(&table).into_iter().filter(narrow).count(), 3);
}

#[test]
fn n19_two_way_hiding_the_five_too_leaves_enough_open() {
    let table = finished(
        &["11 x x 42 61", "6 x x 14 23", "17 7 4 56 84"],
        from_zero(),
    );
    let hidden = [(0, 1), (0, 2), (1, 1), (1, 2)];
    let expected = [(4, 7), (1, 4), (0, 3), (0, 3)].map(|(min, max)| (min, Some(max)));
    assert_eq!(ranges(&table, &hidden), expected);
    // What is left: the column of four stands there, and a row's hidden two are three together.
    let sum = Finding::SmallSum {
        line: Line::Row(1),
        sum: 3,
    };
    let four = Place::new(2, 2);
    let sum_of_column = Finding::SmallSum {
        line: Line::Column(2),
        sum: 4,
    };
    assert_eq!(audit(&table), [Finding::Shown(four), sum, sum_of_column]);
}

#[test]
fn n19_the_finished_two_way_table_passes_its_audit() {
    let table = disclose(&aalborg_and_jammerbugt(), rules());
    assert_eq!(
        written(&table),
        ["x x x 42 61", "x x x 14 23", "17 x x 56 84"]
    );
    assert_eq!(audit(&table), []);
}

#[test]
fn a_small_group_is_hidden_with_its_parts_and_an_empty_one_is_not() {
    let rows = [vec![2, 1], vec![20, 31], vec![14, 25], vec![0, 0]];
    let table = disclose(&Counts::of_parts(&rows, Margins::ALL).unwrap(), rules());
    assert!(!matches!(table.row_total(0), Some(Cell::Exact(_))));
    assert_eq!(table.row_total(3), Some(Cell::Exact(0)));
    assert_eq!(audit(&table), []);
}

#[test]
fn without_totals_the_small_ones_are_enough() {
    let rows = [vec![20, 3, 17], vec![9, 12, 8]];
    let table = disclose(&Counts::of_parts(&rows, Margins::NONE).unwrap(), rules());
    assert_eq!(written(&table), ["20 < 17 -", "9 12 8 -", "- - - -"]);
}

#[test]
fn with_threshold_3_a_mark_would_say_too_much() {
    let counts = Counts::of_parts(&[vec![28, 12, 1, 45]], Margins::ROWS).unwrap();
    let table = disclose(&counts, Rules::new(3, 3).unwrap());
    // "<3" would leave two values open, of which the rules want four.
    assert_eq!(written(&table), ["28 x x 45 86", "- - - - -"]);
    let table = disclose(&counts, Rules::new(3, 1).unwrap());
    assert_eq!(written(&table), ["28 x < 45 86", "- - - - -"]);
}

#[test]
fn none_and_all_of_a_group_are_hidden_on_request() {
    let counts = Counts::with_rest(&[vec![0], vec![20], vec![30]], &[20, 20, 60], Margins::ROWS);
    let counts = counts.unwrap();
    assert_eq!(disclose(&counts, rules()).n_hidden(), 0);
    let table = disclose(&counts, rules().hiding_whole());
    assert_eq!(written(&table), ["x x 20", "x x 20", "30 30 60", "- - -"]);
    assert_eq!(audit(&table), []);
}

#[test]
fn where_nothing_can_be_hidden_behind_all_is_hidden() {
    let counts = Counts::of_parts(&[vec![2, 0]], Margins::ROWS).unwrap();
    let table = disclose(&counts, rules());
    assert_eq!(written(&table), ["< 0 <", "- - -"]);
    // With zero known to stay zero, a total of one row that nothing bounds is open upwards.
    let counts = Counts::of_parts(&[vec![1]], Margins::ALL).unwrap();
    let table = disclose(&counts, rules());
    assert!(audit(&table).is_empty());
}

#[test]
fn too_much_work_hides_everything_and_says_so() {
    let counts = aalborg_and_jammerbugt();
    let mut suppression = Suppression::new(&counts, rules());
    suppression.work_limit = 3;
    let table = suppression.finish();
    assert_eq!(table.outcome(), Outcome::BoundHit);
    assert!(table.cells().all(|(_, cell)| cell == Cell::Hidden));
    assert_eq!(audit(&table), []);
}

#[test]
fn a_table_that_nobody_can_have_made_contradicts_itself() {
    let table = finished(&["5 6 12", "- - -"], rules());
    assert_eq!(audit(&table), [Finding::Contradictory]);
}

#[test]
fn a_finished_table_is_stored_and_read_again() {
    let table = disclose(&aalborg_and_jammerbugt(), rules());
    let stored = serde_json::to_string(&table).unwrap();
    assert_eq!(serde_json::from_str::<Disclosed>(&stored).unwrap(), table);
}
