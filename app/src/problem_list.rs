//! All that is wrong with a form, at its top: read aloud at once, each line leads to its field.

use crate::texts::{Texts, flaw_text};
use domain::locale::Locale;
use domain::problem::Problems;
use leptos::prelude::*;

/// The list of problems; the server makes it, and so does the browser before it sends a form.
///
/// `prefix` stands before the ids of the form's fields.
pub fn problem_list(problems: &Problems, prefix: &str, locale: Locale) -> AnyView {
    let n = problems.iter().count();
    let lines = problems
        .iter()
        .map(|p| {
            view! {
                <li><a href=format!("#{prefix}{}", p.field.name())>{flaw_text(p.field, p.flaw, locale)}</a></li>
            }
        })
        .collect_view();
    view! {
        <div class="alert alert-error" role="alert" id="problems" tabindex="-1">
            <h2 class="alert-heading">{(Texts::of(locale).n_problems)(n)}</h2>
            <ul class="alert-list">{lines}</ul>
        </div>
    }
    .into_any()
}
