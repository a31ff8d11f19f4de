use super::{named, slug};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::status::{ConfirmUnchanged, SubmitStatus};

pub async fn report(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let command = SubmitStatus::parse(form)?;
        state
            .service
            .report_status(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::StatusReported.at(&paths::initiative(&slug, number)),
        ))
    }
    .await;
    request.answer(outcome).await
}

pub async fn confirm_unchanged(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("/programmer/{programme}/indsatser/{number}/status");
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let command = ConfirmUnchanged::parse(form)?;
        state
            .service
            .report_unchanged(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::StatusReported.at(&paths::initiative(&slug, number)),
        ))
    }
    .await;
    request.answer_on(&page, outcome).await
}
