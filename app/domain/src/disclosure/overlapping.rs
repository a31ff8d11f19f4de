//! Parts that overlap, such as conditions of which one person can have several.

use super::grid::{Line, Place};
use super::suppress::{Marks, Suppression};
use super::{Cell, Counts, CountsError, Disclosed, Margins, Outcome, Rules};
use std::collections::BTreeSet;

/// One table for each column of overlapping parts: the count and the rest of the group, which is
/// disclosive alike. The columns do not add up, but they share their groups: a group that has to be
/// hidden in one table is hidden in all, with its whole row, or another column would tell how large it
/// is at least. `groups` is the size of each row's group.
pub fn disclose_overlapping(
    rows: &[Vec<u32>],
    groups: &[u32],
    margins: Margins,
    rules: Rules,
) -> Result<Vec<Disclosed>, CountsError> {
    let width = rows.first().map_or(0, Vec::len);
    if rows.iter().any(|row| row.len() != width) {
        return Err(CountsError::Ragged);
    }
    let columns = (0..width).map(|column| {
        let parts = rows.iter().map(|row| row.iter().skip(column).take(1));
        let parts: Vec<Vec<u32>> = parts.map(|part| part.copied().collect()).collect();
        Counts::with_rest(&parts, groups, margins)
    });
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    if columns.is_empty() {
        return Err(CountsError::Empty);
    }
    let mut forced = BTreeSet::new();
    loop {
        let found = with_forced(&columns, rules, &forced);
        let more: BTreeSet<Place> = found.iter().flat_map(shared).collect();
        if more.is_subset(&forced) {
            return Ok(found);
        }
        forced.extend(more);
    }
}

fn with_forced(columns: &[Counts], rules: Rules, forced: &BTreeSet<Place>) -> Vec<Disclosed> {
    let suppressions = columns.iter().map(|counts| {
        let mut suppression = Suppression::new(counts, rules);
        suppression.forced.clone_from(forced);
        let pattern = suppression.pattern();
        (suppression, pattern)
    });
    let suppressions: Vec<_> = suppressions.collect();
    // A hidden group is marked the same everywhere, so that no mark says more than another.
    let all_tell = suppressions.iter().all(|(_, p)| p.marks == Marks::Telling);
    let may_tell = all_tell || forced.is_empty();
    let tables = suppressions.iter().map(|(suppression, pattern)| {
        let marks = if may_tell {
            pattern.marks
        } else {
            Marks::Alike
        };
        suppression.mark(pattern, marks)
    });
    tables.collect()
}

/// What a table hides that the others show too: the sizes of groups, with the rows of these.
fn shared(table: &Disclosed) -> Vec<Place> {
    let is_hidden = |at: Place| {
        table
            .at(at)
            .is_some_and(|cell| !matches!(cell, Cell::Exact(_)))
    };
    let totals = table.grid.parts(Line::Column(table.n_columns()));
    let grand = table.grid.total(Line::Column(table.n_columns()));
    let mut places: Vec<Place> = [grand].into_iter().filter(|at| is_hidden(*at)).collect();
    for total in totals.filter(|at| is_hidden(*at)) {
        places.push(total);
        places.extend(table.grid.parts(Line::Row(total.row)));
    }
    if table.outcome() != Outcome::Audited {
        places.extend(table.grid.places());
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::audit;

    #[test]
    fn the_rest_of_a_group_is_a_cell_too() {
        // 84 of 86 have the first condition: two have not.
        let found =
            disclose_overlapping(&[vec![84, 40]], &[86], Margins::ROWS, Rules::default()).unwrap();
        assert_eq!(found[0].cell(0, 0), Some(Cell::Hidden));
        assert_eq!(found[0].cell(0, 1), Some(Cell::Below(5)));
        assert_eq!(found[0].row_total(0), Some(Cell::Exact(86)));
        assert!(found[1].n_hidden() == 0);
    }

    #[test]
    fn a_group_hidden_in_one_table_is_hidden_in_all() {
        let rows = [vec![3, 0], vec![30, 20], vec![40, 25]];
        let found = disclose_overlapping(&rows, &[3, 50, 60], Margins::ALL, Rules::default());
        let found = found.unwrap();
        for row in 0..3 {
            let is_hidden = |t: &Disclosed| !matches!(t.row_total(row), Some(Cell::Exact(_)));
            assert_eq!(is_hidden(&found[0]), is_hidden(&found[1]), "{row}");
        }
        assert!(!matches!(found[1].row_total(0), Some(Cell::Exact(_))));
        assert!(!matches!(found[1].cell(0, 0), Some(Cell::Exact(_))));
        assert!(found.iter().all(|table| audit(table).is_empty()));
    }
}
