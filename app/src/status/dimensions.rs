//! A light for each dimension of the rule set, and the overall light that they suggest. The style alone
//! shows the suggestion, so that it follows what is chosen without a script too; that a light is
//! required tells it whether each has one.

use super::texts::Texts;
use crate::texts::{field_label, flaw_text};
use crate::ui::{LightSize, light};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::{Dimension, Light, LightState, RuleSet};
use leptos::prelude::*;

/// `None` where the rule set asks for none. `is_fresh` tells whether nothing stands above it that is to
/// be read first.
pub fn dimensions(
    form: &FormView,
    rules: &RuleSet,
    is_fresh: bool,
    locale: Locale,
) -> Option<AnyView> {
    let t = Texts::of(locale);
    if rules.dimensions.is_empty() {
        return None;
    }
    let lights = rules.kind.lights();
    let parts = rules
        .dimensions
        .iter()
        .map(|dimension| part(form, *dimension, lights, locale))
        .collect_view();
    // What figures suggest, only the server knows.
    let is_known = rules.kind.measures().is_empty();
    let hint = if is_known {
        t.parts_hint
    } else {
        t.parts_too_hint
    };
    let suggestions = lights.iter().rev().filter(|_| is_known).map(|value| {
        let class = format!("suggested suggested--{}", value.code());
        view! { <p class=class>{t.suggested}" "{light(LightState::from(*value), LightSize::Text, locale)}</p> }
    });
    Some(
        view! {
            <fieldset class="form-group dimensions" id=Field::Dimensions.name() tabindex="-1" autofocus=is_fresh
                aria-describedby="dimensions-hint">
                <legend class="form-label">{field_label(Field::Dimensions, locale)}</legend>
                <span class="form-hint" id="dimensions-hint">{hint}</span>
                {parts}
                <div role="status">{suggestions.collect_view()}</div>
            </fieldset>
        }
        .into_any(),
    )
}

/// None is chosen beforehand. The form says itself which dimensions it asks for.
fn part(
    form: &FormView,
    dimension: Dimension,
    lights: &[Light],
    locale: Locale,
) -> impl IntoView + use<> {
    let field = dimension.field();
    let chosen = form.data.get(field);
    let error = format!("{}-error", field.name());
    let problem = form.flaw(field).map(|flaw| {
        let text = flaw_text(field, flaw, locale);
        view! { <span class="form-error-message" id=error.clone()>{text}</span> }
    });
    let class = match problem {
        Some(_) => "dimension form-error",
        None => "dimension",
    };
    let described_by = problem.is_some().then(|| error.clone());
    let choices = lights.iter().map(|value| {
        let id = format!("{}-{}", field.name(), value.code());
        view! {
            <div class="form-group-radio">
                <input class="form-radio" type="radio" id=id.clone() name=field.name() value=value.code() required
                    checked=chosen == value.code()/>
                <label class="form-label" for=id>{light(LightState::from(*value), LightSize::Text, locale)}</label>
            </div>
        }
    });
    view! {
        <fieldset class=class id=field.name() tabindex="-1" aria-describedby=described_by>
            <legend class="dimension__name">{field_label(field, locale)}</legend>
            {problem}
            <input type="hidden" name=Field::Dimensions.name() value=dimension.code()/>
            <div class="dimension__lights">{choices.collect_view()}</div>
        </fieldset>
    }
}
