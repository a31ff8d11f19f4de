//! Tables that follow others (`rules.md` § 4.5, rule 5): two snapshots together must not tell what
//! neither tells alone.

use super::audit::bounds;
use super::grid::Place;
use super::network::{Bound, Range};
use super::suppress::Suppression;
use super::{Counts, CountsError, Disclosed, Rules};

/// What was published before, of the same rows, columns and totals.
#[derive(Clone, Copy, Debug, Default)]
pub struct Earlier<'a> {
    /// Of the same period, the oldest first: the new table corrects or repeats them.
    pub same_period: &'a [Disclosed],
    /// Of earlier periods in which the same people may be, the oldest first: a cumulative series, or
    /// who is in treatment on a day. Empty where every period counts its own.
    pub periods_before: &'a [Disclosed],
}

/// A table that follows published ones.
///
/// * A count that differs by a small count from the last shown of the same cell is held back, and so
///   are hidden sums of lines that do.
/// * What was hidden in the same period stays hidden, and nothing new is hidden behind it alone.
/// * What is unchanged since it was shown for the same period is known: nothing is hidden behind it.
///
/// The audit runs on the result. Errors: [`CountsError::Misaligned`].
pub fn disclose_after(
    counts: &Counts,
    rules: Rules,
    earlier: Earlier<'_>,
) -> Result<Disclosed, CountsError> {
    let all = earlier.same_period.iter().chain(earlier.periods_before);
    if all.clone().any(|table| !is_aligned(counts, table)) {
        return Err(CountsError::Misaligned);
    }
    let mut suppression = Suppression::new(counts, rules);
    let hidden_before = counts
        .grid()
        .map(|at| told_of_hidden(earlier.same_period.last()?, at));
    for at in counts.grid().places() {
        let count = counts.at(at);
        let repeated = last_shown(earlier.same_period, at);
        let before = last_shown(earlier.periods_before, at);
        let shown = [repeated, before].into_iter().flatten();
        let is_small_change = shown
            .map(|earlier| earlier.abs_diff(count))
            .any(|change| rules.is_small(change));
        if let Some(range) = hidden_before.get(at).copied().flatten() {
            suppression.hidden_before.insert(at, range);
            suppression.forced.insert(at);
        } else if is_small_change {
            suppression.forced.insert(at);
        } else if repeated == Some(count) {
            suppression.known.insert(at);
        }
    }
    let newest = [earlier.same_period.last(), earlier.periods_before.last()];
    suppression.earlier = newest.into_iter().flatten().collect();
    Ok(suppression.finish())
}

/// What the mark of a hidden cell tells; `None` of one that is shown or not published.
fn told_of_hidden(table: &Disclosed, at: Place) -> Option<Range> {
    table.at(at)?;
    match *bounds(table).get(at)? {
        Bound::Fixed(_) => None,
        Bound::Between { min, max } => Some(Range { min, max }),
    }
}

fn last_shown(tables: &[Disclosed], at: Place) -> Option<u32> {
    tables.iter().rev().find_map(|table| table.exact(at))
}

