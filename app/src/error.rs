//! What a reader can be told went wrong: closed, without text, and the only table of statuses.

use domain::policy::Denied;
use domain::problem::{Problems, Refusal, Rejection};
use http::StatusCode;
use uuid::Uuid;

/// Why a page or a change was not given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppError {
    /// The form has problems, each with its field.
    Invalid(Problems),
    /// Well-formed and permitted, but not as things stand.
    Refused(Refusal),
    NotSignedIn,
    Denied,
    /// Does not exist, or not for this reader: the two look alike on purpose.
    NotFound,
    /// The request came from another site.
    ForeignOrigin,
    /// The body is larger than the server reads.
    TooLarge,
    /// Our fault. The number finds the log entry; nothing else leaves the server.
    Unavailable {
        incident: Uuid,
    },
}

impl AppError {
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Refused(Refusal::WrongCredentials) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Refused(Refusal::TooManyAttempts) => StatusCode::TOO_MANY_REQUESTS,
            Self::Refused(Refusal::LinkSpent) => StatusCode::GONE,
            Self::Refused(Refusal::MinutesApproved) => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::NotSignedIn => StatusCode::UNAUTHORIZED,
            Self::Denied | Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl From<Denied> for AppError {
    fn from(Denied: Denied) -> Self {
        Self::Denied
    }
}

impl From<Problems> for AppError {
    fn from(problems: Problems) -> Self {
        Self::Invalid(problems)
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Rejection> for AppError {
    fn from(rejection: Rejection) -> Self {
        match rejection {
            Rejection::Invalid(problems) => Self::Invalid(problems),
            Rejection::Refused(refusal) => Self::Refused(refusal),
        }
    }
}
