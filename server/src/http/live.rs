//! A stream of what changes in a programme, as server-sent events, for those who follow it.

use super::visitor::Visitor;
use crate::live::{LOOK_BACK_MINUTES, Listener};
use crate::service::Service;
use crate::state::AppState;
use app::error::AppError;
use axum::extract::{Path, Request, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::ids::ProgrammeId;
use domain::text::Slug;
use domain::time::Timestamp;
use futures_util::stream;
use std::convert::Infallible;
use std::time::Duration;

/// Says nothing for so long, and a proxy may take the stream for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(25);
/// After that the browser comes again, and shows who it is again.
const LASTS: Duration = Duration::from_secs(60 * 60);
const COME_AGAIN: Duration = Duration::from_secs(30);

/// Events carry a moment as their id and say no more; a browser that comes back names the last one.
pub async fn stream(
    State(state): State<AppState>,
    Path(programme): Path<String>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let Some(slug) = Slug::parse(&programme) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let reader = Reader {
        service: state.service.clone(),
        session: visitor.session,
        slug,
    };
    let id = match reader.follows().await {
        Ok(id) => id,
        Err(AppError::Unavailable { .. }) => return later(),
        Err(error) => return error.status().into_response(),
    };
    let Some(listener) = state.live.listen(id) else {
        return later();
    };
    let since = since(request.headers(), request.uri().query());
    let missed = match since {
        // What was written down a moment before may have come to be seen a moment after.
        Some(since) => {
            let since = since.plus_minutes(-LOOK_BACK_MINUTES);
            reader.service.changed_since(id, since).await
        }
        None => Ok(None),
    };
    let Ok(missed) = missed else {
        return later();
    };
    let events = stream::unfold(
        (reader, listener, missed),
        |(reader, mut listener, missed)| async move {
            let at = match missed {
                Some(at) => at,
                None => reader.next(&mut listener).await?,
            };
            Some((event(at), (reader, listener, None)))
        },
    );
    let mut response = Sse::new(events)
        .keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
        .into_response();
    let uncached = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, uncached);
    response
}

/// Come again: a browser gives a stream up for good that is answered with anything but success.
fn later() -> Response {
    let later: Result<_, Infallible> = Ok(Event::default().retry(COME_AGAIN));
    Sse::new(stream::iter([later])).into_response()
}

fn event(at: Timestamp) -> Result<Event, Infallible> {
    // Browsers do not hear of an event without data.
    Ok(Event::default().id(at.micros().to_string()).data("changed"))
}

/// The moment up to which the browser knows: that of its last event, else that of its page.
fn since(headers: &HeaderMap, query: Option<&str>) -> Option<Timestamp> {
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| id.to_str().ok());
    let page = query.and_then(|query| query.strip_prefix("siden="));
    let micros = last.or(page)?.parse().ok()?;
    Some(Timestamp::from_micros(micros))
}

/// Who listens, asked anew at each event: a session may have ended and a role been taken meanwhile.
struct Reader {
    service: Service,
    session: Option<String>,
    slug: Slug,
}

impl Reader {
    async fn follows(&self) -> Result<ProgrammeId, AppError> {
        self.service
            .followed_by(self.session.as_deref(), &self.slug)
            .await
    }

    async fn next(&self, listener: &mut Listener) -> Option<Timestamp> {
        let at = tokio::time::timeout(LASTS, listener.next()).await.ok()??;
        self.follows().await.ok()?;
        Some(at)
    }
}
