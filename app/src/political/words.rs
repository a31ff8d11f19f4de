//! What the words of the page mean.

use super::texts::Texts;
use crate::ui::{LightSize, light};
use domain::locale::Locale;
use domain::political::PoliticalView;
use domain::status::LightState;
use leptos::prelude::*;

pub fn words(view: &PoliticalView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let definitions = view.round.iter().flat_map(|round| &round.definitions);
    let lights =
        definitions.map(|(meant, wording)| row(light_of((*meant).into(), locale), wording));
    let missing = view.round.as_ref().map(|_| {
        let word = light_of(LightState::Missing, locale);
        row(word, t.missing_means)
    });
    let of_charts: &[_] = match view.charts.is_empty() {
        true => &[],
        false => t.chart_words,
    };
    let words = t.words.iter().chain(of_charts);
    let words = words.map(|(word, meaning)| row((*word).into_any(), meaning));
    let rows: Vec<_> = lights.chain(missing).chain(words).collect();
    view! {
        <section class="section political__words" aria-labelledby="words">
            <h2 class="section__title" id="words">{t.words_title}</h2>
            <dl class="deflist">{rows}</dl>
        </section>
    }
    .into_any()
}

fn light_of(state: LightState, locale: Locale) -> AnyView {
    light(state, LightSize::Text, locale).into_any()
}

fn row(word: AnyView, meaning: &str) -> AnyView {
    view! { <div class="deflist__row"><dt>{word}</dt><dd>{meaning.to_owned()}</dd></div> }
        .into_any()
}
