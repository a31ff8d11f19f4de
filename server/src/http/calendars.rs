//! A calendar by its secret address, as a program fetches it: nobody signs in, and nobody keeps it.

use super::downloads::refused;
use super::visitor::{language_of, origin, pairs};
use crate::ics::calendar_text;
use crate::state::AppState;
use app::error::AppError;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use domain::locale::Locale;

pub async fn ics(
    State(state): State<AppState>,
    Path(file): Path<String>,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    let Some(token) = file.strip_suffix(".ics") else {
        return refused(&AppError::NotFound);
    };
    let feed = match state.service.calendar_feed(token).await {
        Ok(feed) => feed,
        Err(error) => return refused(&error),
    };
    let origin = origin(&asked, &uri, state.secure);
    let text = calendar_text(&feed, &origin, language(&asked, &uri));
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CONTENT_DISPOSITION, "inline; filename=\"styrbord.ics\""),
        (CACHE_CONTROL, "private, no-store"),
    ];
    (headers, text).into_response()
}

/// That of the address, which whoever made it read; else what the program asks for.
fn language(asked: &HeaderMap, uri: &Uri) -> Locale {
    let query = pairs(uri.query().unwrap_or_default());
    let named = query.iter().find(|(name, _)| name == "sprog");
    named
        .and_then(|(_, tag)| Locale::from_tag(tag))
        .unwrap_or_else(|| language_of(asked))
}
