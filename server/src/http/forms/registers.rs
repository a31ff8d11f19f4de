use super::named;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::{ReadClosings, ReadRegisters};
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::forum::closing::ClosingForm;
use domain::forum::{ForumDraft, LevelDraft, parse_meeting};
use domain::organisation::{InhabitantsPaste, OrganisationDraft};
use domain::problem::Field;

pub async fn create_organisation(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, _) = OrganisationDraft::parse(request.form()?)?;
        state
            .service
            .create_organisation(request.actor(), draft)
            .await?;
        Ok(Outcome::Go(Done::Created.at(paths::ORGANISATIONS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change_organisation(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, based_on) = OrganisationDraft::parse(request.form()?)?;
        state
            .service
            .change_organisation(request.actor(), named(&id)?, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(paths::ORGANISATIONS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn add_reference(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let chosen: Vec<String> = form.all(Field::Reference).map(str::to_owned).collect();
        state
            .service
            .add_reference(request.actor(), &chosen)
            .await?;
        Ok(Outcome::Go(Done::Created.at(paths::ORGANISATIONS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn count_inhabitants(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.inhabitants(actor).await?;
        let paste = InhabitantsPaste::parse(form)?;
        service.count_inhabitants(actor, &paste).await?;
        Ok(Outcome::Go(Done::Saved.at(paths::INHABITANTS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn create_level(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, _) = LevelDraft::parse(request.form()?)?;
        state.service.create_level(request.actor(), draft).await?;
        Ok(Outcome::Go(Done::Created.at(paths::FORUMS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change_level(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, based_on) = LevelDraft::parse(request.form()?)?;
        state
            .service
            .change_level(request.actor(), named(&id)?, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(paths::FORUMS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn create_forum(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, _) = ForumDraft::parse(request.form()?)?;
        state.service.create_forum(request.actor(), draft).await?;
        Ok(Outcome::Go(Done::Created.at(paths::FORUMS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change_forum(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, based_on) = ForumDraft::parse(request.form()?)?;
        state
            .service
            .change_forum(request.actor(), named(&id)?, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(paths::FORUMS)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn close_forum(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named(&id)?);
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.forum_closing(actor, id).await?;
        let form = ClosingForm::parse(form)?;
        service.close_forum(actor, id, form).await?;
        Ok(Outcome::Go(Done::ForumClosed.at(&paths::close_forum(id))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn plan_meeting(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}", paths::FORUMS);
    let outcome: Result<_, AppError> = async {
        let on = parse_meeting(request.form()?)?;
        let service = &state.service;
        service
            .plan_meeting(request.actor(), named(&id)?, on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

pub async fn cancel_meeting(
    State(state): State<AppState>,
    Path((id, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}", paths::FORUMS);
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let service = &state.service;
        service
            .cancel_meeting(request.actor(), named(&id)?, named(&on)?)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}
