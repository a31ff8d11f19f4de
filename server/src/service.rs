//! The use cases behind one handle: what the pages read and what the forms change.
//!
//! Each use case stands in `usecase/`, as a method: load → decide (in `domain`) → write → commit.

use crate::clock::Clock;
use crate::drafts::Drafts;
use crate::logging;
use crate::mail::Mailer;
use crate::packs::Packs;
use crate::pages::Pages;
use crate::password::Passwords;
use crate::store::{Store, StoreError};
use crate::throttle::Throttle;
use app::error::AppError;
use domain::problem::{Field, Flaw, Problems};
use std::error::Error;
use std::sync::Arc;

/// Everything a request needs to be carried out. Cloning it is cheap.
#[derive(Clone)]
pub struct Service {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub passwords: Passwords,
    pub(crate) attempts: Arc<Throttle>,
    pub(crate) packs: Packs,
    pub(crate) pages: Pages,
    pub(crate) drafts: Drafts,
    /// `None` where mails are not set up.
    pub(crate) mailer: Option<Mailer>,
}

impl Service {
    pub fn new(store: Store, clock: Arc<dyn Clock>) -> Self {
        Self {
            store,
            clock,
            passwords: Passwords::default(),
            attempts: Arc::default(),
            packs: Packs::default(),
            pages: Pages::default(),
            drafts: Drafts::default(),
            mailer: None,
        }
    }

    /// The same with a way to send mails, if there is one.
    #[must_use]
    pub fn with_mailer(mut self, mailer: Option<Mailer>) -> Self {
        self.mailer = mailer;
        self
    }

    /// Logs a failure of ours once, whole, and gives the reader a number for it and nothing else.
    pub fn unavailable(&self, error: &(dyn Error + 'static)) -> AppError {
        let incident = self.clock.new_id();
        tracing::error!(%incident, error = logging::chain(error), "a request failed");
        AppError::Unavailable { incident }
    }
}

/// What the database said, as the reader may know it.
pub trait OrUnavailable<T> {
    /// Any failure is ours.
    fn or_unavailable(self, service: &Service) -> Result<T, AppError>;

    /// A row that exists already is the reader's to mend: a problem of this field.
    fn or_taken(self, field: Field, service: &Service) -> Result<T, AppError>;

    /// Like [`OrUnavailable::or_taken`], and a row that refers to nothing is a problem of `unknown`.
    fn or_problem(self, taken: Field, unknown: Field, service: &Service) -> Result<T, AppError>;
}

impl<T> OrUnavailable<T> for Result<T, StoreError> {
    fn or_unavailable(self, service: &Service) -> Result<T, AppError> {
        self.map_err(|error| service.unavailable(&error))
    }

    fn or_taken(self, field: Field, service: &Service) -> Result<T, AppError> {
        self.map_err(|error| {
            if error.is_duplicate() {
                AppError::Invalid(Problems::one(field, Flaw::AlreadyUsed))
            } else {
                service.unavailable(&error)
            }
        })
    }

    fn or_problem(self, taken: Field, unknown: Field, service: &Service) -> Result<T, AppError> {
        match self {
            Err(error) if error.is_dangling() => {
                Err(AppError::Invalid(Problems::one(unknown, Flaw::Unknown)))
            }
            other => other.or_taken(taken, service),
        }
    }
}
