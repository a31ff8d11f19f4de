//! All deviations of a programme: the open ones, then those that were closed.

use super::Texts;
use super::standing::marked;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, LightSize, day, heading, light, pager};
use crate::visit::Visit;
use chrono::NaiveDate;
use domain::deviation::{DeviationLine, DeviationList};
use domain::locale::Locale;
use domain::programme::n_pages;
use domain::text::Slug;
use leptos::prelude::*;

#[component]
pub fn DeviationsPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let page = visit.page_number();
        let list = visit.backend.deviations(&visit.actor, &slug?, page).await?;
        Ok(document(&visit, &list))
    })
}

fn document(visit: &Visit, list: &DeviationList) -> Document {
    let (locale, programme) = (visit.locale, &list.programme);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let (closed, open): (Vec<_>, Vec<_>) = list
        .lines
        .iter()
        .partition(|line| line.place.standing.is_closed());
    let none = (list.n_open == 0).then(|| view! { <p class="muted">{t.none_open}</p> });
    let open = (!open.is_empty()).then(|| {
        let rows = rows(&programme.slug, &open, list.today, locale);
        table(t.open, rows, locale)
    });
    let shows_open = none.is_some() || open.is_some();
    let open = shows_open.then(|| section("open", t.open, list.n_open, view! { {none}{open} }));
    let closed = (!closed.is_empty()).then(|| {
        let rows = rows(&programme.slug, &closed, list.today, locale);
        section(
            "closed",
            t.closed,
            list.n_closed,
            table(t.closed, rows, locale),
        )
    });
    let n = n_pages(list.n_open.saturating_add(list.n_closed));
    let to = |page| format!("{}?side={page}", paths::deviations(&programme.slug));
    let main = view! {
        {heading(way, t.deviations, None, locale)}
        <p class="muted">{t.deviations_lead}</p>
        {open}
        {closed}
        {pager(list.page, n, to, locale)}
    };
    Document::new(t.deviations, main)
        .width(Width::Wide)
        .sample(programme.sample)
}

/// Some of `n` deviations.
fn section(id: &'static str, title: &'static str, n: u32, of_page: impl IntoView) -> AnyView {
    let title = match n {
        0 => title.to_owned(),
        n => format!("{title} ({n})"),
    };
    view! {
        <section class="section" aria-labelledby=id>
            <h2 class="section__title" id=id>{title}</h2>
            {of_page.into_any()}
        </section>
    }
    .into_any()
}

fn rows(
    programme: &Slug,
    lines: &[&DeviationLine],
    today: NaiveDate,
    locale: Locale,
) -> Vec<AnyView> {
    let rows = lines.iter();
    rows.map(|line| row(programme, None, line, today, locale))
        .collect()
}

/// The table of deviations, on whichever page.
pub fn table(caption: &'static str, rows: Vec<AnyView>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{caption}</caption>
            <thead><tr>
                <th class="num" scope="col">{t.number}</th>
                <th scope="col">{t.initiative}</th>
                <th scope="col">{t.light}</th>
                <th scope="col">{t.where_it_is}</th>
                <th scope="col">{t.last_words}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// `name` is the programme's, where there may be several.
pub fn row(
    programme: &Slug,
    name: Option<&str>,
    line: &DeviationLine,
    today: NaiveDate,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let href = paths::deviation(programme, line.number);
    let holder = (!line.place.standing.is_closed()).then(|| {
        view! { <span class="cell-note muted">{(t.waits_for)(&line.holder)}</span> }
    });
    let name = name.map(|name| view! { <span class="cell-note muted">{name.to_owned()}</span> });
    let written = line
        .in_writing
        .then(|| view! { <span class="cell-note">{t.in_writing}</span> });
    let due = line
        .due_on
        .map(|due| view! { <span class="cell-note muted">{t.due}" "{day(due)}</span> });
    let mark = marked(line.place, line.is_overdue(today), today, locale);
    let words = if line.words.is_empty() {
        "–".to_owned()
    } else {
        line.words.clone()
    };
    view! {
        <tr>
            <td class="num" data-label=t.number>{line.number}</td>
            <th scope="row"><a href=href>{line.title.clone()}</a>{name}</th>
            <td data-label=t.light>{light(line.state, LightSize::Text, locale)}</td>
            <td data-label=t.where_it_is>{mark}{holder}{written}</td>
            <td data-label=t.last_words><span class="cell-words">{words}</span>{due}</td>
        </tr>
    }
    .into_any()
}
