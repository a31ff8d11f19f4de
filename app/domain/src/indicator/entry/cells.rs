//! The cells of pasted rows, and which column each is of.

use crate::indicator::Measure;
use crate::problem::Field;
use crate::spreadsheet::rows;

pub struct Table {
    pub columns: Vec<Option<Field>>,
    pub unknown_headings: Vec<String>,
    /// With the line each began on.
    pub rows: Vec<(u32, Vec<String>)>,
}

impl Table {
    pub fn of(text: &str, measure: Measure) -> Self {
        let mut rows = rows(text);
        let first = rows.first().map_or(&[][..], |(_, cells)| cells);
        let heading = Heading::of(first, measure);
        if heading.is_row {
            rows.remove(0);
        }
        Self {
            columns: heading.columns,
            unknown_headings: heading.unknown,
            rows,
        }
    }
}

/// Which column each cell is of, as the first row tells.
pub struct Heading {
    /// Whether the first row is one of names, not of figures.
    pub is_row: bool,
    pub columns: Vec<Option<Field>>,
    pub unknown: Vec<String>,
}

impl Heading {
    pub fn of(first: &[String], measure: Measure) -> Self {
        if !is_heading(first) {
            return Self {
                is_row: false,
                columns: without_heading(measure),
                unknown: Vec::new(),
            };
        }
        let is_unknown = |cell: &&String| column_of(cell).is_none() && !cell.is_empty();
        Self {
            is_row: true,
            columns: first.iter().map(|cell| column_of(cell)).collect(),
            unknown: first.iter().filter(is_unknown).cloned().collect(),
        }
    }
}

/// The cell of a column; empty where there is none.
pub fn cell<'a>(columns: &[Option<Field>], cells: &'a [String], column: Field) -> &'a str {
    columns
        .iter()
        .zip(cells)
        .find(|(c, _)| **c == Some(column))
        .map_or("", |(_, cell)| cell.as_str())
}

fn without_heading(measure: Measure) -> Vec<Option<Field>> {
    match measure {
        Measure::Share => vec![
            Some(Field::PeriodKind),
            Some(Field::Counted),
            Some(Field::CountedOf),
        ],
        Measure::Count => vec![Some(Field::PeriodKind), Some(Field::Counted)],
        Measure::Number => vec![Some(Field::PeriodKind), Some(Field::ActualValue)],
    }
}

fn column_of(heading: &str) -> Option<Field> {
    let heading = heading.trim().trim_end_matches(['.', ':']).to_lowercase();
    Some(match heading.as_str() {
        "periode" | "period" | "måned" | "month" | "kvartal" | "quarter" | "uge" | "week"
        | "år" | "year" | "halvår" | "dato" | "date" => Field::PeriodKind,
        "organisation" | "kommune" | "municipality" | "enhed" => Field::Organisations,
        "kategori" | "category" | "del" | "gruppe" => Field::Categories,
        "tæller" | "numerator" | "antal" | "count" | "n" | "personer" | "persons" => {
            Field::Counted
        }
        "nævner" | "denominator" | "af" | "ud af" | "of" | "i alt" | "total" => Field::CountedOf,
        "procent" | "percent" | "%" | "andel" | "share" => Field::Stated,
        "værdi" | "value" | "tal" | "number" => Field::ActualValue,
        _ => return None,
    })
}

/// A heading names the column of the period.
fn is_heading(cells: &[String]) -> bool {
    cells
        .iter()
        .any(|c| column_of(c) == Some(Field::PeriodKind))
}