fn is_aligned(counts: &Counts, table: &Disclosed) -> bool {
    let is_same_shape = counts.grid().shape() == table.grid.shape();
    let mut places = counts.grid().places();
    is_same_shape && places.all(|at| counts.is_published(at) == table.at(at).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Cell, Margins, audit, disclose};

    fn row(parts: &[u32]) -> Counts {
        Counts::of_parts(&[parts.to_vec()], Margins::ROWS).unwrap()
    }

    fn rules() -> Rules {
        Rules::default()
    }

    #[test]
    fn one_more_person_in_a_stock_is_held_back_until_enough_have_come() {
        let periods: Vec<_> = [(40, 46), (40, 47), (44, 47), (50, 50)]
            .map(|(x, rest)| row(&[x, rest]))
            .into();
        let mut running: Vec<Disclosed> = Vec::new();
        for counts in &periods {
            let earlier = Earlier {
                periods_before: &running,
                ..Earlier::default()
            };
            let table = disclose_after(counts, rules(), earlier).unwrap();
            running.push(table);
        }
        let totals: Vec<_> = running.iter().map(|t| t.row_total(0)).collect();
        assert_eq!(totals[0], Some(Cell::Exact(86)));
        assert_eq!(totals[1], Some(Cell::Hidden));
        // 91 is five more than 86, the last that was shown; of the parts, 44 is four more than 40.
        assert_eq!(totals[2], Some(Cell::Exact(91)));
        assert_eq!(running[2].cell(0, 0), Some(Cell::Hidden));
        assert_eq!(totals[3], Some(Cell::Exact(100)));
        assert!(running.iter().all(|t| audit(t).is_empty()));
        // Where each period counts its own, nothing of it is small.
        let separate = |counts| disclose_after(counts, rules(), Earlier::default()).unwrap();
        assert!(periods.iter().map(separate).all(|t| t.n_hidden() == 0));
    }

    #[test]
    fn a_correction_by_one_is_held_back() {
        let published = [disclose(&row(&[30, 40, 16]), rules())];
        let earlier = Earlier {
            same_period: &published,
            ..Earlier::default()
        };
        let corrected = disclose_after(&row(&[31, 40, 16]), rules(), earlier).unwrap();
        // 40 and 16 were shown, so the total is what 31 can be hidden behind.
        assert_eq!(corrected.cell(0, 0), Some(Cell::Hidden));
        assert_eq!(corrected.cell(0, 1), Some(Cell::Exact(40)));
        assert_eq!(corrected.row_total(0), Some(Cell::Hidden));
        assert_eq!(audit(&corrected), []);
    }

    #[test]
    fn what_was_hidden_stays_hidden_and_what_was_shown_hides_nothing() {
        // A correction moves 17 people and makes 3 of 20. The smallest to hide it behind would be 10,
        // which everybody has read already.
        let published = [disclose(&row(&[20, 10, 30, 50]), rules())];
        let after = |parts: &[u32], same_period: &[Disclosed]| {
            let earlier = Earlier {
                same_period,
                ..Earlier::default()
            };
            disclose_after(&row(parts), rules(), earlier).unwrap()
        };
        let parts = [3, 10, 47, 50];
        assert_eq!(
            disclose(&row(&parts), rules()).cell(0, 1),
            Some(Cell::Hidden)
        );
        let corrected = after(&parts, &published);
        assert_eq!(corrected.cell(0, 1), Some(Cell::Exact(10)));
        assert_eq!(corrected.cell(0, 2), Some(Cell::Hidden));
        // Corrected once more, it is no small number; but shown, it would tell of the one before.
        let published = [corrected];
        let again = after(&[20, 10, 30, 50], &published);
        assert_eq!(again.cell(0, 0), Some(Cell::Hidden));
        assert_eq!(again.cell(0, 1), Some(Cell::Exact(10)));
    }

    #[test]
    fn a_sum_of_hidden_cells_that_changes_by_one_is_hidden_too() {
        let published = [disclose(&row(&[2, 10, 30, 50]), rules())];
        assert_eq!(
            published[0]
                .hidden_sum(super::super::Line::Row(0))
                .unwrap()
                .1,
            12
        );
        let earlier = Earlier {
            same_period: &published,
            ..Earlier::default()
        };
        // The total is the same; one came to the hidden ones, six went, and five came elsewhere.
        let corrected = disclose_after(&row(&[3, 10, 24, 55]), rules(), earlier).unwrap();
        let (hidden, _) = corrected
            .hidden_sum(super::super::Line::Row(0))
            .unwrap_or_default();
        assert_ne!(hidden.len(), 2);
        assert_eq!(audit(&corrected), []);
    }

    #[test]
    fn what_was_hidden_before_is_no_cover_for_what_is_hidden_now() {
        let published = [disclose(&row(&[2, 10, 30, 50, 60]), rules())];
        let earlier = Earlier {
            same_period: &published,
            ..Earlier::default()
        };
        // 2 and 10 are known to be 12 together. With 3 hidden beside them alone, 15 would tell it; 50
        // is known, and so 87 is hidden too.
        let counts = row(&[2, 10, 3, 50, 87]);
        assert_eq!(disclose(&counts, rules()).cell(0, 4), Some(Cell::Exact(87)));
        let corrected = disclose_after(&counts, rules(), earlier).unwrap();
        assert_eq!(corrected.cell(0, 3), Some(Cell::Exact(50)));
        assert_eq!(corrected.cell(0, 4), Some(Cell::Hidden));
    }

    #[test]
    fn a_table_of_another_shape_is_no_earlier_one() {
        let published = [disclose(&row(&[20, 10]), rules())];
        let earlier = Earlier {
            same_period: &published,
            ..Earlier::default()
        };
        let found = disclose_after(&row(&[20, 10, 30]), rules(), earlier);
        assert_eq!(found.err(), Some(CountsError::Misaligned));
    }
}
