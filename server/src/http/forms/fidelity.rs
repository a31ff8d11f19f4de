use super::{named, slug};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadFidelity;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::fidelity::ReviewDraft;

pub async fn record(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, slug) = (request.form()?, slug(&programme)?);
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.fidelity_edit(actor, &slug, None).await?;
        let draft = ReviewDraft::parse(form)?;
        let number = service.record_fidelity(actor, &slug, draft).await?;
        let page = paths::fidelity_review(&slug, number);
        Ok(Outcome::Go(Done::ReviewRecorded.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn correct(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, slug, number) = (request.form()?, slug(&programme)?, named(&number)?);
        let (service, actor) = (&state.service, request.actor());
        service.fidelity_edit(actor, &slug, Some(number)).await?;
        let draft = ReviewDraft::parse(form)?;
        service
            .correct_fidelity(actor, &slug, number, draft)
            .await?;
        let page = paths::fidelity_review(&slug, number);
        Ok(Outcome::Go(Done::ReviewCorrected.at(&page)))
    }
    .await;
    request.answer(outcome).await
}
