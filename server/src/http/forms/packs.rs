//! The papers of a meeting: frozen once more.

use super::meetings::{at, meeting_page};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;

pub async fn freeze(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let at = at(&forum, &on)?;
        let service = &state.service;
        let number = service.freeze_meeting_pack(request.actor(), at).await?;
        let page = paths::meeting_pack(at.0, at.1, number);
        Ok(Outcome::Go(Done::PackFrozen.at(&page)))
    }
    .await;
    request.answer_on(&meeting_page(&forum, &on), outcome).await
}
