//! The file of an annex, for who may read what it belongs to: handed over to be kept, never shown within
//! the site.

use crate::http::pages::render;
use crate::http::visitor::Visitor;
use crate::state::AppState;
use crate::usecase::AnnexOf;
use app::error::AppError;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::meeting::{AnnexContent, AnnexDraft, AnnexKind};
use futures_util::{TryStreamExt, stream};
use std::fmt::Write;
use std::io;

/// Of an item of an agenda.
pub async fn of_item(
    State(state): State<AppState>,
    Path(address): Path<(String, String, String, String)>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let found = item_annex(&state, &visitor, address).await;
    hand_over(state, visitor, found).await
}

/// Of the text of an agreement.
pub async fn of_wording(
    State(state): State<AppState>,
    Path(address): Path<(String, String)>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let found = wording_annex(&state, &visitor, address).await;
    hand_over(state, visitor, found).await
}

async fn item_annex(
    state: &AppState,
    visitor: &Visitor,
    (forum, on, item, annex): (String, String, String, String),
) -> Result<(AnnexOf, AnnexDraft), AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let unknown = |_| AppError::NotFound;
    let at = (
        forum.parse().map_err(unknown)?,
        on.parse().map_err(|_| AppError::NotFound)?,
    );
    let (item, annex) = (
        item.parse().map_err(unknown)?,
        annex.parse().map_err(unknown)?,
    );
    let service = &state.service;
    let annex = service.annex(&visitor.visit.actor, at, item, annex).await?;
    Ok((AnnexOf::Item(annex.id), annex.draft))
}

async fn wording_annex(
    state: &AppState,
    visitor: &Visitor,
    (number, annex): (String, String),
) -> Result<(AnnexOf, AnnexDraft), AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let annex = annex.parse().map_err(|_| AppError::NotFound)?;
    let service = &state.service;
    let annex = service.wording_annex(&visitor.visit.actor, number, annex);
    let annex = annex.await?;
    Ok((AnnexOf::Wording(annex.id), annex.draft))
}

async fn hand_over(
    state: AppState,
    mut visitor: Visitor,
    found: Result<(AnnexOf, AnnexDraft), AppError>,
) -> Response {
    let failure = match found {
        Ok((annex, draft)) => match draft.content {
            AnnexContent::File { kind, n_bytes, .. } => {
                let headers = headers(draft.name.as_str(), kind, n_bytes);
                return (headers, body(state, annex)).into_response();
            }
            // A link is followed where it leads.
            AnnexContent::Link { .. } => AppError::NotFound,
        },
        Err(failure) => failure,
    };
    visitor.visit.failure = Some(failure);
    render(&state, visitor.visit).await
}

/// What a file brings along can do nothing here, even where a browser shows it after all.
fn headers(name: &str, kind: AnnexKind, n_bytes: u64) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (header, value) in [
        (CONTENT_TYPE, kind.media_type()),
        (CACHE_CONTROL, "private, no-store"),
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
    ] {
        headers.insert(header, HeaderValue::from_static(value));
    }
    headers.insert(CONTENT_LENGTH, HeaderValue::from(n_bytes));
    if let Ok(named) = HeaderValue::from_str(&disposition(name)) {
        headers.insert(CONTENT_DISPOSITION, named);
    }
    headers
}

/// To be kept under its name, as RFC 6266 has it: whole for browsers of today, and without letters beyond
/// ASCII for others.
fn disposition(name: &str) -> String {
    let plain = name.chars().map(|sign| match sign {
        '"' | '\\' | '%' => '_',
        sign if sign.is_ascii_graphic() || sign == ' ' => sign,
        _ => '_',
    });
    let plain: String = plain.collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// Some of the file at a time. A failure on the way ends the answer short of its length, which the browser
/// tells.
fn body(state: AppState, annex: AnnexOf) -> Body {
    let parts = stream::try_unfold((state, 1_u32), move |(state, part)| async move {
        let content = state.service.annex_part(annex, part).await;
        let content = content.map_err(|_| io::Error::other("a file could not be read"))?;
        io::Result::Ok(content.map(|content| (content, (state, part.saturating_add(1)))))
    });
    Body::from_stream(parts.map_err(axum::Error::new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_whole_in_one_form_and_harmless_in_the_other() {
        assert_eq!(
            disposition("Økonomi \"2026\"; 50 %.pdf"),
            "attachment; filename=\"_konomi _2026_; 50 _.pdf\"; \
             filename*=UTF-8''%C3%98konomi%20%222026%22%3B%2050%20%25.pdf"
        );
    }
}
