//! The chart of an indicator as a picture of its own: for a download, or shown in a slide by its address.

use super::downloads::{named, published, refused};
use super::visitor::Visitor;
use crate::state::AppState;
use app::backend::{Layout, Picture};
use app::error::AppError;
use app::indicator::picture_of;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use domain::confirmation::ContentHash;
use domain::locale::Locale;

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
/// Short: what is public today may be closed tomorrow.
const FIVE_MINUTES: &str = "public, max-age=300, must-revalidate";
const NEVER: &str = "private, no-store";

/// A chart as it was drawn for who asks.
struct Figure {
    number: u32,
    publication: u32,
    svg: String,
    hash: ContentHash,
    is_public: bool,
}

pub async fn svg(
    State(state): State<AppState>,
    Path(address): Path<(String, String)>,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    let figure = match drawn(&state, address, (&asked, &uri)).await {
        Ok(figure) => figure,
        Err(error) => return refused(&error),
    };
    let headers = headers(&figure, "svg");
    if is_known(&asked, &headers) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, figure.svg).into_response()
}

pub async fn png(
    State(state): State<AppState>,
    Path(address): Path<(String, String)>,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    let figure = match drawn(&state, address, (&asked, &uri)).await {
        Ok(figure) => figure,
        Err(error) => return refused(&error),
    };
    let headers = headers(&figure, "png");
    if is_known(&asked, &headers) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    match state.slides.picture(figure.hash, figure.svg).await {
        Some(picture) => (headers, Body::from(picture)).into_response(),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

async fn drawn(
    state: &AppState,
    (programme, number): (String, String),
    (asked, uri): (&HeaderMap, &Uri),
) -> Result<Figure, AppError> {
    let visitor = Visitor::of(state, asked, uri).await;
    let (view, publication) = published(state, &visitor, &programme, &number).await?;
    let picture = Picture {
        layout: Layout::Wide,
        name: "figure",
        is_alone: true,
    };
    let locale = language(&visitor);
    let svg = picture_of(&state.service, &view, &publication, picture, locale);
    let svg = svg.ok_or(AppError::NotFound)?;
    Ok(Figure {
        number: view.number,
        publication: publication.number,
        hash: ContentHash::of_text(&svg),
        is_public: view.is_public,
        svg,
    })
}

/// That of the address, so that a slide shows the same to everybody; else the reader's.
fn language(visitor: &Visitor) -> Locale {
    let mut pairs = visitor.visit.query_pairs();
    let named = pairs.find(|(name, _)| *name == "sprog");
    named
        .and_then(|(_, tag)| Locale::from_tag(tag))
        .unwrap_or(visitor.visit.locale)
}

/// What anybody may read may be kept by anybody and shown on any page; all else by nobody. The tag
/// changes with each publication, and with whatever else is drawn.
fn headers(figure: &Figure, kind: &'static str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let content_type = match kind {
        "png" => "image/png",
        _ => "image/svg+xml",
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    named(&mut headers, "inline", figure.number, kind);
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'"),
    );
    let vary = HeaderValue::from_static("accept-encoding, accept-language, cookie");
    headers.insert(VARY, vary);
    let tag = format!("W/\"{}-{}-{kind}\"", figure.publication, figure.hash);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(ETAG, tag);
    }
    if figure.is_public {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(FIVE_MINUTES));
        headers.insert(RESOURCE_POLICY, HeaderValue::from_static("cross-origin"));
    } else {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(NEVER));
    }
    headers
}

/// Whether who asks has the very picture already.
fn is_known(asked: &HeaderMap, answer: &HeaderMap) -> bool {
    let known = asked.get(IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let tag = answer.get(ETAG).and_then(|tag| tag.to_str().ok());
    match (known, tag) {
        (Some(known), Some(tag)) => {
            let mut tags = known.split(',').map(str::trim);
            tags.any(|known| known == tag || known == "*")
        }
        _ => false,
    }
}
