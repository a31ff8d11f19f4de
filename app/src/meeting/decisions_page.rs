//! What a forum has decided; its state is the address.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading, pager, paragraphs};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{DecisionLine, DecisionQuery, DecisionRegister};
use domain::programme::n_pages;
use leptos::prelude::*;

#[component]
pub fn DecisionsPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let mut pairs = visit.query_pairs();
        let words = pairs.find(|(name, _)| *name == "ord");
        let words = words.map(|(_, words)| words).unwrap_or_default();
        let query = DecisionQuery::new(words, visit.page_number());
        let backend = &visit.backend;
        let register = backend.decisions(&visit.actor, id?, query).await?;
        Ok(document(&visit, &register))
    })
}

fn document(visit: &Visit, register: &DecisionRegister) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.decisions_of)(&register.forum_name);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&register.forum_name, paths::desk(register.forum)),
    ];
    let list = match (register.n_all, register.n_found) {
        (0, _) => view! { <p class="muted">{t.no_decisions}</p> }.into_any(),
        (_, 0) => view! { <p class="muted">{t.none_found}</p> }.into_any(),
        _ => table(register, locale),
    };
    let to = |page: u32| {
        let words = form_urlencoded::Serializer::new(String::new())
            .append_pair("ord", &register.query.words)
            .append_pair("side", &page.to_string())
            .finish();
        format!("{}?{words}", paths::decisions(register.forum))
    };
    let main = view! {
        {heading(way, &title, None, locale)}
        <p>{t.decisions_lead}</p>
        {search(register, locale)}
        {list}
        {pager(register.query.page, n_pages(register.n_found), to, locale)}
    };
    Document::new(title, main)
}

fn search(register: &DecisionRegister, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let found = (t.n_found)(register.n_found, register.n_all);
    view! {
        <form class="search no-print" method="get" action=paths::decisions(register.forum) role="search">
            <div class="form-group">
                <label class="form-label" for="ord">{t.search_label}</label>
                <input class="form-input" type="search" id="ord" name="ord" maxlength="200" value=register.query.words.clone()/>
            </div>
            <button class="button button-secondary" type="submit">{t.search}</button>
            <p class="search__found" role="status">{found}</p>
        </form>
    }
    .into_any()
}

fn table(register: &DecisionRegister, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = register.lines.iter();
    let rows = rows.map(|line| row(register.forum, line, locale));
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.decisions}</caption>
            <thead><tr>
                <th class="num" scope="col">{t.number}</th>
                <th scope="col">{t.decided}</th>
                <th scope="col">{t.met_on}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(forum: ForumId, line: &DecisionLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let closed = line.is_closed.then(|| {
        view! { " "<span class="badge badge-closed">{t.closed}</span> }
    });
    view! {
        <tr>
            <th class="num" scope="row" data-label=t.number>{line.number}</th>
            <td data-label=t.decided>
                <strong>{line.title.clone()}</strong>{closed}
                <div class="cell-words">{paragraphs(&line.words, None)}</div>
                <span class="cell-note muted">{(t.conclusion)(line.conclusion)}</span>
            </td>
            <td data-label=t.met_on>
                <a href=paths::minutes(forum, line.met_on)>{day(line.met_on)}</a>
                <span class="cell-note muted">{(t.item)(line.item)}</span>
            </td>
        </tr>
    }
    .into_any()
}
