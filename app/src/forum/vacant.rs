//! What other pages of a forum show of its seats.

use super::now::vacancy;
use super::texts::Texts;
use crate::paths;
use chrono::NaiveDate;
use domain::forum::seat::{ForumSeats, SeatToFill};
use domain::ids::ForumId;
use domain::locale::Locale;
use leptos::prelude::*;

/// Leads to the seats.
pub fn seats_link(forum: ForumId, locale: Locale) -> AnyView {
    view! { <a href=paths::seats(forum)>{Texts::of(locale).seats}</a> }.into_any()
}

/// The seats that nobody holds, if there are some (need N26).
pub fn vacant_seats(seats: &ForumSeats, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items: Vec<_> = seats
        .vacant()
        .map(|(line, found)| {
            let href = paths::seat(seats.forum, line.state.seat.id);
            let role = (t.role)(line.state.seat.draft.role);
            view! {
                <li>
                    <a href=href>{line.name().to_owned()}</a>{format!(" · {role} · ")}
                    {vacancy(line, found, seats.today, locale)}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="vacant">
                <h2 class="section__title" id="vacant">{t.vacant_seats}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// The vacant seats that the reader sees to, on their front page.
pub fn seats_to_fill(seats: &[SeatToFill], today: NaiveDate, locale: Locale) -> Option<AnyView> {
    let items: Vec<_> = seats
        .iter()
        .map(|seat| {
            let href = paths::seat(seat.forum, seat.line.state.seat.id);
            let vacant = vacancy(&seat.line, seat.vacancy, today, locale);
            view! {
                <li>
                    <p><a href=href>{seat.line.name().to_owned()}</a></p>
                    <p>{vacant}</p>
                    <p class="muted">{seat.forum_name.clone()}</p>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="to-fill">
                <h2 class="panel__title" id="to-fill">{Texts::of(locale).to_fill}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
