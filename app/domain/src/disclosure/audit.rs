//! The audit of a finished table: it sees what a reader sees, and never the counts.

use super::grid::{Grid, Line, Place};
use super::network::{Bound, Network, Range};
use super::{Cell, Disclosed};

/// What is wrong with a finished table. It tells what the table gives away: not for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A count is shown that the rules hide.
    Shown(Place),
    /// A hidden count lies within less than the least span; or a total that is not published does, and
    /// may be small.
    Narrow { at: Place, range: Range },
    /// The hidden cells of a line are known to add up to a small count.
    SmallSum { line: Line, sum: u32 },
    /// No table fits what is shown: it was not made by [`super::disclose`].
    Contradictory,
}

/// Everything that a finished table gives away (`rules.md` § 4.5, rules 1, 3 and 4). Empty is as it
/// should be. A table that is hidden altogether gives nothing away.
pub fn audit(table: &Disclosed) -> Vec<Finding> {
    let Some(mut network) = Network::new(&bounds(table)) else {
        return vec![Finding::Contradictory];
    };
    if table.cells().all(|(_, cell)| cell == Cell::Hidden) {
        return Vec::new();
    }
    let shown = table
        .cells()
        .filter(|(at, cell)| is_shown_against_rules(table, *at, *cell));
    let sums = table
        .grid
        .lines()
        .filter_map(|line| Some((line, small_sum(table, line)?)));
    let mut found: Vec<_> = shown.map(|(at, _)| Finding::Shown(at)).collect();
    found.extend(sums.map(|(line, sum)| Finding::SmallSum { line, sum }));
    for at in unknown(table) {
        if is_narrow(table, &mut network, at)
            && let Some(range) = network.range(at)
        {
            found.push(Finding::Narrow { at, range });
        }
    }
    found
}

/// What a reader can work out for a cell: exact over all tables of integers that fit what is shown and
/// what the marks say. `None` of a cell that is shown, and where no table fits.
pub fn range(table: &Disclosed, at: Place) -> Option<Range> {
    Network::new(&bounds(table))?.range(at)
}

/// What is hidden, and the totals that are not published.
pub(super) fn unknown(table: &Disclosed) -> impl Iterator<Item = Place> + '_ {
    let places = table.grid.places();
    places.filter(|at| table.exact(*at).is_none())
}

pub(super) fn bounds(table: &Disclosed) -> Grid<Bound> {
    let hidden_from = if table.is_telling() {
        table.rules.threshold()
    } else {
        table.hidden_from
    };
    let between = |min, max| Bound::Between { min, max };
    table.grid.map(|at| match table.at(at) {
        Some(Cell::Exact(count)) => Bound::Fixed(count),
        Some(Cell::Below(threshold)) => between(1, Some(threshold.saturating_sub(1))),
        Some(Cell::Hidden) => between(hidden_from, None),
        None => between(0, None),
    })
}

pub(super) fn is_narrow(table: &Disclosed, network: &mut Network, at: Place) -> bool {
    if network.is_wide(at, table.rules.least_span()) {
        return false;
    }
    // A total that is not published was not hidden for its own sake: it matters if it may be small.
    let may_be_small = |range: Range| {
        let max = range.max.unwrap_or(u32::MAX);
        max >= 1 && range.min < table.rules.threshold()
    };
    table.at(at).is_some() || network.range(at).is_some_and(may_be_small)
}

/// What the hidden cells of a line add up to, where that is known and small.
pub(super) fn small_sum(table: &Disclosed, line: Line) -> Option<u32> {
    let (_, sum) = table.hidden_sum(line)?;
    table.rules.is_small(sum).then_some(sum)
}

fn is_shown_against_rules(table: &Disclosed, at: Place, cell: Cell) -> bool {
    let Cell::Exact(count) = cell else {
        return false;
    };
    let group = table.exact(table.grid.total(Line::Row(at.row)));
    match group.filter(|_| !table.grid.is_total(at)) {
        Some(group) => table.rules.hides_part(count, group),
        None => table.rules.hides(count),
    }
}
