//! The terms of a forum: those in force, and every earlier version.

use super::text::{deadlines, whole};
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::forum::Deadlines;
use domain::forum::terms::{ForumTerms, Terms};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn TermsPage() -> impl IntoView {
    let forum = params::id::<ForumId>();
    page(move |visit| async move {
        let terms = visit.backend.forum_terms(&visit.actor, forum?).await?;
        Ok(document(&visit, &terms))
    })
}

fn document(visit: &Visit, terms: &ForumTerms) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&terms.name, paths::desk(terms.forum)),
    ];
    let title = (t.terms_of)(&terms.name);
    let write = terms.may_govern.then(|| {
        let text = match terms.in_force() {
            Some(_) => t.write_new,
            None => t.write,
        };
        let href = paths::write_terms(terms.forum);
        view! { <a class="button button-primary" href=href>{text}</a> }.into_any()
    });
    let main = view! {
        {heading(way, &title, write, locale)}
        {in_force(terms, locale)}
        {earlier(terms, locale)}
    };
    Document::new(title, main)
}

fn in_force(terms: &ForumTerms, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    match terms.in_force() {
        Some(in_force) => view! {
            <section aria-labelledby="in-force">
                <h2 class="section__title" id="in-force">{(t.version)(in_force.version)}</h2>
                {whole(in_force, locale)}
            </section>
        }
        .into_any(),
        None => view! {
            <p class="empty">{t.none}</p>
            {deadlines(Deadlines::default(), locale)}
        }
        .into_any(),
    }
}

fn earlier(terms: &ForumTerms, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let earlier = terms.versions.iter().skip(1);
    let earlier: Vec<_> = earlier.map(|terms| folded(terms, locale)).collect();
    (!earlier.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="earlier">
                <h2 class="section__title" id="earlier">{t.earlier}</h2>
                {earlier}
            </section>
        }
        .into_any()
    })
}

fn folded(terms: &Terms, locale: Locale) -> AnyView {
    let draft = &terms.draft;
    let on = format_day(draft.decided_on);
    let line = (Texts::of(locale).earlier_line)(terms.version, draft.decided_by.as_str(), &on);
    view! {
        <details class="details">
            <summary class="details__summary">{line}</summary>
            {whole(terms, locale)}
        </details>
    }
    .into_any()
}
