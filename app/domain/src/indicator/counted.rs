//! The counts of one period as tables, and what readers may know of them (need N19).

mod group;
mod history;
mod raw;

use super::{CategoryKind, Definition, Observation};
use crate::disclosure::{Cell, Disclosed, Earlier, Outcome, Rules, disclose_after};
use crate::ids::OrganisationId;
use crate::locale::danish_sort_key;
use history::{held_against, hides_whole};
use raw::{RawTable, raw_tables};
use serde::{Deserialize, Serialize};

/// Whose counts stand in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    All,
    Organisation {
        id: OrganisationId,
        /// As it was called then.
        name: String,
    },
    /// All but the organisations that are named.
    Others,
}

/// What is counted in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// All that counts.
    Whole,
    Category(String),
    /// What counts and is in none of the categories.
    OtherCategory,
    /// The rest of the group, which does not count.
    Rest,
}

/// Why figures that are there are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Withheld {
    /// They do not fit together: parts of groups of different sizes, more in the parts than in the whole,
    /// or organisations that are divided otherwise than all together.
    DoNotAddUp,
    /// What was told of the same period before, held against them, could tell a small number.
    ToldBefore,
    /// Another table of the same period hides what they would tell.
    OtherTable,
    /// They are of a day before one that readers know already, and the same people may be counted on both.
    LaterDayKnown,
    /// There are too few shown numbers to hide the small ones behind.
    NothingToHideBehind,
}

/// A finished table of one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedTable {
    pub rows: Vec<Whose>,
    pub columns: Vec<Part>,
    /// Whether it tells of one of several overlapping categories, and the whole stands elsewhere.
    pub of_one_category: bool,
    /// Percentages as the source told them, in hundredths, by row and column: only of cells that are
    /// shown.
    pub stated: Vec<(usize, usize, u64)>,
    /// `None` where nothing can be told without telling too much.
    pub disclosed: Option<Disclosed>,
    /// Why it is `None`, where that was just worked out; for the secretariat, never stored.
    #[serde(skip)]
    pub withheld: Option<Withheld>,
}

/// What was published before, period by period, the oldest first.
pub struct Before<'a> {
    /// Of the same period, one list for each publication.
    pub same_period: Vec<&'a [CountedTable]>,
    /// Of the periods before in which the same people may be.
    pub periods_before: Vec<&'a [CountedTable]>,
}

/// What readers may know of the counts of one period.
pub fn disclose_period(
    of_period: &[Observation],
    definition: &Definition,
    organisations: &[(OrganisationId, String)],
    before: &Before<'_>,
) -> Vec<CountedTable> {
    let groups = group::groups(of_period.iter(), organisations);
    let (raw, untold) = raw_tables(&groups, definition);
    let rules = Rules::new(definition.threshold, LEAST_SPAN).unwrap_or_default();
    let mut tables: Vec<CountedTable> = raw.iter().map(|raw| finish(raw, rules, before)).collect();
    withhold_conflicting(&mut tables, definition.category_kind);
    tables.extend(untold);
    tables
}

/// Between the least and the greatest that a hidden count can be (`rules.md` § 4.5, rule 4).
const LEAST_SPAN: u32 = 3;

fn finish(raw: &RawTable, rules: Rules, before: &Before<'_>) -> CountedTable {
    let mut columns = raw.columns.clone();
    if raw.rows.iter().all(|row| row.of.is_some()) {
        columns.push(Part::Rest);
    }
    let mut table = CountedTable {
        rows: raw.whose.clone(),
        columns,
        of_one_category: raw.of_one_category,
        stated: Vec::new(),
        disclosed: None,
        withheld: Some(Withheld::ToldBefore),
    };
    let same_period = held_against(&before.same_period, raw, &table);
    let periods_before = held_against(&before.periods_before, raw, &table);
    let (Some(same_period), Some(periods_before)) = (same_period, periods_before) else {
        return table;
    };
    let earlier = Earlier {
        same_period: &same_period.tables,
        periods_before: &periods_before.tables,
    };
    let counts = raw.counts().ok();
    table.disclosed = counts.and_then(|counts| disclose_after(&counts, rules, earlier).ok());
    table.withheld = table.disclosed.is_none().then_some(Withheld::DoNotAddUp);
    let relies_on_whole = same_period.relies_on_whole || periods_before.relies_on_whole;
    if relies_on_whole && hides_whole(&table) {
        table.withhold(Withheld::ToldBefore);
    }
    table.stated = stated(raw, table.disclosed.as_ref());
    table
}

fn stated(raw: &RawTable, disclosed: Option<&Disclosed>) -> Vec<(usize, usize, u64)> {
    let cells = raw.rows.iter().enumerate().flat_map(|(at, row)| {
        let stated = row.stated.iter();
        stated.map(move |(column, hundredths)| (at, *column, *hundredths))
    });
    let is_shown = |row, column| {
        let cell = disclosed.and_then(|table| table.cell(row, column));
        matches!(cell, Some(Cell::Exact(_)))
    };
    cells
        .filter(|(row, column, _)| is_shown(*row, *column))
        .collect()
}

/// Tables of one period share the counts of all together. Where one of them hides what another could
/// tell, only the first is told; of overlapping parts, which share their group, none.
fn withhold_conflicting(tables: &mut [CountedTable], kind: CategoryKind) {
    if tables.len() < 2 {
        return;
    }
    if !tables.iter().any(hides_whole) {
        return;
    }
    let n_kept = match kind {
        CategoryKind::Exclusive => 1,
        CategoryKind::Overlapping => 0,
    };
    for table in tables.iter_mut().skip(n_kept) {
        table.withhold(Withheld::OtherTable);
    }
}

impl Whose {
    /// In Danish order of names.
    pub fn sort_key(&self) -> String {
        match self {
            Self::All | Self::Others => String::new(),
            Self::Organisation { name, .. } => danish_sort_key(name),
        }
    }
}

impl CountedTable {
    pub fn withhold(&mut self, why: Withheld) {
        self.disclosed = None;
        self.stated.clear();
        self.withheld.get_or_insert(why);
    }

    /// Why nothing of it is told; `None` where something is.
    pub fn why_withheld(&self) -> Option<Withheld> {
        match &self.disclosed {
            Some(told) if told.outcome() == Outcome::Audited => None,
            Some(_) => Some(Withheld::NothingToHideBehind),
            None => self.withheld,
        }
    }

    /// Whether the same is stored of both, however they came to be.
    pub fn tells_as(&self, other: &Self) -> bool {
        self.rows == other.rows
            && self.columns == other.columns
            && self.of_one_category == other.of_one_category
            && self.stated == other.stated
            && self.disclosed == other.disclosed
    }
}
