//! What was typed for the rules of an earlier round and has no field in the form of this one: it stands
//! above the form, so that nothing typed is lost.

use super::texts::Texts;
use crate::texts::field_label;
use crate::ui::{LightSize, better_text, light};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::status::{Better, Light, LightState, RuleSet};
use leptos::prelude::*;

/// `None` where every field has its place.
pub fn left_over(form: &FormView, rules: &RuleSet, locale: Locale) -> Option<AnyView> {
    let homeless = RuleSet::fields().filter(|field| !rules.takes(*field, form.data.get(*field)));
    let typed = homeless.filter(|field| !form.data.get(*field).is_empty());
    let rows = typed.map(|field| {
        let value = shown(form.data.get(field), locale);
        view! { <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{value}</dd></div> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        let t = Texts::of(locale);
        view! {
            <section class="panel" aria-labelledby="left-over">
                <h2 class="panel__title" id="left-over">{t.left_over}</h2>
                <dl class="deflist">{rows}</dl>
            </section>
        }
        .into_any()
    })
}

fn shown(value: &str, locale: Locale) -> AnyView {
    if let Ok(found) = value.parse::<Light>() {
        return light(LightState::from(found), LightSize::Text, locale).into_any();
    }
    match value.parse::<Better>() {
        Ok(better) => better_text(better, locale).into_any(),
        Err(()) => value.to_owned().into_any(),
    }
}
