use crate::texts::field_label;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// What is done about a deviation, line by line; help that nobody asked for has no line.
pub fn remedy(facts: [(Field, String); 5], locale: Locale) -> AnyView {
    let rows = facts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| {
            view! { <div class="deflist__row"><dt>{field_label(field, locale)}</dt><dd>{text}</dd></div> }
        })
        .collect_view();
    view! { <dl class="deflist deflist--tight">{rows}</dl> }.into_any()
}
