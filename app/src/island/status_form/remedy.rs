//! What is done about a deviation. The fields show themselves with any light but green, by the style
//! alone, so that they do without a script too.

use super::texts::Texts;
use super::{Live, StatusFormState};
use crate::textarea::textarea_content;
use crate::words::ReportField;
use leptos::prelude::*;

pub(super) fn remedy(state: &StatusFormState, live: Live) -> impl IntoView + use<> {
    let t = Texts::of(state.locale);
    view! {
        <fieldset class="remedy">
            <legend class="form-label">{t.remedy}</legend>
            {area(state, live, ReportField::Consequence, t.consequence_hint)}
            {area(state, live, ReportField::Action, t.action_hint)}
            {input(state, live, ReportField::Responsible, t.responsible_hint)}
            {input(state, live, ReportField::DueOn, t.due_hint)}
            {area(state, live, ReportField::Help, t.help_hint)}
        </fieldset>
    }
}

pub(super) fn area(
    state: &StatusFormState,
    live: Live,
    field: ReportField,
    hint: &'static str,
) -> impl IntoView + use<> {
    let name = field.field().name();
    let content = textarea_content(state.typed.get(field.field()));
    let control = view! {
        <textarea class="form-input" id=name name=name rows="2" placeholder=" "
            aria-describedby=described_by(live, field) aria-invalid=invalid(live, field)>{content}</textarea>
    };
    framed(state, live, field, hint, control.into_any())
}

pub(super) fn input(
    state: &StatusFormState,
    live: Live,
    field: ReportField,
    hint: &'static str,
) -> impl IntoView + use<> {
    let name = field.field().name();
    let class = match field {
        ReportField::DueOn => "form-input input-char-11",
        _ => "form-input",
    };
    let mode = (field == ReportField::DueOn).then_some("numeric");
    let control = view! {
        <input class=class id=name name=name type="text" placeholder=" " inputmode=mode
            autocomplete="off" value=state.typed.get(field.field()).to_owned()
            aria-describedby=described_by(live, field) aria-invalid=invalid(live, field)/>
    };
    framed(state, live, field, hint, control.into_any())
}

fn framed(
    state: &StatusFormState,
    live: Live,
    field: ReportField,
    hint: &'static str,
    control: AnyView,
) -> impl IntoView + use<> {
    let name = field.field().name();
    let class = move || match live.is_flawed(field) {
        true => "form-group form-error",
        false => "form-group",
    };
    let problem = move || {
        live.flaw(field).map(|text| {
            let id = format!("{name}-error");
            view! { <span class="form-error-message" id=id>{text}</span> }
        })
    };
    view! {
        <div class=class>
            <label class="form-label" for=name>{field.label(state.locale)}</label>
            <span class="form-hint" id=format!("{name}-hint")>{hint}</span>
            {problem}
            {control}
        </div>
    }
}

fn described_by(live: Live, field: ReportField) -> impl Fn() -> String {
    let name = field.field().name();
    move || match live.is_flawed(field) {
        true => format!("{name}-hint {name}-error"),
        false => format!("{name}-hint"),
    }
}

fn invalid(live: Live, field: ReportField) -> impl Fn() -> Option<&'static str> {
    move || live.is_flawed(field).then_some("true")
}
