//! The forms of a forum: its meetings, what they give to do, and its seats.

use super::{annexes, meetings, packs, page, seats, tasks};
use crate::state::AppState;
use axum::Router;
use axum::extract::DefaultBodyLimit;

pub fn meeting_routes() -> Router<AppState> {
    const PAGE: &str = "/forummer/{forum}/moeder/{day}";
    const ITEM: &str = "/forummer/{forum}/moeder/{day}/punkter/{item}";
    Router::new()
        .route(
            &format!("{PAGE}/tid-og-sted"),
            page().post(meetings::change_details),
        )
        .route(&format!("{PAGE}/aflys"), page().post(meetings::call_off))
        .route(
            &format!("{PAGE}/nyt-punkt"),
            page().post(meetings::add_item),
        )
        .route(
            &format!("{PAGE}/udelad"),
            page().post(meetings::drop_proposal),
        )
        .route(
            &format!("{PAGE}/hent-frem"),
            page().post(meetings::restore_proposal),
        )
        .route(ITEM, page().post(meetings::conclude))
        .route(&format!("{ITEM}/gem"), page().post(meetings::autosave_item))
        .route(
            &format!("{ITEM}/rediger"),
            page().post(meetings::change_item),
        )
        .route(&format!("{ITEM}/fjern"), page().post(meetings::remove_item))
        .route(&format!("{ITEM}/bilag/link"), page().post(annexes::link))
        .route(
            &format!("{ITEM}/bilag/{{annex}}/fjern"),
            page().post(annexes::remove),
        )
        .route(&format!("{ITEM}/plads"), page().post(meetings::place_item))
        .route(&format!("{ITEM}/opgave"), page().post(tasks::give))
        .route("/opgaver/{task}", page().post(tasks::say))
        .route(
            &format!("{ITEM}/{{shift}}"),
            page().post(meetings::shift_item),
        )
        .route(
            &format!("{PAGE}/fremmoede"),
            page().post(meetings::record_attendance),
        )
        .route(&format!("{PAGE}/referat"), page())
        .route(
            &format!("{PAGE}/referat/bemaerkning"),
            page().post(meetings::comment_minutes),
        )
        .route(
            &format!("{PAGE}/referat/godkend"),
            page().post(meetings::approve_minutes),
        )
        .route(
            &format!("{PAGE}/referat/offentliggoer"),
            page().post(meetings::publish_minutes),
        )
        .route(
            &format!("{PAGE}/referat/opfoelgning"),
            page().post(meetings::add_addendum),
        )
        .route(&format!("{PAGE}/offentligt-referat"), page())
        .route(&format!("{PAGE}/materiale"), page().post(packs::freeze))
        .route(&format!("{PAGE}/{{move}}"), page().post(meetings::move_on))
}

/// Forms that take a file in.
pub fn long_routes() -> Router<AppState> {
    Router::new().route(
        "/forummer/{forum}/moeder/{day}/punkter/{item}/bilag",
        page()
            .post(annexes::attach)
            .layer(DefaultBodyLimit::max(annexes::BODY_MAX)),
    )
}

pub fn seat_routes() -> Router<AppState> {
    let seat = "/forummer/{forum}/pladser/{seat}";
    let of_seat = |rest: &str| format!("{seat}{rest}");
    Router::new()
        .route("/forummer/{forum}/pladser/ny", page().post(seats::create))
        .route(seat, page().post(seats::change))
        .route(&of_seat("/udpeg"), page().post(seats::appoint))
        .route(&of_seat("/fratraed"), page().post(seats::vacate))
        .route(&of_seat("/stedfortraeder"), page().post(seats::substitute))
        .route(&of_seat("/poster/{entry}/slut"), page().post(seats::end))
        .route(
            &of_seat("/poster/{entry}/tilbagetraek"),
            page().post(seats::retract),
        )
}
