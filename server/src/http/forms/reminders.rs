use super::page;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use domain::reminder::ReminderChoice;

pub fn routes() -> Router<AppState> {
    Router::new().route(paths::REMINDERS, page().post(choose))
}

async fn choose(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        if request.actor().user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let choice = ReminderChoice::parse(request.form()?)?;
        let chosen = state.service.choose_reminders(request.actor(), choice);
        chosen.await?;
        Ok(Outcome::Go(Done::Saved.at(paths::REMINDERS)))
    }
    .await;
    request.answer(outcome).await
}
