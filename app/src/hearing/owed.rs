//! The answers that the reader owes, on the front page.

use super::texts::Texts;
use crate::paths;
use crate::ui::day;
use chrono::NaiveDate;
use domain::hearing::{OwedAnswer, Urgency};
use domain::locale::Locale;
use leptos::prelude::*;

/// How near the deadline is, in words.
pub fn urgency(urgency: Urgency, locale: Locale) -> Option<AnyView> {
    let told = (Texts::of(locale).urgency)(urgency)?;
    Some(view! { " "<span class="badge badge-warning">{told}</span> }.into_any())
}

pub fn owed_answers(owed: &[OwedAnswer], today: NaiveDate, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = owed
        .iter()
        .map(|owed| {
            let href = paths::request(owed.hearing, owed.number);
            view! {
                <li>
                    <p><a href=href>{(t.answer_for)(&owed.addressee)}</a></p>
                    <p>{owed.question.clone()}</p>
                    <p>{t.due}" "{day(owed.due_on)}{urgency(owed.urgency(today), locale)}</p>
                    <p class="muted">{owed.forum_name.clone()}</p>
                </li>
            }
        })
        .collect_view();
    (!owed.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="own-answers">
                <h2 class="panel__title" id="own-answers">{t.owed}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
