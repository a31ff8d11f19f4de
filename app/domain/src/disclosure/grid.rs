use serde::{Deserialize, Serialize};

/// A cell of a table, counted from 0. The row after the last holds the column totals, the column
/// after the last the row totals, and where they meet is the grand total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub row: usize,
    pub column: usize,
}

impl Place {
    pub const fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }
}

/// Cells that add up to a total: a row, a column, or the totals themselves, which add up to the grand
/// total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    Row(usize),
    Column(usize),
}

/// A table with its totals: the last row and the last column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Grid<T> {
    /// Both with the totals.
    height: usize,
    width: usize,
    cells: Vec<T>,
}

impl<T> Grid<T> {
    /// `height` and `width` with the totals.
    pub fn new(height: usize, width: usize, of: impl FnMut(Place) -> T) -> Self {
        Self {
            height,
            width,
            cells: places(height, width).map(of).collect(),
        }
    }

    /// A grid of the same shape.
    pub fn map<U>(&self, of: impl FnMut(Place) -> U) -> Grid<U> {
        Grid::new(self.height, self.width, of)
    }

    pub fn get(&self, at: Place) -> Option<&T> {
        let index = self.index(at)?;
        self.cells.get(index)
    }

    pub fn get_mut(&mut self, at: Place) -> Option<&mut T> {
        let index = self.index(at)?;
        self.cells.get_mut(index)
    }

    fn index(&self, at: Place) -> Option<usize> {
        let is_inside = at.row < self.height && at.column < self.width;
        is_inside.then(|| at.row.saturating_mul(self.width).saturating_add(at.column))
    }

    pub const fn shape(&self) -> (usize, usize) {
        (self.height, self.width)
    }

    pub const fn last_row(&self) -> usize {
        self.height.saturating_sub(1)
    }

    pub const fn last_column(&self) -> usize {
        self.width.saturating_sub(1)
    }

    pub fn places(&self) -> impl Iterator<Item = Place> + use<T> {
        places(self.height, self.width)
    }

    pub fn lines(&self) -> impl Iterator<Item = Line> + use<T> {
        let rows = (0..self.height).map(Line::Row);
        rows.chain((0..self.width).map(Line::Column))
    }

    /// What adds up to the total of a line.
    pub fn parts(&self, line: Line) -> impl Iterator<Item = Place> + use<T> {
        let n = match line {
            Line::Row(_) => self.last_column(),
            Line::Column(_) => self.last_row(),
        };
        (0..n).map(move |at| on(line, at))
    }

    pub const fn total(&self, line: Line) -> Place {
        match line {
            Line::Row(_) => on(line, self.last_column()),
            Line::Column(_) => on(line, self.last_row()),
        }
    }

    pub const fn is_total(&self, at: Place) -> bool {
        at.row == self.last_row() || at.column == self.last_column()
    }
}

const fn on(line: Line, at: usize) -> Place {
    match line {
        Line::Row(row) => Place::new(row, at),
        Line::Column(column) => Place::new(at, column),
    }
}

fn places(height: usize, width: usize) -> impl Iterator<Item = Place> {
    (0..height).flat_map(move |row| (0..width).map(move |column| Place { row, column }))
}
