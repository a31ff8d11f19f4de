use crate::http::form::{FormRequest, Outcome};
use crate::http::visitor::local_path;
use crate::state::AppState;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::people::{Credentials, Password, PersonDraft};
use domain::problem::{Field, Problems};

pub async fn sign_in(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        let credentials = Credentials::parse(request.form()?)?;
        let session = state.service.sign_in(credentials).await?;
        // Whoever was signed in on this browser is not any more.
        if let Some(earlier) = request.session() {
            state.service.sign_out(earlier).await?;
        }
        let next = local_path(request.form()?.get(Field::Next)).unwrap_or(paths::HOME);
        Ok(Outcome::SignedIn(session, next.to_owned()))
    }
    .await;
    request.answer(outcome).await
}

pub async fn sign_out(State(state): State<AppState>, request: FormRequest) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        if let Some(token) = request.session() {
            state.service.sign_out(token).await?;
        }
        Ok(Outcome::SignedOut(Done::SignedOut.at(paths::HOME)))
    }
    .await;
    match outcome {
        Err(error) => request.fail(error).await,
        done => request.answer(done).await,
    }
}

pub async fn first_run(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (person, password) = together(PersonDraft::parse(form), Password::parse_new(form))?;
        let session = state
            .service
            .create_first_administrator(&token, person.0, password)
            .await?;
        Ok(Outcome::SignedIn(session, paths::SECRETARIAT.to_owned()))
    }
    .await;
    request.answer(outcome).await
}

pub async fn choose_password(
    State(state): State<AppState>,
    Path(token): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let password = Password::parse_new(request.form()?)?;
        let session = state.service.choose_password(&token, password).await?;
        Ok(Outcome::SignedIn(
            session,
            Done::PasswordSet.at(paths::HOME),
        ))
    }
    .await;
    request.answer(outcome).await
}

/// Both, or the problems of both.
fn together<A, B>(a: Result<A, Problems>, b: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(mut problems), Err(more)) => {
            for problem in more.iter() {
                problems.add(problem.field, problem.flaw);
            }
            Err(problems)
        }
        (Err(problems), Ok(_)) | (Ok(_), Err(problems)) => Err(problems),
    }
}
