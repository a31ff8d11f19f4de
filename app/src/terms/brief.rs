//! What other pages of a forum show of its terms.

use super::text::decided;
use super::texts::Texts;
use crate::paths;
use crate::ui::paragraphs;
use domain::forum::terms::ForumTerms;
use domain::ids::ForumId;
use domain::locale::Locale;
use leptos::prelude::*;

/// Leads to the terms.
pub fn terms_link(forum: ForumId, locale: Locale) -> AnyView {
    view! { <a href=paths::terms(forum)>{Texts::of(locale).terms}</a> }.into_any()
}

/// What the forum is for, who said so and when, and the way to the rest.
pub fn terms_in_brief(terms: &ForumTerms, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let body = match terms.in_force() {
        Some(in_force) => view! {
            {paragraphs(in_force.draft.purpose.as_str(), None)}
            <p class="muted">{decided(&in_force.draft, locale)}</p>
            <p><a href=paths::terms(terms.forum)>{t.read_all}</a></p>
        }
        .into_any(),
        None => {
            let write = terms.may_govern.then(|| {
                view! { " "<a href=paths::write_terms(terms.forum)>{t.write}</a> }
            });
            view! { <p class="muted">{t.none}{write}</p> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="terms">
            <h2 class="section__title" id="terms">{t.terms}</h2>
            {body}
        </section>
    }
    .into_any()
}
