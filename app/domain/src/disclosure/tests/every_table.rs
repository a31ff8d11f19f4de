//! Random tables, held against all that a reader could think of.

use super::super::suppress::Suppression;
use super::super::*;
use super::{from_zero, rules, written};
use proptest::prelude::*;

/// Every inner table that fits, with no cell above `most`: cell by cell, each count is tried out.
fn fitting(table: &Disclosed, most: u32) -> Vec<Vec<u32>> {
    let (n_rows, n_columns) = (table.n_rows(), table.n_columns());
    let bounds = audit::bounds(table);
    let between = |row, column| match *bounds.get(Place::new(row, column)).unwrap() {
        network::Bound::Fixed(fixed) => (fixed, fixed),
        network::Bound::Between { min, max } => (min, max.unwrap_or(u32::MAX)),
    };
    let fits = |row, column, count: u32| {
        let (min, max) = between(row, column);
        count >= min && count <= max
    };
    let mut partial: Vec<Vec<u32>> = vec![Vec::new()];
    for row in 0..n_rows {
        for column in 0..n_columns {
            let (min, max) = between(row, column);
            let mut next = Vec::new();
            for known in &partial {
                for count in min..=max.min(most) {
                    let mut cells = known.clone();
                    cells.push(count);
                    let across: u32 = cells[row * n_columns..].iter().sum();
                    let down: u32 = cells.iter().skip(column).step_by(n_columns).sum();
                    let is_too_much =
                        across > between(row, n_columns).1 || down > between(n_rows, column).1;
                    if is_too_much {
                        break;
                    }
                    let is_row_full = column + 1 == n_columns;
                    if !is_row_full || fits(row, n_columns, across) {
                        next.push(cells);
                    }
                }
            }
            partial = next;
        }
    }
    partial.retain(|cells| {
        let column = |c: usize| cells.iter().skip(c).step_by(n_columns).sum();
        (0..n_columns).all(|c| fits(n_rows, c, column(c)))
            && fits(n_rows, n_columns, cells.iter().sum())
    });
    partial
}

/// What an inner table has at a place, which may be a total.
fn value(cells: &[u32], table: &Disclosed, at: Place) -> u32 {
    let n_columns = table.n_columns();
    let is_part = |index: &usize| {
        (at.row == table.n_rows() || index / n_columns == at.row)
            && (at.column == n_columns || index % n_columns == at.column)
    };
    let counts = cells.iter().enumerate();
    counts.filter(|(i, _)| is_part(i)).map(|(_, n)| *n).sum()
}

/// Holds every range against all tables that there are.
fn check_ranges(table: &Disclosed, grand_total: u32) -> Result<(), TestCaseError> {
    // What is bounded at all is bounded by the shown totals of rows and columns together.
    let most = 2 * grand_total + 1;
    let fitting = fitting(table, most);
    prop_assert!(!fitting.is_empty());
    for at in audit::unknown(table) {
        let values = || fitting.iter().map(|cells| value(cells, table, at));
        let (least, greatest) = (values().min(), values().max());
        let found = range(table, at).unwrap();
        let expected = (least.unwrap(), greatest.filter(|n| *n < most));
        let about = format!("{at:?} of {:?}", written(table));
        prop_assert_eq!((found.min, found.max), expected, "{}", about);
    }
    Ok(())
}

/// Hides what `pattern` says, but no zero and at most `most` inner cells.
fn hide(counts: &Counts, rules: Rules, pattern: &[bool], most: usize) -> Disclosed {
    let mut n_hidden = 0;
    let mut pattern = pattern.iter();
    let grid = counts.grid().map(|at| {
        let count = counts.at(at);
        let is_inner = !counts.grid().is_total(at);
        let is_hidden = *pattern.next().unwrap() && count > 0 && !(is_inner && n_hidden == most);
        n_hidden += usize::from(is_hidden && is_inner);
        let cell = if is_hidden {
            Cell::Hidden
        } else {
            Cell::Exact(count)
        };
        counts.is_published(at).then_some(cell)
    });
    Disclosed {
        grid,
        rules,
        hidden_from: u32::from(!rules.may_hide_zero()),
        outcome: Outcome::Audited,
    }
}

/// Rather many small counts.
fn rows(height: usize, width: usize, most: u32) -> impl Strategy<Value = Vec<Vec<u32>>> {
    let count = prop_oneof![3 => 0..=most.min(5), 2 => 0..=most];
    prop::collection::vec(prop::collection::vec(count, width), height)
}

