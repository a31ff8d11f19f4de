use super::{named, slug};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use domain::round::RoundMove;

/// Freezes a round, marks it as treated, or closes it.
pub async fn move_on(
    State(state): State<AppState>,
    Path((programme, meeting, to)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let (slug, meeting_on) = (slug(&programme)?, named::<NaiveDate>(&meeting)?);
        let to: RoundMove = named(&to)?;
        state
            .service
            .move_round(request.actor(), &slug, meeting_on, to)
            .await?;
        let done = match to {
            RoundMove::Freeze => Done::RoundFrozen,
            RoundMove::Treat => Done::RoundTreated,
            RoundMove::Close => Done::RoundClosed,
        };
        Ok(Outcome::Go(done.at(&paths::round(&slug, meeting_on))))
    }
    .await;
    let page = format!("/programmer/{programme}/runder/{meeting}");
    request.answer_on(&page, outcome).await
}
