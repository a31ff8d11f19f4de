//! What an item, or a grant, names: initiatives, indicators and agreements by their names.

use crate::agreement::Texts as Agreements;
use crate::paths;
use crate::texts::Texts as Shared;
use domain::locale::Locale;
use domain::meeting::{LinkedLine, LinkedTo};
use leptos::prelude::*;

/// Each an entry of a list that leads to it.
pub fn linked_entries(lines: &[LinkedLine], locale: Locale) -> Vec<AnyView> {
    let entry = |line: &LinkedLine| {
        let (href, name) = way(line, locale);
        view! { <li><a href=href>{name}</a></li> }.into_any()
    };
    lines.iter().map(entry).collect()
}

fn way(line: &LinkedLine, locale: Locale) -> (String, String) {
    let called = |numbered: String| format!("{numbered}: {}", line.name);
    match &line.to {
        LinkedTo::Initiative(programme, number) => (
            paths::initiative(programme, *number),
            called((Shared::of(locale).numbered)(*number)),
        ),
        LinkedTo::Indicator(programme, number) => {
            (paths::indicator(programme, *number), line.name.clone())
        }
        LinkedTo::Agreement(number) => (
            paths::agreement(*number),
            called((Agreements::of(locale).numbered)(*number)),
        ),
    }
}
