//! The scores of fidelity reviews as a file: the same as the pages show, to the same readers.

use super::{MARK, lines, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::backend::ReadFidelity;
use app::error::AppError;
use app::fidelity::cells;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::fidelity::FidelityList;
use domain::text::Slug;

pub async fn csv(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let list = match readable(&state, &visitor, &programme).await {
        Ok(list) => list,
        Err(error) => return refused(&error),
    };
    let Some(body) = lines(cells(&list, visitor.visit.locale).into_iter()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = [MARK.as_bytes(), &body].concat();
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CACHE_CONTROL, "private, no-store"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"fidelitet.csv\"",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    (headers, body).into_response()
}

/// The reviews that the visitor may read; no file without one.
async fn readable(
    state: &AppState,
    visitor: &Visitor,
    programme: &str,
) -> Result<FidelityList, AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let slug = Slug::parse(programme).ok_or(AppError::NotFound)?;
    let list = state.service.fidelity(&visitor.visit.actor, &slug).await?;
    match list.sites.is_empty() {
        true => Err(AppError::NotFound),
        false => Ok(list),
    }
}
