//! The file of an annex, for who may read its item: handed over to be kept, never shown within the site.

use crate::http::pages::render;
use crate::http::visitor::Visitor;
use crate::state::AppState;
use app::error::AppError;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::ids::AnnexId;
use domain::meeting::{AnnexContent, AnnexKind, AnnexLine};
use futures_util::{TryStreamExt, stream};
use std::fmt::Write;
use std::io;

pub async fn file(
    State(state): State<AppState>,
    Path(address): Path<(String, String, String, String)>,
    request: Request,
) -> Response {
    let mut visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    match found(&state, &visitor, address).await {
        Ok((annex, kind, n_bytes)) => {
            let headers = headers(annex.draft.name.as_str(), kind, n_bytes);
            (headers, body(state, annex.id)).into_response()
        }
        Err(error) => {
            visitor.visit.failure = Some(error);
            render(&state, visitor.visit).await
        }
    }
}

async fn found(
    state: &AppState,
    visitor: &Visitor,
    (forum, on, item, annex): (String, String, String, String),
) -> Result<(AnnexLine, AnnexKind, u64), AppError> {
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
    match annex.draft.content {
        AnnexContent::File { kind, n_bytes, .. } => Ok((annex, kind, n_bytes)),
        // A link is followed where it leads.
        AnnexContent::Link { .. } => Err(AppError::NotFound),
    }
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
fn body(state: AppState, id: AnnexId) -> Body {
    let parts = stream::try_unfold((state, 1_u32), move |(state, part)| async move {
        let content = state.service.annex_part(id, part).await;
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
