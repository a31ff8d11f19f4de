//! The agreed scope that those who ordered were not told of (need N2).

use super::texts::Texts;
use crate::paths;
use crate::texts::Texts as Shared;
use domain::locale::Locale;
use domain::text::Slug;
use leptos::prelude::*;

/// `untold` are number and title of each initiative.
pub fn untold_scopes(slug: &Slug, untold: &[(u32, String)], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = untold
        .iter()
        .map(|(number, title)| {
            let numbered = (Shared::of(locale).numbered)(*number);
            let href = paths::order(slug, *number);
            view! {
                <li>
                    <p><a href=href>{format!("{numbered}: {title}")}</a></p>
                    <p><span class="badge badge-warning">{t.untold}</span></p>
                </li>
            }
        })
        .collect_view();
    (!untold.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="untold">
                <h2 class="panel__title" id="untold">{t.untold_title}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
