//! What a reader can work out of a table, exactly: the least and the greatest value of a cell over all
//! tables of integers that fit what is shown.
//!
//! A table with its totals is a circulation. Each row and each column is a node; a cell flows from its
//! row to its column, a column's total from the column to the row of totals, the grand total on to the
//! column of totals, and a row's total back to the row. What is shown is fixed, what is hidden flows
//! between bounds. Bounds are integers, so the extremes over integer tables are those of the flow
//! (Ahuja, Magnanti & Orlin, Network Flows, 1993, theorem 9.10): a greatest flow finds them, and no
//! search is needed.

use super::grid::{Grid, Line, Place};

/// More than any table holds, and so little that sums of it do not overflow.
const UNBOUNDED: i64 = 1 << 40;

/// What is known of a cell at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Fixed(u32),
    Between { min: u32, max: Option<u32> },
}

/// The least and the greatest value that a count can have; `None` where nothing bounds it from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub min: u32,
    pub max: Option<u32>,
}

impl Range {
    pub fn holds(self, count: u32) -> bool {
        count >= self.min && self.max.is_none_or(|max| count <= max)
    }

    pub fn is_wide(self, least_span: u32) -> bool {
        self.max
            .is_none_or(|max| max.saturating_sub(self.min) >= least_span)
    }
}

#[derive(Clone, Copy)]
struct Arc {
    flow: i64,
    min: i64,
    max: i64,
}

pub(super) struct Network {
    /// The hidden cells with a flow that fits; `None` is fixed.
    arcs: Grid<Option<Arc>>,
    /// How often a path was looked for: the measure of work.
    pub n_searches: u32,
}

impl Network {
    /// `None` where no table fits the bounds.
    pub fn new(bounds: &Grid<Bound>) -> Option<Self> {
        let (height, width) = bounds.shape();
        let mut rows = vec![0i64; height];
        let mut columns = vec![0i64; width];
        let arcs = bounds.map(|at| {
            let (least, arc) = match bounds.get(at)? {
                Bound::Fixed(count) => (i64::from(*count), None),
                Bound::Between { min, max } => {
                    let arc = Arc {
                        flow: i64::from(*min),
                        min: i64::from(*min),
                        max: max.map_or(UNBOUNDED, i64::from),
                    };
                    (arc.min, Some(arc))
                }
            };
            let to_column = if is_to_column(bounds, at) {
                least
            } else {
                -least
            };
            *rows.get_mut(at.row)? -= to_column;
            *columns.get_mut(at.column)? += to_column;
            arc
        });
        let mut network = Self {
            arcs,
            n_searches: 0,
        };
        let nodes = |line| match line {
            Line::Row(row) => rows.get(row).copied().unwrap_or(0),
            Line::Column(column) => columns.get(column).copied().unwrap_or(0),
        };
        let mut surplus: Vec<(Line, i64)> = bounds.lines().map(|l| (l, nodes(l))).collect();
        network.balance(&mut surplus).then_some(network)
    }

    /// Leads what nodes have too much of to those that lack it.
    fn balance(&mut self, surplus: &mut [(Line, i64)]) -> bool {
        let of = |surplus: &[(Line, i64)], node| {
            let found = surplus.iter().find(|(line, _)| *line == node);
            found.map_or(0, |(_, amount)| *amount)
        };
        while let Some((from, amount)) = surplus.iter().copied().find(|(_, n)| *n > 0) {
            let Some(path) = self.path(from, None, |node| of(surplus, node) < 0) else {
                return false;
            };
            let lacking = of(surplus, path.to).saturating_neg();
            let pushed = self.send(&path, amount.min(lacking));
            for (line, amount) in surplus.iter_mut() {
                if *line == from {
                    *amount -= pushed;
                } else if *line == path.to {
                    *amount += pushed;
                }
            }
        }
        true
    }

    /// `None` of a cell that is not hidden.
    pub fn range(&mut self, at: Place) -> Option<Range> {
        self.push(at, true, UNBOUNDED);
        let max = self.flow(at)?;
        self.push(at, false, UNBOUNDED);
        let min = self.flow(at)?;
        Some(Range {
            min: u32::try_from(min).ok()?,
            max: u32::try_from(max).ok(),
        })
    }

    /// Whether a hidden cell can differ by `least_span`. Cheaper than its range.
    pub fn is_wide(&mut self, at: Place, least_span: u32) -> bool {
        let span = i64::from(least_span);
        self.push(at, true, span) >= span || self.push(at, false, span) >= span
    }

    fn flow(&self, at: Place) -> Option<i64> {
        self.arcs.get(at).copied().flatten().map(|arc| arc.flow)
    }

