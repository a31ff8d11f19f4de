use crate::texts::field_label;
use domain::locale::Locale;
use domain::status::Remedy;
use leptos::prelude::*;

/// What is done about a deviation, line by line; help that nobody asked for has no line.
pub fn remedy(remedy: &Remedy, locale: Locale) -> AnyView {
    let rows = remedy
        .facts()
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| {
            view! { <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{text}</dd></div> }
        })
        .collect_view();
    view! { <dl class="deflist deflist--tight">{rows}</dl> }.into_any()
}
