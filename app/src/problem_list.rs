//! All that is wrong with a form, at its top: read aloud at once, each line leads to its field.

use crate::words::n_problems;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A flaw in words, and the field that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemLine {
    /// As the field is called in HTML: to read a `Field` from a page would bring the browser the names of
    /// them all.
    name: Cow<'static, str>,
    pub sentence: String,
}

impl ProblemLine {
    pub const fn new(field: Field, sentence: String) -> Self {
        Self {
            name: Cow::Borrowed(field.name()),
            sentence,
        }
    }

    /// The first of one field.
    pub fn of(lines: &[Self], field: Field) -> Option<&Self> {
        lines.iter().find(|line| line.name == field.name())
    }
}

/// The list of problems; the server makes it, and so does the browser before it sends a form.
///
/// `prefix` stands before the ids of the form's fields.
pub fn problem_list(lines: &[ProblemLine], prefix: &str, locale: Locale) -> AnyView {
    let n = lines.len();
    let lines = lines
        .iter()
        .map(|line| {
            let sentence = line.sentence.clone();
            view! { <li><a href=format!("#{prefix}{}", line.name)>{sentence}</a></li> }
        })
        .collect_view();
    view! {
        <div class="alert alert-error" role="alert" id="problems" tabindex="-1">
            <h2 class="alert-heading">{n_problems(n, locale)}</h2>
            <ul class="alert-list">{lines}</ul>
        </div>
    }
    .into_any()
}
