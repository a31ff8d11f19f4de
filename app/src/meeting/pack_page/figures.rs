//! What comes of it: the published figures of the programmes that the items are about.

use super::texts::Texts;
use crate::backend::Backend;
use crate::indicator::{Held, brief, newest};
use domain::locale::Locale;
use domain::meeting::{MeetingPack, PackedIndicator, PackedProgramme};
use leptos::prelude::*;

pub fn section(backend: &dyn Backend, pack: &MeetingPack, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let programmes = pack.programmes.iter().zip(1_u32..);
    let programmes = programmes.map(|(of, place)| programme(backend, pack, (of, place), locale));
    (!pack.programmes.is_empty()).then(|| {
        view! {
            <section class="pack-part" id="indikatorer">
                <h2 class="section__title">{t.figures}</h2>
                {programmes.collect_view()}
            </section>
        }
        .into_any()
    })
}

fn programme(
    backend: &dyn Backend,
    pack: &MeetingPack,
    (of, place): (&PackedProgramme, u32),
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let cards = of.indicators.iter();
    let cards = cards.map(|indicator| card(backend, pack, (of, indicator, place), locale));
    let more = (of.n_more > 0).then(|| view! { <p>{(t.more_figures)(of.n_more)}</p> });
    view! {
        <h3>{of.name.clone()}</h3>
        <ul class="charts">{cards.collect_view()}</ul>
        {more}
    }
    .into_any()
}

/// The figure, its chart and the one sentence that says what it shows.
fn card(
    backend: &dyn Backend,
    pack: &MeetingPack,
    (of, indicator, place): (&PackedProgramme, &PackedIndicator, u32),
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let source = indicator.definition.source.to_string();
    let publication = indicator.publication();
    let held = Held {
        definition: &indicator.definition,
        targets: &indicator.targets,
        benchmarks: &indicator.benchmarks,
        today: pack.frozen_at.day(),
        is_sample: of.is_sample,
    };
    let name = format!("indicator-{place}-{}", indicator.number);
    let drawn = brief(backend, held, &publication, &name, locale);
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
        let interval = interval.map(|interval| view! { " ("{interval}")" });
        view! { <p class="chart-card__newest"><strong>{figure}</strong>{interval}</p> }
    });
    view! {
        <li class="chart-card">
            <h4 class="chart-card__title">{indicator.definition.name.to_string()}</h4>
            {newest}
            {figure}
            <p class="chart-card__source">{(t.source)(&source)}</p>
        </li>
    }
    .into_any()
}