    /// Makes a hidden cell greater or less by up to `limit`, and the others such that the table still
    /// fits. By how much it could.
    fn push(&mut self, at: Place, is_up: bool, limit: i64) -> i64 {
        // What a cell gains on the way to its column has to come back to its row.
        let (from, to) = if is_up == is_to_column(&self.arcs, at) {
            (Line::Column(at.column), Line::Row(at.row))
        } else {
            (Line::Row(at.row), Line::Column(at.column))
        };
        let mut pushed = 0;
        while let Some(arc) = self.arcs.get(at).copied().flatten() {
            let room = if is_up {
                arc.max - arc.flow
            } else {
                arc.flow - arc.min
            };
            let wanted = room.min(limit - pushed);
            if wanted <= 0 {
                break;
            }
            let Some(path) = self.path(from, Some(at), |node| node == to) else {
                break;
            };
            let sent = self.send(&path, wanted);
            self.change(at, if is_up { sent } else { -sent });
            pushed += sent;
        }
        pushed
    }

    /// The shortest way from a node along arcs with room, without one of them.
    fn path(
        &mut self,
        from: Line,
        without: Option<Place>,
        is_end: impl Fn(Line) -> bool,
    ) -> Option<Path> {
        self.n_searches = self.n_searches.saturating_add(1);
        let (height, width) = self.arcs.shape();
        // How each node was come to; the node itself where the path starts.
        let mut rows: Vec<Option<Line>> = vec![None; height];
        let mut columns: Vec<Option<Line>> = vec![None; width];
        match from {
            Line::Row(row) => *rows.get_mut(row)? = Some(from),
            Line::Column(column) => *columns.get_mut(column)? = Some(from),
        }
        let mut queue = vec![from];
        let mut next = 0;
        while let Some(node) = queue.get(next).copied() {
            next += 1;
            if is_end(node) {
                return Some(Path::back(node, &rows, &columns));
            }
            match node {
                Line::Row(row) => {
                    for (column, came) in columns.iter_mut().enumerate() {
                        let at = Place { row, column };
                        if came.is_none() && Some(at) != without && self.room(at, true) > 0 {
                            *came = Some(node);
                            queue.push(Line::Column(column));
                        }
                    }
                }
                Line::Column(column) => {
                    for (row, came) in rows.iter_mut().enumerate() {
                        let at = Place { row, column };
                        if came.is_none() && Some(at) != without && self.room(at, false) > 0 {
                            *came = Some(node);
                            queue.push(Line::Row(row));
                        }
                    }
                }
            }
        }
        None
    }

    /// How much more can go from the row of a cell to its column, or back.
    fn room(&self, at: Place, is_to_column: bool) -> i64 {
        let Some(arc) = self.arcs.get(at).copied().flatten() else {
            return 0;
        };
        if is_to_column == self::is_to_column(&self.arcs, at) {
            arc.max - arc.flow
        } else {
            arc.flow - arc.min
        }
    }

    /// Sends up to `wanted` along a path; how much went.
    fn send(&mut self, path: &Path, wanted: i64) -> i64 {
        let steps = path.steps.iter();
        let room = steps.map(|(at, is_to_column)| self.room(*at, *is_to_column));
        let sent = room.fold(wanted, i64::min);
        for (at, is_to_column) in &path.steps {
            let is_with = *is_to_column == self::is_to_column(&self.arcs, *at);
            self.change(*at, if is_with { sent } else { -sent });
        }
        sent
    }

    fn change(&mut self, at: Place, by: i64) {
        if let Some(Some(arc)) = self.arcs.get_mut(at) {
            arc.flow += by;
        }
    }
}

/// Whether the flow of a cell leaves its row: that of an inner cell and of the grand total does.
const fn is_to_column<T>(grid: &Grid<T>, at: Place) -> bool {
    (at.row == grid.last_row()) == (at.column == grid.last_column())
}

struct Path {
    to: Line,
    /// The cells it leads through, and whether from row to column.
    steps: Vec<(Place, bool)>,
}

impl Path {
    fn back(to: Line, rows: &[Option<Line>], columns: &[Option<Line>]) -> Self {
        let mut steps = Vec::new();
        let mut node = to;
        loop {
            let came = match node {
                Line::Row(row) => rows.get(row).copied().flatten(),
                Line::Column(column) => columns.get(column).copied().flatten(),
            };
            match (came, node) {
                (Some(Line::Row(row)), Line::Column(column)) => {
                    steps.push((Place { row, column }, true));
                    node = Line::Row(row);
                }
                (Some(Line::Column(column)), Line::Row(row)) => {
                    steps.push((Place { row, column }, false));
                    node = Line::Column(column);
                }
                _ => return Self { to, steps },
            }
        }
    }
}
