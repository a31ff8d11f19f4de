//! A card for each light of the rule set. None is chosen beforehand: a light is reported, never
//! assumed.

use super::texts::Texts;
use super::{Live, StatusFormState};
use crate::light::{LightSize, light};
use crate::words::ReportField;
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
        .map(|(value, meaning)| card(*value, meaning.clone(), chosen == Some(*value), locale))
        .collect_view();
    let legend = match state.asks_reason {
        true => Texts::of(locale).overall,
        false => ReportField::Light.label(locale),
    };
    let is_flawed = move || live.is_flawed(ReportField::Light);
    let class = move || match is_flawed() {
        true => "form-group light-choice form-error",
        false => "form-group light-choice",
    };
    let problem = move || {
        live.flaw(ReportField::Light).map(|text| {
            view! { <span class="form-error-message" id="light-error">{text}</span> }
        })
    };
    view! {
        // The page is for nothing else: a lead with a keyboard begins at once, and at no colour.
        <fieldset class=class id=Field::Light.name() tabindex="-1" autofocus=is_fresh
            aria-describedby=move || is_flawed().then_some("light-error")>
            <legend class="form-label">{legend}</legend>
            {problem}
            {cards}
        </fieldset>
    }
}

fn card(value: Light, meaning: String, is_chosen: bool, locale: Locale) -> impl IntoView {
    let id = format!("light-{}", value.code());
    view! {
        <div class="light-card">
            <input class="light-card__input" type="radio" id=id.clone() name=Field::Light.name()
                value=value.code() checked=is_chosen/>
            <label class="light-card__label" for=id>
                {light(LightState::from(value), LightSize::Large, locale)}" "
                <span class="light-card__text">{meaning}</span>
            </label>
        </div>
    }
}
