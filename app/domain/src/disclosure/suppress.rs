//! Which cells are hidden: first the small ones, then as many others as the audit asks for.

use super::audit::{bounds, is_narrow, small_sum, unknown};
use super::grid::{Grid, Line, Place};
use super::network::{Bound, Network, Range};
use super::{Cell, Counts, Disclosed, Outcome, Rules};
use std::collections::{BTreeMap, BTreeSet};

/// Paths that the audits of one table may look for in all: some hundred milliseconds.
const WORK_LIMIT: u32 = 200_000;

/// A table fit for its readers: small counts hidden, and the smallest of the others until the audit of
/// the finished table finds nothing (`rules.md` § 4.5, rules 1, 3 and 4). Zeros that may be shown are
/// never hidden for the sake of others. The same counts and rules always give the same table. Each
/// round hides one more cell, so that it ends; where it cannot end well, all is hidden.
pub fn disclose(counts: &Counts, rules: Rules) -> Disclosed {
    Suppression::new(counts, rules).finish()
}

/// What has to be hidden in a table, and behind what.
pub(super) struct Suppression<'a> {
    counts: &'a Counts,
    rules: Rules,
    /// Hidden whatever they are.
    pub forced: BTreeSet<Place>,
    /// Of those, what was hidden before, with what its mark told.
    pub hidden_before: BTreeMap<Place, Range>,
    /// Known to the reader, so that nothing can be hidden behind them.
    pub known: BTreeSet<Place>,
    /// Published earlier: what hidden cells add up to may not differ from them by a small count.
    pub earlier: Vec<&'a Disclosed>,
    pub work_limit: u32,
}

/// Which cells are hidden.
struct Pattern {
    hidden: Grid<bool>,
    outcome: Outcome,
    /// What the audit supposed the marks to be. Alike, they tell less.
    marks: Marks,
}

/// How hidden cells are marked; see the module's docs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    Alike,
    Telling,
}

/// What the next cell is hidden for.
enum Fault {
    Line(Line),
    Cell(Place),
    /// What a reader is supposed to know contradicts the table. It cannot; more is hidden if it does.
    Unclear,
}

impl<'a> Suppression<'a> {
    pub fn new(counts: &'a Counts, rules: Rules) -> Self {
        Self {
            counts,
            rules,
            forced: BTreeSet::new(),
            hidden_before: BTreeMap::new(),
            known: BTreeSet::new(),
            earlier: Vec::new(),
            work_limit: WORK_LIMIT,
        }
    }

    pub fn finish(&self) -> Disclosed {
        let pattern = self.pattern();
        self.mark(&pattern, pattern.marks)
    }

    /// With telling marks if they can be, even where that hides more.
    fn pattern(&self) -> Pattern {
        let hidden = self
            .counts
            .grid()
            .map(|at| self.forced.contains(&at) || self.is_hidden_for_itself(at));
        // Of a small count `<t` leaves 1 to t − 1 open; of a hidden zero there is no mark to tell.
        let span = self.rules.threshold().saturating_sub(2);
        if span >= self.rules.least_span() && !self.hides_a_zero(&hidden) {
            let pattern = self.extend(hidden.clone(), Marks::Telling);
            if pattern.outcome == Outcome::Audited {
                return pattern;
            }
        }
        self.extend(hidden, Marks::Alike)
    }

    /// Hides one more until the audit finds nothing.
    fn extend(&self, mut hidden: Grid<bool>, marks: Marks) -> Pattern {
        // A reader who supposes that no zero is hidden is right, or mistaken and no wiser.
        let may_hide_zero = self.rules.may_hide_zero() || self.hides_a_zero(&hidden);
        let mut work = 0;
        let outcome = loop {
            let table = self.table(&hidden, marks, u32::from(!may_hide_zero));
            let fault = self.fault(&table, &mut work);
            if work > self.work_limit {
                break Outcome::BoundHit;
            }
            let Some(fault) = fault else {
                break Outcome::Audited;
            };
            match self.next(&fault, &table).and_then(|at| hidden.get_mut(at)) {
                Some(is_hidden) => *is_hidden = true,
                None => break Outcome::AllHidden,
            }
        };
        if outcome == Outcome::Audited {
            return Pattern {
                hidden,
                outcome,
                marks,
            };
        }
        Pattern {
            hidden: hidden.map(|_| true),
            outcome,
            marks: Marks::Alike,
        }
    }

