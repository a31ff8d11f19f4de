//! What comes of it: each figure with its chart, one sentence, its uncertainty and its source.

use super::texts::Texts;
use crate::backend::Backend;
use crate::indicator::{Held, brief, newest};
use crate::paths;
use domain::locale::Locale;
use domain::political::{ChartedIndicator, PoliticalView};
use leptos::prelude::*;

pub fn charts(backend: &dyn Backend, view: &PoliticalView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let cards = view
        .charts
        .iter()
        .map(|charted| card(backend, view, charted, locale))
        .collect_view();
    let body = match view.charts.is_empty() {
        true => view! { <p>{t.charts_none}</p> }.into_any(),
        false => view! { <ul class="charts">{cards}</ul> }.into_any(),
    };
    view! {
        <section class="section political__charts" aria-labelledby="charts">
            <h2 class="section__title" id="charts">{t.charts_title}</h2>
            {body}
            {more(view, t)}
        </section>
    }
    .into_any()
}

fn card(
    backend: &dyn Backend,
    view: &PoliticalView,
    charted: &ChartedIndicator,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let (definition, publication) = (&charted.definition, &charted.publication);
    let held = Held {
        definition,
        targets: &charted.targets,
        benchmarks: &charted.benchmarks,
        today: view.today,
        is_sample: view.programme.sample,
    };
    let name = format!("indicator-{}", charted.number);
    let drawn = brief(backend, held, publication, &name, locale);
    let figure = drawn.map(|drawn| {
        let picture = drawn.picture.map(|picture| {
            view! { <div class="chart-card__picture" inner_html=picture></div> }
        });
        view! {
            <figure class="chart-card__figure">
                {picture}
                <figcaption>{drawn.sentence}</figcaption>
            </figure>
        }
    });
    let newest = newest(&publication.table, locale).map(|(figure, interval)| {
        let interval = interval.map(|interval| {
            view! { " "<span class="chart-card__interval">{(t.uncertainty)(&interval)}</span> }
        });
        view! { <p class="chart-card__newest"><strong>{figure}</strong>{interval}</p> }
    });
    let href = paths::indicator(&view.programme.slug, charted.number);
    view! {
        <li class="chart-card">
            <h3 class="chart-card__title"><a href=href>{definition.name.to_string()}</a></h3>
            {newest}
            {figure}
            <p class="chart-card__source">{(t.source)(definition.source.as_str())}</p>
        </li>
    }
    .into_any()
}

/// That there are more than are shown, and the way to all of them.
fn more(view: &PoliticalView, t: &'static Texts) -> Option<AnyView> {
    let n = view.charts.len();
    let shows =
        (view.n_more_charts > 0).then(|| (t.charts_show)(n, n.saturating_add(view.n_more_charts)));
    (n > 0).then(|| {
        let href = paths::indicators(&view.programme.slug);
        let all = view! { <a class="no-print" href=href>{t.all_charts}</a> };
        match shows {
            Some(shows) => view! { <p><strong>{shows}</strong>" "{all}</p> }.into_any(),
            None => view! { <p class="no-print">{all}</p> }.into_any(),
        }
    })
}
