use super::autosave::saved;
use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadChain;
use app::error::AppError;
use app::meeting::minuted_confirmation;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::confirmation::{
    AbandonChange, ChainStep, DecideConfirmation, SaveDraft, Saved, SubmitConfirmation,
};
use domain::meeting::Minuted;
use domain::policy::{Action, Target, allows};

pub async fn save(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let command = SaveDraft::parse(form)?;
        let service = &state.service;
        service
            .save_confirmation(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::DraftSaved.at(&paths::edit_confirmation(&slug, number)),
        ))
    }
    .await;
    request.answer(outcome).await
}

/// Saves a draft for a script. The answer is the form's new version, or a word for why there is none:
/// being overtaken or signed out is no fault, and a status of one would be reported as such by every
/// browser.
pub async fn autosave(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<u32, AppError> = async {
        let command = SaveDraft::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let based_on = command.based_on;
        let service = &state.service;
        let saved = service
            .save_confirmation(request.actor(), &slug, number, command)
            .await?;
        Ok(match saved {
            Saved::Unchanged => based_on,
            Saved::Changed { .. } => based_on.saturating_add(1),
        })
    }
    .await;
    saved(outcome.map(Some))
}

pub async fn submit(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let command = SubmitConfirmation::parse(form)?;
        let service = &state.service;
        service
            .submit_confirmation(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::Submitted.at(&paths::confirmation(&slug, number)),
        ))
    }
    .await;
    let page = format!("/programmer/{programme}/indsatser/{number}/ordrebekraeftelse/rediger");
    request.answer_on(&page, outcome).await
}

pub async fn decide(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        let command = match DecideConfirmation::parse(form) {
            Ok(command) => command,
            Err(problems) => {
                let view = service.confirmation(request.actor(), &slug, number).await?;
                let sits = |step: &ChainStep| {
                    let forum = Target::Forum(step.forum);
                    allows(request.actor(), Action::Decide, forum)
                };
                return Err(told(problems, view.chain.iter().any(sits)));
            }
        };
        let minuted = minuted_confirmation(form, number, &command, request.locale());
        let page = match &minuted {
            Some(Minuted { at, .. }) => paths::item(at.forum, at.on, at.item),
            None => paths::confirmation(&slug, number),
        };
        service
            .decide_confirmation(request.actor(), &slug, number, command, minuted)
            .await?;
        Ok(Outcome::Go(Done::Decided.at(&page)))
    }
    .await;
    let page = request.made_on(format!(
        "/programmer/{programme}/indsatser/{number}/ordrebekraeftelse"
    ));
    request.answer_on(&page, outcome).await
}

pub async fn abandon(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let command = AbandonChange::parse(request.form()?)?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        service
            .abandon_change(request.actor(), &slug, number, command)
            .await?;
        Ok(Outcome::Go(
            Done::Abandoned.at(&paths::confirmation(&slug, number)),
        ))
    }
    .await;
    let page = format!("/programmer/{programme}/indsatser/{number}/ordrebekraeftelse/rediger");
    request.answer_on(&page, outcome).await
}