    fn is_hidden_for_itself(&self, at: Place) -> bool {
        let count = self.counts.at(at);
        if self.counts.grid().is_total(at) {
            self.rules.hides(count)
        } else {
            self.rules.hides_part(count, self.counts.group(at.row))
        }
    }

    /// What is still wrong. The lines come first: they cost little, and the audit would find the same.
    fn fault(&self, table: &Disclosed, work: &mut u32) -> Option<Fault> {
        let weak = table.grid.lines().find(|line| {
            is_alone(table, *line)
                || small_sum(table, *line).is_some()
                || self.is_small_change(table, *line)
        });
        if let Some(line) = weak {
            return Some(Fault::Line(line));
        }
        let bounds = self.bounds(table);
        let fault = self.narrow(table, &bounds, work, |_| true);
        if fault.is_some() || self.hidden_before.is_empty() {
            return fault;
        }
        // What was hidden before is no cover for what is hidden now: if it is unchanged, what it adds
        // up to is known from the earlier table.
        let is_before = |at| self.hidden_before.contains_key(&at);
        let bounds = bounds.map(|at| match bounds.get(at) {
            Some(bound) if !is_before(at) => *bound,
            _ => Bound::Fixed(self.counts.at(at)),
        });
        self.narrow(table, &bounds, work, |at| {
            !is_before(at) && self.counts.is_published(at)
        })
    }

    /// The first hidden cell, of those asked about, that a reader who knows the bounds can narrow.
    fn narrow(
        &self,
        table: &Disclosed,
        bounds: &Grid<Bound>,
        work: &mut u32,
        asked: impl Fn(Place) -> bool,
    ) -> Option<Fault> {
        let Some(mut network) = Network::new(bounds) else {
            return Some(Fault::Unclear);
        };
        let mut places = unknown(table).filter(|at| asked(*at));
        let narrow = places.find(|at| {
            let is_over = work.saturating_add(network.n_searches) > self.work_limit;
            is_over || is_narrow(table, &mut network, *at)
        });
        *work = work.saturating_add(network.n_searches);
        narrow.map(Fault::Cell)
    }

    /// What a reader knows who has read this file and the earlier tables too: a count that still fits
    /// its earlier mark is supposed to be unchanged; and what is hidden for the sake of others is the
    /// smallest of its row or column, so that it is no more than what is shown in both. Without this,
    /// 9, 9, 11 and 4 of 33 would be shown as hidden, 9, 11 and <5, and 4 be told.
    pub fn bounds(&self, table: &Disclosed) -> Grid<Bound> {
        let mut bounds = bounds(table);
        for (at, before) in &self.hidden_before {
            if let Some(Bound::Between { min, max }) = bounds.get_mut(*at)
                && before.holds(self.counts.at(*at))
            {
                *min = before.min.max(*min);
                *max = [before.max, *max].into_iter().flatten().min();
            }
        }
        if self.rules.hides_whole() {
            return bounds;
        }
        let least = |places: &mut dyn Iterator<Item = Place>| {
            let shown = places.filter(|at| !self.known.contains(at));
            let counts = shown.filter_map(|at| table.exact(at));
            counts.filter(|count| *count > 0).min()
        };
        let of_all = least(&mut table.grid.places());
        let of_line: BTreeMap<Line, Option<u32>> = table
            .grid
            .lines()
            .map(|line| (line, least(&mut whole(&table.grid, line))))
            .collect();
        for (at, cell) in table.cells() {
            let lines = lines_through(table, at);
            let of_lines: Option<Vec<u32>> = lines
                .iter()
                .map(|line| of_line.get(line).copied().flatten())
                .collect();
            let greatest = match of_lines.as_deref() {
                Some([]) => of_all,
                Some(of_lines) => of_lines.iter().copied().max(),
                None => None,
            };
            if cell == Cell::Hidden
                && !self.forced.contains(&at)
                && let Some(Bound::Between { max, .. }) = bounds.get_mut(at)
            {
                *max = [greatest, *max].into_iter().flatten().min();
            }
        }
        bounds
    }

