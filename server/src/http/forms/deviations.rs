use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadDeviations;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::deviation::{ForumDecision, MoveKind, StepMove};
use domain::problem::Field;

/// A forum has a deviation remedied, escalates it, answers or closes it.
pub async fn decide(
    State(state): State<AppState>,
    Path((programme, number, kind)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("/programmer/{programme}/indsatser/{number}/afvigelse");
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let kind: MoveKind = named(&kind)?;
        let service = &state.service;
        let command = match ForumDecision::parse(kind, form) {
            Ok(command) => command,
            Err(problems) => {
                let view = service.deviation(request.actor(), &slug, number).await?;
                return Err(told(problems, view.decider.is_some()));
            }
        };
        let made = service
            .decide_deviation(request.actor(), &slug, number, command)
            .await?;
        let done = match made {
            StepMove::Remedied => Done::Remedied,
            StepMove::Escalated { .. } => Done::Escalated,
            StepMove::Answered { .. } => Done::DeviationAnswered,
            StepMove::Closed { .. } => Done::DeviationClosed,
        };
        // Back to the round from which it was decided, and nowhere else.
        let own = paths::deviation(&slug, number);
        let next = form.get(Field::Next);
        let is_of_round = next.starts_with(&format!("{}/", paths::rounds(&slug)));
        Ok(Outcome::Go(done.at(if is_of_round { next } else { &own })))
    }
    .await;
    request.answer_on(&page, outcome).await
}
