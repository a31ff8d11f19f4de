//! The forms of grants.

use super::{named, page, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadFundings;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use domain::funding::{
    BaselineDraft, DutyDraft, DutyReportDraft, FigureDraft, FundingDraft, LapseDraft,
    OperationDraft,
};
use domain::ids::{FundingDutyId, FundingId};

pub fn routes() -> Router<AppState> {
    const FUNDING: &str = "/bevillinger/{id}";
    Router::new()
        .route(paths::NEW_FUNDING, page().post(create))
        .route(paths::NEW_LAPSE, page().post(record_lapse))
        .route(&format!("{FUNDING}/rediger"), page().post(change))
        .route(&format!("{FUNDING}/budget"), page().post(set_baseline))
        .route(&format!("{FUNDING}/tal"), post(record_figure))
        .route(&format!("{FUNDING}/drift"), post(decide_operation))
        .route(&format!("{FUNDING}/pligter"), post(add_duty))
        .route(&format!("{FUNDING}/pligter/{{duty}}"), post(report_duty))
}

async fn create(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.funding_edit(actor, None).await?;
        let (draft, _) = FundingDraft::parse(request.form()?)?;
        let id = service.create_funding(actor, draft).await?;
        Ok(Outcome::Go(Done::Created.at(&paths::funding(id))))
    }
    .await;
    request.answer(outcome).await
}

async fn record_lapse(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let (service, actor) = (&state.service, request.actor());
        service.lapse_choices(actor).await?;
        let draft = LapseDraft::parse(request.form()?)?;
        service.record_funding_lapse(actor, draft).await?;
        Ok(Outcome::Go(Done::Saved.at(paths::FUNDINGS)))
    }
    .await;
    request.answer(outcome).await
}

async fn change(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named::<FundingId>(&id)?);
        let (service, actor) = (&state.service, request.actor());
        let may_govern = service.funding(actor, id).await?.may_govern;
        let (draft, based_on) = FundingDraft::parse(form).map_err(|p| told(p, may_govern))?;
        service.change_funding(actor, id, draft, based_on).await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::funding(id))))
    }
    .await;
    request.answer(outcome).await
}

async fn set_baseline(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named::<FundingId>(&id)?);
        let (service, actor) = (&state.service, request.actor());
        let may_govern = service.funding(actor, id).await?.may_govern;
        let (draft, based_on) = BaselineDraft::parse(form).map_err(|p| told(p, may_govern))?;
        let set = service.set_funding_baseline(actor, id, draft, based_on);
        set.await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::funding(id))))
    }
    .await;
    request.answer(outcome).await
}

async fn record_figure(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}", paths::FUNDINGS);
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named::<FundingId>(&id)?);
        let (service, actor) = (&state.service, request.actor());
        let may_govern = service.funding(actor, id).await?.may_govern;
        let draft = FigureDraft::parse(form).map_err(|p| told(p, may_govern))?;
        service.record_funding_figure(actor, id, draft).await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

async fn decide_operation(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}", paths::FUNDINGS);
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named::<FundingId>(&id)?);
        let (service, actor) = (&state.service, request.actor());
        let may_govern = service.funding(actor, id).await?.may_govern;
        let draft = OperationDraft::parse(form).map_err(|p| told(p, may_govern))?;
        service.decide_funding_operation(actor, id, draft).await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

async fn add_duty(
    State(state): State<AppState>,
    Path(id): Path<String>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}", paths::FUNDINGS);
    let outcome: Result<_, AppError> = async {
        let (form, id) = (request.form()?, named::<FundingId>(&id)?);
        let (service, actor) = (&state.service, request.actor());
        let may_govern = service.funding(actor, id).await?.may_govern;
        let draft = DutyDraft::parse(form).map_err(|p| told(p, may_govern))?;
        service.add_funding_duty(actor, id, draft).await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

async fn report_duty(
    State(state): State<AppState>,
    Path((id, duty)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/{id}", paths::FUNDINGS);
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let place = (named::<FundingId>(&id)?, named::<FundingDutyId>(&duty)?);
        let (service, actor) = (&state.service, request.actor());
        let may_govern = service.funding(actor, place.0).await?.may_govern;
        let draft = DutyReportDraft::parse(form).map_err(|p| told(p, may_govern))?;
        service.report_funding_duty(actor, place, draft).await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}
