//! The scores of fidelity reviews as a file: the same as the pages show, to the same readers.

use super::{csv_file, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::backend::ReadFidelity;
use app::error::AppError;
use app::fidelity::cells;
use axum::extract::{Path, Request, State};
use axum::response::Response;
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
    csv_file("fidelitet", cells(&list, visitor.visit.locale))
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
