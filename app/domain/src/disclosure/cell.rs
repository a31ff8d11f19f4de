use super::Rules;
use super::grid::{Grid, Line, Place};
use serde::{Deserialize, Serialize};

/// What a reader is shown of one count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    Exact(u32),
    /// From 1 to one less than this: "<5".
    Below(u32),
    /// Not shown. Never to be drawn as 0, nor left blank without a legend.
    Hidden,
}

/// How a table came to be fit for its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The audit of the finished table found nothing.
    Audited,
    /// There was nothing left to hide some cells behind: the whole table is hidden. The caller may
    /// merge rows or columns and try again.
    AllHidden,
    /// The work was more than is allowed: the whole table is hidden.
    BoundHit,
}

/// A finished table: all that a reader may know of it, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosed {
    /// `None` is a total that is not published.
    pub(super) grid: Grid<Option<Cell>>,
    pub(super) rules: Rules,
    /// The least that a cell marked [`Cell::Hidden`] can be in a table without [`Cell::Below`].
    pub(super) hidden_from: u32,
    pub(super) outcome: Outcome,
}

impl Disclosed {
    /// Without the totals.
    pub const fn n_rows(&self) -> usize {
        self.grid.last_row()
    }

    /// Without the totals; the rest of a group is a column.
    pub const fn n_columns(&self) -> usize {
        self.grid.last_column()
    }

    /// `None` is outside the table, or a total that is not published.
    pub fn at(&self, at: Place) -> Option<Cell> {
        self.grid.get(at).copied().flatten()
    }

    pub fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        let is_inside = row < self.n_rows() && column < self.n_columns();
        self.at(Place::new(row, column)).filter(|_| is_inside)
    }

    pub fn row_total(&self, row: usize) -> Option<Cell> {
        self.at(self.grid.total(Line::Row(row)))
            .filter(|_| row < self.n_rows())
    }

    pub fn column_total(&self, column: usize) -> Option<Cell> {
        self.at(self.grid.total(Line::Column(column)))
            .filter(|_| column < self.n_columns())
    }

    pub fn grand_total(&self) -> Option<Cell> {
        self.at(self.grid.total(Line::Row(self.n_rows())))
    }

    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    pub const fn rules(&self) -> Rules {
        self.rules
    }

    /// Of the published cells and totals. With any, a legend is needed.
    pub fn n_hidden(&self) -> usize {
        self.cells()
            .filter(|(_, cell)| !matches!(cell, Cell::Exact(_)))
            .count()
    }

    /// Every published cell and total.
    pub fn cells(&self) -> impl Iterator<Item = (Place, Cell)> + '_ {
        let places = self.grid.places();
        places.filter_map(|at| Some((at, self.at(at)?)))
    }

    /// Whether the marks tell small counts from those hidden for their sake.
    pub fn is_telling(&self) -> bool {
        self.cells().any(|(_, cell)| matches!(cell, Cell::Below(_)))
    }

    pub(super) fn exact(&self, at: Place) -> Option<u32> {
        match self.at(at)? {
            Cell::Exact(count) => Some(count),
            Cell::Below(_) | Cell::Hidden => None,
        }
    }

    /// The hidden cells of a line and what they add up to, where a reader can tell: its total and all
    /// other cells are shown.
    pub(super) fn hidden_sum(&self, line: Line) -> Option<(Vec<Place>, u32)> {
        let mut sum = self.exact(self.grid.total(line))?;
        let mut hidden = Vec::new();
        for at in self.grid.parts(line) {
            match self.at(at)? {
                Cell::Exact(count) => sum = sum.checked_sub(count)?,
                Cell::Below(_) | Cell::Hidden => hidden.push(at),
            }
        }
        (!hidden.is_empty()).then_some((hidden, sum))
    }
}
