//! The register of grants as a file: the same as its page shows, to the same readers.

use super::{MARK, lines, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::backend::ReadFundings;
use app::error::AppError;
use app::funding::cells;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::funding::FundingRegister;

pub async fn csv(State(state): State<AppState>, request: Request) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let register = match readable(&state, &visitor).await {
        Ok(register) => register,
        Err(error) => return refused(&error),
    };
    let Some(body) = lines(cells(&register, visitor.visit.locale).into_iter()) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = [MARK.as_bytes(), &body].concat();
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CACHE_CONTROL, "private, no-store"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"bevillinger.csv\"",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    (headers, body).into_response()
}

/// What the visitor may read; no file without a line.
async fn readable(state: &AppState, visitor: &Visitor) -> Result<FundingRegister, AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let register = state.service.fundings(&visitor.visit.actor).await?;
    match register.lines.is_empty() {
        true => Err(AppError::NotFound),
        false => Ok(register),
    }
}
