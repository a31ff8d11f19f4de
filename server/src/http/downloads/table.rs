//! What is published of an indicator, as a file for spreadsheets: the same as its page shows, to the same
//! readers, written while it is read.

use super::{MARK, lines, named, refused};
use crate::http::visitor::Visitor;
use crate::state::AppState;
use crate::usecase::indicators::PublishedFigures;
use app::error::AppError;
use app::indicator::cells;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::indicator::PublishedTable;
use domain::locale::Locale;
use domain::text::Slug;
use futures_util::{StreamExt, TryStreamExt, stream};
use std::io;

/// The figures as Danish spreadsheets read them: semicolons, decimal commas, UTF-8 with its mark.
pub async fn csv(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: Request,
) -> Response {
    let visitor = Visitor::of(&state, request.headers(), request.uri()).await;
    let figures = match published(&state, &visitor, &programme, &number).await {
        Ok(figures) => figures,
        Err(error) => return refused(&error),
    };
    let mut headers = HeaderMap::new();
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/csv; charset=utf-8"),
    );
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(number) = number.parse() {
        named(&mut headers, "attachment", number, "csv");
    }
    (headers, body(state, figures, visitor.visit.locale)).into_response()
}

async fn published(
    state: &AppState,
    visitor: &Visitor,
    programme: &str,
    number: &str,
) -> Result<PublishedFigures, AppError> {
    if let Some(failure) = &visitor.visit.failure {
        return Err(failure.clone());
    }
    let slug = Slug::parse(programme).ok_or(AppError::NotFound)?;
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let service = &state.service;
    service
        .published_figures(&visitor.visit.actor, &slug, number)
        .await
}

/// The heading, then a few periods at a time. A failure on the way ends the answer short of its end,
/// which the browser tells.
fn body(state: AppState, figures: PublishedFigures, locale: Locale) -> Body {
    let heading = written(&figures.head(), true, locale);
    let heading = heading.map(|lines| [MARK.as_bytes(), &lines].concat());
    let rest = stream::try_unfold((state, figures), move |(state, mut figures)| async move {
        let next = state.service.next_figures(&mut figures).await;
        match next.map_err(|_| io::Error::other("figures could not be read"))? {
            Some(table) => {
                io::Result::Ok(Some((written(&table, false, locale)?, (state, figures))))
            }
            None => Ok(None),
        }
    });
    let heading = stream::once(async move { heading });
    Body::from_stream(heading.chain(rest).map_err(axum::Error::new))
}

fn written(table: &PublishedTable, is_first: bool, locale: Locale) -> io::Result<Vec<u8>> {
    let found = cells(table, locale);
    let found = found.into_iter().skip(usize::from(!is_first));
    lines(found).ok_or_else(|| io::Error::other("lines could not be written"))
}
