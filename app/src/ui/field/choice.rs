//! Fields whose values are chosen from a list.

use super::Frame;
use crate::texts::field_label;
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// One of the options of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub text: String,
}

impl Choice {
    pub fn new(value: impl ToString, text: impl Into<String>) -> Self {
        Self {
            value: value.to_string(),
            text: text.into(),
        }
    }
}

/// The options of a list; `none` is the text of the empty one, where there is one.
fn options(none: Option<&str>, choices: &[Choice], chosen: &str) -> AnyView {
    let none = none.map(|text| view! { <option value="">{text.to_owned()}</option> });
    let rest = choices.iter().map(|choice| view! {
        <option value=choice.value.clone() selected=choice.value == chosen>{choice.text.clone()}</option>
    }).collect_view();
    view! { {none}{rest} }.into_any()
}

/// One of a list. `none` is the text of the empty choice, where there is one.
pub fn select_field(
    form: &FormView,
    field: Field,
    none: Option<&str>,
    choices: &[Choice],
    hint: &str,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let options = options(none, choices, &form.value(field));
    let input = view! {
        <select class="form-select" id=frame.id.clone() name=frame.name aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()>{options}</select>
    };
    frame.around(input.into_any())
}

/// One of a list in row `at` (from 0) of several that carry the name of the field. The first row's
/// list carries the id that the summary of problems leads to.
pub fn row_select(
    form: &FormView,
    field: Field,
    at: usize,
    none: Option<&str>,
    choices: &[Choice],
    locale: Locale,
) -> AnyView {
    let id = match at {
        0 => form.id(field),
        at => format!("{}-{}", form.id(field), at.saturating_add(1)),
    };
    let chosen = form.data.all(field).nth(at).unwrap_or_default();
    let options = options(none, choices, chosen);
    let invalid = form.flaw(field).map(|_| "true");
    view! {
        <div class="form-group">
            <label class="form-label" for=id.clone()>{field_label(field, locale)}</label>
            <select class="form-select" id=id name=field.name() aria-invalid=invalid>{options}</select>
        </div>
    }
    .into_any()
}

/// Any of a list, as check boxes of one name.
pub fn check_boxes(
    form: &FormView,
    field: Field,
    choices: &[Choice],
    hint: &str,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let boxes = choices
        .iter()
        .map(|choice| {
            let id = frame.id_of(&choice.value);
            let checked = form.has(field, &choice.value);
            view! {
                <div class="form-group-checkbox">
                    <input class="form-checkbox" type="checkbox" id=id.clone() name=frame.name
                        value=choice.value.clone() checked=checked/>
                    <label for=id>{choice.text.clone()}</label>
                </div>
            }
        })
        .collect_view();
    frame.around_group(boxes.into_any())
}

/// A yes or no; sent as `on` when yes and not at all when no.
pub fn check_box(form: &FormView, field: Field, text: &str, hint: &str, locale: Locale) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let (id, checked) = (frame.id_of("on"), form.has(field, "on"));
    let input = view! {
        <div class="form-group-checkbox">
            <input class="form-checkbox" type="checkbox" id=id.clone() name=frame.name value="on" checked=checked/>
            <label for=id>{text.to_owned()}</label>
        </div>
    };
    frame.around_group(input.into_any())
}

/// One of a few, all in sight, as radio buttons.
pub fn answer_field(form: &FormView, field: Field, choices: &[Choice], locale: Locale) -> AnyView {
    let frame = Frame::new(form, field, locale);
    let answers = answers(&frame, &form.value(field), choices);
    frame.around_group(answers)
}

/// The same with the answers side by side, as of a scale.
pub fn scale_field(
    form: &FormView,
    field: Field,
    choices: &[Choice],
    hint: &str,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let answers = answers(&frame, &form.value(field), choices);
    frame.around_group(view! { <div class="scale">{answers}</div> }.into_any())
}

fn answers(frame: &Frame, chosen: &str, choices: &[Choice]) -> AnyView {
    choices
        .iter()
        .map(|choice| {
            let id = frame.id_of(&choice.value);
            view! {
                <div class="form-group-radio">
                    <input class="form-radio" type="radio" id=id.clone() name=frame.name
                        value=choice.value.clone() checked=choice.value == chosen/>
                    <label class="form-label" for=id>{choice.text.clone()}</label>
                </div>
            }
        })
        .collect_view()
        .into_any()
}
