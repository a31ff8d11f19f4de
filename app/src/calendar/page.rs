//! Where somebody makes the secret address of a calendar, and ends it.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, hidden_field, problem_summary};
use crate::visit::Visit;
use domain::calendar::{CalendarPage as View, CalendarScope};
use domain::form::FormData;
use domain::problem::Field;
use domain::time::{Timestamp, format_instant};
use leptos::prelude::*;

#[component]
pub fn CalendarPage() -> impl IntoView {
    page(|visit| async move {
        let view = visit.backend.calendars(&visit.actor).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &View) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    let refused = [paths::MAKE_CALENDAR, paths::END_CALENDAR].map(|action| {
        let form = visit.form(action, FormData::default);
        problem_summary(&form, locale)
    });
    let main = view! {
        {heading(way, t.title, None, locale)}
        <p>{t.lead}</p>
        {refused}
        {made(visit)}
        <section class="panel" aria-labelledby="own">
            <h2 class="panel__title" id="own">{t.own}</h2>
            <p>{t.own_lead}</p>
            {address(visit, CalendarScope::Own, t.own, view.own)}
        </section>
        {forums(visit, view)}
    };
    Document::new(t.title, main)
}

/// The address that was just made, at the top of the page: it cannot be shown again.
fn made(visit: &Visit) -> Option<AnyView> {
    let t = Texts::of(visit.locale);
    let link = visit.posted.as_ref().and_then(|p| p.link.clone())?;
    Some(
        view! {
            <div class="alert alert-success" role="status">
                <h2 class="alert-heading">{t.shown}</h2>
                <p class="alert-text">{t.shown_lead}</p>
                <p class="alert-text"><code class="code">{link}</code></p>
                <p class="alert-text">{t.how}</p>
            </div>
        }
        .into_any(),
    )
}

fn forums(visit: &Visit, view: &View) -> AnyView {
    let t = Texts::of(visit.locale);
    let items = view
        .forums
        .iter()
        .map(|forum| {
            let scope = CalendarScope::Forum(forum.forum);
            view! {
                <li>
                    <h3>{forum.name.clone()}</h3>
                    {address(visit, scope, &forum.name, forum.made_at)}
                </li>
            }
        })
        .collect_view();
    let list = match view.forums.is_empty() {
        true => view! { <p class="muted">{t.no_forums}</p> }.into_any(),
        false => view! { <ul class="plain-list stack">{items}</ul> }.into_any(),
    };
    view! {
        <section class="panel" aria-labelledby="forums">
            <h2 class="panel__title" id="forums">{t.forums}</h2>
            <p>{t.forums_lead}</p>
            {list}
        </section>
    }
    .into_any()
}

/// How it stands with the address of one calendar, and the buttons that change it.
fn address(visit: &Visit, scope: CalendarScope, of: &str, made_at: Option<Timestamp>) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let of = (t.of)(of);
    let button = |action: &'static str, words: &'static str, class: &'static str| {
        let forum = scope.forum().map(|forum| forum.to_string());
        view! {
            <form method="post" action=action>
                {forum.map(|forum| hidden_field(Field::Forum, forum))}
                <button class=class type="submit">{words}<span class="sr-only">{of.clone()}</span></button>
            </form>
        }
    };
    const BUTTON: &str = "button button-secondary xs-full-width";
    match made_at {
        Some(at) => view! {
            <p>{(t.made)(&format_instant(at, locale))}" "{t.renew_lead}</p>
            <div class="actions">
                {button(paths::MAKE_CALENDAR, t.renew, BUTTON)}
                {button(paths::END_CALENDAR, t.end, BUTTON)}
            </div>
        }
        .into_any(),
        None => view! {
            <p class="muted">{t.none}</p>
            {button(paths::MAKE_CALENDAR, t.make, BUTTON)}
        }
        .into_any(),
    }
}
