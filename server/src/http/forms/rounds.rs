use super::{named, slug, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::{ReadRounds, ReadSchedules};
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use domain::problem::Refusal;
use domain::round::{
    PlannedMove, RoundMove, ScheduleDraft, SecondRating, UpwardDraft, shown_version,
};

/// Freezes a round, marks it as treated, or closes it.
pub async fn move_on(
    State(state): State<AppState>,
    Path((programme, meeting, to)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let (slug, meeting_on) = (slug(&programme)?, named::<NaiveDate>(&meeting)?);
        let to: RoundMove = named(&to)?;
        state
            .service
            .move_round(request.actor(), &slug, meeting_on, to)
            .await?;
        let done = match to {
            RoundMove::Freeze => Done::RoundFrozen,
            RoundMove::Treat => Done::RoundTreated,
            RoundMove::Close => Done::RoundClosed,
        };
        Ok(Outcome::Go(done.at(&paths::round(&slug, meeting_on))))
    }
    .await;
    let page = format!("/programmer/{programme}/runder/{meeting}");
    request.answer_on(&page, outcome).await
}

/// Moves the days of a round that is planned or open.
pub async fn reschedule(
    State(state): State<AppState>,
    Path((programme, meeting)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, meeting_on) = (slug(&programme)?, named::<NaiveDate>(&meeting)?);
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        let is_planned = match service.schedule(actor, &slug, meeting_on).await {
            Ok(now) => now.opens_on.is_some(),
            Err(AppError::NotFound) => false,
            Err(error) => return Err(error),
        };
        let draft = ScheduleDraft::parse(form, meeting_on)?;
        service
            .reschedule_round(actor, &slug, meeting_on, &draft)
            .await?;
        let page = if is_planned {
            paths::rounds(&slug)
        } else {
            paths::round(&slug, meeting_on)
        };
        Ok(Outcome::Go(Done::RoundRescheduled.at(&page)))
    }
    .await;
    let page = schedule_or_round(&programme, &meeting, &outcome);
    request.answer_on(&page, outcome).await
}

/// Once the round has moved on, its own page says so; it has no other any more.
fn schedule_or_round(
    programme: &str,
    meeting: &str,
    outcome: &Result<Outcome, AppError>,
) -> String {
    let round = format!("/programmer/{programme}/runder/{meeting}");
    match outcome {
        Err(AppError::Refused(Refusal::RoundMovedOn)) => round,
        _ => format!("{round}/plan"),
    }
}

/// Opens a planned round, or gives it up.
pub async fn move_planned(
    State(state): State<AppState>,
    Path((programme, meeting, to)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let shown = shown_version(request.form()?)?;
        let (slug, meeting_on) = (slug(&programme)?, named::<NaiveDate>(&meeting)?);
        let to: PlannedMove = named(&to)?;
        state
            .service
            .move_planned(request.actor(), &slug, meeting_on, (to, shown))
            .await?;
        Ok(Outcome::Go(match to {
            PlannedMove::Open => Done::RoundOpened.at(&paths::round(&slug, meeting_on)),
            PlannedMove::Cancel => Done::RoundCancelled.at(&paths::rounds(&slug)),
        }))
    }
    .await;
    let page = schedule_or_round(&programme, &meeting, &outcome);
    request.answer_on(&page, outcome).await
}

/// The forum of a round rates an initiative itself.
pub async fn rate(
    State(state): State<AppState>,
    Path((programme, meeting, number)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, meeting_on) = (slug(&programme)?, named::<NaiveDate>(&meeting)?);
        let number = named(&number)?;
        let service = &state.service;
        let command = match SecondRating::parse(form) {
            Ok(command) => command,
            Err(problems) => {
                let view = service.round(request.actor(), &slug, meeting_on).await?;
                return Err(told(problems, view.rater.is_some()));
            }
        };
        service
            .rate_initiative(request.actor(), &slug, meeting_on, number, command)
            .await?;
        let page = paths::round_item(&slug, meeting_on, number);
        Ok(Outcome::Go(Done::Rated.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

/// The secretariat gives those who ordered a report of a round.
pub async fn report_upwards(
    State(state): State<AppState>,
    Path((programme, meeting)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (slug, meeting_on) = (slug(&programme)?, named::<NaiveDate>(&meeting)?);
        let service = &state.service;
        let draft = match UpwardDraft::parse(form) {
            Ok(draft) => draft,
            Err(problems) => {
                let view = service.round(request.actor(), &slug, meeting_on).await?;
                return Err(told(problems, view.may_govern));
            }
        };
        service
            .report_round_upwards(request.actor(), &slug, meeting_on, draft)
            .await?;
        let page = paths::upward_report(&slug, meeting_on);
        Ok(Outcome::Go(Done::ReportedUpwards.at(&page)))
    }
    .await;
    request.answer(outcome).await
}
