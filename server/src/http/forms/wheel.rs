//! The forms of annual wheels.

use super::{named, page, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadWheel;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use chrono::NaiveDate;
use domain::half_year::HalfYear;
use domain::ids::{DutyId, ForumId};
use domain::wheel::{DutyDraft, DutyEnd, Occurrence, ReviewDraft};

pub fn routes() -> Router<AppState> {
    const FORUM: &str = "/aarshjul/{forum}";
    Router::new()
        .route(&format!("{FORUM}/opgaver/ny"), page().post(create))
        .route(&format!("{FORUM}/opgaver/{{duty}}"), page().post(change))
        .route(&format!("{FORUM}/opgaver/{{duty}}/slut"), post(end))
        .route(&format!("{FORUM}/halvaar/{{half}}/afslut"), post(close))
        .route(
            &format!("{FORUM}/halvaar/{{half}}/{{duty}}/{{due}}"),
            post(review),
        )
}

async fn create(
    State(state): State<AppState>,
    Path(forum): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, forum) = (request.form()?, named::<ForumId>(&forum)?);
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        let may = service.duties(actor, forum).await?.may_keep;
        let (draft, _) = DutyDraft::parse(form).map_err(|problems| told(problems, may))?;
        let id = service.create_duty(actor, forum, draft).await?;
        Ok(Outcome::Go(Done::Created.at(&paths::duty(forum, id))))
    }
    .await;
    request.answer(outcome).await
}

async fn change(
    State(state): State<AppState>,
    Path((forum, duty)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (forum, id) = (named::<ForumId>(&forum)?, named::<DutyId>(&duty)?);
        let (service, actor) = (&state.service, request.actor());
        let may = service.duty(actor, forum, id).await?.may_keep;
        let parsed = DutyDraft::parse(form);
        let (draft, based_on) = parsed.map_err(|problems| told(problems, may))?;
        service.change_duty(actor, id, draft, based_on).await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::duty(forum, id))))
    }
    .await;
    request.answer(outcome).await
}

async fn end(
    State(state): State<AppState>,
    Path((forum, duty)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{forum}/opgaver/{duty}", paths::WHEEL);
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (forum, id) = (named::<ForumId>(&forum)?, named::<DutyId>(&duty)?);
        let (service, actor) = (&state.service, request.actor());
        let may = service.duty(actor, forum, id).await?.may_keep;
        let ends = DutyEnd::parse(form).map_err(|problems| told(problems, may))?;
        service.end_duty(actor, id, ends).await?;
        Ok(Outcome::Go(Done::DutyEnded.at(&paths::duty(forum, id))))
    }
    .await;
    request.answer_on(&page, outcome).await
}

/// Closes a half-year.
async fn close(
    State(state): State<AppState>,
    Path((forum, half)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{forum}/halvaar/{half}", paths::WHEEL);
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let at = (named::<ForumId>(&forum)?, named::<HalfYear>(&half)?);
        let service = &state.service;
        service.close_half_year(request.actor(), at).await?;
        let page = paths::half_year(at.0, at.1);
        Ok(Outcome::Go(Done::HalfYearClosed.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

/// Puts a decision down of what is due.
async fn review(
    State(state): State<AppState>,
    Path((forum, half, duty, due)): Path<(String, String, String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{forum}/halvaar/{half}", paths::WHEEL);
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let at = (named::<ForumId>(&forum)?, named::<HalfYear>(&half)?);
        let due = Occurrence {
            duty: named::<DutyId>(&duty)?,
            due_on: named::<NaiveDate>(&due)?,
        };
        let (service, actor) = (&state.service, request.actor());
        let may = service.half_year(actor, at.0, at.1).await?.may_keep;
        let draft = ReviewDraft::parse(form).map_err(|problems| told(problems, may))?;
        service.review_due(actor, at, due, draft).await?;
        let page = paths::half_year(at.0, at.1);
        Ok(Outcome::Go(Done::ReviewPutDown.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}
