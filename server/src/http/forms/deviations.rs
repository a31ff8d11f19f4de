use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadDeviations;
use app::error::AppError;
use app::meeting::minuted_deviation;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::deviation::{ForumDecision, MoveKind, StepMove};
use domain::problem::Field;
use domain::time::parse_day;

/// A forum has a deviation remedied, escalates it, answers or closes it.
pub async fn decide(
    State(state): State<AppState>,
    Path((programme, number, kind)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let page = request.made_on(format!(
        "/programmer/{programme}/indsatser/{number}/afvigelse"
    ));
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
        let minuted = minuted_deviation(form, number, &command, request.locale());
        let at = minuted.as_ref().map(|minuted| minuted.at);
        let made = service
            .decide_deviation(request.actor(), &slug, number, command, minuted)
            .await?;
        let done = match made {
            StepMove::Remedied => Done::Remedied,
            StepMove::Escalated { .. } => Done::Escalated,
            StepMove::Answered { .. } => Done::DeviationAnswered,
            StepMove::Closed { .. } => Done::DeviationClosed,
        };
        // Back to the item or the round from which it was decided.
        let page = match (at, parse_day(form.get(Field::MeetingOn))) {
            (Some(at), _) => paths::item(at.forum, at.on, at.item),
            (None, Some(meeting_on)) => paths::round_item(&slug, meeting_on, number),
            (None, None) => paths::deviation(&slug, number),
        };
        Ok(Outcome::Go(done.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}