fn any_rows(most: u32) -> impl Strategy<Value = Vec<Vec<u32>>> {
    (1..5usize, 1..5usize).prop_flat_map(move |(height, width)| rows(height, width, most))
}

fn any_margins() -> impl Strategy<Value = Margins> {
    any::<[bool; 3]>().prop_map(|[rows, columns, grand]| Margins {
        rows,
        columns,
        grand,
    })
}

fn any_rules() -> impl Strategy<Value = Rules> {
    (
        prop_oneof![Just(3u32), Just(5)],
        1..4u32,
        any::<[bool; 2]>(),
    )
        .prop_map(|(threshold, span, [zero, whole])| {
            let rules = Rules::new(threshold, span).unwrap();
            let rules = if zero { rules.hiding_zero() } else { rules };
            if whole { rules.hiding_whole() } else { rules }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any pattern of hidden cells and totals, good or bad; small, because nothing may bound it.
    #[test]
    fn ranges_are_what_trying_every_table_finds(
        rows in (1..4usize, 1..4usize).prop_flat_map(|(height, width)| rows(height, width, 2)),
        margins in any_margins(),
        pattern in prop::collection::vec(any::<bool>(), 16),
        zero in any::<bool>(),
    ) {
        let counts = Counts::of_parts(&rows, margins).unwrap();
        let table = hide(&counts, if zero { from_zero() } else { rules() }, &pattern, 3);
        check_ranges(&table, rows.iter().flatten().sum())?;
    }

    /// Larger ones with the totals of their rows, as they are published.
    #[test]
    fn ranges_of_larger_tables_are_what_trying_every_table_finds(
        rows in (1..5usize, 1..5usize).prop_flat_map(|(height, width)| rows(height, width, 20)),
        margins in any_margins(),
        pattern in prop::collection::vec(any::<bool>(), 25),
        zero in any::<bool>(),
    ) {
        let counts = Counts::of_parts(&rows, Margins { rows: true, ..margins }).unwrap();
        let width = counts.grid().last_column();
        let is_row_total = |(index, is_hidden): (usize, bool)| is_hidden && index % (width + 1) != width;
        let pattern: Vec<bool> = pattern.into_iter().enumerate().map(is_row_total).collect();
        let table = hide(&counts, if zero { from_zero() } else { rules() }, &pattern, 6);
        check_ranges(&table, rows.iter().flatten().sum())?;
    }

    #[test]
    fn a_finished_table_tells_the_truth_and_nothing_small(
        rows in any_rows(20), margins in any_margins(), rules in any_rules(),
    ) {
        let counts = Counts::of_parts(&rows, margins).unwrap();
        let table = disclose(&counts, rules);
        prop_assert_ne!(table.outcome(), Outcome::BoundHit);
        prop_assert_eq!(audit(&table), []);
        prop_assert_eq!(&disclose(&counts, rules), &table);
        // What the reader is supposed to know of the smallest cells is true.
        let supposed = Suppression::new(&counts, rules).bounds(&table);
        if table.outcome() == Outcome::Audited {
            for at in table.grid.places() {
                let is_true = match *supposed.get(at).unwrap() {
                    network::Bound::Fixed(count) => count == counts.at(at),
                    network::Bound::Between { min, max } => {
                        Range { min, max }.holds(counts.at(at))
                    }
                };
                prop_assert!(is_true, "{:?} of {:?}", at, written(&table));
            }
        }
        for (at, cell) in table.cells() {
            let count = counts.at(at);
            match cell {
                Cell::Exact(shown) => {
                    prop_assert_eq!(shown, count);
                    prop_assert!(!rules.hides(count));
                }
                Cell::Below(threshold) => {
                    prop_assert_eq!(threshold, rules.threshold());
                    prop_assert!(rules.is_small(count));
                }
                Cell::Hidden if table.is_telling() => prop_assert!(count >= rules.threshold()),
                Cell::Hidden => prop_assert!(count >= table.hidden_from),
            }
            let is_all_hidden = table.outcome() == Outcome::AllHidden;
            if cell != Cell::Exact(count) && !is_all_hidden {
                prop_assert!(range(&table, at).unwrap().is_wide(rules.least_span()));
                prop_assert!(range(&table, at).unwrap().holds(count));
            }
            // The complement of a shown part of a shown group is small only behind open cells.
            if let (Cell::Exact(part), Some(Cell::Exact(group))) = (cell, table.row_total(at.row))
                && at.column < table.n_columns()
            {
                prop_assert!(!rules.is_small(group - part) || rows[at.row].len() == 1);
            }
        }
    }

    /// Published again without a change, it looks the same: two snapshots tell no more than one.
    #[test]
    fn a_table_published_again_hides_the_same(
        rows in any_rows(20), margins in any_margins(), rules in any_rules(),
    ) {
        let counts = Counts::of_parts(&rows, margins).unwrap();
        let published = [disclose(&counts, rules)];
        let earlier = Earlier { same_period: &published, ..Earlier::default() };
        let again = disclose_after(&counts, rules, earlier).unwrap();
        prop_assert_eq!(written(&again), written(&published[0]));
    }

    #[test]
    fn a_correction_shows_no_small_change_and_nothing_that_was_hidden(
        (rows, corrected) in (1..4usize, 1..5usize)
            .prop_flat_map(|(height, width)| (rows(height, width, 30), rows(height, width, 30))),
        kept in any::<u16>(),
        margins in any_margins(),
    ) {
        let mut corrected = corrected;
        for (index, (new, old)) in corrected.iter_mut().flatten().zip(rows.iter().flatten()).enumerate() {
            if kept >> index & 1 == 1 {
                *new = *old;
            }
        }
        let published = [disclose(&Counts::of_parts(&rows, margins).unwrap(), rules())];
        let earlier = Earlier { same_period: &published, ..Earlier::default() };
        let counts = Counts::of_parts(&corrected, margins).unwrap();
        let table = disclose_after(&counts, rules(), earlier).unwrap();
        prop_assert_eq!(audit(&table), []);
        for (at, cell) in table.cells() {
            if let Cell::Exact(now) = cell {
                prop_assert_eq!(now, counts.at(at));
                let before = published[0].exact(at);
                prop_assert!(before.is_some(), "{:?}", at);
                prop_assert!(!rules().is_small(now.abs_diff(before.unwrap())));
            }
        }
    }

    /// Whoever supposes that what was hidden has not changed, and is right, reads two tables as one.
    #[test]
    fn two_snapshots_together_leave_enough_open(
        (rows, corrected) in (1..3usize, 2..5usize)
            .prop_flat_map(|(height, width)| (rows(height, width, 15), rows(height, width, 15))),
        kept in any::<u16>(),
        margins in any_margins(),
    ) {
        let margins = Margins { rows: true, ..margins };
        let before = disclose(&Counts::of_parts(&rows, margins).unwrap(), rules());
        let mut corrected = corrected;
        for (row, counts) in corrected.iter_mut().enumerate() {
            for (column, new) in counts.iter_mut().enumerate() {
                let was_hidden = before.exact(Place::new(row, column)).is_none();
                if was_hidden || kept >> (row * 4 + column) & 1 == 1 {
                    *new = rows[row][column];
                }
            }
        }
        let published = [before];
        let earlier = Earlier { same_period: &published, ..Earlier::default() };
        let now = disclose_after(&Counts::of_parts(&corrected, margins).unwrap(), rules(), earlier).unwrap();
        let is_bounded = (0..now.n_rows()).all(|row| matches!(now.row_total(row), Some(Cell::Exact(_))));
        let n_inner = now.cells().filter(|(at, cell)| !now.grid.is_total(*at) && *cell == Cell::Hidden).count();
        if !is_bounded || n_inner > 5 || now.outcome() != Outcome::Audited {
            return Ok(());
        }
        let [before] = published;
        let known = audit::bounds(&before);
        let fits_before = |cells: &Vec<u32>| {
            let cells: Vec<u32> = cells.iter().enumerate().map(|(index, count)| {
                let at = Place::new(index / now.n_columns(), index % now.n_columns());
                before.exact(at).unwrap_or(*count)
            }).collect();
            before.cells().all(|(at, _)| match *known.get(at).unwrap() {
                network::Bound::Fixed(count) => value(&cells, &before, at) == count,
                network::Bound::Between { min, max } => Range { min, max }.holds(value(&cells, &before, at)),
            })
        };
        let together: Vec<_> = fitting(&now, u32::MAX).into_iter().filter(fits_before).collect();
        prop_assert!(!together.is_empty());
        for (at, _) in now.cells().filter(|(_, cell)| !matches!(cell, Cell::Exact(_))) {
            let values = || together.iter().map(|cells| value(cells, &now, at));
            let span = values().max().unwrap() - values().min().unwrap();
            prop_assert!(span >= rules().least_span(), "{:?} of {:?} after {:?}", at, written(&now), written(&before));
        }
    }
}
