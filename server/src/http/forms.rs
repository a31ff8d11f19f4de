//! Every form of the application: its address and who takes it in.
//!
//! Each handler parses with `domain`, calls one use case, and says where to go; what is refused comes
//! back on the page it was typed on.

mod access;
mod agreements;
mod annexes;
mod autosave;
mod calendars;
mod confirmations;
mod deliveries;
mod deviations;
mod fidelity;
mod files;
mod follow_ups;
mod forum_rules;
mod fundings;
mod hearings;
mod indicators;
mod initiatives;
mod meetings;
mod milestones;
mod of_forums;
mod orders;
mod packs;
mod people;
mod programmes;
mod registers;
mod reminders;
mod rounds;
mod seats;
mod status;
mod tasks;
mod wheel;
mod wording_annexes;

use super::headers::REQUEST_ID;
use super::language;
use crate::request;
use crate::state::AppState;
use app::error::AppError;
use app::paths;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::Method;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;
use domain::problem::Problems;
use domain::text::Slug;
use std::str::FromStr;

pub fn routes() -> Router<AppState> {
    Router::new()
        .merge(access_routes())
        .merge(agreements::routes())
        .merge(calendars::routes())
        .merge(plan_routes())
        .merge(chain_routes())
        .merge(order_routes())
        .merge(delivery_routes())
        .merge(deviation_routes())
        .merge(follow_up_routes())
        .merge(of_forums::meeting_routes())
        .merge(indicator_routes())
        .merge(fidelity_routes())
        .merge(hearings::routes())
        .merge(fundings::routes())
        .merge(of_forums::seat_routes())
        .merge(register_routes())
        .merge(reminders::routes())
        .merge(wheel::routes())
        .merge(people_routes())
        .route(paths::LANGUAGE, post(language::choose))
        .layer(from_fn(under_its_name))
}

/// The log of changes names the request that made one as the server's own log does.
async fn under_its_name(request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let name = headers.get(REQUEST_ID).and_then(|name| name.to_str().ok());
    match name.filter(|_| request.method() != Method::GET) {
        Some(name) => request::under(name.to_owned(), next.run(request)).await,
        None => next.run(request).await,
    }
}

fn access_routes() -> Router<AppState> {
    Router::new()
        .route(paths::SIGN_IN, page().post(access::sign_in))
        .route(paths::SIGN_OUT, post(access::sign_out))
        .route("/start/{token}", page().post(access::first_run))
        .route("/adgang/{token}", page().post(access::choose_password))
}

fn plan_routes() -> Router<AppState> {
    Router::new()
        .route(paths::NEW_PROGRAMME, page().post(programmes::create))
        .route(
            "/programmer/{slug}/rediger",
            page().post(programmes::change),
        )
        .route(
            "/programmer/{slug}/runder",
            page().post(programmes::open_round),
        )
        .route(
            "/programmer/{slug}/indsaet",
            page().post(initiatives::preview_rows),
        )
        .route(
            "/programmer/{slug}/indsaet/gem",
            page().post(initiatives::store_rows),
        )
        .route(
            "/programmer/{slug}/ny-indsats",
            page().post(initiatives::create),
        )
        .route(
            "/programmer/{slug}/indsatser/{number}/rediger",
            page().post(initiatives::change),
        )
        .route(
            "/programmer/{slug}/runder/{meeting}/{move}",
            page().post(rounds::move_on),
        )
        .route(
            "/programmer/{slug}/runder/{meeting}/plan",
            page().post(rounds::reschedule),
        )
        .route(
            "/programmer/{slug}/runder/{meeting}/plan/{move}",
            page().post(rounds::move_planned),
        )
        .route(
            "/programmer/{slug}/runder/{meeting}/rapport",
            page().post(rounds::report_upwards),
        )
        .route(
            "/programmer/{slug}/runder/{meeting}/indsatser/{number}",
            page().post(rounds::rate),
        )
        .route(
            "/programmer/{slug}/indsatser/{number}/status",
            page().post(status::report),
        )
        .route(
            "/programmer/{slug}/indsatser/{number}/milepaele",
            page().post(milestones::say),
        )
        .route(
            "/programmer/{slug}/indsatser/{number}/milepaele/modsigelse",
            page().post(milestones::answer_contradiction),
        )
        .route(
            "/programmer/{slug}/indsatser/{number}/status/uaendret",
            page().post(status::confirm_unchanged),
        )
}

fn chain_routes() -> Router<AppState> {
    const PAGE: &str = "/programmer/{slug}/indsatser/{number}/ordrebekraeftelse";
    Router::new()
        .route(&format!("{PAGE}/rediger"), page().post(confirmations::save))
        .route(
            &format!("{PAGE}/rediger/autogem"),
            post(confirmations::autosave),
        )
        .route(
            &format!("{PAGE}/indsend"),
            page().post(confirmations::submit),
        )
        .route(
            &format!("{PAGE}/afgoerelse"),
            page().post(confirmations::decide),
        )
        .route(
            &format!("{PAGE}/opgiv"),
            page().post(confirmations::abandon),
        )
}

fn order_routes() -> Router<AppState> {
    const PAGE: &str = "/programmer/{slug}/indsatser/{number}/bestilling";
    Router::new()
        .route(&format!("{PAGE}/ret"), page().post(orders::amend))
        .route(
            &format!("{PAGE}/betingelser/ny"),
            page().post(orders::impose),
        )
        .route(
            &format!("{PAGE}/betingelser/{{id}}"),
            page().post(orders::fulfil),
        )
        .route(&format!("{PAGE}/forelaeg"), page().post(orders::present))
        .route(
            &format!("{PAGE}/forelaeggelser/{{id}}"),
            page().post(orders::retract),
        )
        .route(&format!("{PAGE}/afslut"), page().post(orders::end))
        .route(
            "/programmer/{slug}/afstemning",
            page().post(orders::check_text),
        )
}

