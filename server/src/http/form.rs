//! A form that came in: read, checked for where it came from, and answered.

use super::cookies;
use super::guard::is_own_form;
use super::pages::render;
use super::visitor::{Visitor, pairs};
use crate::state::AppState;
use crate::usecase::Session;
use app::error::AppError;
use app::paths;
use app::visit::Posted;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::ORIGIN;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::actor::Actor;
use domain::form::FormData;
use domain::locale::Locale;
use domain::meeting::AtItem;
use std::convert::Infallible;
use std::sync::Arc;

/// A posted form with who sent it.
pub struct FormRequest {
    state: AppState,
    visitor: Visitor,
    pairs: Vec<(String, String)>,
    form: FormData,
    /// `https://styrbord.example.dk`, as the browser says it; empty from an old one.
    origin: String,
    /// Why it must not be carried out, if so.
    barred: Option<AppError>,
}

/// What becomes of a form that was carried out.
pub enum Outcome {
    /// See the page at this address.
    Go(String),
    /// The same, signed in.
    SignedIn(Session, String),
    /// The same, signed out.
    SignedOut(String),
    /// Show the form's own page again, with nothing wrong: a preview.
    Again,
    /// Show the page again with a one-time address on it.
    Link(String),
}

impl FormRequest {
    /// The form, unless it must not be carried out.
    pub fn form(&self) -> Result<&FormData, AppError> {
        match &self.barred {
            Some(error) => Err(error.clone()),
            None => Ok(&self.form),
        }
    }

    /// A form whose body is read elsewhere: who sent it, and whether it may be carried out.
    pub async fn without_body(state: &AppState, head: &Parts) -> Self {
        let visitor = Visitor::of(state, &head.headers, &head.uri).await;
        let barred = match is_own_form(&head.headers) {
            true => visitor.visit.failure.clone(),
            false => Some(AppError::ForeignOrigin),
        };
        Self {
            state: state.clone(),
            visitor,
            pairs: Vec::new(),
            form: FormData::default(),
            origin: origin(&head.headers),
            barred,
        }
    }

    /// A value that is no field of the domain, such as the language.
    pub fn extra(&self, name: &str) -> &str {
        self.pairs
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v.as_str())
    }

    pub fn actor(&self) -> &Actor {
        &self.visitor.visit.actor
    }

    /// The language of whoever sent it.
    pub fn locale(&self) -> Locale {
        self.visitor.visit.locale
    }

    /// The page that the form was shown on: the item of an agenda that it names, else its own.
    pub fn made_on(&self, own: String) -> String {
        let at = AtItem::of_form(&self.form);
        at.map_or(own, |at| paths::item(at.forum, at.on, at.item))
    }

    pub fn session(&self) -> Option<&str> {
        self.visitor.session.as_deref()
    }

    /// Answers from the form's own address.
    pub async fn answer(self, outcome: Result<Outcome, AppError>) -> Response {
        let page = self.visitor.visit.path().to_owned();
        self.answer_on(&page, outcome).await
    }

    /// Answers with a redirect, or with the page at `page` and everything that was typed.
    pub async fn answer_on(self, page: &str, outcome: Result<Outcome, AppError>) -> Response {
        let jar = self.visitor.jar.clone();
        match outcome {
            Ok(Outcome::Go(to)) => Redirect::to(&to).into_response(),
            Ok(Outcome::SignedIn(session, to)) => {
                let jar = cookies::with_session(&self.state, jar, session);
                (jar, Redirect::to(&to)).into_response()
            }
            Ok(Outcome::SignedOut(to)) => {
                let jar = cookies::without_session(&self.state, jar);
                (jar, Redirect::to(&to)).into_response()
            }
            Ok(Outcome::Again) => self.show(page, None, None).await,
            // Whole, because it is sent to somebody and not followed from here.
            Ok(Outcome::Link(link)) => {
                let link = format!("{}{link}", self.origin);
                self.show(page, None, Some(link)).await
            }
            Err(error) => self.show(page, Some(error), None).await,
        }
    }

    /// Answers with the error alone, where no page belongs to the form.
    pub async fn fail(self, error: AppError) -> Response {
        let mut visit = self.visitor.visit;
        visit.failure = Some(error);
        render(&self.state, visit).await
    }

    async fn show(self, page: &str, error: Option<AppError>, link: Option<String>) -> Response {
        let mut visit = self.visitor.visit;
        visit.posted = Some(Arc::new(Posted {
            path: visit.path().to_owned(),
            form: self.form,
            error,
            link,
        }));
        visit.address = Arc::from(page);
        visit.query = Arc::from([]);
        render(&self.state, visit).await
    }
}

impl FromRequest<AppState> for FormRequest {
    type Rejection = Infallible;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Infallible> {
        let visitor = Visitor::of(state, request.headers(), request.uri()).await;
        let own = is_own_form(request.headers());
        let origin = origin(request.headers());
        let body = Bytes::from_request(request, state).await;
        let (text, too_large) = match &body {
            Ok(body) => (String::from_utf8_lossy(body).into_owned(), false),
            Err(rejection) => (
                String::new(),
                rejection.status() == StatusCode::PAYLOAD_TOO_LARGE,
            ),
        };
        let pairs = pairs(&text);
        let form = FormData::from_pairs(pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        let barred = if too_large {
            Some(AppError::TooLarge)
        } else if !own {
            Some(AppError::ForeignOrigin)
        } else {
            visitor.visit.failure.clone()
        };
        Ok(Self {
            state: state.clone(),
            visitor,
            pairs,
            form,
            origin,
            barred,
        })
    }
}

/// Where the form stood. A form from elsewhere is barred, so this is the installation's own address.
fn origin(headers: &HeaderMap) -> String {
    headers
        .get(ORIGIN)
        .and_then(|origin| origin.to_str().ok())
        .filter(|origin| origin.contains("://"))
        .unwrap_or_default()
        .to_owned()
}
