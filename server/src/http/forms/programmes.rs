use super::slug;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::programme::ProgrammeDraft;
use domain::round::RoundDraft;

pub async fn create(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, _, first_round) = ProgrammeDraft::parse(request.form()?)?;
        let slug = state
            .service
            .create_programme(request.actor(), draft, first_round)
            .await?;
        Ok(Outcome::Go(Done::Created.at(&paths::programme(&slug))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let slug = slug(&programme)?;
        let (draft, based_on, _) = ProgrammeDraft::parse(form)?;
        state
            .service
            .change_programme(request.actor(), &slug, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::programme(&slug))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn open_round(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let slug = slug(&programme)?;
        let draft = RoundDraft::parse(form)?;
        let to = match draft.opens_on {
            Some(_) => Done::RoundPlanned.at(&paths::rounds(&slug)),
            None => Done::RoundOpened.at(&paths::programme(&slug)),
        };
        state
            .service
            .open_round(request.actor(), &slug, draft)
            .await?;
        Ok(Outcome::Go(to))
    }
    .await;
    let page = format!("/programmer/{programme}/rediger");
    request.answer_on(&page, outcome).await
}
