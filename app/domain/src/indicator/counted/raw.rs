//! Counts of one period as tables, before anything is hidden. They are never stored.

use super::group::{Group, Row};
use super::{CountedTable, Part, Whose, Withheld};
use crate::disclosure::{Counts, CountsError, Margins};
use crate::indicator::{CategoryKind, Definition};

/// A table before anything is hidden.
pub struct RawTable {
    pub whose: Vec<Whose>,
    pub columns: Vec<Part>,
    pub of_one_category: bool,
    pub rows: Vec<Row>,
    margins: Margins,
}

/// One table of everything where all rows are divided alike and categories exclude one another; else one
/// of all together, with one for each overlapping category, and one of the organisations undivided.
/// Beside them, what fits no table and so is not told.
pub fn raw_tables(groups: &[Group], definition: &Definition) -> (Vec<RawTable>, Vec<CountedTable>) {
    let is_exclusive = definition.category_kind == CategoryKind::Exclusive;
    let divided: Vec<_> = groups
        .iter()
        .map(|group| group.categories(definition))
        .collect();
    let is_uniform = divided.windows(2).all(|pair| pair.first() == pair.last());
    let common = divided.first().map_or(&[][..], Vec::as_slice);
    if is_exclusive
        && is_uniform
        && let Some(table) = RawTable::of(groups, definition, common)
    {
        return (vec![table], Vec::new());
    }
    let (all, named): (Vec<Group>, Vec<Group>) = groups
        .iter()
        .cloned()
        .partition(|group| group.whose == Whose::All);
    let (mut raw, mut untold) = (Vec::new(), Vec::new());
    let mut keep = |table: Option<RawTable>, of: &[Group], categories: &[u32]| match table {
        Some(table) => raw.push(table),
        None => untold.push(CountedTable::untold(of, definition, categories)),
    };
    for group in &all {
        let (group, categories) = (std::slice::from_ref(group), group.categories(definition));
        let whole = RawTable::of(group, definition, &categories).filter(|_| is_exclusive);
        if whole.is_some() {
            keep(whole, group, &categories);
            continue;
        }
        keep(RawTable::of(group, definition, &[]), group, &[]);
        for category in &categories {
            let category = std::slice::from_ref(category);
            let table = RawTable::of(group, definition, category).filter(|_| !is_exclusive);
            let one = table.map(|table| RawTable {
                of_one_category: true,
                ..table
            });
            keep(one, group, category);
        }
    }
    if !named.is_empty() {
        keep(RawTable::of(groups, definition, &[]), &named, &[]);
    }
    for group in &named {
        let categories = group.categories(definition);
        if !categories.is_empty() {
            untold.push(CountedTable::untold(
                std::slice::from_ref(group),
                definition,
                &categories,
            ));
        }
    }
    (raw, untold)
}

impl CountedTable {
    /// Figures that are there and not told.
    fn untold(groups: &[Group], definition: &Definition, categories: &[u32]) -> Self {
        Self {
            rows: groups.iter().map(|group| group.whose.clone()).collect(),
            columns: named(categories, definition),
            of_one_category: !categories.is_empty(),
            stated: Vec::new(),
            disclosed: None,
            withheld: Some(Withheld::DoNotAddUp),
        }
    }
}

impl RawTable {
    /// `None` where a row lacks what the others have, or the rows do not add up.
    fn of(groups: &[Group], definition: &Definition, categories: &[u32]) -> Option<Self> {
        let rows = groups.iter().map(|group| group.row(categories));
        let mut rows = rows.collect::<Option<Vec<Row>>>()?;
        let mut whose: Vec<Whose> = groups.iter().map(|group| group.whose.clone()).collect();
        let mut margins = Margins::ROWS;
        if whose.len() > 1 && whose.first() == Some(&Whose::All) {
            // All together are the totals of the columns; who is not named makes a row of its own.
            let (all, others) = rows.split_first()?;
            let others = all.less(others)?;
            whose.remove(0);
            rows.remove(0);
            whose.push(Whose::Others);
            rows.push(others);
            margins = Margins::ALL;
        }
        let n_parts = rows.first().map_or(0, |row| row.parts.len());
        let mut columns = named(categories, definition);
        if n_parts > columns.len() {
            columns.push(Part::OtherCategory);
        }
        Some(Self {
            whose,
            columns,
            of_one_category: false,
            rows,
            margins,
        })
    }

    pub fn counts(&self) -> Result<Counts, CountsError> {
        let parts: Vec<Vec<u32>> = self.rows.iter().map(|row| row.parts.clone()).collect();
        let groups: Option<Vec<u32>> = self.rows.iter().map(|row| row.of).collect();
        match groups {
            Some(groups) => Counts::with_rest(&parts, &groups, self.margins),
            None => {
                // Without a group the only part of a row is its total as well.
                let rows = self.columns.len() > 1 && self.margins.rows;
                let margins = Margins {
                    rows,
                    ..self.margins
                };
                Counts::of_parts(&parts, margins)
            }
        }
    }

    /// How many of how many there are of all together.
    pub fn whole(&self) -> Whole {
        let parts = self.rows.iter().flat_map(|row| row.parts.iter().copied());
        let n = parts.fold(0u32, u32::saturating_add);
        let groups: Option<Vec<u32>> = self.rows.iter().map(|row| row.of).collect();
        let of = groups.map(|groups| groups.into_iter().fold(0u32, u32::saturating_add));
        (n, of)
    }

    pub const fn is_undivided(&self) -> bool {
        self.rows.len() == 1 && self.columns.len() == 1
    }
}

/// All that counts, and of how many where that is known.
pub type Whole = (u32, Option<u32>);

/// Columns of categories; without any the whole.
fn named(categories: &[u32], definition: &Definition) -> Vec<Part> {
    if categories.is_empty() {
        return vec![Part::Whole];
    }
    let name = |number: &u32| {
        let index = usize::try_from(number.saturating_sub(1)).ok();
        let name = index.and_then(|index| definition.categories.get(index));
        Part::Category(name.map(ToString::to_string).unwrap_or_default())
    };
    categories.iter().map(name).collect()
}
