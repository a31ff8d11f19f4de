//! A half-year of a forum: what is due, a decision for each, and the closing.

use super::close_form::closing;
use super::decision_form::decision_form;
use super::items::{decision, items};
use super::texts::Texts;
use super::words::{due, origins, standing};
use crate::document::{Document, Width, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, paragraphs};
use crate::visit::Visit;
use domain::half_year::HalfYear;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::wheel::{DueItem, HalfPage};
use leptos::prelude::*;

#[component]
pub fn HalfYearPage() -> impl IntoView {
    let (forum, half) = (params::id::<ForumId>(), params::half());
    page(move |visit| async move {
        let half: HalfYear = half?;
        let backend = &visit.backend;
        let view = backend.half_year(&visit.actor, forum?, half).await?;
        Ok::<_, AppError>(document(&visit, &view))
    })
}

fn document(visit: &Visit, page: &HalfPage) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let view = &page.view;
    let name = view.half.name(locale);
    let title = format!("{} – {name}", t.wheel);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&page.forum_name, paths::desk(page.forum)),
        Crumb::new(t.wheel, paths::wheel(page.forum, view.half.year())),
    ];
    let is_open = view.closed.is_none() && page.may_keep && !view.items.is_empty();
    let list = match is_open {
        true => {
            let lines = (1_usize..).zip(&view.items);
            let lines = lines.map(|(number, item)| line(visit, page, (number, item)));
            view! { <ol class="due-list plain-list">{lines.collect_view()}</ol> }.into_any()
        }
        false => items(view, (page.forum, page.today), 0, locale),
    };
    let main = view! {
        {heading(way, &title, None, locale)}
        <p>{page.forum_name.clone()}" · "{standing(view, locale)}</p>
        {list}
        {closing(visit, page)}
    };
    Document::new(title, main).width(Width::Wide)
}

/// One that is due, with the form beneath.
fn line(visit: &Visit, page: &HalfPage, (number, item): (usize, &DueItem)) -> AnyView {
    let locale = visit.locale;
    let id = format!("due-{number}");
    let title_id = id.clone();
    view! {
        <li class="due">
            <section aria-labelledby=id>
                <h2 class="due__title" id=title_id>
                    {number}". "<a href=paths::duty(page.forum, item.at.duty)>{item.title.clone()}</a>
                </h2>
                {facts(item, locale)}
                {decision(item, false, page.today, locale)}
                {decision_form(visit, page, (number, item))}
            </section>
        </li>
    }
    .into_any()
}

fn facts(item: &DueItem, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let about = item.agreement.as_ref();
    let about = about.map(|title| format!(" · {} {title}", t.about));
    let from = origins(item, locale).into_iter();
    let from = from.map(|told| view! { " "<span class="badge">{told}</span> });
    view! {
        <p class="muted">{(t.kind)(item.kind)}" · "{t.due}" "{due(item, locale)}{about}{from.collect_view()}</p>
        {item.what.as_ref().map(|what| paragraphs(what, None))}
    }
    .into_any()
}
