use super::named;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::{ReadMeetings, ReadTasks};
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use domain::ids::{ForumId, ItemId, TaskId};
use domain::task::{TaskDraft, TaskWord};

/// Gives a task under an item of a meeting.
pub async fn give(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("/forummer/{forum}/moeder/{on}/punkter/{item}");
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (forum, on) = (named::<ForumId>(&forum)?, named::<NaiveDate>(&on)?);
        let item: ItemId = named(&item)?;
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        if !service.meeting(actor, forum, on).await?.may_govern {
            return Err(AppError::Denied);
        }
        let draft = TaskDraft::parse(form)?;
        service.give_task(actor, (forum, on), item, draft).await?;
        Ok(Outcome::Go(
            Done::TaskGiven.at(&paths::item(forum, on, item)),
        ))
    }
    .await;
    request.answer_on(&page, outcome).await
}

/// Says how far a task is, or closes it.
pub async fn say(
    State(state): State<AppState>,
    Path(task): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named::<TaskId>(&task)?);
        let (service, actor) = (&state.service, request.actor());
        let view = service.task(actor, id).await?;
        if view.line.is_open() && !view.may_say {
            return Err(AppError::Denied);
        }
        let word = TaskWord::parse(form)?;
        service.say_of_task(actor, id, word).await?;
        Ok(Outcome::Go(Done::TaskTold.at(&paths::task(id))))
    }
    .await;
    request.answer(outcome).await
}
