//! Rows as a spreadsheet copies or saves them.

mod encoding;
mod stream;

pub use encoding::{Decoder, Encoding, NotText};
pub use stream::{ROW_BYTES_MAX, RowStream};

/// The rows that are not empty, with tabs (as a spreadsheet copies them) or semicolons between the
/// cells: each with its line, from 1, and its cells trimmed.
pub fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    // Browsers end lines with two signs, between which the reader would begin its next record.
    let text = text.replace("\r\n", "\n");
    let first = text
        .lines()
        .find(|l| !l.trim().is_empty())
        .unwrap_or_default();
    let delimiter = if first.contains('\t') { b'\t' } else { b';' };
    let mut n_empty = 0u32;
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
        .records()
        .zip(1u32..)
        .filter_map(|(record, nth)| {
            let record = record.ok()?;
            n_empty = n_empty.saturating_add(empty_before(&text, record.position()));
            let line = nth.saturating_add(n_empty);
            let cells: Vec<String> = record.iter().map(|c| c.trim().to_owned()).collect();
            cells.iter().any(|c| !c.is_empty()).then_some((line, cells))
        })
        .collect()
}

/// The empty lines that the reader skipped to come to a record: each is a row of the spreadsheet,
/// where the several lines of one cell are not.
fn empty_before(text: &str, position: Option<&csv::Position>) -> u32 {
    let rest = position
        .and_then(|p| usize::try_from(p.byte()).ok())
        .and_then(|byte| text.get(byte..))
        .unwrap_or_default();
    let n = rest.bytes().take_while(|b| *b == b'\n').count();
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_its_line_and_its_cells() {
        let cells = |line: &[&str]| line.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            rows("a; b\r\n\r\n;\r\n\"c;\nd\";e\r\n"),
            [(1, cells(&["a", "b"])), (4, cells(&["c;\nd", "e"]))]
        );
        assert_eq!(rows("a;b\tc"), [(1, cells(&["a;b", "c"]))]);
        assert!(rows("\n \n").is_empty());
    }
}
