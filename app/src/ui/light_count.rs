use crate::light::{LightSize, class};
use crate::texts::Texts;
use domain::locale::Locale;
use domain::status::LightState;
use leptos::prelude::*;

/// A light with a number before its word: "2 røde".
pub fn light_count(state: LightState, n: u32, locale: Locale) -> AnyView {
    view! { <span class=class(state, LightSize::Text)>{(Texts::of(locale).n_lights)(state, n)}</span> }
        .into_any()
}
