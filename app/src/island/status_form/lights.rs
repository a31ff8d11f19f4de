//! Three cards to choose from. None is chosen beforehand: a light is reported, never assumed.

use super::{Live, StatusFormState};
use crate::light::{LightSize, light};
use crate::texts::{field_label, flaw_text};
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::{Light, LightState};
use leptos::prelude::*;

pub(super) fn lights(state: &StatusFormState, live: Live) -> impl IntoView + use<> {
    let locale = state.locale;
    let chosen: Option<Light> = state.typed.get(Field::Light).parse().ok();
    let is_fresh = state.begins && state.problems.is_empty() && chosen.is_none();
    let cards = state
        .definitions
        .iter()
        .enumerate()
        .map(|(at, (light, meaning))| Card {
            value: *light,
            meaning: meaning.clone(),
            is_chosen: chosen == Some(*light),
            // The page is for nothing else: a lead with a keyboard begins at once.
            is_first: at == 0 && is_fresh,
        })
        .map(|shown| card(shown, locale))
        .collect_view();
    let flaw = move || live.problems.with(|p| p.of(Field::Light));
    let class = move || match flaw() {
        Some(_) => "form-group light-choice form-error",
        None => "form-group light-choice",
    };
    let problem = move || {
        flaw().map(|flaw| {
            let text = flaw_text(Field::Light, flaw, locale);
            view! { <span class="form-error-message" id="light-error">{text}</span> }
        })
    };
    view! {
        <fieldset class=class id=Field::Light.name()
            aria-describedby=move || flaw().map(|_| "light-error")>
            <legend class="form-label">{field_label(Field::Light, locale)}</legend>
            {problem}
            {cards}
        </fieldset>
    }
}

struct Card {
    value: Light,
    meaning: String,
    is_chosen: bool,
    is_first: bool,
}

fn card(shown: Card, locale: Locale) -> impl IntoView {
    let value = shown.value;
    let class = match value {
        Light::Green => "light-card light-card--green",
        Light::Yellow => "light-card light-card--yellow",
        Light::Red => "light-card light-card--red",
    };
    let id = format!("light-{}", value.code());
    view! {
        <div class=class>
            <input class="light-card__input" type="radio" id=id.clone() name=Field::Light.name()
                value=value.code() checked=shown.is_chosen autofocus=shown.is_first/>
            <label class="light-card__label" for=id>
                {light(LightState::from(value), LightSize::Large, locale)}" "
                <span class="light-card__text">{shown.meaning}</span>
            </label>
        </div>
    }
}
