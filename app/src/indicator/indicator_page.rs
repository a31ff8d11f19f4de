//! One indicator as its readers see it: kept by the server while nothing that it shows has changed, so
//! nothing of who reads it, or by which address, stands in what is kept.

use super::figures::{shown, table};
use super::texts::Texts;
use super::{chart, meaning};
use crate::backend::{Backend, IndicatorPage as Found};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, Markup, breadcrumbs};
use crate::visit::Visit;
use domain::indicator::{IndicatorView, Publication};
use domain::locale::Locale;
use domain::time::format_instant;
use leptos::prelude::*;

/// A page is about this long, so that writing it seldom moves it.
const USUAL_BYTES: usize = 128 * 1024;

#[component]
pub fn IndicatorPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (backend, locale) = (&visit.backend, visit.locale);
        let (slug, number) = (slug?, number?);
        let found = backend
            .indicator_page(&visit.actor, &slug, number, locale)
            .await?;
        Ok(document(&visit, found))
    })
}

fn document(visit: &Visit, found: Found) -> Document {
    let (backend, locale) = (&*visit.backend, visit.locale);
    let slide = slide(visit, &found);
    let html = found.page.html(backend, |view| main(backend, view, locale));
    let main = view! {
        <div inner_html=html.as_ref().to_owned()></div>
        {slide}
    };
    Document::new(found.name, main)
        .width(Width::Wide)
        .sample(found.programme.sample)
}

/// All but the frame and what depends on the address that the reader came by.
fn main(backend: &dyn Backend, view: &IndicatorView, locale: Locale) -> String {
    let mut html = Markup::with_capacity(USUAL_BYTES);
    html.push(head(view, locale));
    html.push(match &view.publication {
        Some(publication) => published(backend, view, publication, locale),
        None => {
            let t = Texts::of(locale);
            view! { <p class="empty">{t.not_published}</p> }.into_any()
        }
    });
    html.push(meaning::sections(view, locale));
    html.into_html()
}

fn head(view: &IndicatorView, locale: Locale) -> AnyView {
    let (t, programme) = (Texts::of(locale), &view.programme);
    let definition = &view.current.definition;
    let name = definition.name.to_string();
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(t.indicators, paths::indicators(&programme.slug)),
    ];
    view! {
        {breadcrumbs(way, &name, locale)}
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{programme.name.clone()}</p>
                <h1 class="page-head__title">{name.clone()}</h1>
                <p class="question">{definition.question.to_string()}</p>
            </div>
            {actions(view, locale)}
        </div>
    }
    .into_any()
}

fn actions(view: &IndicatorView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.number);
    view.may_govern.then(|| {
        view! {
            <div class="actions no-print">
                <a class="button button-primary" href=paths::indicator_entry(slug, number)>{t.enter}</a>
                <a class="button button-secondary" href=paths::edit_indicator(slug, number)>{t.edit}</a>
            </div>
        }
        .into_any()
    })
}

/// Where a slide finds the chart by itself: for what is read without signing in.
fn slide(visit: &Visit, found: &Found) -> Option<AnyView> {
    let t = Texts::of(visit.locale);
    let path = paths::indicator_png(&found.programme.slug, found.number);
    let address = format!("{}{path}?sprog={}", visit.origin, visit.locale.tag());
    found.is_open.then(|| {
        view! {
            <div class="form-group no-print">
                <label class="form-label" for="slide">{t.slide}</label>
                <span class="form-hint" id="slide-hint">{t.slide_hint}</span>
                <input class="form-input form-input--wide" id="slide" readonly value=address aria-describedby="slide-hint"/>
            </div>
        }
        .into_any()
    })
}

fn published(
    backend: &dyn Backend,
    view: &IndicatorView,
    publication: &Publication,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let newest = publication.table.series().pop().map(|row| {
        let text = (t.newest_figure)(
            &shown(row.shown, &publication.table.definition.definition, locale),
            &row.period,
        );
        view! { <p class="key-figure">{text}</p> }
    });
    let when = publication
        .at
        .map(|at| (t.published_on)(&format_instant(at, locale)));
    let (slug, number) = (&view.programme.slug, view.number);
    view! {
        {newest}
        {chart::figures(backend, view, publication, locale)}
        <details class="details form-group">
            <summary class="details__summary">{t.table}</summary>
            {table(&publication.table, locale)}
        </details>
        <p class="muted">
            {when}" · "{(t.freshness)(view.freshness)}
            <span class="no-print">
                " · "<a href=paths::indicator_csv(slug, number) download="">{t.download_csv}</a>
                " · "<a href=paths::indicator_svg(slug, number) download="">{t.download_svg}</a>
                " · "<a href=paths::indicator_png(slug, number) download="">{t.download_png}</a>
            </span>
        </p>
    }
    .into_any()
}
