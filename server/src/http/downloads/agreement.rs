//! What parties said of an agreement as a file, to those who read its page.

use super::{MARK, lines, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::agreement::cells::accession_cells;
use app::backend::ReadAgreements;
use app::error::AppError;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::agreement::AgreementView;

pub async fn csv(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let view = match readable(&state, &visitor, &number).await {
        Ok(view) => view,
        Err(error) => return refused(&error),
    };
    let cells = accession_cells(&view, visitor.visit.locale);
    let Some(body) = lines(cells.into_iter()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = [MARK.as_bytes(), &body].concat();
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CACHE_CONTROL, "private, no-store"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"tilslutninger.csv\"",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    (headers, body).into_response()
}

async fn readable(
    state: &AppState,
    visitor: &Visitor,
    number: &str,
) -> Result<AgreementView, AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let actor = &visitor.visit.actor;
    state.service.agreement(actor, number, None).await
}
