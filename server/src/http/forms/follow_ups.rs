use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadDeviations;
use app::error::AppError;
use app::meeting::minuted_wish;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::follow_up::{FollowUpDraft, FollowUpWord, Treatment};
use domain::ids::FollowUpId;
use domain::meeting::Minuted;

/// A forum wishes an initiative to be followed.
pub async fn ask(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let service = &state.service;
        let draft = match FollowUpDraft::parse(form) {
            Ok(draft) => draft,
            Err(problems) => {
                let view = service.follow_ups(request.actor(), &slug, number).await?;
                return Err(told(problems, !view.askers.is_empty()));
            }
        };
        service
            .ask_follow_up(request.actor(), &slug, number, draft)
            .await?;
        let page = paths::follow_ups(&slug, number);
        Ok(Outcome::Go(Done::FollowUpAsked.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

/// The forum deals with its wish at a meeting.
pub async fn treat(
    State(state): State<AppState>,
    Path((programme, number, id)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let page = request.made_on(format!(
        "/programmer/{programme}/indsatser/{number}/opfoelgning"
    ));
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, number) = (slug(&programme)?, named(&number)?);
        let id: FollowUpId = named(&id)?;
        let service = &state.service;
        let word = match FollowUpWord::parse(form) {
            Ok(word) => word,
            Err(problems) => {
                let view = service.follow_ups(request.actor(), &slug, number).await?;
                let mut lines = view.lines.iter();
                let line = lines.find(|line| line.asked.id == id);
                return Err(told(
                    problems,
                    line.is_some_and(|line| line.may_say.is_some()),
                ));
            }
        };
        let minuted = minuted_wish(form, number, &word, request.locale());
        let page = match &minuted {
            Some(Minuted { at, .. }) => paths::item(at.forum, at.on, at.item),
            None => paths::follow_ups(&slug, number),
        };
        let made = service
            .treat_follow_up(request.actor(), &slug, (number, id), word, minuted)
            .await?;
        let done = match made {
            Treatment::Continues => Done::FollowUpTreated,
            Treatment::Closes => Done::FollowUpClosed,
        };
        Ok(Outcome::Go(done.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}
