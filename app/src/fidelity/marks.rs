//! A band and a score as a shape beside their word, so that nothing hangs on colour.

use super::texts::Texts;
use domain::fidelity::{Band, Score};
use domain::locale::Locale;
use leptos::prelude::*;

/// "103 af 125 ●●●○ god", and which of its limits are unconfirmed.
pub fn total(total: u32, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let band = Band::of(total);
    let certainty = (t.certainty)(band);
    let certainty = (!certainty.is_empty()).then(|| {
        view! { " "<span class="fidelity-note">{format!("({certainty})")}</span> }
    });
    let marks = dots(band.rank(), 4);
    view! {
        {(t.of_highest)(total)}" "{marks}" "<strong>{(t.band)(band)}</strong>
        {certainty}
    }
    .into_any()
}

/// The same, or that there is no total.
pub fn total_or_none(found: Option<u32>, locale: Locale) -> AnyView {
    match found {
        Some(found) => total(found, locale),
        None => view! { <span class="muted">{Texts::of(locale).no_total}</span> }.into_any(),
    }
}

/// "4 ●●●●○"; that an item was not assessed stands in words alone.
pub fn score(score: Option<Score>, locale: Locale) -> AnyView {
    match score {
        Some(score) => view! { {score.value()}" "{dots(score.value(), 5)} }.into_any(),
        None => view! { <span class="muted">{Texts::of(locale).not_assessed}</span> }.into_any(),
    }
}

/// So many of so many. The number or the word beside them says the same.
fn dots(filled: u32, of: u32) -> AnyView {
    let dots: String = (1..=of)
        .map(|at| if at <= filled { '●' } else { '○' })
        .collect();
    view! { <span class="dots" aria-hidden="true">{dots}</span> }.into_any()
}
