use crate::island::Live;
use crate::paths;
use crate::visit::Visit;
use domain::locale::Locale;
use domain::text::Slug;
use leptos::prelude::*;

/// Follows what changes in a programme, for those who follow it. Without a script it is nothing.
pub fn live(visit: &Visit, programme: &Slug) -> AnyView {
    let address = format!("{}?siden={}", paths::changes(programme), visit.at.micros());
    let (in_place, more, show) = match visit.locale {
        Locale::Da => (
            "Siden er opdateret.",
            "Der er nyt, siden du åbnede siden.",
            "Vis det",
        ),
        Locale::En => (
            "The page is up to date.",
            "There is news since you opened the page.",
            "Show it",
        ),
    };
    let page = visit.address.to_string();
    view! {
        <Live address>
            <div class="no-print" role="status">
                <p class="live live__in-place" hidden="">{in_place}</p>
                <p class="live live__more" hidden="">{more}" "<a href=page>{show}</a></p>
            </div>
        </Live>
    }
    .into_any()
}
