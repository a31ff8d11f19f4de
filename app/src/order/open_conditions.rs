//! The conditions of a programme that are not fulfilled, the one that is due first before others (need
//! N3).

use super::order_page::conditions::condition_state;
use super::texts::Texts;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::day;
use domain::locale::Locale;
use domain::order::{ConditionState, OpenCondition};
use domain::text::Slug;
use leptos::prelude::*;

pub fn open_conditions(slug: &Slug, open: &[OpenCondition], locale: Locale) -> Option<AnyView> {
    let items = open
        .iter()
        .map(|condition| item(slug, condition, locale))
        .collect_view();
    (!open.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="conditions">
                <h2 class="panel__title" id="conditions">{Texts::of(locale).open_conditions}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(slug: &Slug, open: &OpenCondition, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let numbered = (Shared::of(locale).numbered)(open.number);
    let href = paths::order(slug, open.number);
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
