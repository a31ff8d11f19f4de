use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadPlans;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::milestone::MilestoneWord;
use domain::status::AnswerContradiction;

/// A lead says when a milestone is expected, or that it was reached.
pub async fn say(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        let word = match MilestoneWord::parse(form) {
            Ok(word) => word,
            Err(problems) => {
                let view = service.initiative(request.actor(), &slug, number).await?;
                return Err(told(problems, view.may_report));
            }
        };
        service
            .say_milestone(request.actor(), &slug, number, word)
            .await?;
        let page = paths::milestones(&slug, number);
        Ok(Outcome::Go(Done::MilestoneSaid.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

/// A lead gives the reason why a light is green all the same.
pub async fn answer_contradiction(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("/programmer/{programme}/indsatser/{number}/milepaele");
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        let command = match AnswerContradiction::parse(form) {
            Ok(command) => command,
            Err(problems) => {
                let view = service.initiative(request.actor(), &slug, number).await?;
                return Err(told(problems, view.may_report));
            }
        };
        service
            .answer_contradiction(request.actor(), &slug, number, command)
            .await?;
        let page = paths::milestones(&slug, number);
        Ok(Outcome::Go(Done::Explained.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}
