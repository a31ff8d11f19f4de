use super::{named, slug};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::order::{
    ConditionDraft, EndInitiative, Fulfilment, OrderDraft, PresentationDraft, Retraction,
};
use domain::problem::Field;

pub async fn amend(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let draft = OrderDraft::parse(form)?;
        let based_on = form.get(Field::Version).parse().unwrap_or_default();
        let service = &state.service;
        service
            .amend_order(request.actor(), &slug, number, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::order(&slug, number))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn impose(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let draft = ConditionDraft::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        service
            .impose_condition(request.actor(), &slug, number, draft)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::order(&slug, number))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn fulfil(
    State(state): State<AppState>,
    Path((programme, number, id)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let fulfilment = Fulfilment::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        service
            .fulfil_condition(request.actor(), &slug, number, named(&id)?, fulfilment)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::order(&slug, number))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn present(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let draft = PresentationDraft::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        service
            .present_scope(request.actor(), &slug, number, draft)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::order(&slug, number))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn retract(
    State(state): State<AppState>,
    Path((programme, number, id)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let retraction = Retraction::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        service
            .retract_presentation(request.actor(), &slug, number, named(&id)?, retraction)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::order(&slug, number))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn end(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let command = EndInitiative::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        service
            .end_initiative(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::order(&slug, number))))
    }
    .await;
    request.answer(outcome).await
}

/// Shows where a text contradicts the plan; stores nothing.
pub async fn check_text(request: FormRequest) -> Response {
    let outcome = request.form().map(|_| Outcome::Again);
    request.answer(outcome).await
}
