//! What those who ordered have to know besides the lights: conditions not fulfilled, and agreed scope
//! they were not told of (needs N2, N3).

use crate::order::{Texts, open_conditions};
use crate::paths;
use crate::texts::Texts as Shared;
use domain::locale::Locale;
use domain::programme::Overview;
use leptos::prelude::*;

pub fn attention(overview: &Overview, locale: Locale) -> Option<AnyView> {
    if overview.conditions.is_empty() && overview.untold.is_empty() {
        return None;
    }
    Some(
        view! {
            <div class="attention">
                {open_conditions(&overview.head.slug, &overview.conditions, locale)}
                {untold(overview, locale)}
            </div>
        }
        .into_any(),
    )
}

fn untold(overview: &Overview, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = overview
        .untold
        .iter()
        .map(|(number, title)| {
            let numbered = (Shared::of(locale).numbered)(*number);
            let href = paths::order(&overview.head.slug, *number);
            view! {
                <li>
                    <p><a href=href>{format!("{numbered}: {title}")}</a></p>
                    <p><span class="badge badge-warning">{t.untold}</span></p>
                </li>
            }
        })
        .collect_view();
    (!overview.untold.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="untold">
                <h2 class="panel__title" id="untold">{t.untold_title}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
