//! Form fields: label, hint, problem and input, tied together for screen readers. The id of an input
//! is [`FormView::id`] of its field, so the summary of problems can lead to it.

mod choice;

pub use choice::{
    Choice, answer_field, check_box, check_boxes, row_select, scale_field, select_field,
};

use crate::textarea::textarea_content;
use crate::texts::{Texts, field_label, flaw_text};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// What surrounds every input.
struct Frame {
    id: String,
    name: &'static str,
    label: &'static str,
    hint: Option<String>,
    problem: Option<String>,
    optional: Option<&'static str>,
}

impl Frame {
    fn new(form: &FormView, field: Field, locale: Locale) -> Self {
        Self {
            id: form.id(field),
            name: field.name(),
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

    /// The id of one of several inputs: by its value, so that a kept draft finds it again.
    fn id_of(&self, value: &str) -> String {
        format!("{}-{value}", self.id)
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
                <label class="form-label" for=self.id.clone()>{self.label()}</label>
                {self.notes()}
                {input}
            </div>
        }
        .into_any()
    }

    /// Several inputs under one label, which the summary of problems can lead to.
    fn around_group(self, inputs: AnyView) -> AnyView {
        view! {
            <fieldset class=self.class() id=self.id.clone() tabindex="-1" aria-describedby=self.described_by()>
                <legend class="form-label">{self.label()}</legend>
                {self.notes()}
                {inputs}
            </fieldset>
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
    let frame = Frame::new(form, field, locale).optional(optional, locale);
    text_input(form, field, frame.hint(hint), max, false)
}

/// The line of text that a page is opened for: a reader with a keyboard begins in it at once, if
/// `begins`.
pub fn opening_field(
    form: &FormView,
    field: Field,
    hint: &str,
    max: u32,
    begins: bool,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    text_input(form, field, frame, max, begins)
}

fn text_input(form: &FormView, field: Field, frame: Frame, max: u32, begins: bool) -> AnyView {
    let input = view! {
        <input class="form-input" id=frame.id.clone() name=frame.name type="text" maxlength=max autofocus=begins
            value=form.value(field) aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A file of the reader's own; `accept` tells the browser which to offer.
pub fn file_field(
    form: &FormView,
    field: Field,
    hint: &str,
    accept: &'static str,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let input = view! {
        <input class="form-input" id=frame.id.clone() name=frame.name type="file" accept=accept
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A number, typed with digits.
pub fn number_field(form: &FormView, field: Field, hint: &str, locale: Locale) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let input = view! {
        <input class="form-input input-char-8" id=frame.id.clone() name=frame.name type="text" maxlength="20"
            inputmode="numeric" autocomplete="off" value=form.value(field)
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A time of day, typed as `14.00`.
pub fn clock_field(form: &FormView, field: Field, hint: &str, locale: Locale) -> AnyView {
    let frame = Frame::new(form, field, locale)
        .hint(hint)
        .optional(true, locale);
    let input = view! {
        <input class="form-input input-char-8" id=frame.id.clone() name=frame.name type="text" maxlength="20"
            autocomplete="off" value=form.value(field)
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// The e-mail address of somebody else; browsers do not fill in one's own.
pub fn email_field(form: &FormView, field: Field, hint: &str, locale: Locale) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let input = view! {
        <input class="form-input" id=frame.id.clone() name=frame.name type="email" maxlength="254"
            autocomplete="off" value=form.value(field)
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A line about the reader themselves. `autocomplete` names it, so that browsers can fill it in
/// (WCAG 1.3.5); `kind` is the type of the input.
pub fn own_field(
    form: &FormView,
    field: Field,
    kind: &'static str,
    autocomplete: &'static str,
    hint: &str,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale).hint(hint);
    let input = view! {
        <input class="form-input" id=frame.id.clone() name=frame.name type=kind maxlength="254"
            autocomplete=autocomplete value=form.value(field)
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// A day, typed as `24.05.2023`.
pub fn date_field(form: &FormView, field: Field, optional: bool, locale: Locale) -> AnyView {
    hinted_date_field(form, field, Texts::of(locale).date_hint, optional, locale)
}

/// A day whose hint says more than how to write it.
pub fn hinted_date_field(
    form: &FormView,
    field: Field,
    hint: &str,
    optional: bool,
    locale: Locale,
) -> AnyView {
    let frame = Frame::new(form, field, locale)
        .hint(hint)
        .optional(optional, locale);
    let input = view! {
        <input class="form-input input-char-11" id=frame.id.clone() name=frame.name type="text" maxlength="20"
            inputmode="numeric" autocomplete="off" value=form.value(field)
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()/>
    };
    frame.around(input.into_any())
}

/// The first and the last day of something, each of which may be unknown.
pub fn period_fields(form: &FormView, legend: &str, locale: Locale) -> AnyView {
    view! {
        <fieldset class="form-group">
            <legend class="form-label">{legend.to_owned()}</legend>
            <div class="form-row">
                {date_field(form, Field::ValidFrom, true, locale)}
                {date_field(form, Field::ValidUntil, true, locale)}
            </div>
        </fieldset>
    }
    .into_any()
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
        <input class="form-input" id=frame.id.clone() name=frame.name type="password" autocomplete=autocomplete
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
        <textarea class="form-input form-input--wide" id=frame.id.clone() name=frame.name rows=rows
            aria-describedby=frame.described_by() aria-invalid=frame.invalid()>{textarea_content(form.data.get(field))}</textarea>
    };
    frame.around(input.into_any())
}

/// A value that travels along unseen.
pub fn hidden_field(field: Field, value: String) -> AnyView {
    view! { <input type="hidden" name=field.name() value=value/> }.into_any()
}

/// The version a form was opened with, so that nobody's change is overwritten unseen.
pub fn version_field(form: &FormView) -> AnyView {
    hidden_field(Field::Version, form.value(Field::Version))
}
