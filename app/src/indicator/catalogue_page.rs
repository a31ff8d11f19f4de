//! All indicators of a programme, each with its newest figure and whether it is up to date.

use super::figures::shown;
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::indicator::{Catalogue, CatalogueLine, Freshness};
use domain::locale::Locale;
use domain::text::Slug;
use leptos::prelude::*;

#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let catalogue = visit.backend.indicators(&visit.actor, &slug?).await?;
        Ok(document(&visit, &catalogue))
    })
}

fn document(visit: &Visit, catalogue: &Catalogue) -> Document {
    let (locale, programme) = (visit.locale, &catalogue.programme);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let new = catalogue.may_govern.then(|| {
        view! { <a class="button button-primary" href=paths::new_indicator(&programme.slug)>{t.new}</a> }
            .into_any()
    });
    let fidelity = catalogue.has_fidelity.then(|| {
        let href = paths::fidelity(&programme.slug);
        view! { <p><a href=href>{t.fidelity}</a></p> }
    });
    let main = view! {
        {heading(way, t.indicators, new, locale)}
        <p>{t.lead}</p>
        {fidelity}
        {table(catalogue, locale)}
    };
    Document::new(format!("{} {}", t.indicators, programme.name), main)
        .width(Width::Wide)
        .sample(programme.sample)
}

fn table(catalogue: &Catalogue, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if catalogue.lines.is_empty() {
        return view! { <p class="empty">{t.none}</p> }.into_any();
    }
    let slug = &catalogue.programme.slug;
    let rows: Vec<_> = catalogue
        .lines
        .iter()
        .map(|line| row(line, slug, locale))
        .collect();
    view! {
        <table class="table table--cards">
            <thead><tr>
                <th scope="col">{t.indicator}</th>
                <th scope="col">{t.newest}</th>
                <th scope="col">{t.freshness_head}</th>
                <th scope="col">{t.owner}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The newest figure of all together; where there is none, that there are figures of parts.
fn newest(line: &CatalogueLine, locale: Locale) -> Option<String> {
    let t = Texts::of(locale);
    let table = &line.publication.as_ref()?.table;
    match (table.series().pop(), line.newest) {
        (Some(whole), _) => {
            let figure = shown(whole.shown, &line.definition, locale);
            Some((t.newest_figure)(&figure, &whole.period))
        }
        (None, newest) => newest.map(|newest| (t.only_divided)(&newest)),
    }
}

fn row(line: &CatalogueLine, slug: &Slug, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let newest = match newest(line, locale) {
        Some(newest) => newest.into_any(),
        None => view! { <span class="muted">{t.not_published}</span> }.into_any(),
    };
    let is_late = matches!(line.freshness, Freshness::Late { .. });
    let class = is_late.then_some("badge badge-warning");
    view! {
        <tr>
            <th scope="row" data-label=t.indicator>
                <a href=paths::indicator(slug, line.number)>{line.definition.name.to_string()}</a>
                <p class="indicator-question">{line.definition.question.to_string()}</p>
            </th>
            <td data-label=t.newest>{newest}</td>
            <td data-label=t.freshness_head><span class=class>{(t.freshness)(line.freshness)}</span></td>
            <td data-label=t.owner>{line.owner.clone().unwrap_or_else(|| t.nobody.to_owned())}</td>
        </tr>
    }
}
