//! The text of the agreement on the day that is shown, and its other versions.

use crate::agreement::texts::Texts;
use crate::annex::{Entry, came_back, forms, line, list, refused_removal};
use crate::paths;
use crate::ui::paragraphs;
use crate::visit::Visit;
use domain::agreement::{AgreementView, WordingLine, is_answered};
use domain::time::format_day;
use leptos::prelude::*;

pub fn section(visit: &Visit, view: &AgreementView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let add = view.may_govern.then(|| {
        view! { <p class="no-print"><a class="button button-secondary" href=paths::agreement_wording(view.number)>{t.add_wording}</a></p> }
    });
    let shown = view.wording();
    let body = match shown {
        Some(line) => version(visit, view, line),
        None => view! { <p class="muted">{t.no_wording}</p> }.into_any(),
    };
    let others: Vec<_> = view
        .wordings
        .iter()
        .rev()
        .filter(|line| shown.is_none_or(|shown| line.wording != shown.wording))
        // A coming text is known today, and was not on a day before it.
        .filter(|line| view.as_of == view.today || line.wording.from <= view.as_of)
        .collect();
    let n_others = others.len();
    // What was refused is not folded away.
    let posted = posted_to(visit, view);
    let is_answering = others
        .iter()
        .any(|line| posted == Some(line.wording.version));
    let others = (n_others > 0).then(|| {
        let others = others.into_iter();
        let lines = others.map(|line| view! { <li>{version(visit, view, line)}</li> });
        view! {
            <details class="details" open=is_answering>
                <summary class="details__summary">{(t.earlier_wordings)(n_others)}</summary>
                <ol class="plain-list stack">{lines.collect_view()}</ol>
            </details>
        }
    });
    let refused = refused_removal(visit, &paths::agreement(view.number));
    view! {
        <section class="section" aria-labelledby="wording">
            <h2 class="section__title" id="wording">{t.wording}</h2>
            {refused}
            {add}
            {body}
            {others}
        </section>
    }
    .into_any()
}

fn version(visit: &Visit, view: &AgreementView, line: &WordingLine) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let from = format_day(line.wording.from);
    let called = (t.wording_version)(line.wording.version, &from);
    let changes = line.changes.as_ref().map(|words| paragraphs(words, None));
    let document = line.document.clone().map(|href| {
        view! { <p><a href=href rel="external noreferrer">{t.document}</a></p> }
    });
    let text = line.text.as_ref().map(|words| {
        view! {
            <details>
                <summary>{t.read_wording}</summary>
                <div class="item-words">{paragraphs(words, None)}</div>
            </details>
        }
    });
    let annexes = annexes(visit, view, line.wording.version);
    view! { <p><strong>{called}</strong></p>{changes}{document}{text}{annexes} }.into_any()
}

/// What belongs to a version; until a party has answered it, the secretariat adds and takes off.
fn annexes(visit: &Visit, view: &AgreementView, version: u32) -> AnyView {
    let (locale, number) = (visit.locale, view.number);
    let t = Texts::of(locale);
    let is_answered = is_answered(&view.said, version);
    let changes = view.may_govern && view.as_of == view.today && !is_answered;
    let of_version = view.annexes.iter().filter(|annex| annex.version == version);
    let lines = of_version.map(|annex| {
        let entry = Entry {
            draft: &annex.draft,
            href: paths::wording_annex(number, annex.id),
            added_by: annex.added_by.as_deref(),
            added_at: annex.added_at,
            badge: None,
            note: None,
            removal: changes.then(|| paths::remove_wording_annex(number, annex.id)),
        };
        line(entry, locale)
    });
    let lines: Vec<_> = lines.collect();
    let forms = (takes_annexes(visit, view) == Some(version)).then(|| {
        let by_file = paths::wording_annexes(number, version);
        forms(visit, by_file, paths::wording_annex_link(number, version))
    });
    let fast = (view.may_govern && is_answered).then(|| {
        view! { <p class="muted no-print">{t.annexes_stand_fast}</p> }
    });
    view! { {list(lines)}{forms}{fast} }.into_any()
}

/// The one version that shows the forms: whose came back, or else the newest, until it is answered.
fn takes_annexes(visit: &Visit, view: &AgreementView) -> Option<u32> {
    let newest = view.wordings.iter().map(|line| line.wording.version).max();
    let newest = newest.filter(|newest| {
        view.may_govern && view.as_of == view.today && !is_answered(&view.said, *newest)
    });
    posted_to(visit, view).or(newest)
}

/// The version whose form was refused.
fn posted_to(visit: &Visit, view: &AgreementView) -> Option<u32> {
    let mut versions = view.wordings.iter().map(|line| line.wording.version);
    versions.find(|version| {
        let own = [
            paths::wording_annexes(view.number, *version),
            paths::wording_annex_link(view.number, *version),
        ];
        came_back(visit, &own)
    })
}
