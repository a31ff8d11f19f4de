//! A file of figures: taken in, stored, thrown away.

use super::indicators::governed;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use crate::usecase::indicators::{Incoming, is_beyond_largest, too_large};
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::multipart::{Field as Part, MultipartError};
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::UploadId;
use domain::indicator::FileDraft;
use domain::problem::{Field, Flaw, Problems, Refusal};

/// Of a file that is too large so much is taken from the wire and thrown away, so that the browser has
/// sent it and listens for the answer.
pub const BODY_MAX: usize = 256 << 20;

/// Takes the file in, and leads to what would become of it.
pub async fn take_in(
    State(state): State<AppState>,
    Path((programme, number)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let form = FormRequest::without_body(&state, &head).await;
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &form, &programme, &number).await?;
        let is_too_large = says_too_large(&head.headers);
        let request = Request::from_parts(head, body);
        let mut parts = Multipart::from_request(request, &state)
            .await
            .map_err(|_| missing())?;
        let mut id = Err(missing());
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            if part.name() != Some(Field::File.name()) {
                continue;
            }
            if is_too_large {
                drained(part).await?;
                return Err(too_large());
            }
            let service = &state.service;
            let incoming = service.begin_upload(form.actor(), &slug, number).await?;
            id = taken(incoming, part).await;
        }
        let page = paths::entry_file(&slug, number, id?);
        Ok(Outcome::Go(page))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/maalinger");
    form.answer_on(&page, outcome).await
}

/// Takes a file in; of one that is refused, or that breaks off, nothing is kept.
async fn taken(mut incoming: Incoming<'_>, part: Part<'_>) -> Result<UploadId, AppError> {
    match read(&mut incoming, part).await {
        Ok(id) => Ok(id),
        Err(error) => {
            incoming.give_up().await?;
            Err(error)
        }
    }
}

/// Reads a file to its end even where it is refused on the way.
async fn read(incoming: &mut Incoming<'_>, mut part: Part<'_>) -> Result<UploadId, AppError> {
    let mut refused = None;
    while let Some(bytes) = part.chunk().await.map_err(broken)? {
        if refused.is_none() {
            refused = incoming.push(&bytes).await.err();
        }
    }
    match refused {
        Some(error) => Err(error),
        None => incoming.finish().await,
    }
}

async fn drained(mut part: Part<'_>) -> Result<(), AppError> {
    while part.chunk().await.map_err(broken)?.is_some() {}
    Ok(())
}

/// Whether the request says at once that its file is too large; else that shows on the way.
fn says_too_large(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse().ok());
    length.is_some_and(is_beyond_largest)
}

fn missing() -> AppError {
    Problems::one(Field::File, Flaw::Required).into()
}

fn broken(error: MultipartError) -> AppError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        _ => missing(),
    }
}

/// Stores every figure of the file, if it is what was shown and every row is accepted.
pub async fn store(
    State(state): State<AppState>,
    Path((programme, number, id)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let draft = FileDraft::parse(request.form()?)?;
        let service = &state.service;
        let is_stored = service
            .store_upload(request.actor(), &slug, number, id, &draft)
            .await?;
        if !is_stored {
            return Ok(Outcome::Again);
        }
        let page = paths::indicator_entry(&slug, number);
        Ok(Outcome::Go(Done::FiguresStored.at(&page)))
    }
    .await;
    let entry = format!("/programmer/{programme}/indikatorer/{number}/maalinger");
    let page = match &outcome {
        Err(AppError::Refused(Refusal::FileMoved)) => entry,
        _ => format!("{entry}/fil/{id}"),
    };
    request.answer_on(&page, outcome).await
}

/// Throws the file away.
pub async fn discard(
    State(state): State<AppState>,
    Path((programme, number, id)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (slug, number) = governed(&state, &request, &programme, &number).await?;
        let id = id.parse().map_err(|_| AppError::NotFound)?;
        let service = &state.service;
        service
            .discard_upload(request.actor(), &slug, number, id)
            .await?;
        Ok(Outcome::Go(paths::indicator_entry(&slug, number)))
    }
    .await;
    let page = format!("/programmer/{programme}/indikatorer/{number}/maalinger");
    request.answer_on(&page, outcome).await
}
