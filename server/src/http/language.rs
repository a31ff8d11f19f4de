//! Choosing the language, with or without JavaScript.

use super::cookies;
use super::form::FormRequest;
use super::visitor::local_path;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::locale::Locale;

/// Keeps the choice in a cookie and goes back to the page it was made on.
pub async fn choose(State(state): State<AppState>, request: FormRequest) -> Response {
    if let Err(error) = request.form() {
        return request.fail(error).await;
    }
    let locale = Locale::from_tag(request.extra("locale")).unwrap_or_default();
    let back = local_path(request.extra("back")).unwrap_or("/").to_owned();
    let jar = CookieJar::new().add(cookies::language(&state, locale));
    (jar, Redirect::to(&back)).into_response()
}
