//! Answers as they stand on every page that shows one.

use super::texts::Texts;
use crate::ui::{day, paragraphs};
use domain::hearing::{AddresseeView, AnswerLine, AnswerWay, Count};
use domain::locale::Locale;
use domain::time::format_instant;
use leptos::prelude::*;

/// "4 af 5 klynger mangler".
pub fn count(count: Count, called: &str, locale: Locale) -> String {
    let t = Texts::of(locale);
    match count.missing {
        0 => (t.all_answered)(count.of, called),
        missing => (t.missing)(missing, count.of, called),
    }
}

/// Those who have not answered, if there are any.
pub fn missing_names<'a>(missing: impl Iterator<Item = &'a AddresseeView>) -> Option<String> {
    let names: Vec<_> = missing.map(|addressee| addressee.name.clone()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// An answer with what is to be known of it; `is_late` tells whether it came after the deadline.
pub fn answer(line: &AnswerLine, is_late: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let oral = (line.way == AnswerWay::Oral).then(|| {
        view! { " "<span class="badge">{t.oral}</span> }
    });
    let late = is_late.then(|| {
        view! { " "<span class="badge badge-warning">{t.late}</span> }
    });
    let contradiction = line.contradicts_itself().then(|| {
        view! { <p><span class="badge badge-warning">{t.contradiction}</span>" "{t.contradiction_lead}</p> }
    });
    let who = line.put_down_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    let put_down = (t.put_down)(&format_instant(line.put_down_at, locale), &who);
    view! {
        <p><strong>{(t.state)(line.state)}</strong>{oral}{late}</p>
        {line.words.as_ref().map(|words| paragraphs(words, None))}
        {contradiction}
        <p class="muted">{(t.way)(line.way)}" "{day(line.given_on)}" · "{put_down}</p>
    }
    .into_any()
}

/// What an addressee answered before: nothing of it is taken away.
pub fn earlier(
    addressee: &AddresseeView,
    is_late: impl Fn(&AnswerLine) -> bool,
    locale: Locale,
) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (_, before) = addressee.answers.split_last()?;
    let lines = before
        .iter()
        .rev()
        .map(|line| view! { <li class="minutes__item">{answer(line, is_late(line), locale)}</li> })
        .collect_view();
    (!before.is_empty()).then(|| {
        view! {
            <details>
                <summary>{(t.earlier)(before.len())}</summary>
                <ol class="minutes">{lines}</ol>
            </details>
        }
        .into_any()
    })
}
