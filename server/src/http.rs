//! HTTP: which request goes where, and what surrounds every answer.

mod calendars;
mod cookies;
mod downloads;
mod figures;
mod form;
mod forms;
mod guard;
mod headers;
mod health;
mod language;
mod live;
mod pages;
pub mod site;
mod visitor;

use crate::state::AppState;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use axum::http::{Extensions, HeaderMap, StatusCode, Version};
use axum::routing::get;
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate};
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveRequestHeadersLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::{DefaultOnResponse, TraceLayer};
use tracing::Level;

/// The largest form taken in: a plan of a thousand pasted rows fits many times.
const BODY_MAX: usize = 1024 * 1024;
/// A page takes milliseconds; whatever takes this long is stuck.
const REQUEST_SECONDS: u64 = 20;
/// More costs more time than it saves on the wire: pages are small and made anew each time.
const BROTLI_LEVEL: i32 = 4;

/// What takes a file in or works through all figures of an indicator has longer.
const LONG_SECONDS: u64 = 900;

/// The whole application as a service; `main` and every test use this one.
pub fn router(state: AppState) -> Router {
    let ordinary = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/was", get(pages::accessibility_statement))
        .route("/pkg/{file}", get(site::hashed))
        .route("/robots.txt", get(site::root))
        .route("/kalender/{file}", get(calendars::ics))
        .route("/programmer/{slug}/haendelser", get(live::stream))
        .route(
            "/programmer/{slug}/indikatorer/{number}/tal.csv",
            get(downloads::table::csv),
        )
        .route(
            "/programmer/{slug}/indikatorer/{number}/figur.svg",
            get(figures::svg),
        )
        .route(
            "/programmer/{slug}/indikatorer/{number}/figur.png",
            get(figures::png),
        )
        .route(
            "/programmer/{slug}/fidelitet/scorer.csv",
            get(downloads::fidelity::csv),
        )
        .route(app::paths::FUNDINGS_CSV, get(downloads::fundings::csv))
        .route(
            "/aftaler/{number}/tilslutninger.csv",
            get(downloads::agreement::csv),
        )
        .route(
            "/forummer/{forum}/moeder/{day}/punkter/{item}/bilag/{annex}",
            get(downloads::annex::of_item),
        )
        .route(
            "/aftaler/{number}/bilag/{annex}",
            get(downloads::annex::of_wording),
        )
        .route(
            "/forummer/{forum}/moeder/{day}/materiale/{number}/margen.css",
            get(downloads::page_margins::css),
        )
        .merge(forms::routes())
        .fallback(pages::page)
        .layer(within(REQUEST_SECONDS));
    ordinary
        .merge(forms::long_routes().layer(within(LONG_SECONDS)))
        // One stack, the outermost first: the router boxes every layer it is given by itself.
        .layer(
            ServiceBuilder::new()
                .layer(SetSensitiveRequestHeadersLayer::new([
                    AUTHORIZATION,
                    COOKIE,
                ]))
                .map_request(headers::without_id)
                .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
                .layer(
                    TraceLayer::new_for_http()
                        .make_span_with(request_span)
                        .on_response(DefaultOnResponse::new().level(Level::DEBUG)),
                )
                .layer(PropagateRequestIdLayer::x_request_id())
                .layer(CatchPanicLayer::new())
                .map_response(headers::on_everything)
                .layer(
                    CompressionLayer::new()
                        .quality(CompressionLevel::Precise(BROTLI_LEVEL))
                        .compress_when(DefaultPredicate::new().and(is_loose)),
                )
                .layer(DefaultBodyLimit::max(BODY_MAX)),
        )
        .with_state(state)
}

/// Office documents and the like are packed already: to pack them again takes time and gains nothing.
fn is_loose(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    !kind.is_some_and(|kind| kind == "application/pdf" || kind.starts_with("application/vnd."))
}

fn within(seconds: u64) -> TimeoutLayer {
    TimeoutLayer::with_status_code(
        StatusCode::SERVICE_UNAVAILABLE,
        Duration::from_secs(seconds),
    )
}

/// Names the request in every line logged while it is served.
fn request_span<B>(request: &axum::http::Request<B>) -> tracing::Span {
    let id = request
        .headers()
        .get(headers::REQUEST_ID)
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default();
    let path = told(request.uri().path());
    tracing::info_span!("request", id, method = %request.method(), path)
}

/// An address as the log tells it. One-time addresses and those of calendars are secrets, so only their
/// first part is named.
fn told(path: &str) -> &str {
    let secrets = ["/start/", "/adgang/", "/kalender/"];
    match secrets.iter().any(|begin| path.starts_with(begin)) {
        true => path.split('/').nth(1).unwrap_or_default(),
        false => path,
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn no_secret_is_told_to_the_log() {
        for (path, shown) in [
            ("/start/0123", "start"),
            ("/adgang/0123", "adgang"),
            ("/kalender/0123.ics", "kalender"),
            ("/kalender", "/kalender"),
            ("/forummer/0123", "/forummer/0123"),
        ] {
            assert_eq!(told(path), shown);
        }
    }
}
