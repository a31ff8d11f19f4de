//! Pages: whatever is not a file, a form or a probe.

use super::headers;
use super::visitor::Visitor;
use crate::state::AppState;
use app::error::AppError;
use app::visit::Visit;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

/// Renders the page of an address; an unknown one becomes the page that says so.
pub async fn page(State(state): State<AppState>, request: Request) -> Response {
    let mut visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        visitor.visit.failure = Some(AppError::NotFound);
    }
    render(&state, visitor.visit).await
}

/// The page of a visit with its headers.
pub async fn render(state: &AppState, visit: Visit) -> Response {
    let nonce = std::sync::Arc::clone(&visit.nonce);
    let rendered = app::render(visit).await;
    let mut response = Response::new(Body::from(rendered.html));
    *response.status_mut() =
        StatusCode::from_u16(rendered.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    headers::on_page(headers, &nonce, state.secure);
    response
}

/// The short address that the Danish Agency for Digital Government asks public sites to have.
pub async fn accessibility_statement() -> Response {
    Redirect::permanent(&format!("{}#was", app::paths::ABOUT)).into_response()
}
