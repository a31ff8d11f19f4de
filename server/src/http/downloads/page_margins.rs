//! What stands in the margins of a meeting's papers when they are printed: the forum and its day, and the
//! number of each page. A stylesheet of its own, since the words differ from pack to pack.

use super::refused;
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::backend::ReadMeetingPacks;
use app::error::AppError;
use app::meeting::margins;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::meeting::MeetingPackView;

pub async fn css(
    State(state): State<AppState>,
    Path(address): Path<(String, String, String)>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    match found(&state, &visitor, address).await {
        Ok(view) => {
            let headers = [
                (CONTENT_TYPE, "text/css; charset=utf-8"),
                (CACHE_CONTROL, "private, no-store"),
            ];
            (headers, margins(&view.pack, visitor.visit.locale)).into_response()
        }
        Err(error) => refused(&error),
    }
}

async fn found(
    state: &AppState,
    visitor: &Visitor,
    (forum, on, number): (String, String, String),
) -> Result<MeetingPackView, AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let (Ok(forum), Ok(on), Ok(number)) = (forum.parse(), on.parse(), number.parse()) else {
        return Err(AppError::NotFound);
    };
    let service = &state.service;
    service
        .meeting_pack(&visitor.visit.actor, forum, on, number)
        .await
}
