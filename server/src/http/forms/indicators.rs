use super::{named, slug};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadIndicators;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::disclosure::WarningAnswer;
use domain::indicator::{
    BenchmarkDraft, DefinitionDraft, EntryDraft, IndicatorTarget, ended_benchmark, shown_table,
};
use domain::text::Slug;

pub async fn create(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, slug) = (request.form()?, slug(&programme)?);
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.indicator_edit(actor, &slug, None).await?;
        let draft = DefinitionDraft::parse(form)?;
        let number = service.create_indicator(actor, &slug, draft).await?;
        let page = paths::indicator_entry(&slug, number);
        Ok(Outcome::Go(Done::Created.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn redefine(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let draft = DefinitionDraft::parse(request.form()?)?;
        let answer = WarningAnswer::parse(request.form()?)?;
        let service = &state.service;
        service
            .redefine_indicator(request.actor(), &slug, number, (draft, &answer))
            .await?;
        let page = paths::indicator(&slug, number);
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

pub async fn set_target(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let target = IndicatorTarget::parse(request.form()?)?;
        let service = &state.service;
        service
            .set_indicator_target(request.actor(), &slug, number, target)
            .await?;
        let page = paths::indicator(&slug, number);
        Ok(Outcome::Go(Done::TargetSet.at(&page)))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/rediger");
    request.answer_on(&page, outcome).await
}

pub async fn set_benchmark(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let draft = BenchmarkDraft::parse(request.form()?)?;
        let answer = WarningAnswer::parse(request.form()?)?;
        let service = &state.service;
        service
            .set_indicator_benchmark(request.actor(), &slug, number, (draft, &answer))
            .await?;
        let page = paths::indicator(&slug, number);
        Ok(Outcome::Go(Done::BenchmarkSet.at(&page)))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/rediger");
    request.answer_on(&page, outcome).await
}

/// Takes a benchmark back.
pub async fn end_benchmark(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let name = ended_benchmark(request.form()?)?;
        let service = &state.service;
        service
            .end_indicator_benchmark(request.actor(), &slug, number, &name)
            .await?;
        let page = paths::edit_indicator(&slug, number);
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/rediger");
    request.answer_on(&page, outcome).await
}

/// Shows what would become of the rows; stores nothing.
pub async fn preview_entry(request: FormRequest) -> Response {
    let outcome = request.form().map(|_| Outcome::Again);
    request.answer(outcome).await
}

/// Stores the rows if every one is accepted; else shows the preview again.
pub async fn store_entry(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let draft = EntryDraft::parse(request.form()?)?;
        let stored = state
            .service
            .store_entry(request.actor(), &slug, number, &draft)
            .await?;
        if !stored {
            return Ok(Outcome::Again);
        }
        let page = paths::indicator_entry(&slug, number);
        Ok(Outcome::Go(Done::FiguresStored.at(&page)))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/maalinger");
    request.answer_on(&page, outcome).await
}

/// Works out what readers would see, and shows it.
pub async fn draft_publication(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let service = &state.service;
        service
            .draft_publication(request.actor(), &slug, number)
            .await?;
        let page = paths::indicator_entry(&slug, number);
        Ok(Outcome::Go(format!("{page}#publish")))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/maalinger");
    request.answer_on(&page, outcome).await
}

/// Fixes what readers see.
pub async fn publish(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let shown = shown_table(request.form()?)?;
        let answer = WarningAnswer::parse(request.form()?)?;
        let service = &state.service;
        service
            .publish_indicator(request.actor(), &slug, number, (shown, &answer))
            .await?;
        let page = paths::indicator(&slug, number);
        Ok(Outcome::Go(Done::Published.at(&page)))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/maalinger");
    request.answer_on(&page, outcome).await
}

/// The indicator named by an address, once it is known that the reader may change it: denied to others
/// before anything typed is judged.
pub(super) async fn governed(
    state: &AppState,
    request: &FormRequest,
    programme: &str,
    number: &str,
) -> Result<(Slug, u32), AppError> {
    request.form()?;
    let (slug, number) = (slug(programme)?, named(number)?);
    let service = &state.service;
    service
        .indicator_edit(request.actor(), &slug, Some(number))
        .await?;
    Ok((slug, number))
}
