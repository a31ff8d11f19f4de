//! Forms that are saved while somebody fills them in.

use app::error::AppError;
use app::island::{OVERTAKEN, SIGNED_OUT};
use axum::response::{IntoResponse, Response};
use domain::problem::Refusal;

/// The answer that the island waits for: the version that the record has now, or what stands in the way.
pub fn saved(outcome: Result<u32, AppError>) -> Response {
    match outcome {
        Ok(version) => version.to_string().into_response(),
        Err(AppError::Refused(Refusal::StaleVersion)) => OVERTAKEN.into_response(),
        Err(AppError::NotSignedIn) => SIGNED_OUT.into_response(),
        Err(error) => error.status().into_response(),
    }
}
