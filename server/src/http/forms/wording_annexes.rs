//! Annexes of the texts of agreements: a file or a link put to a version, and taken off.

use super::agreements::entered;
use super::annexes::taken;
use super::named;
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use crate::usecase::file_flaw;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::response::Response;
use domain::ids::AnnexId;
use domain::meeting::{AnnexDraft, AnnexFlaw};

/// Takes a file in and puts it to a version of the text.
pub async fn attach(
    State(state): State<AppState>,
    Path((number, version)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let form = FormRequest::without_body(&state, &head).await;
    let outcome: Result<_, AppError> = async {
        form.form()?;
        // Denied to who may not, before a byte of the file is read.
        let at = (entered(&state, &form, &number).await?, named(&version)?);
        let request = Request::from_parts(head, body);
        let parts = Multipart::from_request(request, &state).await;
        let parts = parts.map_err(|_| file_flaw(AnnexFlaw::NoFile))?;
        let (name, file) = taken(parts).await?;
        let (service, actor) = (&state.service, form.actor());
        service.add_wording_file(actor, at, &name, file).await?;
        Ok(done(Done::AnnexAdded, at.0))
    }
    .await;
    form.answer_on(&page_of(&number), outcome).await
}

/// Puts a link to a version of the text.
pub async fn link(
    State(state): State<AppState>,
    Path((number, version)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let at = (entered(&state, &request, &number).await?, named(&version)?);
        let draft = AnnexDraft::parse_link(request.form()?)?;
        let (service, actor) = (&state.service, request.actor());
        service.add_wording_link(actor, at, &draft).await?;
        Ok(done(Done::AnnexAdded, at.0))
    }
    .await;
    request.answer_on(&page_of(&number), outcome).await
}

/// Takes an annex off its version.
pub async fn remove(
    State(state): State<AppState>,
    Path((number, annex)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let at = entered(&state, &request, &number).await?;
        let annex: AnnexId = named(&annex)?;
        let (service, actor) = (&state.service, request.actor());
        service.remove_wording_annex(actor, at, annex).await?;
        Ok(done(Done::AnnexRemoved, at))
    }
    .await;
    request.answer_on(&page_of(&number), outcome).await
}

fn done(done: Done, number: u32) -> Outcome {
    Outcome::Go(done.at(&paths::agreement(number)))
}

/// The page that these forms stand on.
fn page_of(number: &str) -> String {
    format!("{}/{number}", paths::AGREEMENTS)
}
