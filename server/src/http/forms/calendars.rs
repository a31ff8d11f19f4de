use super::page;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use domain::calendar::CalendarScope;

pub fn routes() -> Router<AppState> {
    Router::new()
        .route(paths::MAKE_CALENDAR, page().post(make))
        .route(paths::END_CALENDAR, page().post(end))
}

/// Makes an address and shows it once, on the page and not in an address bar.
async fn make(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let scope = CalendarScope::parse(request.form()?)?;
        let made = state.service.make_calendar(request.actor(), scope).await;
        let feed = paths::calendar_feed(&made?, request.locale());
        Ok(Outcome::Link(feed))
    }
    .await;
    request.answer_on(paths::CALENDAR, outcome).await
}

async fn end(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let scope = CalendarScope::parse(request.form()?)?;
        let ended = state.service.end_calendar(request.actor(), scope).await;
        ended?;
        Ok(Outcome::Go(Done::CalendarEnded.at(paths::CALENDAR)))
    }
    .await;
    request.answer_on(paths::CALENDAR, outcome).await
}
