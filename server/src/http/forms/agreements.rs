//! What the secretariat puts down of agreements.

use super::{annexes, named, page, wording_annexes};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadAgreements;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::response::Response;
use axum::routing::MethodRouter;
use domain::agreement::{
    AccessionDraft, AgreementDraft, OutcomeDraft, ProgressDraft, StageDraft, StepDraft,
    WordingDraft,
};

pub fn routes() -> Router<AppState> {
    const PAGE: &str = "/aftaler/{number}";
    let beneath = |name: &str, takes: MethodRouter<AppState>| (format!("{PAGE}/{name}"), takes);
    let forms = [
        beneath("rediger", page().post(change)),
        beneath("tekst", page().post(add_wording)),
        beneath(
            "tekst/{version}/bilag/link",
            page().post(wording_annexes::link),
        ),
        beneath("bilag/{annex}/fjern", page().post(wording_annexes::remove)),
        beneath("tilstand", page().post(move_on)),
        beneath("tilslutning", page().post(accede)),
        beneath("udfoerelse", page().post(report_part)),
        beneath("nyt-trin", page().post(plan_step)),
        beneath("trin/{step}", page().post(change_step)),
        beneath("trin/{step}/beslutning", page().post(put_outcome_down)),
    ];
    let routes = Router::new().route(paths::NEW_AGREEMENT, page().post(create));
    let add = |routes: Router<AppState>, (path, takes): (String, _)| routes.route(&path, takes);
    forms.into_iter().fold(routes, add)
}

/// The form that takes a file in.
pub fn long_routes() -> Router<AppState> {
    Router::new().route(
        "/aftaler/{number}/tekst/{version}/bilag",
        page()
            .post(wording_annexes::attach)
            .layer(DefaultBodyLimit::max(annexes::BODY_MAX)),
    )
}

async fn create(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.agreement_form(actor, None).await?;
        let (draft, _) = AgreementDraft::parse(form)?;
        let number = service.create_agreement(actor, draft).await?;
        Ok(Outcome::Go(Done::Created.at(&paths::agreement(number))))
    }
    .await;
    request.answer(outcome).await
}

async fn change(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let (draft, based_on) = AgreementDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        let changed = service.change_agreement(actor, number, draft, based_on);
        changed.await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn add_wording(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let draft = WordingDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        service.add_wording(actor, number, draft).await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn move_on(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let draft = StageDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        service.move_agreement(actor, number, draft).await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn accede(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let draft = AccessionDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        service.put_accession_down(actor, number, draft).await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn report_part(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let draft = ProgressDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        service.report_part(actor, number, draft).await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn plan_step(
    State(state): State<AppState>,
    Path(number): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let planned = StepDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        let planned = service.plan_agreement_step(actor, number, None, planned);
        planned.await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn change_step(
    State(state): State<AppState>,
    Path((number, step)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let step = named(&step)?;
        let planned = StepDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        let planned = service.plan_agreement_step(actor, number, Some(step), planned);
        planned.await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

async fn put_outcome_down(
    State(state): State<AppState>,
    Path((number, step)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let number = entered(&state, &request, &number).await?;
        let step = named(&step)?;
        let draft = OutcomeDraft::parse(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        let put_down = service.put_outcome_down(actor, number, step, draft);
        put_down.await?;
        Ok(saved(number))
    }
    .await;
    request.answer(outcome).await
}

/// The number of an agreement that the actor may put something down of; denied to others before
/// anything typed is judged.
pub(super) async fn entered(
    state: &AppState,
    request: &FormRequest,
    number: &str,
) -> Result<u32, AppError> {
    let number = named(number)?;
    let offered = state.service.agreement_form(request.actor(), Some(number));
    offered.await?;
    Ok(number)
}

fn saved(number: u32) -> Outcome {
    Outcome::Go(Done::Saved.at(&paths::agreement(number)))
}
