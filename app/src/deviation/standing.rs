use super::Texts;
use chrono::NaiveDate;
use domain::deviation::{Place, Resolution, Standing};
use domain::locale::Locale;
use leptos::prelude::*;

/// How a deviation stands, in words on a ground: what is accepted never looks like what is solved.
pub fn standing_mark(place: Place, today: NaiveDate, locale: Locale) -> AnyView {
    let text = (Texts::of(locale).standing)(place.standing, place.days(today));
    let class = match place.standing {
        Standing::Closed(Resolution::Solved) => "badge badge-success",
        Standing::Remedying | Standing::Closed(Resolution::OrderChanged | Resolution::Stopped) => {
            "badge badge-info"
        }
        Standing::Registered
        | Standing::Escalated
        | Standing::Answered(_)
        | Standing::Closed(Resolution::Accepted) => "badge badge-warning",
    };
    view! { <span class=class>{text}</span> }.into_any()
}

/// The same, and whether the remedy is late.
pub fn marked(place: Place, is_overdue: bool, today: NaiveDate, locale: Locale) -> AnyView {
    let overdue = is_overdue.then(|| {
        view! { " "<span class="badge badge-warning">{Texts::of(locale).overdue}</span> }
    });
    view! { {standing_mark(place, today, locale)}{overdue} }.into_any()
}
