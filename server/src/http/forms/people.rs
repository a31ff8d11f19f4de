use super::named;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::people::{GrantDraft, PersonDraft};

pub async fn create(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (draft, _) = PersonDraft::parse(request.form()?)?;
        let id = state.service.create_person(request.actor(), draft).await?;
        Ok(Outcome::Go(Done::Created.at(&paths::person(id))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let id = named(&id)?;
        let (draft, based_on) = PersonDraft::parse(form)?;
        state
            .service
            .change_person(request.actor(), id, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::person(id))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn give_role(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let user = named(&id)?;
        let grant = GrantDraft::parse(form)?;
        state
            .service
            .give_role(request.actor(), user, grant)
            .await?;
        Ok(Outcome::Go(Done::RoleGiven.at(&paths::person(user))))
    }
    .await;
    request.answer_on(&page_of(&id), outcome).await
}

pub async fn take_role(
    State(state): State<AppState>,
    Path((id, grant)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let user = named(&id)?;
        state
            .service
            .take_role(request.actor(), user, named(&grant)?)
            .await?;
        Ok(Outcome::Go(Done::RoleTaken.at(&paths::person(user))))
    }
    .await;
    request.answer_on(&page_of(&id), outcome).await
}

/// Makes a one-time address and shows it once, on the page and not in an address bar.
pub async fn issue_link(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let token = state
            .service
            .issue_link(request.actor(), named(&id)?)
            .await?;
        Ok(Outcome::Link(paths::choose_password(&token)))
    }
    .await;
    request.answer_on(&page_of(&id), outcome).await
}

fn page_of(id: &str) -> String {
    format!("{}/{id}", paths::PEOPLE)
}
