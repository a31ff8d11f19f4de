//! Figures from a spreadsheet: each row is accepted or refused with its column and the reason, and
//! nothing is stored before all are accepted.

mod cells;
mod doubts;
mod file;
mod places;
mod row;

pub use doubts::FoundDoubts;
pub use file::{FILE_ROWS_MAX, FileEntry, FileReading, FileReport, LISTED_MAX};

use super::{Definition, Figure, Observation, Place};
use crate::ids::OrganisationId;
use crate::problem::Field;
use cells::Table;
use chrono::NaiveDate;
use row::RowReader;
use std::collections::BTreeMap;

/// Rows that one paste may hold; more is a file.
pub const ROWS_MAX: usize = 2_000;

/// What the rows are held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryTarget {
    pub definition: Definition,
    /// Those that may be named, by name.
    pub organisations: Vec<(OrganisationId, String)>,
    /// What is stored already, the newest of each place.
    pub stored: Vec<Observation>,
    /// How many entries they came in.
    pub n_entries: u32,
    /// The days on which the meaning changed, earliest first.
    pub breaks: Vec<NaiveDate>,
    pub today: NaiveDate,
}

/// Why a row was refused; the field is its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryFlaw {
    Missing(Field),
    NotAPeriod(String),
    /// It begins after today.
    Future,
    UnknownOrganisation(String),
    /// The indicator is not told by organisation.
    NoOrganisations,
    UnknownCategory(String),
    NotACount(Field, String),
    NotADecimal(Field, String),
    /// More than all.
    MoreThanWhole {
        n: u32,
        of: u32,
    },
    MoreThanHundred(String),
    /// Cells stand beyond the last column.
    TooManyCells,
    /// Longer than a row can be; nothing after it was read.
    TooLong,
    /// A row above, by its line, is for the same period, organisation and category.
    Repeated {
        line: u32,
    },
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRow {
    /// The line of the spreadsheet, from 1, its heading included.
    pub line: u32,
    /// As it was pasted.
    pub cells: Vec<String>,
    pub outcome: Result<Observation, Vec<EntryFlaw>>,
    /// What stands in its place until now, where that is another figure.
    pub replaces: Option<Figure>,
}

/// All rows in the order they were pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryPreview {
    pub rows: Vec<EntryRow>,
    /// Headings that no column is known by; their cells are left out.
    pub unknown_headings: Vec<String>,
    /// Rows beyond [`ROWS_MAX`], which were not read.
    pub n_beyond: usize,
}

impl EntryPreview {
    pub fn n_refused(&self) -> usize {
        self.rows.iter().filter(|r| r.outcome.is_err()).count()
    }

    /// Whether a figure that is stored would give way to another.
    pub fn corrects(&self) -> bool {
        self.rows.iter().any(|row| row.replaces.is_some())
    }

    /// The figures, when there are rows and every one was accepted.
    pub fn accepted(&self) -> Option<Vec<Observation>> {
        if self.rows.is_empty() || self.n_beyond > 0 {
            return None;
        }
        let outcomes = self.rows.iter().map(|row| row.outcome.as_ref().ok());
        outcomes.map(Option::<&Observation>::copied).collect()
    }
}

/// Reads rows with tabs (as a spreadsheet copies them) or semicolons between the cells. The first row
/// may name the columns; without names they are period, number counted, group of a share.
pub fn read_entry(text: &str, target: &EntryTarget) -> EntryPreview {
    let table = Table::of(text, target.definition.measure);
    let mut preview = EntryPreview {
        unknown_headings: table.unknown_headings,
        ..EntryPreview::default()
    };
    let reader = RowReader::new(table.columns, target);
    let stored: BTreeMap<Place, Figure> =
        target.stored.iter().map(|o| (o.place, o.figure)).collect();
    let mut seen: BTreeMap<Place, u32> = BTreeMap::new();
    for (line, cells) in table.rows {
        if preview.rows.len() == ROWS_MAX {
            preview.n_beyond = preview.n_beyond.saturating_add(1);
            continue;
        }
        let mut outcome = reader.read(&cells);
        if let Ok(observation) = outcome {
            match seen.get(&observation.place) {
                Some(line) => outcome = Err(vec![EntryFlaw::Repeated { line: *line }]),
                None => {
                    seen.insert(observation.place, line);
                }
            }
        }
        preview.rows.push(EntryRow {
            line,
            cells,
            replaces: outcome.as_ref().ok().and_then(|o| {
                let before = stored.get(&o.place)?;
                (*before != o.figure).then_some(*before)
            }),
            outcome,
        });
    }
    preview
}

#[cfg(test)]
mod tests;
