//! The wheel of a forum for a year: drawn, and the same as a list.

use super::drawing::drawing;
use super::items::items;
use super::texts::Texts;
use super::words::standing;
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::wheel::{HalfStanding, HalfView, WheelPage as View};
use leptos::prelude::*;

#[component]
pub fn WheelPage() -> impl IntoView {
    page(|visit| async move {
        let asked = |name| {
            let mut pairs = visit.query_pairs();
            pairs.find(|(known, _)| *known == name).map(|(_, raw)| raw)
        };
        let forum = asked("forum").and_then(|raw| raw.parse::<ForumId>().ok());
        let year = asked("aar").and_then(|raw| raw.parse::<i32>().ok());
        let backend = &visit.backend;
        let view = backend.wheel(&visit.actor, forum, year).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &View) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.wheel_of)(&view.forum_name, view.year);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&view.forum_name, paths::desk(view.forum)),
    ];
    let actions = view! {
        <a class="button button-secondary" href=paths::duties(view.forum)>{t.duties}</a>
    };
    let [first, _] = &view.halves;
    let mut before = 0_usize;
    let sections = view.halves.iter().map(|half| {
        let shown = section(view, half, before, locale);
        before = before.saturating_add(half.items.len());
        shown
    });
    let sections = sections.collect_view();
    let is_empty = view.halves.iter().all(|half| half.items.is_empty());
    let shown = match is_empty {
        true => view! { <p class="empty">{t.empty_year}</p> }.into_any(),
        false => drawing(view, locale),
    };
    let main = view! {
        {heading(way, &title, Some(actions.into_any()), locale)}
        {choose(view, locale)}
        {late(view, locale)}
        {shown}
        {sections}
        <p class="no-print actions">
            <a href=paths::wheel(view.forum, first.half.year().saturating_sub(1))>{t.year_before}</a>
            <a href=paths::wheel(view.forum, first.half.year().saturating_add(1))>{t.year_after}</a>
        </p>
    };
    Document::new(title, main).width(Width::Wide)
}

/// Which forum, and which year.
fn choose(view: &View, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let forums = view.forums.iter();
    let forums = forums.map(|(id, name)| {
        view! { <option value=id.to_string() selected=*id == view.forum>{name.clone()}</option> }
    });
    view! {
        <form class="wheel-choice no-print" method="get" action=paths::WHEEL>
            <div class="form-group">
                <label class="form-label" for="forum">{t.forum}</label>
                <select class="form-select" id="forum" name="forum">{forums.collect_view()}</select>
            </div>
            <div class="form-group">
                <label class="form-label" for="aar">{t.year}</label>
                <input class="form-input input-char-8" id="aar" name="aar" type="text" inputmode="numeric"
                    maxlength="4" value=view.year.to_string()/>
            </div>
            <button class="button button-secondary xs-full-width" type="submit">{t.show}</button>
        </form>
    }
    .into_any()
}

/// The half-years that are over and not closed, of other years too.
fn late(view: &View, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let links = view.late.iter().map(|half| {
        let href = paths::half_year(view.forum, *half);
        view! { <li><a href=href>{half.name(locale)}</a></li> }
    });
    let links = links.collect_view();
    (!view.late.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="late">
                <h2 class="panel__title" id="late">{t.late}</h2>
                <ul class="plain-list stack">{links}</ul>
            </section>
        }
        .into_any()
    })
}

fn section(page: &View, view: &HalfView, before: usize, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let id = format!("halvaar-{}", view.half.number());
    let title_id = id.clone();
    let href = paths::half_year(page.forum, view.half);
    let link = match (page.may_keep, view.standing) {
        (_, HalfStanding::Empty) => None,
        (true, HalfStanding::Closed) | (false, _) => Some(t.open_half),
        (true, _) => Some(t.decide_half),
    };
    let link = link.map(|text| view! { <p class="no-print"><a href=href>{text}</a></p> });
    view! {
        <section class="section" aria-labelledby=id>
            <h2 class="section__title" id=title_id>{view.half.name(locale)}</h2>
            <p>{standing(view, locale)}</p>
            {items(view, (page.forum, page.today), before, locale)}
            {link}
        </section>
    }
    .into_any()
}
