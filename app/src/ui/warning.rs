use super::{Choice, check_boxes, text_area};
use crate::texts::{Texts, field_label};
use crate::visit::FormView;
use domain::disclosure::TextWarning;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// Before texts leave the house: the words that tell of few people, and what it takes to send them all
/// the same. Nothing where nothing was found.
pub fn text_warning(form: &FormView, warning: &TextWarning, locale: Locale) -> Option<AnyView> {
    if warning.is_empty() {
        return None;
    }
    let t = Texts::of(locale);
    let words = warning.words().iter();
    let words = words.map(|warned| {
        let label = field_label(warned.field, locale);
        view! { <li>{label}": "<strong>{format!("“{}”", warned.words)}</strong></li> }
    });
    let words = words.collect_view();
    let read = [Choice::new(warning.fingerprint(), t.warning_read)];
    Some(
        view! {
            <div class="alert alert-warning">
                <h3 class="alert-heading">{t.warning_title}</h3>
                <p class="alert-text">{t.warning_text}</p>
                <ul class="reasons">{words}</ul>
            </div>
            {check_boxes(form, Field::WarningRead, &read, "", locale)}
            {text_area(form, Field::WarningReason, t.warning_reason_hint, 2, false, locale)}
        }
        .into_any(),
    )
}

/// Whether a form that came back has been asked about its words.
pub fn was_warned(form: &FormView) -> bool {
    [Field::WarningRead, Field::WarningReason]
        .into_iter()
        .any(|field| form.flaw(field).is_some() || !form.value(field).is_empty())
}
