//! Why the light is what it is, with the room that is left.

use super::texts::Texts;
use super::{Live, StatusFormState};
use crate::textarea::textarea_content;
use crate::words::ReportField;
use domain::problem::Field;
use domain::status::{EXPLANATION_MAX, Light};
use leptos::prelude::*;

/// Without a `maxlength`: browsers cut off what is pasted beyond it and say nothing.
pub(super) fn explanation(state: &StatusFormState, live: Live) -> impl IntoView + use<> {
    let (locale, t) = (state.locale, Texts::of(state.locale));
    let content = textarea_content(state.typed.get(Field::Explanation));
    let is_flawed = move || live.is_flawed(ReportField::Explanation);
    let class = move || match is_flawed() {
        true => "form-group form-error",
        false => "form-group",
    };
    let problem = move || {
        live.flaw(ReportField::Explanation).map(|text| {
            view! { <span class="form-error-message" id="explanation-error">{text}</span> }
        })
    };
    let described_by = move || match is_flawed() {
        true => "explanation-hint explanation-error explanation-count",
        false => "explanation-hint explanation-count",
    };
    view! {
        <div class=class>
            <label class="form-label" for=Field::Explanation.name()>{ReportField::Explanation.label(locale)}</label>
            <span class="form-hint" id="explanation-hint">{t.explanation_hint}</span>
            <div role="status">{move || is_needed(live).then(|| view! { <strong>{t.needed}</strong> })}</div>
            {problem}
            <textarea class="form-input" id=Field::Explanation.name() name=Field::Explanation.name() rows="5"
                aria-describedby=described_by aria-invalid=move || is_flawed().then_some("true")>{content}</textarea>
            {count(live, t)}
        </div>
    }
}

/// Only once a script runs: the figure would not follow what is typed without one.
fn is_needed(live: Live) -> bool {
    let deviates = |light: Light| light.is_deviation();
    live.awake.get()
        && live
            .typed
            .with(|typed| typed.get(Field::Light).parse().is_ok_and(deviates))
}

fn count(live: Live, t: &'static Texts) -> impl IntoView {
    // As `domain::text` counts: in characters, without what surrounds the text.
    let n = move || {
        live.typed
            .with(|typed| typed.get(Field::Explanation).trim().chars().count())
    };
    let max = usize::try_from(EXPLANATION_MAX).unwrap_or(usize::MAX);
    let class = move || {
        if n() > max {
            "form-count form-count--over"
        } else {
            "form-count"
        }
    };
    let text = move || match n() {
        _ if !live.awake.get() => (t.at_most)(max),
        n if n > max => (t.over)(n.saturating_sub(max)),
        n => (t.left)(max.saturating_sub(n)),
    };
    view! { <p class=class id="explanation-count">{text}</p> }
}
