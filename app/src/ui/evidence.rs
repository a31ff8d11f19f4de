use crate::texts::field_label;
use domain::locale::Locale;
use domain::problem::Field;
use domain::text::is_web_address;
use leptos::prelude::*;

/// What a light rests on, in a line as those of a remedy.
pub fn evidence(shown: &str, locale: Locale) -> AnyView {
    view! {
        <dl class="deflist deflist--tight">
            <div class="deflist__row"><dt>{field_label(Field::Evidence, locale)}</dt><dd>{reference(shown)}</dd></div>
        </dl>
    }
    .into_any()
}

/// Only an address of the web becomes a link; anything else, such as `javascript:`, stays text.
pub fn reference(text: &str) -> AnyView {
    let words = text.to_owned();
    if is_web_address(text) {
        let href = words.clone();
        view! { <a href=href rel="noopener noreferrer">{words}</a> }.into_any()
    } else {
        words.into_any()
    }
}
