use super::{named, page};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadHearings;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use domain::hearing::{AnswerDraft, HearingDraft, PutDownDraft};
use domain::ids::{ForumId, HearingId, ItemId};

pub fn routes() -> Router<AppState> {
    Router::new()
        .route(
            "/forummer/{forum}/moeder/{day}/punkter/{item}/hoering",
            page().post(ask),
        )
        .route(
            "/forummer/{forum}/hoeringer/{hearing}",
            page().post(put_down),
        )
        .route("/hoeringer/{hearing}/{addressee}", page().post(answer))
}

/// Asks several for an item of a meeting.
async fn ask(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let at = (named::<ForumId>(&forum)?, named::<NaiveDate>(&on)?);
        let item: ItemId = named(&item)?;
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.hearing_entry(actor, at, item).await?;
        let draft = HearingDraft::parse(form)?;
        let id = service.ask_hearing(actor, at, item, draft).await?;
        Ok(Outcome::Go(
            Done::HearingAsked.at(&paths::hearing(at.0, id)),
        ))
    }
    .await;
    request.answer(outcome).await
}

/// Puts down what an addressee answered otherwise.
async fn put_down(
    State(state): State<AppState>,
    Path((forum, hearing)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (forum, id) = (named::<ForumId>(&forum)?, named::<HearingId>(&hearing)?);
        let (service, actor) = (&state.service, request.actor());
        if !service.hearing(actor, forum, id).await?.may_govern {
            return Err(AppError::Denied);
        }
        let draft = PutDownDraft::parse(form)?;
        service.put_answer_down(actor, forum, id, draft).await?;
        Ok(Outcome::Go(
            Done::HearingAnswered.at(&paths::hearing(forum, id)),
        ))
    }
    .await;
    request.answer(outcome).await
}

/// An addressee answers.
async fn answer(
    State(state): State<AppState>,
    Path((hearing, addressee)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (id, number) = (named::<HearingId>(&hearing)?, named::<u32>(&addressee)?);
        let (service, actor) = (&state.service, request.actor());
        let asked = service.request(actor, id, number).await?.addressee.person;
        if asked.is_none() || asked != actor.user().map(|user| user.id) {
            return Err(AppError::Denied);
        }
        let draft = AnswerDraft::parse(form)?;
        service.answer_hearing(actor, id, number, draft).await?;
        Ok(Outcome::Go(
            Done::HearingAnswered.at(&paths::request(id, number)),
        ))
    }
    .await;
    request.answer(outcome).await
}