fn delivery_routes() -> Router<AppState> {
    const PAGE: &str = "/programmer/{slug}/indsatser/{number}/leverancer/{place}";
    Router::new()
        .route(PAGE, page().post(deliveries::hand_over))
        .route(&format!("{PAGE}/svar"), page().post(deliveries::answer))
}

fn deviation_routes() -> Router<AppState> {
    Router::new().route(
        "/programmer/{slug}/indsatser/{number}/afvigelse/{move}",
        page().post(deviations::decide),
    )
}

fn follow_up_routes() -> Router<AppState> {
    const PAGE: &str = "/programmer/{slug}/indsatser/{number}/opfoelgning";
    Router::new()
        .route(PAGE, page().post(follow_ups::ask))
        .route(&format!("{PAGE}/{{id}}"), page().post(follow_ups::treat))
}

fn indicator_routes() -> Router<AppState> {
    const PAGE: &str = "/programmer/{slug}/indikatorer/{number}";
    Router::new()
        .route(
            "/programmer/{slug}/ny-indikator",
            page().post(indicators::create),
        )
        .route(
            &format!("{PAGE}/rediger"),
            page().post(indicators::redefine),
        )
        .route(&format!("{PAGE}/maal"), page().post(indicators::set_target))
        .route(
            &format!("{PAGE}/sammenligning"),
            page().post(indicators::set_benchmark),
        )
        .route(
            &format!("{PAGE}/sammenligning/fjern"),
            page().post(indicators::end_benchmark),
        )
        .route(
            &format!("{PAGE}/maalinger"),
            page().post(indicators::preview_entry),
        )
        .route(
            &format!("{PAGE}/maalinger/gem"),
            page().post(indicators::store_entry),
        )
}

/// Forms that take a file in, or work through all figures of an indicator.
pub fn long_routes() -> Router<AppState> {
    const PAGE: &str = "/programmer/{slug}/indikatorer/{number}/maalinger";
    Router::new()
        .route(
            &format!("{PAGE}/fil"),
            page()
                .post(files::take_in)
                .layer(DefaultBodyLimit::max(files::BODY_MAX)),
        )
        .route(&format!("{PAGE}/fil/{{id}}"), page())
        .route(&format!("{PAGE}/fil/{{id}}/gem"), page().post(files::store))
        .route(
            &format!("{PAGE}/fil/{{id}}/kasser"),
            page().post(files::discard),
        )
        .route(
            &format!("{PAGE}/udregn"),
            page().post(indicators::draft_publication),
        )
        .route(
            &format!("{PAGE}/offentliggoer"),
            page().post(indicators::publish),
        )
        .merge(of_forums::long_routes())
        .merge(agreements::long_routes())
        .layer(from_fn(under_its_name))
}

fn fidelity_routes() -> Router<AppState> {
    Router::new()
        .route(
            "/programmer/{slug}/ny-fidelitetsmaaling",
            page().post(fidelity::record),
        )
        .route(
            "/programmer/{slug}/fidelitet/{number}/ret",
            page().post(fidelity::correct),
        )
}

fn register_routes() -> Router<AppState> {
    Router::new()
        .route(
            paths::NEW_ORGANISATION,
            page().post(registers::create_organisation),
        )
        .route(paths::REFERENCE, page().post(registers::add_reference))
        .route(
            paths::INHABITANTS,
            page().post(registers::count_inhabitants),
        )
        .route(
            "/sekretariat/organisationer/{id}",
            page().post(registers::change_organisation),
        )
        .route(paths::NEW_FORUM, page().post(registers::create_forum))
        .route(
            "/sekretariat/forummer/{id}",
            page().post(registers::change_forum),
        )
        .route(
            "/sekretariat/forummer/{id}/nedlaeg",
            page().post(registers::close_forum),
        )
        .merge(forum_rules::routes())
        .route(
            "/sekretariat/forummer/{id}/moeder",
            page().post(registers::plan_meeting),
        )
        .route(
            "/sekretariat/forummer/{id}/moeder/{day}/fjern",
            page().post(registers::cancel_meeting),
        )
        .route(paths::NEW_LEVEL, page().post(registers::create_level))
        .route(
            "/sekretariat/niveauer/{id}",
            page().post(registers::change_level),
        )
}

fn people_routes() -> Router<AppState> {
    Router::new()
        .route(paths::NEW_PERSON, page().post(people::create))
        .route("/sekretariat/personer/{id}", page().post(people::change))
        .route(
            "/sekretariat/personer/{id}/roller",
            page().post(people::give_role),
        )
        .route(
            "/sekretariat/personer/{id}/roller/{grant}/fjern",
            page().post(people::take_role),
        )
        .route(
            "/sekretariat/personer/{id}/adgang",
            page().post(people::issue_link),
        )
}

/// Reading the same address shows the page with the form.
fn page() -> axum::routing::MethodRouter<AppState> {
    axum::routing::get(super::pages::page)
}

fn slug(raw: &str) -> Result<Slug, AppError> {
    Slug::parse(raw).ok_or(AppError::NotFound)
}

/// What is wrong with a form is told to who may send it; on a page that others read, too, those are
/// told that they may not.
fn told(problems: Problems, may_send: bool) -> AppError {
    if may_send {
        AppError::Invalid(problems)
    } else {
        AppError::Denied
    }
}

/// The id or number of something in an address; what cannot be read does not exist.
fn named<T: FromStr>(raw: &str) -> Result<T, AppError> {
    raw.parse().map_err(|_| AppError::NotFound)
}
