use super::{named, slug};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadForms;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::initiative::{InitiativeDraft, NewInitiative, paste};
use domain::order::DecisionReference;
use domain::problem::Field;

pub async fn create(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let slug = slug(&programme)?;
        let new = NewInitiative::parse(form)?;
        let number = state
            .service
            .create_initiative(request.actor(), &slug, new)
            .await?;
        Ok(Outcome::Go(
            Done::Created.at(&paths::initiative(&slug, number)),
        ))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let (draft, based_on) = InitiativeDraft::parse(form)?;
        let service = &state.service;
        let number = service
            .change_initiative(request.actor(), &slug, number, draft, based_on)
            .await?;
        Ok(Outcome::Go(
            Done::Saved.at(&paths::initiative(&slug, number)),
        ))
    }
    .await;
    request.answer(outcome).await
}

/// Shows what would become of the rows; stores nothing.
pub async fn preview_rows(request: FormRequest) -> Response {
    let outcome = request.form().map(|_| Outcome::Again);
    request.answer(outcome).await
}

/// Stores the rows if every one is accepted; else shows the preview again.
pub async fn store_rows(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let slug = slug(&programme)?;
        let target = state.service.paste_target(request.actor(), &slug).await?;
        match paste::preview(form.get(Field::Rows), &target).accepted() {
            Some(rows) => {
                let decision = DecisionReference::parse(form)?;
                state
                    .service
                    .store_rows(request.actor(), &slug, rows, decision)
                    .await?;
                Ok(Outcome::Go(Done::RowsStored.at(&paths::programme(&slug))))
            }
            None => Ok(Outcome::Again),
        }
    }
    .await;
    request
        .answer_on(&format!("/programmer/{programme}/indsaet"), outcome)
        .await
}
