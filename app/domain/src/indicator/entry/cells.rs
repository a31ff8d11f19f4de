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
        let mut unknown_headings = Vec::new();
        let has_heading = rows.first().is_some_and(|(_, cells)| is_heading(cells));
        let columns = if has_heading {
            let (_, heading) = rows.remove(0);
            let column = |cell: String| {
                let column = column_of(&cell);
                if column.is_none() && !cell.is_empty() {
                    unknown_headings.push(cell);
                }
                column
            };
            heading.into_iter().map(column).collect()
        } else {
            without_heading(measure)
        };
        Self {
            columns,
            unknown_headings,
            rows,
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
