//! What is published of an indicator, as files: the same as its page shows, to the same readers.

use super::visitor::Visitor;
use crate::state::AppState;
use app::backend::{Layout, Picture, ReadIndicators};
use app::error::AppError;
use app::indicator::{cells, picture_of};
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::indicator::{IndicatorView, Publication};
use domain::text::Slug;

/// The figures for a spreadsheet, as Danish ones read them: semicolons, decimal commas, UTF-8 with its
/// mark.
pub async fn csv(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let (view, publication) = match published(&state, &visitor, &programme, &number).await {
        Ok(found) => found,
        Err(error) => return error.status().into_response(),
    };
    let Some(body) = written(cells(&publication.table, visitor.visit.locale)) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut headers = HeaderMap::new();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let name = format!("attachment; filename=\"indikator-{}.csv\"", view.number);
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    (headers, body).into_response()
}

/// The chart as a picture with its title, for a slide or another page.
pub async fn svg(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let (view, publication) = match published(&state, &visitor, &programme, &number).await {
        Ok(found) => found,
        Err(error) => return error.status().into_response(),
    };
    let picture = Picture {
        layout: Layout::Wide,
        name: "figure",
        is_alone: true,
    };
    let drawn = picture_of(
        &state.service,
        &view,
        &publication,
        picture,
        visitor.visit.locale,
    );
    let Some(drawn) = drawn else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    (headers, drawn).into_response()
}

/// An indicator and what its reader may see of it.
async fn published(
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

/// `None` where a line cannot be written.
fn written(lines: Vec<Vec<String>>) -> Option<Vec<u8>> {
    // The mark by which spreadsheets know that Danish letters are UTF-8.
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        writer.write_record(line.into_iter().map(harmless)).ok()?;
    }
    writer.into_inner().ok()
}

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
        let lines = vec![vec!["=1+1".to_owned(), "8,9".to_owned(), "a;b".to_owned()]];
        let text = String::from_utf8(written(lines).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}'=1+1;8,9;\"a;b\"\n");
    }
}
