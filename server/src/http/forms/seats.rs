use super::{named, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadSeats;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::forum::seat::{EntryKind, SeatCommand, SeatDraft};
use domain::ids::{ForumId, ForumSeatId};
use domain::policy::{Action, Target, allows};

pub async fn create(
    State(state): State<AppState>,
    Path(forum): Path<String>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, forum) = (request.form()?, named(&forum)?);
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        service.seat_choices_of(actor, forum).await?;
        let (draft, _) = SeatDraft::parse(form)?;
        let id = service.create_seat(actor, forum, draft).await?;
        Ok(Outcome::Go(Done::Created.at(&paths::seat(forum, id))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn change(
    State(state): State<AppState>,
    Path((forum, seat)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (forum, seat) = place(&forum, &seat)?;
        let (service, actor) = (&state.service, request.actor());
        service.seat(actor, forum, seat).await?;
        let may_send = allows(actor, Action::Govern, Target::Registers);
        let (draft, based_on) = SeatDraft::parse(form).map_err(|p| told(p, may_send))?;
        service
            .change_seat(actor, (forum, seat), draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::seat(forum, seat))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn appoint(
    State(state): State<AppState>,
    Path((forum, seat)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    put_down(state, EntryKind::Appointed, (&forum, &seat, "0"), request).await
}

pub async fn vacate(
    State(state): State<AppState>,
    Path((forum, seat)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    put_down(state, EntryKind::Vacated, (&forum, &seat, "0"), request).await
}

pub async fn substitute(
    State(state): State<AppState>,
    Path((forum, seat)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    put_down(state, EntryKind::Substituted, (&forum, &seat, "0"), request).await
}

pub async fn end(
    State(state): State<AppState>,
    Path((forum, seat, entry)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    put_down(state, EntryKind::Ended, (&forum, &seat, &entry), request).await
}

pub async fn retract(
    State(state): State<AppState>,
    Path((forum, seat, entry)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    put_down(
        state,
        EntryKind::Retracted,
        (&forum, &seat, &entry),
        request,
    )
    .await
}

/// The forms of a seat's entries stand on the page of the seat.
async fn put_down(
    state: AppState,
    kind: EntryKind,
    (forum, seat, entry): (&str, &str, &str),
    request: FormRequest,
) -> Response {
    let page = format!("/forummer/{forum}/pladser/{seat}");
    let outcome: Result<_, AppError> = async {
        let form = request.form()?;
        let (place, entry) = (place(forum, seat)?, named(entry)?);
        let (service, actor) = (&state.service, request.actor());
        service.seat(actor, place.0, place.1).await?;
        let may_send = allows(actor, Action::Govern, Target::Registers);
        let command = SeatCommand::parse(kind, entry, form).map_err(|p| told(p, may_send))?;
        service.record_seat(actor, place, command).await?;
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

fn place(forum: &str, seat: &str) -> Result<(ForumId, ForumSeatId), AppError> {
    Ok((named(forum)?, named(seat)?))
}
