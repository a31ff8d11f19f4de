use super::autosave::saved;
use super::{named, told};
use crate::http::form::{FormRequest, Outcome};
use crate::state::AppState;
use app::backend::ReadMeetings;
use app::error::AppError;
use app::paths::{self, Done};
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{
    AddendumDraft, Approval, AttendanceForm, Cancellation, Circulation, CommentDraft,
    ConclusionDraft, ItemDraft, MeetingDetails, MeetingMove, MeetingReader, Shift, parse_place,
    shown_revision, shown_source,
};

pub(super) type At = (ForumId, NaiveDate);

pub(super) fn at(forum: &str, on: &str) -> Result<At, AppError> {
    Ok((named(forum)?, named(on)?))
}

/// Moves a meeting on.
pub async fn move_on(
    State(state): State<AppState>,
    Path((forum, on, to)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let to: MeetingMove = named(&to)?;
        let (service, actor) = (&state.service, request.actor());
        // Denied to who may not, before anything typed is judged.
        let meeting = service.meeting(actor, at.0, at.1).await?;
        if !meeting.may_govern {
            return Err(AppError::Denied);
        }
        let circulation = match to {
            MeetingMove::Circulate => Some(Circulation::parse(form, meeting.today)?),
            _ => None,
        };
        let based_on = shown_revision(form)?;
        service
            .move_meeting(actor, at, to, circulation, based_on)
            .await?;
        let (done, page) = match to {
            MeetingMove::Begin => (Done::MeetingBegun, paths::meeting(at.0, at.1)),
            MeetingMove::Dispatch => (Done::AgendaDispatched, paths::meeting(at.0, at.1)),
            MeetingMove::Open => (Done::MeetingOpened, paths::meeting(at.0, at.1)),
            MeetingMove::Close => (Done::MeetingClosed, paths::meeting(at.0, at.1)),
            MeetingMove::Circulate => (Done::MinutesCirculated, paths::minutes(at.0, at.1)),
        };
        Ok(Outcome::Go(done.at(&page)))
    }
    .await;
    request.answer_on(&meeting_page(&forum, &on), outcome).await
}

/// Calls a meeting off.
pub async fn call_off(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        keeper_of(&state, &request, at).await?;
        let cancellation = Cancellation::parse(form)?;
        let service = &state.service;
        service
            .call_meeting_off(request.actor(), at, cancellation)
            .await?;
        let page = paths::meeting(at.0, at.1);
        Ok(Outcome::Go(Done::MeetingCancelled.at(&page)))
    }
    .await;
    request.answer_on(&meeting_page(&forum, &on), outcome).await
}

/// The page that the buttons of a meeting stand on.
pub(super) fn meeting_page(forum: &str, on: &str) -> String {
    format!("/forummer/{forum}/moeder/{on}")
}

pub async fn change_details(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let (service, actor) = (&state.service, request.actor());
        keeper_of(&state, &request, at).await?;
        let (details, based_on) = MeetingDetails::parse(form)?;
        service.change_meeting(actor, at, details, based_on).await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::meeting(at.0, at.1))))
    }
    .await;
    request.answer(outcome).await
}

/// Puts an item on an agenda, as a member hands it in, or as it was proposed.
pub async fn add_item(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let (service, actor) = (&state.service, request.actor());
        if !service.meeting(actor, at.0, at.1).await?.may_submit {
            return Err(AppError::Denied);
        }
        let source = shown_source(form)?;
        let (draft, _) = ItemDraft::parse(form)?;
        service.add_item(actor, at, draft, source).await?;
        Ok(Outcome::Go(Done::Created.at(&paths::meeting(at.0, at.1))))
    }
    .await;
    request.answer(outcome).await
}

/// Leaves a proposal out of an agenda.
pub async fn drop_proposal(
    state: State<AppState>,
    path: Path<(String, String)>,
    request: FormRequest,
) -> Response {
    weigh(state, path, request, true).await
}

/// Takes up again what was left out.
pub async fn restore_proposal(
    state: State<AppState>,
    path: Path<(String, String)>,
    request: FormRequest,
) -> Response {
    weigh(state, path, request, false).await
}

async fn weigh(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
    is_dropped: bool,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let (service, actor) = (&state.service, request.actor());
        keeper_of(&state, &request, at).await?;
        let source = shown_source(form)?.ok_or(AppError::NotFound)?;
        service
            .weigh_proposal(actor, at, source, is_dropped)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::meeting(at.0, at.1))))
    }
    .await;
    request.answer_on(&meeting_page(&forum, &on), outcome).await
}

/// Puts down what became of an item.
pub async fn conclude(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let item: ItemId = named(&item)?;
        let (service, actor) = (&state.service, request.actor());
        keeper_of(&state, &request, at).await?;
        let (draft, based_on) = ConclusionDraft::parse(form)?;
        service
            .conclude_item(actor, at, item, draft, based_on)
            .await?;
        let page = paths::item(at.0, at.1, item);
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

/// Keeps what is typed of an item's outcome, while it is typed.
pub async fn autosave_item(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<Option<u32>, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let item: ItemId = named(&item)?;
        keeper_of(&state, &request, at).await?;
        let (typed, based_on) = ConclusionDraft::parse_so_far(form)?;
        let (service, actor) = (&state.service, request.actor());
        service
            .keep_conclusion(actor, at, item, typed, based_on)
            .await
    }
    .await;
    saved(outcome)
}

