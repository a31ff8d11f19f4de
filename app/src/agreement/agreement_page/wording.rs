//! The text of the agreement on the day that is shown, and its other versions.

use crate::agreement::texts::Texts;
use crate::paths;
use crate::ui::paragraphs;
use domain::agreement::{AgreementView, WordingLine};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

pub fn section(view: &AgreementView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let add = view.may_govern.then(|| {
        view! { <p class="no-print"><a class="button button-secondary" href=paths::agreement_wording(view.number)>{t.add_wording}</a></p> }
    });
    let shown = view.wording();
    let body = match shown {
        Some(line) => version(line, locale),
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
    let others = (n_others > 0).then(|| {
        let others = others.into_iter();
        let lines = others.map(|line| view! { <li>{version(line, locale)}</li> });
        view! {
            <details>
                <summary>{(t.earlier_wordings)(n_others)}</summary>
                <ol class="plain-list stack">{lines.collect_view()}</ol>
            </details>
        }
    });
    view! {
        <section class="section" aria-labelledby="wording">
            <h2 class="section__title" id="wording">{t.wording}</h2>
            {add}
            {body}
            {others}
        </section>
    }
    .into_any()
}

fn version(line: &WordingLine, locale: Locale) -> AnyView {
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
    view! { <p><strong>{called}</strong></p>{changes}{document}{text} }.into_any()
}
