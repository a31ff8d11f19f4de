//! One indicator as its readers see it.

use super::figures::{shown, table};
use super::texts::Texts;
use super::{chart, meaning};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs};
use crate::visit::Visit;
use domain::indicator::{IndicatorView, Publication};
use domain::locale::Locale;
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn IndicatorPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let view = visit.backend.indicator(&visit.actor, &slug, number).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &IndicatorView) -> Document {
    let (locale, programme) = (visit.locale, &view.programme);
    let t = Texts::of(locale);
    let definition = &view.current.definition;
    let name = definition.name.to_string();
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(t.indicators, paths::indicators(&programme.slug)),
    ];
    let body = match &view.publication {
        Some(publication) => published(visit, view, publication),
        None => view! { <p class="empty">{t.not_published}</p> }.into_any(),
    };
    let main = view! {
        {breadcrumbs(way, &name, locale)}
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{programme.name.clone()}</p>
                <h1 class="page-head__title">{name.clone()}</h1>
                <p class="question">{definition.question.to_string()}</p>
            </div>
            {actions(view, locale)}
        </div>
        {body}
        {meaning::sections(view, locale)}
    };
    Document::new(name, main)
        .width(Width::Wide)
        .sample(programme.sample)
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
fn slide(visit: &Visit, view: &IndicatorView) -> Option<AnyView> {
    let t = Texts::of(visit.locale);
    let path = paths::indicator_png(&view.programme.slug, view.number);
    let address = format!("{}{path}?sprog={}", visit.origin, visit.locale.tag());
    view.is_public.then(|| {
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

fn published(visit: &Visit, view: &IndicatorView, publication: &Publication) -> AnyView {
    let locale = visit.locale;
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
        {chart::figures(visit, view, publication)}
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
        {slide(visit, view)}
    }
    .into_any()
}
