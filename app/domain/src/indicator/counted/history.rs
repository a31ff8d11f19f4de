//! What was published before, and whether a table can be held against it.

use super::raw::{RawTable, Whole};
use super::{CountedTable, Part, Whose};
use crate::disclosure::{Cell, Disclosed};

/// What a table has to be held against.
#[derive(Default)]
pub struct HeldAgainst {
    pub tables: Vec<Disclosed>,
    /// Whether some of what was told is divided otherwise: no harm as long as the whole is told again.
    pub relies_on_whole: bool,
}

/// `None` where something was told that this table cannot be held against, so that it is not told at
/// all: the whole is another or was hidden, or both are divided and in other ways.
pub fn held_against(
    published: &[&[CountedTable]],
    raw: &RawTable,
    table: &CountedTable,
) -> Option<HeldAgainst> {
    let mut held = HeldAgainst::default();
    for tables in published {
        let told = || tables.iter().filter(|one| one.disclosed.is_some());
        if let Some(aligned) = told().find(|one| one.is_aligned(table)) {
            held.tables.extend(aligned.disclosed.clone());
            continue;
        }
        let is_harmless = |one: &CountedTable| {
            let is_simple = raw.is_undivided() || one.is_undivided();
            is_simple && !hides_whole(one) && one.whole() == Some(raw.whole())
        };
        if !told().all(is_harmless) {
            return None;
        }
        held.relies_on_whole |= told().next().is_some();
    }
    Some(held)
}

impl CountedTable {
    /// Whether it has the same rows and columns, whatever an organisation was called.
    fn is_aligned(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&Whose, &Whose)| match (one, other) {
            (Whose::Organisation { id, .. }, Whose::Organisation { id: other, .. }) => id == other,
            (one, other) => one == other,
        };
        self.columns == other.columns
            && self.of_one_category == other.of_one_category
            && self.rows.len() == other.rows.len()
            && self.rows.iter().zip(&other.rows).all(is_same)
    }

    fn is_undivided(&self) -> bool {
        self.rows.len() == 1
            && matches!(
                self.columns.as_slice(),
                [Part::Whole] | [Part::Whole, Part::Rest]
            )
    }

    /// How many of how many there are of all together, where that is told.
    fn whole(&self) -> Option<Whole> {
        let disclosed = self.disclosed.as_ref()?;
        let exact = |cell: Option<Cell>| match cell {
            Some(Cell::Exact(n)) => Some(n),
            _ => None,
        };
        let last = self.columns.len().saturating_sub(1);
        let is_one_row = self.rows.len() == 1;
        let total = match is_one_row {
            true => exact(disclosed.row_total(0).or_else(|| disclosed.cell(0, 0)))?,
            false => exact(disclosed.grand_total())?,
        };
        if self.columns.last() != Some(&Part::Rest) {
            return Some((total, None));
        }
        let rest = match is_one_row {
            true => exact(disclosed.cell(0, last))?,
            false => exact(disclosed.column_total(last))?,
        };
        Some((total.checked_sub(rest)?, Some(total)))
    }
}

/// Whether a table hides how many of how many there are of all together.
pub fn hides_whole(table: &CountedTable) -> bool {
    table.whole().is_none()
}
