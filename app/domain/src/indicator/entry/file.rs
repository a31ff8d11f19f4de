//! A file of figures, read in pieces: only its figures are kept, each in a few bytes, and of its rows
//! those that are listed.

use super::cells::Heading;
use super::doubts::{FoundDoubts, of_file};
use super::places::{Places, Slot};
use super::row::RowReader;
use super::{EntryFlaw, EntryRow, EntryTarget};
use crate::indicator::{Figure, Observation, Period};
use crate::spreadsheet::RowStream;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Rows that one file may hold.
pub const FILE_ROWS_MAX: u32 = 2_000_000;
/// Refused rows that are listed; all are counted.
pub const LISTED_MAX: usize = 100;
/// Accepted rows that are listed, so that somebody sees whether the columns are taken for what they are.
const ACCEPTED_LISTED_MAX: usize = 10;

/// What became of the rows of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileReport {
    /// Without the heading.
    pub n_rows: u32,
    pub n_refused: u32,
    /// Figures that are stored and would give way to others.
    pub n_replaced: u32,
    /// The first that were refused.
    pub refused: Vec<EntryRow>,
    /// The first that were accepted.
    pub accepted: Vec<EntryRow>,
    /// Headings that no column is known by; their cells are left out.
    pub unknown_headings: Vec<String>,
    /// Rows beyond [`FILE_ROWS_MAX`], which were not read.
    pub n_beyond: u32,
}

/// A file that is being read.
pub struct FileReading<'a> {
    target: &'a EntryTarget,
    stream: RowStream,
    /// `None` before the first row.
    reader: Option<RowReader<'a>>,
    places: Places,
    figures: BTreeMap<Slot, Entered>,
    report: FileReport,
}

/// A figure and the line that told it.
#[derive(Clone, Copy, Debug)]
pub struct Entered {
    pub figure: Figure,
    line: u32,
}

/// A file that was read to its end.
pub struct FileEntry {
    pub report: FileReport,
    places: Places,
    stored: BTreeMap<Slot, Figure>,
    figures: BTreeMap<Slot, Entered>,
}

impl<'a> FileReading<'a> {
    /// What the target says is stored already does not count, only what [`FileEntry::know`] is told.
    pub fn new(target: &'a EntryTarget) -> Self {
        Self {
            target,
            stream: RowStream::default(),
            reader: None,
            places: Places::of(target),
            figures: BTreeMap::new(),
            report: FileReport::default(),
        }
    }

    /// The next piece of the file.
    pub fn push(&mut self, piece: &str) {
        let rows = self.stream.push(piece);
        self.take(rows);
    }

    pub fn finish(mut self) -> FileEntry {
        let rows = self.stream.finish();
        self.take(rows);
        if let Some(line) = self.stream.too_long() {
            self.count();
            self.refuse(line, Vec::new(), vec![EntryFlaw::TooLong]);
        }
        FileEntry {
            report: self.report,
            places: self.places,
            stored: BTreeMap::new(),
            figures: self.figures,
        }
    }

    fn take(&mut self, rows: Vec<(u32, Vec<String>)>) {
        for (line, cells) in rows {
            let Some(reader) = &self.reader else {
                self.begin(line, cells);
                continue;
            };
            let outcome = reader.read(&cells);
            self.keep(line, cells, outcome);
        }
    }

    /// The first row names the columns, or is the first of figures.
    fn begin(&mut self, line: u32, cells: Vec<String>) {
        let heading = Heading::of(&cells, self.target.definition.measure);
        let reader = RowReader::new(heading.columns, self.target)
            .with_decimal_points(self.stream.has_commas());
        self.report.unknown_headings = heading.unknown;
        if !heading.is_row {
            let outcome = reader.read(&cells);
            self.keep(line, cells, outcome);
        }
        self.reader = Some(reader);
    }

    fn keep(
        &mut self,
        line: u32,
        cells: Vec<String>,
        outcome: Result<Observation, Vec<EntryFlaw>>,
    ) {
        if !self.count() {
            return;
        }
        let observation = match outcome {
            Ok(observation) => observation,
            Err(flaws) => return self.refuse(line, cells, flaws),
        };
        let Some(slot) = self.places.slot(observation.place) else {
            let flaw = EntryFlaw::UnknownOrganisation(cells.join("; "));
            return self.refuse(line, cells, vec![flaw]);
        };
        if let Some(before) = self.figures.get(&slot) {
            let flaw = EntryFlaw::Repeated { line: before.line };
            return self.refuse(line, cells, vec![flaw]);
        }
        let figure = observation.figure;
        self.figures.insert(slot, Entered { figure, line });
        if self.report.accepted.len() < ACCEPTED_LISTED_MAX {
            self.report.accepted.push(EntryRow {
                line,
                cells,
                outcome: Ok(observation),
                replaces: None,
            });
        }
    }

    /// Whether there is room for one more row.
    fn count(&mut self) -> bool {
        let has_room = self.report.n_rows < FILE_ROWS_MAX;
        let counted = match has_room {
            true => &mut self.report.n_rows,
            false => &mut self.report.n_beyond,
        };
        *counted = counted.saturating_add(1);
        has_room
    }

    fn refuse(&mut self, line: u32, cells: Vec<String>, flaws: Vec<EntryFlaw>) {
        self.report.n_refused = self.report.n_refused.saturating_add(1);
        if self.report.refused.len() < LISTED_MAX {
            self.report.refused.push(EntryRow {
                line,
                cells,
                outcome: Err(flaws),
                replaces: None,
            });
        }
    }
}

impl FileReport {
    /// Whether every row was accepted, and there are some.
    pub const fn is_accepted(&self) -> bool {
        self.n_rows > 0 && self.n_refused == 0 && self.n_beyond == 0
    }

    pub const fn n_accepted(&self) -> u32 {
        self.n_rows.saturating_sub(self.n_refused)
    }
}

impl FileEntry {
    /// The first days of the periods that it tells of: of others only the course of all together counts.
    pub fn days(&self) -> BTreeSet<NaiveDate> {
        let periods = self.figures.keys().map(|slot| self.places.period(*slot));
        periods.map(Period::start).collect()
    }

    /// Some of what is stored already.
    pub fn know(&mut self, stored: &[Observation]) {
        for known in stored {
            let Some(slot) = self.places.slot(known.place) else {
                continue;
            };
            let is_new = self.stored.insert(slot, known.figure).is_none();
            let entered = self.figures.get(&slot);
            if is_new && entered.is_some_and(|entered| entered.figure != known.figure) {
                self.replace(known);
            }
        }
    }

    fn replace(&mut self, known: &Observation) {
        let report = &mut self.report;
        report.n_replaced = report.n_replaced.saturating_add(1);
        let is_here = |row: &&mut EntryRow| {
            let outcome = row.outcome.as_ref();
            outcome.is_ok_and(|observation| observation.place == known.place)
        };
        if let Some(row) = report.accepted.iter_mut().find(is_here) {
            row.replaces = Some(known.figure);
        }
    }

    /// The figures in the order in which they are stored.
    pub fn observations(&self) -> impl Iterator<Item = Observation> + '_ {
        self.figures.iter().map(|(slot, entered)| Observation {
            place: self.places.place(*slot),
            figure: entered.figure,
        })
    }

    /// What speaks against them.
    pub fn doubts(&self, target: &EntryTarget) -> FoundDoubts {
        of_file(&self.places, &self.stored, &self.figures, target)
    }
}