pub async fn change_item(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let item: ItemId = named(&item)?;
        let (service, actor) = (&state.service, request.actor());
        keeper_of(&state, &request, at).await?;
        let (draft, based_on) = ItemDraft::parse(form)?;
        service
            .change_item(actor, at, item, draft, based_on)
            .await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::meeting(at.0, at.1))))
    }
    .await;
    request.answer(outcome).await
}

pub async fn remove_item(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let page = format!("{}/punkter/{item}/rediger", meeting_page(&forum, &on));
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let (at, item) = (at(&forum, &on)?, named::<ItemId>(&item)?);
        let (service, actor) = (&state.service, request.actor());
        service.remove_item(actor, at, item).await?;
        let page = paths::meeting(at.0, at.1);
        Ok(Outcome::Go(Done::ItemRemoved.at(&page)))
    }
    .await;
    request.answer_on(&page, outcome).await
}

/// Moves an item one place up or down.
pub async fn shift_item(
    State(state): State<AppState>,
    Path((forum, on, item, shift)): Path<(String, String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let (at, item) = (at(&forum, &on)?, named::<ItemId>(&item)?);
        let shift: Shift = named(&shift)?;
        let (service, actor) = (&state.service, request.actor());
        service.shift_item(actor, at, item, shift).await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::meeting(at.0, at.1))))
    }
    .await;
    request.answer_on(&meeting_page(&forum, &on), outcome).await
}

/// Gives an item the number that was typed, or that of the item it was dropped on.
pub async fn place_item(
    State(state): State<AppState>,
    Path((forum, on, item)): Path<(String, String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let item: ItemId = named(&item)?;
        let (service, actor) = (&state.service, request.actor());
        let meeting = service.meeting(actor, at.0, at.1).await?;
        if !meeting.may_govern {
            return Err(AppError::Denied);
        }
        let n_items = u32::try_from(meeting.items.len()).unwrap_or(u32::MAX);
        let number = parse_place(form, n_items)?;
        service.place_item(actor, at, item, number).await?;
        Ok(Outcome::Go(Done::Saved.at(&paths::meeting(at.0, at.1))))
    }
    .await;
    request.answer_on(&meeting_page(&forum, &on), outcome).await
}

pub async fn approve_minutes(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let (service, actor) = (&state.service, request.actor());
        if !service.minutes(actor, at.0, at.1).await?.may_approve {
            return Err(AppError::Denied);
        }
        let approval = Approval::parse(form)?;
        service.approve_minutes(actor, at, approval).await?;
        let page = paths::minutes(at.0, at.1);
        Ok(Outcome::Go(Done::MinutesApproved.at(&page)))
    }
    .await;
    request.answer_on(&minutes_page(&forum, &on), outcome).await
}

/// The page that the forms of the minutes stand on.
fn minutes_page(forum: &str, on: &str) -> String {
    format!("{}/referat", meeting_page(forum, on))
}

/// What a member says of minutes that are out for comment.
pub async fn comment_minutes(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let (service, actor) = (&state.service, request.actor());
        service.minutes(actor, at.0, at.1).await?;
        let draft = CommentDraft::parse(form);
        let draft = draft.map_err(|p| told(p, may_comment(actor, at.0)))?;
        service.comment_minutes(actor, at, draft).await?;
        let page = paths::minutes(at.0, at.1);
        Ok(Outcome::Go(Done::CommentSent.at(&page)))
    }
    .await;
    request.answer_on(&minutes_page(&forum, &on), outcome).await
}

fn may_comment(actor: &Actor, forum: ForumId) -> bool {
    MeetingReader::of(actor, forum).may_submit()
}

pub async fn publish_minutes(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        request.form()?;
        let at = at(&forum, &on)?;
        state.service.publish_minutes(request.actor(), at).await?;
        let page = paths::minutes(at.0, at.1);
        Ok(Outcome::Go(Done::MinutesPublished.at(&page)))
    }
    .await;
    request.answer_on(&minutes_page(&forum, &on), outcome).await
}

pub async fn add_addendum(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        let (service, actor) = (&state.service, request.actor());
        if !service.minutes(actor, at.0, at.1).await?.may_approve {
            return Err(AppError::Denied);
        }
        let draft = AddendumDraft::parse(form)?;
        service.add_addendum(actor, at, draft).await?;
        let page = paths::minutes(at.0, at.1);
        Ok(Outcome::Go(Done::AddendumAdded.at(&page)))
    }
    .await;
    request.answer_on(&minutes_page(&forum, &on), outcome).await
}

/// Notes who was at a meeting.
pub async fn record_attendance(
    State(state): State<AppState>,
    Path((forum, on)): Path<(String, String)>,
    request: FormRequest,
) -> Response {
    let outcome: Result<_, AppError> = async {
        let (form, at) = (request.form()?, at(&forum, &on)?);
        keeper_of(&state, &request, at).await?;
        let (list, based_on) = AttendanceForm::parse(form)?;
        let (service, actor) = (&state.service, request.actor());
        service.record_attendance(actor, at, list, based_on).await?;
        let page = paths::attendance(at.0, at.1);
        Ok(Outcome::Go(Done::Saved.at(&page)))
    }
    .await;
    request.answer(outcome).await
}

/// Denies a form to who does not keep the agenda, before anything typed is judged.
pub(super) async fn keeper_of(
    state: &AppState,
    request: &FormRequest,
    (forum, on): At,
) -> Result<(), AppError> {
    let meeting = state.service.meeting(request.actor(), forum, on).await?;
    match meeting.may_govern {
        true => Ok(()),
        false => Err(AppError::Denied),
    }
}
