//! By which rule set lights are chosen, with what each light means in it.

use crate::programme::edit_texts::Texts;
use crate::texts::field_label;
use crate::ui::{Choice, LightSize, check_boxes, light, select_field};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::Field;
use domain::status::{Dimension, LightState, RuleKind};
use leptos::prelude::*;

pub fn rules(form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let kinds = RuleKind::ALL.map(|kind| Choice::new(kind.code(), (t.rule_set)(kind)));
    let dimensions = Dimension::ALL.map(|d| Choice::new(d.code(), field_label(d.field(), locale)));
    view! {
        {select_field(form, Field::RuleSet, None, &kinds, t.rule_set_hint, locale)}
        {RuleKind::ALL.map(|kind| meaning(kind, locale)).collect_view()}
        {check_boxes(form, Field::Dimensions, &dimensions, t.dimensions_hint, locale)}
    }
    .into_any()
}

fn meaning(kind: RuleKind, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let rows = kind.lights().iter().map(|value| {
        let light = light(LightState::from(*value), LightSize::Text, locale);
        view! { <div class="deflist__row"><dt>{light}</dt><dd>{kind.definition(*value)}</dd></div> }
    });
    view! {
        <details class="more">
            <summary>{(t.meaning)(kind)}</summary>
            <dl class="deflist">{rows.collect_view()}</dl>
        </details>
    }
}
