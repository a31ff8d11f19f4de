//! What those who ordered have to know besides the lights: conditions not fulfilled, and agreed scope
//! they were not told of (needs N2, N3).

use crate::order::{Texts, condition_state};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::day;
use domain::locale::Locale;
use domain::order::{ConditionState, OpenCondition};
use domain::programme::Overview;
use leptos::prelude::*;

pub fn attention(overview: &Overview, locale: Locale) -> Option<AnyView> {
    if overview.conditions.is_empty() && overview.untold.is_empty() {
        return None;
    }
    Some(
        view! {
            <div class="attention">
                {conditions(overview, locale)}
                {untold(overview, locale)}
            </div>
        }
        .into_any(),
    )
}

fn conditions(overview: &Overview, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = overview
        .conditions
        .iter()
        .map(|open| condition(overview, open, locale))
        .collect_view();
    (!overview.conditions.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="conditions">
                <h2 class="panel__title" id="conditions">{t.open_conditions}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn condition(overview: &Overview, open: &OpenCondition, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let numbered = (Shared::of(locale).numbered)(open.number);
    let href = paths::order(&overview.head.slug, open.number);
    // The one that is overdue goes to the forum that set it.
    let proposed = matches!(open.state, ConditionState::Overdue { .. })
        .then(|| view! { <p class="muted">{(t.to_agenda)(&open.forum_name)}</p> });
    view! {
        <li>
            <p><a href=href>{format!("{numbered}: {}", open.title)}</a></p>
            <p>{open.text.clone()}</p>
            <p>{condition_state(open.state, locale)}" "{t.due}" "{day(open.due_on)}</p>
            {proposed}
        </li>
    }
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
