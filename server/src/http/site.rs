//! The files that pages need: embedded in a release, read from `target/site` otherwise.

use app::visit::Assets;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use rust_embed::{Embed, EmbeddedFile};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What `make site` built.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
pub struct Site;

/// A file whose name holds the hash of its content never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

impl Site {
    /// A file by the name it has in the stylesheet.
    pub fn named(name: &str) -> Option<Cow<'static, [u8]>> {
        let list = Self::get("assets.json")?;
        let list: BTreeMap<String, String> = serde_json::from_slice(&list.data).ok()?;
        let file = Self::get(list.get(name)?.trim_start_matches('/'))?;
        Some(file.data)
    }

    /// The hashed addresses. Without `assets.json` (a site built by cargo-leptos) the plain ones.
    pub fn assets() -> Assets {
        let list: BTreeMap<String, String> = Self::get("assets.json")
            .and_then(|file| serde_json::from_slice(&file.data).ok())
            .unwrap_or_default();
        let address = |name: &str| {
            list.get(name)
                .cloned()
                .unwrap_or_else(|| format!("/pkg/{name}"))
        };
        Assets {
            css: address("styrbord.css"),
            js: address("styrbord.js"),
            wasm: address("styrbord.wasm"),
            favicon: address("favicon.svg"),
        }
    }
}

/// `/pkg/…`: kept by browsers for ever.
pub async fn hashed(Path(file): Path<String>, headers: HeaderMap) -> Response {
    serve(&format!("pkg/{file}"), FOR_EVER, &headers)
}

/// The few files that must have a plain name.
pub async fn root(uri: Uri, headers: HeaderMap) -> Response {
    serve(uri.path().trim_start_matches('/'), A_DAY, &headers)
}

fn serve(name: &str, caching: &'static str, headers: &HeaderMap) -> Response {
    let Some((file, encoding)) = pick(name, headers) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let body = match file.data {
        Cow::Borrowed(embedded) => Body::from(embedded),
        Cow::Owned(read) => Body::from(read),
    };
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The smallest form of a file that the browser reads.
fn pick(name: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers
        .get(ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    for (encoding, suffix) in [("br", ".br"), ("gzip", ".gz")] {
        let reads = accepted
            .split(',')
            .any(|a| a.trim().split(';').next() == Some(encoding));
        if reads && let Some(file) = Site::get(&format!("{name}{suffix}")) {
            return Some((file, Some(encoding)));
        }
    }
    Site::get(name).map(|file| (file, None))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
