//! Annexes of items: a file or a link put to one, and taken off.

use super::meetings::{At, at, keeper_of, meeting_page};
use super::named;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use crate::usecase::{IncomingFile, file_flaw};
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::{AnnexId, ItemId};
use domain::meeting::{AnnexDraft, AnnexField, AnnexFlaw};

/// Of a file that is too large so much is taken from the wire and thrown away, so that the browser has
/// sent it and listens for the answer.
pub const BODY_MAX: usize = 128 << 20;

/// Takes a file in and puts it to an item.
pub async fn attach(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let form = FormRequest::without_body(&state, &head).await;
    let outcome: Result<_, AppError> = async {
        form.form()?;
        let (at, item) = (at(&forum, &on)?, named::<ItemId>(&item)?);
        // Denied to who may not, before a byte of the file is read.
        keeper_of(&state, &form, at).await?;
        let request = Request::from_parts(head, body);
        let parts = Multipart::from_request(request, &state).await;
        let parts = parts.map_err(|_| file_flaw(AnnexFlaw::NoFile))?;
        let (name, file) = taken(parts).await?;
        let (service, actor) = (&state.service, form.actor());
        service.add_annex_file(actor, at, item, &name, file).await?;
        Ok(Outcome::Go(done(Done::AnnexAdded, at, item)))
    }
    .await;
    form.answer_on(&item_page(&forum, &on, &item), outcome)
        .await
}

/// The file of a form and its name, read to the end.
pub(super) async fn taken(mut parts: Multipart) -> Result<(String, IncomingFile), AppError> {
    let mut taken = None;
    while let Some(mut part) = parts.next_field().await.map_err(broken)? {
        let is_file = part.name() == Some(AnnexField::File.name()) && taken.is_none();
        let name = part.file_name().unwrap_or_default().to_owned();
        let mut file = IncomingFile::default();
        while let Some(bytes) = part.chunk().await.map_err(broken)? {
            if is_file {
                file.push(&bytes);
            }
        }
        if is_file {
            taken = Some((name, file));
        }
    }
    taken.ok_or_else(|| file_flaw(AnnexFlaw::NoFile))
}

fn broken(error: MultipartError) -> AppError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => file_flaw(AnnexFlaw::TooLarge),
        _ => file_flaw(AnnexFlaw::BrokenOff),
    }
}

/// Puts a link to an item.
pub async fn link(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (at, item) = (at(&forum, &on)?, named::<ItemId>(&item)?);
        keeper_of(&state, &request, at).await?;
        let draft = AnnexDraft::parse_link(form)?;
        let (service, actor) = (&state.service, request.actor());
        service.add_annex_link(actor, at, item, &draft).await?;
        Ok(Outcome::Go(done(Done::AnnexAdded, at, item)))
    }
    .await;
    request
        .answer_on(&item_page(&forum, &on, &item), outcome)
        .await
}

/// Takes an annex off its item.
pub async fn remove(
    State(state): State<AppState>,
    Path((forum, on, item, annex)): Path<(String, String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let (at, item) = (at(&forum, &on)?, named::<ItemId>(&item)?);
        let annex: AnnexId = named(&annex)?;
        let (service, actor) = (&state.service, request.actor());
        service.remove_annex(actor, at, item, annex).await?;
        Ok(Outcome::Go(done(Done::AnnexRemoved, at, item)))
    }
    .await;
    request
        .answer_on(&item_page(&forum, &on, &item), outcome)
        .await
}

fn done(done: Done, at: At, item: ItemId) -> String {
    done.at(&paths::item(at.0, at.1, item))
}

/// The page that the forms of an item's annexes stand on.
fn item_page(forum: &str, on: &str, item: &str) -> String {
    format!("{}/punkter/{item}", meeting_page(forum, on))
}
