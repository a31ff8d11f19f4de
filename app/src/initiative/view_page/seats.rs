//! Who carries the initiative, and which seats nobody holds (need N26).

use crate::initiative::texts::Texts;
use crate::texts::Texts as Shared;
use chrono::NaiveDate;
use domain::initiative::{InitiativeView, Seat};
use domain::locale::Locale;
use leptos::prelude::*;

pub fn seats(view: &InitiativeView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let items = view
        .seats
        .iter()
        .map(|s| seat(s, view.today, locale))
        .collect_view();
    let none_vacant = view
        .seats
        .iter()
        .all(|s| s.vacant_days(view.today).is_none());
    view! {
        <section class="panel" aria-labelledby="seats">
            <h2 class="panel__title" id="seats">{t.seats}</h2>
            <ul class="seats">{items}</ul>
            {none_vacant.then(|| view! { <p class="muted">{t.none_vacant}</p> })}
        </section>
    }
    .into_any()
}

fn seat(seat: &Seat, today: NaiveDate, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let name = seat
        .title
        .as_ref()
        .map_or_else(|| (t.seat)(seat.kind).to_owned(), ToString::to_string);
    let vacant = seat.vacant_days(today);
    let class = match vacant {
        Some(_) => "seat seat--vacant",
        None => "seat",
    };
    let vacancy = vacant
        .map(|days| view! { <span class="badge badge-warning">{(Shared::of(locale).vacant_for)(days)}</span> });
    let holder = seat
        .holder
        .as_ref()
        .map(|holder| view! { <span class="seat__who">{holder.to_string()}</span> });
    view! {
        <li class=class><span class="seat__name">{name}</span>" "{holder}{vacancy}</li>
    }
}
