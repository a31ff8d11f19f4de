//! What parties said of an agreement as a file, to those who read its page.

use super::{csv_file, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::agreement::cells::accession_cells;
use app::backend::ReadAgreements;
use app::error::AppError;
use axum::extract::{Path, Request, State};
use axum::response::Response;
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
    csv_file("tilslutninger", cells)
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
