//! The register of grants as a file: the same as its page shows, to the same readers.

use super::{csv_file, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::backend::ReadFundings;
use app::error::AppError;
use app::funding::cells;
use axum::extract::{Request, State};
use axum::response::Response;
use domain::funding::FundingRegister;

pub async fn csv(State(state): State<AppState>, request: Request) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let register = match readable(&state, &visitor).await {
        Ok(register) => register,
        Err(error) => return refused(&error),
    };
    csv_file("bevillinger", cells(&register, visitor.visit.locale))
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
