//! That no money comes from a source, and whom it touches.

use super::texts::Texts;
use crate::meeting::linked_entries;
use crate::ui::{day, paragraphs};
use domain::funding::LapseLine;
use domain::locale::Locale;
use domain::meeting::LinkedLine;
use leptos::prelude::*;

/// One of them; `with_touched` tells whom it touches.
pub fn lapse(line: &LapseLine, with_touched: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let draft = &line.lapse.draft;
    let touched = with_touched.then(|| match line.touched.is_empty() {
        true => view! { <p class="muted">{t.touches_none}</p> }.into_any(),
        false => view! {
            <p>{t.touched}":"</p>
            {linked(&line.touched, locale)}
        }
        .into_any(),
    });
    view! {
        <li>
            <p><strong>{draft.title.to_string()}</strong></p>
            <p>{t.source_of}": "{line.source.clone()}" · "{day(draft.first_day)}"–"{day(draft.last_day)}</p>
            {paragraphs(draft.words.as_str(), None)}
            {touched}
        </li>
    }
    .into_any()
}

/// What is touched by its names, each a link.
pub fn linked(lines: &[LinkedLine], locale: Locale) -> AnyView {
    view! { <ul>{linked_entries(lines, locale)}</ul> }.into_any()
}

/// All of them under a heading; `None` where there is none.
pub fn section(lines: &[LapseLine], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items: Vec<_> = lines.iter().map(|line| lapse(line, true, locale)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="lapses">
                <h2 class="section__title" id="lapses">{t.lapses}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
