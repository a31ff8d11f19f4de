//! The forms by which a forum gets its terms of reference and the days of a whole season.

use super::{named, page, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadTerms;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::forum::terms::TermsDraft;
use domain::ids::ForumId;

pub fn routes() -> Router<AppState> {
    const FORUM: &str = "/sekretariat/forummer/{id}";
    Router::new()
        .route(&format!("{FORUM}/kommissorium"), page().post(write_terms))
        .route(
            &format!("{FORUM}/moederaekke"),
            page().post(look_through_series),
        )
        .route(
            &format!("{FORUM}/moederaekke/planlaeg"),
            page().post(plan_series),
        )
}

async fn write_terms(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, forum) = (request.form()?, named(&id)?);
        let (service, actor) = (&state.service, request.actor());
        let terms = service.forum_terms(actor, forum).await?;
        let parsed = TermsDraft::parse(form);
        let (draft, based_on) = parsed.map_err(|p| told(p, terms.may_govern))?;
        service.write_terms(actor, forum, draft, based_on).await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::terms(forum))))
    }
    .await;
    request.answer(outcome).await
}

async fn look_through_series(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, forum) = (request.form()?, named(&id)?);
        let service = &state.service;
        let looked = service.look_through_series(request.actor(), forum, form);
        looked.await?;
        Ok(Outcome::Again)
    }
    .await;
    request.answer(outcome).await
}

async fn plan_series(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}/moederaekke", paths::FORUMS);
    let outcome: Result<_, AppError> = async {
        let (form, forum) = (request.form()?, named::<ForumId>(&id)?);
        let service = &state.service;
        service.plan_series(request.actor(), forum, form).await?;
        Ok(Outcome::Go(Done::SeriesPlanned.at(&paths::forum(forum))))
    }
    .await;
    request.answer_on(&page, outcome).await
}
