//! The rows of a file that comes in pieces.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// A row longer than this is none: a quotation mark was opened and never closed.
pub const ROW_BYTES_MAX: usize = 64 * 1024;
/// Cells of one row; more is no table of figures.
const CELLS_MAX: usize = 1_024;

/// Splits text into the rows of a spreadsheet: the same rows wherever it was cut. What separates the
/// cells, the first line that is not empty tells: a tab, else a semicolon, else a comma.
pub struct RowStream {
    /// `None` until it is known what separates the cells.
    reader: Option<(Reader, u8)>,
    /// Text that cannot be read before more of it has come.
    waiting: String,
    cells: Vec<u8>,
    ends: Vec<usize>,
    n_bytes: usize,
    n_cells: usize,
    /// That of the next row, from 1.
    line: u32,
    is_within: bool,
    /// The line of a row that is too long; nothing is read after it.
    too_long: Option<u32>,
}

impl Default for RowStream {
    fn default() -> Self {
        Self {
            reader: None,
            waiting: String::new(),
            cells: vec![0; ROW_BYTES_MAX],
            ends: vec![0; CELLS_MAX],
            n_bytes: 0,
            n_cells: 0,
            line: 1,
            is_within: false,
            too_long: None,
        }
    }
}

/// A row that is not empty: its line, from 1, and its cells trimmed.
type Row = (u32, Vec<String>);

impl RowStream {
    /// The rows that end in this piece.
    pub fn push(&mut self, piece: &str) -> Vec<Row> {
        let mut text = std::mem::take(&mut self.waiting);
        text.push_str(piece);
        // What an end of line is, the next piece may tell.
        if text.ends_with('\r') {
            text.pop();
            self.waiting.push('\r');
        }
        if self.reader.is_none() && !has_whole_line(&text) {
            self.waiting.insert_str(0, &text);
            return Vec::new();
        }
        self.read(&text, false)
    }

    /// The rows that were not ended.
    pub fn finish(&mut self) -> Vec<Row> {
        let rest = std::mem::take(&mut self.waiting);
        self.read(&rest, true)
    }

    /// The line of a row that is longer than any row; what stands after it was not read.
    pub const fn too_long(&self) -> Option<u32> {
        self.too_long
    }

    /// Whether commas separate the cells, so that points separate decimals.
    pub fn has_commas(&self) -> bool {
        self.reader
            .as_ref()
            .is_some_and(|(_, delimiter)| *delimiter == b',')
    }

    fn read(&mut self, text: &str, is_end: bool) -> Vec<Row> {
        let text = match text.contains('\r') {
            true => text.replace("\r\n", "\n").replace('\r', "\n"),
            false => text.to_owned(),
        };
        let (mut reader, delimiter) = self.reader.take().unwrap_or_else(|| of(&text));
        let mut rows = Vec::new();
        let mut rest = text.as_bytes();
        while self.too_long.is_none() && (!rest.is_empty() || is_end) {
            rest = self.skip_empty(rest);
            if rest.is_empty() && !is_end {
                break;
            }
            let cells = self.cells.get_mut(self.n_bytes..).unwrap_or_default();
            let ends = self.ends.get_mut(self.n_cells..).unwrap_or_default();
            let (found, n_read, n_bytes, n_cells) = reader.read_record(rest, cells, ends);
            rest = rest.get(n_read..).unwrap_or_default();
            self.n_bytes = self.n_bytes.saturating_add(n_bytes);
            self.n_cells = self.n_cells.saturating_add(n_cells);
            match found {
                ReadRecordResult::InputEmpty => self.is_within = true,
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    self.too_long = Some(self.line);
                }
                ReadRecordResult::Record => rows.extend(self.take_row()),
                ReadRecordResult::End => break,
            }
        }
        self.reader = Some((reader, delimiter));
        rows
    }

    /// An empty line is a row of the spreadsheet, and none of the reader's.
    fn skip_empty<'a>(&mut self, mut rest: &'a [u8]) -> &'a [u8] {
        while !self.is_within
            && let Some(after) = rest.strip_prefix(b"\n")
        {
            self.line = self.line.saturating_add(1);
            rest = after;
        }
        rest
    }

    fn take_row(&mut self) -> Option<Row> {
        let ends = self.ends.get(..self.n_cells).unwrap_or_default();
        let mut from = 0;
        let mut cells = Vec::with_capacity(ends.len());
        for end in ends {
            let cell = self.cells.get(from..*end).unwrap_or_default();
            cells.push(String::from_utf8_lossy(cell).trim().to_owned());
            from = *end;
        }
        let line = self.line;
        (self.n_bytes, self.n_cells, self.is_within) = (0, 0, false);
        self.line = line.saturating_add(1);
        cells
            .iter()
            .any(|cell| !cell.is_empty())
            .then_some((line, cells))
    }
}

fn has_whole_line(text: &str) -> bool {
    let begun = text.trim_start();
    begun.contains(['\n', '\r']) || begun.len() > ROW_BYTES_MAX
}

/// A reader of what the first line is separated by.
fn of(text: &str) -> (Reader, u8) {
    let mut lines = text.lines();
    let first = lines.find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default();
    let known = [(b'\t', '\t'), (b';', ';'), (b',', ',')];
    let mut known = known.into_iter();
    let delimiter = known
        .find(|(_, sign)| first.contains(*sign))
        .map_or(b';', |(byte, _)| byte);
    let reader = ReaderBuilder::new().delimiter(delimiter).build();
    (reader, delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::rows;
    use proptest::prelude::*;

    /// In pieces of so many signs.
    fn streamed(text: &str, size: usize) -> Vec<Row> {
        let letters: Vec<char> = text.chars().collect();
        let mut stream = RowStream::default();
        let mut found = Vec::new();
        for piece in letters.chunks(size.max(1)) {
            found.extend(stream.push(&piece.iter().collect::<String>()));
        }
        found.extend(stream.finish());
        found
    }

    #[test]
    fn tabs_semicolons_and_commas_separate_cells() {
        for text in ["a\tb\n1\t2", "a;b\r\n1;2\r\n", "a,b\n1,2\n"] {
            let found: Vec<_> = streamed(text, 3).into_iter().map(|(_, c)| c).collect();
            assert_eq!(found, [["a", "b"], ["1", "2"]], "{text}");
        }
        assert_eq!(
            streamed("a;b,c\n", 2),
            [(1, vec!["a".into(), "b,c".into()])]
        );
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_ends_the_reading() {
        let mut stream = RowStream::default();
        stream.push("a;b\n1;\"2\n");
        for _ in 0..ROW_BYTES_MAX / 4 {
            stream.push("3;4\n");
        }
        assert_eq!(stream.too_long(), Some(2));
        assert!(stream.finish().is_empty());
    }

    proptest! {
        #[test]
        fn wherever_it_is_cut_the_rows_are_the_same(text in "[a-c;\"\r\n \tæ]{0,60}", size in 1usize..8) {
            prop_assert_eq!(streamed(&text, size), streamed(&text, 1_000));
        }

        #[test]
        fn rows_are_those_of_a_paste(text in "[a-c;\" \næ]{0,60}", size in 1usize..8) {
            prop_assert_eq!(streamed(&text, size), rows(&text));
        }
    }
}
