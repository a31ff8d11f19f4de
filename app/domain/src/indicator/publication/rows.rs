//! Finished tables as figures, one by one.

use super::{PublishedPeriod, PublishedRow, Shown};
use crate::disclosure::{Cell, Disclosed};
use crate::indicator::counted::CountedTable;
use crate::indicator::{Figure, Part, Whose};

pub fn rows(of: &PublishedPeriod) -> Vec<PublishedRow> {
    let numbers = of
        .numbers
        .iter()
        .map(|(organisation, category, hundredths)| PublishedRow {
            period: of.period,
            organisation: organisation.clone(),
            category: category.clone().map(Part::Category),
            shown: Shown::Figure(Figure::Number {
                hundredths: *hundredths,
            }),
        });
    let mut rows: Vec<PublishedRow> = numbers.collect();
    for table in &of.counted {
        // All together stands once, in whichever table is the first to tell it.
        let is_told = |row: &PublishedRow| rows.iter().any(|told| same_place(told, row));
        let totals: Vec<_> = totals(of, table);
        let totals: Vec<_> = totals.into_iter().filter(|row| !is_told(row)).collect();
        rows.extend(totals);
        for (at, whose) in table.rows.iter().enumerate() {
            let reader = LineReader {
                table,
                row: Some(at),
            };
            if *whose != Whose::Others || !reader.is_nobody() {
                rows.extend(line(of, table, Some(at), whose));
            }
        }
    }
    rows
}

fn same_place(one: &PublishedRow, other: &PublishedRow) -> bool {
    one.organisation == other.organisation && one.category == other.category
}

/// The figure of all together, undivided.
pub fn whole(of: &PublishedPeriod) -> Option<PublishedRow> {
    let mut rows = rows(of).into_iter();
    rows.find(|row| row.organisation.is_none() && row.category.is_none())
}

/// All together, where they are the totals of the columns.
fn totals(of: &PublishedPeriod, table: &CountedTable) -> Vec<PublishedRow> {
    let has_totals = table
        .disclosed
        .as_ref()
        .is_some_and(|d| d.grand_total().is_some());
    match has_totals {
        true => line(of, table, None, &Whose::All),
        false => Vec::new(),
    }
}

/// The whole and each category of a row; without one, of the totals.
fn line(
    of: &PublishedPeriod,
    table: &CountedTable,
    row: Option<usize>,
    whose: &Whose,
) -> Vec<PublishedRow> {
    let organisation = (*whose != Whose::All).then(|| whose.clone());
    let published = |category: Option<Part>, shown| PublishedRow {
        period: of.period,
        organisation: organisation.clone(),
        category,
        shown,
    };
    let reader = LineReader { table, row };
    let parts = table.columns.iter().enumerate();
    // What is in none of the categories is told where it is somebody, and of those that exclude one another.
    let tells = |column: usize, part: &Part| match part {
        Part::Whole | Part::Rest => false,
        Part::Category(_) => true,
        Part::OtherCategory => {
            !table.of_one_category && reader.cell(column) != Some(Cell::Exact(0))
        }
    };
    let categories = parts.filter(|(column, part)| tells(*column, part));
    let whole = (!table.of_one_category).then(|| published(None, reader.whole()));
    let categories =
        categories.map(|(column, part)| published(Some(part.clone()), reader.part(column)));
    whole.into_iter().chain(categories).collect()
}

struct LineReader<'a> {
    table: &'a CountedTable,
    row: Option<usize>,
}

impl LineReader<'_> {
    fn cell(&self, column: usize) -> Option<Cell> {
        let disclosed = self.disclosed()?;
        match self.row {
            Some(row) => disclosed.cell(row, column),
            None => disclosed.column_total(column),
        }
    }

    /// Whether it is told that nobody is counted here.
    fn is_nobody(&self) -> bool {
        (0..self.table.columns.len()).all(|column| self.cell(column) == Some(Cell::Exact(0)))
    }

    fn disclosed(&self) -> Option<&Disclosed> {
        self.table.disclosed.as_ref()
    }

    /// The size of the group, where there is one and it is told.
    fn of(&self) -> Option<u32> {
        if self.table.columns.last() != Some(&Part::Rest) {
            return None;
        }
        exact(self.total())
    }

    fn total(&self) -> Option<Cell> {
        match self.row {
            Some(row) => self.disclosed()?.row_total(row),
            None => self.disclosed()?.grand_total(),
        }
    }

    fn part(&self, column: usize) -> Shown {
        let of = self.of();
        match self.cell(column) {
            Some(Cell::Exact(n)) => Shown::Figure(self.figure(n, of, Some(column))),
            Some(Cell::Below(threshold)) => Shown::Below { threshold, of },
            Some(Cell::Hidden) | None => Shown::Withheld { of },
        }
    }

    /// All that counts: the only part, or the group less its rest, or the total.
    fn whole(&self) -> Shown {
        let of = self.of();
        let n = match self.table.columns.as_slice() {
            [Part::Whole] | [Part::Whole, Part::Rest] => return self.part(0),
            [.., Part::Rest] => {
                let rest = exact(self.cell(self.table.columns.len().saturating_sub(1)));
                of.zip(rest).and_then(|(of, rest)| of.checked_sub(rest))
            }
            _ => exact(self.total()),
        };
        match n {
            Some(n) => Shown::Figure(self.figure(n, of, None)),
            None => Shown::Withheld { of },
        }
    }

    fn figure(&self, n: u32, of: Option<u32>, column: Option<usize>) -> Figure {
        let mut stated = self.table.stated.iter();
        let told = stated.find(|(row, at, _)| Some(*row) == self.row && Some(*at) == column);
        match (told, of) {
            (Some((.., hundredths)), Some(of)) => Figure::Stated {
                hundredths: *hundredths,
                of,
            },
            (_, Some(of)) => Figure::Share { n, of },
            (_, None) => Figure::Count { n },
        }
    }
}

fn exact(cell: Option<Cell>) -> Option<u32> {
    match cell {
        Some(Cell::Exact(n)) => Some(n),
        _ => None,
    }
}
