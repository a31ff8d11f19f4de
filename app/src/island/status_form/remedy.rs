//! What is done about a deviation. The fields show themselves with any light but green, by the style
//! alone, so that they do without a script too.

use super::texts::Texts;
use super::{Live, StatusFormState};
use crate::textarea::textarea_content;
use crate::texts::{field_label, flaw_text};
use domain::problem::Field;
use leptos::prelude::*;

pub(super) fn remedy(state: &StatusFormState, live: Live) -> impl IntoView + use<> {
    let t = Texts::of(state.locale);
    view! {
        <fieldset class="remedy">
            <legend class="form-label">{t.remedy}</legend>
            {area(state, live, Field::Consequence, t.consequence_hint)}
            {area(state, live, Field::Action, t.action_hint)}
            {input(state, live, Field::Responsible, t.responsible_hint)}
            {input(state, live, Field::DueOn, t.due_hint)}
            {area(state, live, Field::Help, t.help_hint)}
        </fieldset>
    }
}

pub(super) fn area(
    state: &StatusFormState,
    live: Live,
    field: Field,
    hint: &'static str,
) -> impl IntoView + use<> {
    let content = textarea_content(state.typed.get(field));
    let control = view! {
        <textarea class="form-input" id=field.name() name=field.name() rows="2" placeholder=" "
            aria-describedby=described_by(live, field) aria-invalid=invalid(live, field)>{content}</textarea>
    };
    framed(state, live, field, hint, control.into_any())
}

pub(super) fn input(
    state: &StatusFormState,
    live: Live,
    field: Field,
    hint: &'static str,
) -> impl IntoView + use<> {
    let class = match field {
        Field::DueOn => "form-input input-char-11",
        _ => "form-input",
    };
    let mode = (field == Field::DueOn).then_some("numeric");
    let control = view! {
        <input class=class id=field.name() name=field.name() type="text" placeholder=" " inputmode=mode
            autocomplete="off" value=state.typed.get(field).to_owned()
            aria-describedby=described_by(live, field) aria-invalid=invalid(live, field)/>
    };
    framed(state, live, field, hint, control.into_any())
}

fn framed(
    state: &StatusFormState,
    live: Live,
    field: Field,
    hint: &'static str,
    control: AnyView,
) -> impl IntoView + use<> {
    let locale = state.locale;
    let class = move || match is_flawed(live, field) {
        true => "form-group form-error",
        false => "form-group",
    };
    let problem = move || {
        live.problems.with(|p| p.of(field)).map(|flaw| {
            let id = format!("{}-error", field.name());
            view! { <span class="form-error-message" id=id>{flaw_text(field, flaw, locale)}</span> }
        })
    };
    view! {
        <div class=class>
            <label class="form-label" for=field.name()>{field_label(field, locale)}</label>
            <span class="form-hint" id=format!("{}-hint", field.name())>{hint}</span>
            {problem}
            {control}
        </div>
    }
}

fn is_flawed(live: Live, field: Field) -> bool {
    live.problems.with(|p| p.of(field).is_some())
}

fn described_by(live: Live, field: Field) -> impl Fn() -> String {
    let name = field.name();
    move || match is_flawed(live, field) {
        true => format!("{name}-hint {name}-error"),
        false => format!("{name}-hint"),
    }
}

fn invalid(live: Live, field: Field) -> impl Fn() -> Option<&'static str> {
    move || is_flawed(live, field).then_some("true")
}