    /// What hidden cells add up to is known, was known, and changed by a small count.
    fn is_small_change(&self, table: &Disclosed, line: Line) -> bool {
        if self.earlier.is_empty() {
            return false;
        }
        let now = table.hidden_sum(line);
        let differs = |(hidden, sum): &(Vec<Place>, u32)| {
            let mut earlier = self.earlier.iter().filter_map(|e| e.hidden_sum(line));
            earlier.any(|(places, before)| {
                places == *hidden && self.rules.is_small(before.abs_diff(*sum))
            })
        };
        now.as_ref().is_some_and(differs)
    }

    /// The smallest count that is still shown in the lines of a fault, or anywhere.
    fn next(&self, fault: &Fault, table: &Disclosed) -> Option<Place> {
        let grid = &table.grid;
        let lines = match fault {
            Fault::Line(line) => vec![*line],
            Fault::Cell(at) => lines_through(table, *at),
            Fault::Unclear => Vec::new(),
        };
        let near = lines.iter().flat_map(|line| whole(grid, *line));
        self.smallest(near, table)
            .or_else(|| self.smallest(grid.places(), table))
    }

    fn smallest(&self, places: impl Iterator<Item = Place>, table: &Disclosed) -> Option<Place> {
        places
            .filter(|at| !self.known.contains(at))
            .filter_map(|at| Some((table.exact(at)?, table.grid.is_total(at), at)))
            .filter(|(count, ..)| *count > 0)
            .min()
            .map(|(.., at)| at)
    }

    /// The finished table of a pattern, with the marks of its audit or with less telling ones.
    fn mark(&self, pattern: &Pattern, marks: Marks) -> Disclosed {
        // Readers know which cells may be zero, not which are.
        let may_hide_zero = self.rules.may_hide_zero() || !self.forced.is_empty();
        let hidden_from = u32::from(pattern.outcome == Outcome::Audited && !may_hide_zero);
        Disclosed {
            outcome: pattern.outcome,
            ..self.table(&pattern.hidden, marks, hidden_from)
        }
    }

    fn hides_a_zero(&self, hidden: &Grid<bool>) -> bool {
        hidden.places().any(|at| {
            hidden.get(at) == Some(&true) && self.counts.is_published(at) && self.counts.at(at) == 0
        })
    }

    fn table(&self, hidden: &Grid<bool>, marks: Marks, hidden_from: u32) -> Disclosed {
        let cell = |at| {
            let count = self.counts.at(at);
            match hidden.get(at) {
                Some(false) => Cell::Exact(count),
                _ if marks == Marks::Telling && self.rules.is_small(count) => {
                    Cell::Below(self.rules.threshold())
                }
                _ => Cell::Hidden,
            }
        };
        Disclosed {
            grid: hidden.map(|at| self.counts.is_published(at).then(|| cell(at))),
            rules: self.rules,
            hidden_from,
            outcome: Outcome::Audited,
        }
    }
}

/// The row and the column of a cell, as far as they have a published total. Without one nothing is
/// worked out from them.
fn lines_through(table: &Disclosed, at: Place) -> Vec<Line> {
    let lines = [Line::Row(at.row), Line::Column(at.column)].into_iter();
    lines
        .filter(|line| table.at(table.grid.total(*line)).is_some())
        .collect()
}

/// The cells of a line with its total.
fn whole<T>(grid: &Grid<T>, line: Line) -> impl Iterator<Item = Place> + use<T> {
    grid.parts(line).chain([grid.total(line)])
}

/// One cell of a line is hidden and all others with their total are shown, or the total alone is not.
fn is_alone(table: &Disclosed, line: Line) -> bool {
    let mut hidden = whole(&table.grid, line).filter(|at| table.exact(*at).is_none());
    let first = hidden.next().filter(|at| table.at(*at).is_some());
    first.is_some() && hidden.next().is_none()
}
