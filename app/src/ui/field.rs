//! Form fields: label, hint, problem and input, tied together for screen readers. The id of an input
//! is the name of its field, so the summary of problems can lead to it.

use crate::texts::{Texts, field_label, flaw_text};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// What surrounds every input.
struct Frame {
    id: &'static str,
    label: &'static str,
    hint: Option<String>,
    problem: Option<String>,
    optional: Option<&'static str>,
}

impl Frame {
    fn new(form: &FormView, field: Field, locale: Locale) -> Self {
        Self {
            id: field.name(),
            label: field_label(field, locale),
            hint: None,
            problem: form.flaw(field).map(|flaw| flaw_text(field, flaw, locale)),
            optional: None,
        }
    }

    fn hint(mut self, hint: &str) -> Self {
        self.hint = (!hint.is_empty()).then(|| hint.to_owned());
        self
    }

    fn optional(mut self, optional: bool, locale: Locale) -> Self {
        self.optional = optional.then_some(Texts::of(locale).optional);
        self
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let problem = self.problem.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<_> = hint.into_iter().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }

    fn class(&self) -> &'static str {
        if self.problem.is_some() {
            "form-group form-error"
        } else {
            "form-group"
        }
    }

    fn notes(&self) -> impl IntoView + use<> {
        let hint = self.hint.clone().map(|hint| {
            view! {
                <span class="form-hint" id=format!("{}-hint", self.id)>{hint}</span>
            }
        });
        let problem = self.problem.clone().map(|problem| {
            view! {
                <span class="form-error-message" id=format!("{}-error", self.id)>{problem}</span>
            }
        });
        view! { {hint}{problem} }
    }

    fn label(&self) -> impl IntoView + use<> {
        view! {
            {self.label}
            {self.optional.map(|o| view! { " "<span class="form-optional">{o}</span> })}
        }
    }

    fn around(self, input: AnyView) -> AnyView {
        view! {
            <div class=self.class()>
                <label class="form-label" for=self.id>{self.label()}</label>
                {self.notes()}
                {input}
            </div>
        }
        .into_any()
    }
}

/// A line of text. `max` is the longest, in characters.
pub fn text_field(
    form: &FormView,
    field: Field,
    hint: &str,
    max: u32,
    optional: bool,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale)
        .hint(hint)
        .optional(optional, locale);
    let input = view! {
        <input class="form-input" id=frame.id name=frame.id type="text" maxlength=max
            value=form.value(field) aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A day, typed as `24.05.2023`.
pub fn date_field(form: &FormView, field: Field, optional: bool, locale: Locale) -> AnyView {
    let frame = Frame::new(form, field, locale)
        .hint(Texts::of(locale).date_hint)
        .optional(optional, locale);
    let input = view! {
        <input class="form-input input-char-11" id=frame.id name=frame.id type="text" maxlength="20"
            inputmode="numeric" autocomplete="off" value=form.value(field)
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A password; never filled in again. `autocomplete` is `current-password` or `new-password`.
pub fn password_field(
    form: &FormView,
    field: Field,
    hint: &str,
    autocomplete: &'static str,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let input = view! {
        <input class="form-input" id=frame.id name=frame.id type="password" autocomplete=autocomplete
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// Running text of `rows` lines.
pub fn text_area(
    form: &FormView,
    field: Field,
    hint: &str,
    rows: u32,
    optional: bool,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale)
        .hint(hint)
        .optional(optional, locale);
    let input = view! {
        <textarea class="form-input form-input--wide" id=frame.id name=frame.id rows=rows
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()>{leading_break(form.value(field))}</textarea>
    };
    frame.around(input.into_any())
}

/// HTML drops one line break right after `<textarea>`, so a text that begins with one gets another.
fn leading_break(text: String) -> String {
    if text.starts_with('\n') {
        format!("\n{text}")
    } else {
        text
    }
}

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
    let chosen = form.value(field);
    let none = none.map(|text| view! { <option value="">{text.to_owned()}</option> });
    let options = choices.iter().map(|choice| view! {
        <option value=choice.value.clone() selected=choice.value == chosen>{choice.text.clone()}</option>
    }).collect_view();
    let input = view! {
        <select class="form-select" id=frame.id name=frame.id aria-describedby=frame.described_by()
            aria-invalid=frame.invalid()>{none}{options}</select>
    };
    frame.around(input.into_any())
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
    let id = frame.id;
    let boxes = choices
        .iter()
        .zip(1u32..)
        .map(|(choice, n)| {
            let box_id = format!("{id}-{n}");
            view! {
                <div class="form-group-checkbox">
                    <input class="form-checkbox" type="checkbox" id=box_id.clone() name=id
                        value=choice.value.clone() checked=form.has(field, &choice.value)/>
                    <label for=box_id>{choice.text.clone()}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class=frame.class() id=id aria-describedby=frame.described_by()>
            <legend class="form-label">{frame.label()}</legend>
            {frame.notes()}
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// A value that travels along unseen.
pub fn hidden_field(field: Field, value: String) -> AnyView {
    view! { <input type="hidden" name=field.name() value=value/> }.into_any()
}

/// The version a form was opened with, so that nobody's change is overwritten unseen.
pub fn version_field(form: &FormView) -> AnyView {
    hidden_field(Field::Version, form.value(Field::Version))
}
