//! The indicators of an initiative, beside its lights: each with its newest published figure and what
//! the rules find in it.

use super::chart::verdict;
use super::figures::shown;
use super::texts::Texts;
use crate::paths;
use domain::indicator::LinkedIndicator;
use domain::locale::Locale;
use domain::text::Slug;
use leptos::prelude::*;

/// `None` where none names the initiative, or none that the reader may read.
pub fn linked(linked: &[LinkedIndicator], slug: &Slug, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items: Vec<_> = linked.iter().map(|one| item(one, slug, locale)).collect();
    (!linked.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="indicators">
                <h2 class="section__title" id="indicators">{t.indicators}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(linked: &LinkedIndicator, slug: &Slug, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let definition = &linked.definition;
    let newest = linked.finding.newest.map(|newest| {
        let figure = shown(newest.shown, definition, locale);
        let text = (t.newest_figure)(&figure, &newest.period);
        view! { <p class="linked-indicator__figure">{text}</p> }
    });
    let href = paths::indicator(slug, linked.number);
    view! {
        <li>
            <p class="linked-indicator__name"><a href=href>{definition.name.to_string()}</a></p>
            {newest}
            <p class="linked-indicator__verdict muted">{verdict(&linked.finding, locale)}</p>
        </li>
    }
}
