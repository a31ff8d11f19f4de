//! Forms that are saved while somebody fills them in.

use app::error::AppError;
use app::island::{INCOMPLETE, OVERTAKEN, REFUSED, SIGNED_OUT};
use axum::response::{IntoResponse, Response};
use domain::problem::Refusal;

/// The answer that the island waits for: the version that the record has now, or what stands in the way.
/// `None` for a form that lacks something before it can be kept.
pub fn saved(outcome: Result<Option<u32>, AppError>) -> Response {
    match outcome {
        Ok(Some(version)) => version.to_string().into_response(),
        Ok(None) => INCOMPLETE.into_response(),
        Err(AppError::Refused(Refusal::StaleVersion)) => OVERTAKEN.into_response(),
        Err(AppError::Refused(_) | AppError::Invalid(_)) => REFUSED.into_response(),
        Err(AppError::NotSignedIn) => SIGNED_OUT.into_response(),
        Err(error) => error.status().into_response(),
    }
}
