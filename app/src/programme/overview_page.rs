//! The page on the projector.

mod attention;
mod filters;
mod matrix;
mod tally;

use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::political::Texts as Political;
use crate::ui::{Crumb, breadcrumbs, facts, live, pager};
use crate::visit::Visit;
use domain::locale::Locale;
use domain::programme::{Overview, OverviewQuery, n_pages};
use leptos::prelude::*;

#[component]
pub fn OverviewPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let query = OverviewQuery::from_pairs(visit.query_pairs());
        let overview = visit.backend.overview(&visit.actor, &slug?, &query).await?;
        Ok(document(&visit, &overview, &query))
    })
}

fn document(visit: &Visit, overview: &Overview, query: &OverviewQuery) -> Document {
    let (locale, head) = (visit.locale, &overview.head);
    let t = Texts::of(locale);
    let way = vec![Crumb::new(
        crate::texts::Texts::of(locale).programmes,
        paths::HOME,
    )];
    let main = view! {
        {breadcrumbs(way, &head.name, locale)}
        <div class="page-head">
            <div class="page-head__main">
                <h1 class="page-head__title">{head.name.clone()}</h1>
                {facts(head, locale)}
            </div>
            {actions(t, overview, locale)}
        </div>
        {overview.may_follow.then(|| live(visit, &head.slug))}
        {tally::tally(overview, query, locale)}
        {attention::attention(overview, locale)}
        {filters::filters(overview, query, locale)}
        <div data-live-whole="">{matrix::matrix(overview, query, locale)}</div>
        {leaf(overview, query, locale)}
    };
    Document::new(head.name.clone(), main)
        .islands(true)
        .width(Width::Wide)
        .sample(head.sample)
}

fn actions(t: &'static Texts, overview: &Overview, locale: Locale) -> impl IntoView + use<> {
    let slug = &overview.head.slug;
    let has_part = overview.may_govern || overview.may_follow;
    view! {
        <div class="page-head__side actions no-print">
            <a class="button button-secondary" href=paths::political(slug)>{Political::of(locale).title}</a>
            {has_part.then(|| view! {
                <a class="button button-secondary" href=paths::indicators(slug)>{t.indicators}</a>
            })}
            {overview.may_follow.then(|| view! {
                <a class="button button-secondary" href=paths::order_book(slug)>{t.order_book}</a>
                <a class="button button-secondary" href=paths::rounds(slug)>{t.rounds}</a>
                <a class="button button-secondary" href=paths::deviations(slug)>{t.deviations}</a>
                <a class="button button-secondary" href=paths::honesty(slug)>{t.honesty}</a>
            })}
            {overview.may_govern.then(|| view! {
                <a class="button button-secondary" href=paths::edit_programme(slug)>{t.edit}</a>
                <a class="button button-secondary" href=paths::new_initiative(slug)>{t.new_initiative}</a>
                <a class="button button-secondary" href=paths::paste(slug)>{t.paste}</a>
            })}
        </div>
    }
}

/// The address of this page in another state.
fn address(overview: &Overview, query: &OverviewQuery) -> String {
    let mut address = paths::programme(&overview.head.slug);
    for (i, (name, value)) in query.to_pairs().into_iter().enumerate() {
        address.push(if i == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        address.extend(form_urlencoded::byte_serialize(value.as_bytes()));
    }
    address
}

fn leaf(overview: &Overview, query: &OverviewQuery, locale: Locale) -> AnyView {
    let n = n_pages(overview.n_rows);
    let to = |page: u32| {
        let query = OverviewQuery {
            page,
            ..query.clone()
        };
        address(overview, &query)
    };
    pager(query.page.clamp(1, n), n, to, locale)
}
