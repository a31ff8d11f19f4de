use super::grid::{Grid, Place};

/// Which totals are published beside the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    pub rows: bool,
    pub columns: bool,
    pub grand: bool,
}

impl Margins {
    pub const ALL: Self = Self {
        rows: true,
        columns: true,
        grand: true,
    };
    /// Those of the rows only: what a table of one row needs, and one whose rows are not to be added.
    pub const ROWS: Self = Self {
        rows: true,
        columns: false,
        grand: false,
    };
    pub const NONE: Self = Self {
        rows: false,
        columns: false,
        grand: false,
    };
}

/// A table as it is known: rows of groups, columns of parts that exclude each other. It can be neither
/// printed nor serialised; [`super::disclose`] is the way out.
#[derive(Clone)]
pub struct Counts {
    /// With all totals, published or not.
    grid: Grid<u32>,
    margins: Margins,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountsError {
    /// No row or no column.
    Empty,
    /// A row is longer or shorter than the first, or there are not as many totals as rows.
    Ragged,
    /// The parts of a row are more than its group.
    MoreThanGroup { row: usize },
    /// The numbers add up to more than 2³² − 1.
    TooLarge,
    /// An earlier table has other rows, columns or published totals.
    Misaligned,
}

impl Counts {
    /// Parts that are the whole: the total of a row is their sum.
    pub fn of_parts(rows: &[Vec<u32>], margins: Margins) -> Result<Self, CountsError> {
        let width = rows.first().map_or(0, Vec::len);
        if width == 0 {
            return Err(CountsError::Empty);
        }
        if rows.iter().any(|row| row.len() != width) {
            return Err(CountsError::Ragged);
        }
        let mut grid = Grid::new(
            rows.len().saturating_add(1),
            width.saturating_add(1),
            |at| {
                let row = rows.get(at.row).map_or(&[][..], Vec::as_slice);
                row.get(at.column).copied().unwrap_or(0)
            },
        );
        // The rows first, then the columns with that of the row totals, which makes the grand total.
        let (rows, columns): (Vec<_>, Vec<_>) = grid
            .lines()
            .partition(|line| matches!(line, super::Line::Row(_)));
        for line in rows.into_iter().chain(columns) {
            let parts = grid.parts(line).filter_map(|at| grid.get(at).copied());
            let sum = parts.map(u64::from).sum::<u64>();
            let sum = u32::try_from(sum).map_err(|_| CountsError::TooLarge)?;
            if let Some(total) = grid.get_mut(grid.total(line)) {
                *total = sum;
            }
        }
        Ok(Self { grid, margins })
    }

    /// Parts of groups of known size. The rest of each group becomes the last column, because anybody
    /// can subtract; one part and the rest are the share of a group and its complement.
    pub fn with_rest(
        rows: &[Vec<u32>],
        groups: &[u32],
        margins: Margins,
    ) -> Result<Self, CountsError> {
        if rows.len() != groups.len() {
            return Err(CountsError::Ragged);
        }
        let rows = rows
            .iter()
            .zip(groups)
            .enumerate()
            .map(|(at, (row, group))| {
                let sum: u64 = row.iter().copied().map(u64::from).sum();
                let rest = u64::from(*group).checked_sub(sum);
                let rest = rest.and_then(|rest| u32::try_from(rest).ok());
                let rest = rest.ok_or(CountsError::MoreThanGroup { row: at })?;
                Ok(row.iter().copied().chain([rest]).collect())
            });
        Self::of_parts(&rows.collect::<Result<Vec<_>, _>>()?, margins)
    }

    pub(super) const fn grid(&self) -> &Grid<u32> {
        &self.grid
    }

    pub(super) fn at(&self, at: Place) -> u32 {
        self.grid.get(at).copied().unwrap_or(0)
    }

    /// The size of the group that a row is about.
    pub(super) fn group(&self, row: usize) -> u32 {
        self.at(Place::new(row, self.grid.last_column()))
    }

    pub(super) fn is_published(&self, at: Place) -> bool {
        let is_row_total = at.column == self.grid.last_column();
        let is_column_total = at.row == self.grid.last_row();
        match (is_row_total, is_column_total) {
            (true, true) => self.margins.grand,
            (true, false) => self.margins.rows,
            (false, true) => self.margins.columns,
            (false, false) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_sums_and_the_rest_is_a_column() {
        let counts =
            Counts::with_rest(&[vec![11, 5, 3], vec![6, 2, 1]], &[61, 23], Margins::ALL).unwrap();
        assert_eq!(counts.grid().shape(), (3, 5));
        assert_eq!(counts.at(Place::new(0, 3)), 42);
        assert_eq!(
            (counts.group(0), counts.group(1), counts.group(2)),
            (61, 23, 84)
        );
        assert_eq!(counts.at(Place::new(2, 2)), 4);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let error =
            |rows: &[Vec<u32>], groups: &[u32]| Counts::with_rest(rows, groups, Margins::ALL).err();
        assert_eq!(
            Counts::of_parts(&[], Margins::ALL).err(),
            Some(CountsError::Empty)
        );
        assert_eq!(
            error(&[vec![1], vec![1, 2]], &[5, 5]),
            Some(CountsError::Ragged)
        );
        assert_eq!(error(&[vec![1]], &[]), Some(CountsError::Ragged));
        assert_eq!(
            error(&[vec![6]], &[5]),
            Some(CountsError::MoreThanGroup { row: 0 })
        );
        assert_eq!(
            error(&[vec![0], vec![0]], &[u32::MAX, 1]),
            Some(CountsError::TooLarge)
        );
    }
}
