//! What is published of an indicator, as files: the same as its page shows, to the same readers. Its
//! charts are in `figures`.

pub mod agreement;
pub mod annex;
pub mod fidelity;
pub mod fundings;
pub mod page_margins;
pub mod table;

use super::visitor::Visitor;
use crate::state::AppState;
use app::error::AppError;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::indicator::{IndicatorView, Publication};
use domain::text::Slug;

/// Called by its indicator's number.
pub fn named(headers: &mut HeaderMap, how: &str, number: u32, kind: &str) {
    let name = format!("{how}; filename=\"indikator-{number}.{kind}\"");
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
}

/// Nothing to show; nobody keeps that.
pub fn refused(error: &AppError) -> Response {
    let uncached = [(CACHE_CONTROL, "private, no-store")];
    (error.status(), uncached).into_response()
}

/// An indicator and what its reader may see of it.
pub async fn published(
    state: &AppState,
    visitor: &Visitor,
    programme: &str,
    number: &str,
) -> Result<(IndicatorView, Publication), AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let slug = Slug::parse(programme).ok_or(AppError::NotFound)?;
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let service = &state.service;
    let mut view = service
        .indicator(&visitor.visit.actor, &slug, number)
        .await?;
    let publication = view.publication.take().ok_or(AppError::NotFound)?;
    Ok((view, publication))
}

/// The lines of a file for Danish spreadsheets: semicolons, UTF-8. `None` where one cannot be written.
fn lines(lines: impl Iterator<Item = Vec<String>>) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    for line in lines {
        writer.write_record(line.into_iter().map(harmless)).ok()?;
    }
    writer.into_inner().ok()
}

/// A whole file of that name, kept by nobody.
fn csv_file(name: &str, cells: Vec<Vec<String>>) -> Response {
    let disposition = format!("attachment; filename=\"{name}.csv\"");
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CACHE_CONTROL, "private, no-store"),
        (CONTENT_DISPOSITION, disposition.as_str()),
    ];
    match lines(cells.into_iter()) {
        Some(body) => (headers, [MARK.as_bytes(), &body].concat()).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The mark by which spreadsheets know that Danish letters are UTF-8.
const MARK: &str = "\u{feff}";

/// A cell that a spreadsheet would take for a formula is led by an apostrophe.
fn harmless(cell: String) -> String {
    match cell.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let typed = vec![vec!["=1+1".to_owned(), "8,9".to_owned(), "a;b".to_owned()]];
        let text = String::from_utf8(lines(typed.into_iter()).unwrap()).unwrap();
        assert_eq!(text, "'=1+1;8,9;\"a;b\"\n");
    }
}
