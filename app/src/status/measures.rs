//! The figures that a rule set asks for, with the light that each suggests once it came back.

use super::texts::Texts;
use crate::ui::{
    Choice, LightSize, answer_field, better_text, date_field, hidden_field, light, opening_field,
    text_field,
};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::{Better, INDICATOR_MAX, LightState, Measure, MeasureKind, RuleKind};
use leptos::prelude::*;

/// `None` where the rule set asks for none. `is_fresh` tells whether nothing stands above it that is to
/// be read first: then the first of them has the focus. It is a line to type, and so no light is
/// nearer than another.
pub fn measures(
    form: &FormView,
    rules: RuleKind,
    is_fresh: bool,
    locale: Locale,
) -> Option<AnyView> {
    let kinds = rules.measures();
    let parts = kinds.iter().enumerate();
    let parts = parts.map(|(at, kind)| part(form, *kind, is_fresh && at == 0, locale));
    (!kinds.is_empty()).then(|| parts.collect_view().into_any())
}

/// The form says itself which figures it asks for.
fn part(form: &FormView, kind: MeasureKind, begins: bool, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let fields = kind
        .fields()
        .iter()
        .enumerate()
        .map(|(at, field)| control(form, *field, begins && at == 0, locale));
    let suggested = Measure::typed(&form.data, kind).map(|measure| {
        let light = light(LightState::from(measure.light()), LightSize::Text, locale);
        view! { <p class="measure__light">{t.suggests}" "{light}</p> }
    });
    let hint = format!("{}-hint", kind.code());
    view! {
        <fieldset class="form-group measure" aria-describedby=hint.clone()>
            <legend class="form-label">{(t.measure)(kind)}</legend>
            <span class="form-hint" id=hint.clone()>{(t.measure_hint)(kind)}</span>
            {hidden_field(Field::Measures, kind.code().to_owned())}
            <div class="measure__fields">{fields.collect_view()}</div>
            {suggested}
        </fieldset>
    }
}

fn control(form: &FormView, field: Field, begins: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    match field {
        Field::AgreedEnd | Field::ExpectedEnd => date_field(form, field, false, locale),
        Field::Budget | Field::ExpectedCost => {
            opening_field(form, field, t.amount_hint, 40, begins, locale)
        }
        Field::Better => {
            let ways = Better::ALL.map(|way| Choice::new(way.code(), better_text(way, locale)));
            answer_field(form, field, &ways, locale)
        }
        Field::Indicator => opening_field(form, field, "", INDICATOR_MAX, begins, locale),
        _ => text_field(form, field, "", 20, false, locale),
    }
}
