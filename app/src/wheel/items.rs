//! What is due in a half-year, as a table.

use super::texts::Texts;
use super::words::{due, origins, state};
use crate::paths;
use crate::ui::{day, paragraphs};
use chrono::NaiveDate;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::wheel::{DueItem, HalfView, LineState, Review};
use leptos::prelude::*;

/// `before` are the numbers that stand above; `forum` is the one whose page it is.
pub fn items(
    view: &HalfView,
    (forum, today): (ForumId, NaiveDate),
    before: usize,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    // That nothing is due stands above.
    if view.items.is_empty() {
        return ().into_any();
    }
    let rows = (before.saturating_add(1)..).zip(&view.items);
    let rows = rows.map(|(number, item)| row(view, (forum, today), (number, item), locale));
    let rows = rows.collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.due_list}</caption>
            <thead><tr>
                <th class="num" scope="col">{t.number}</th>
                <th scope="col">{t.duty}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.decision}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(
    view: &HalfView,
    (forum, today): (ForumId, NaiveDate),
    (number, item): (usize, &DueItem),
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let href = paths::duty(forum, item.at.duty);
    let about = item.agreement.as_ref();
    let about = about
        .map(|title| view! { <span class="cell-note muted">{t.about}" "{title.clone()}</span> });
    let from = origins(item, locale).into_iter();
    let from =
        from.map(|told| view! { <span class="cell-note"><span class="badge">{told}</span></span> });
    view! {
        <tr>
            <td class="num" data-label=t.number>{number}</td>
            <th scope="row">
                <a href=href>{item.title.clone()}</a>
                <span class="cell-note muted">{(t.kind)(item.kind)}</span>
                {about}
                {from.collect_view()}
            </th>
            <td data-label=t.due>{due(item, locale)}</td>
            <td data-label=t.decision><div>{decision(item, view.closed.is_some(), today, locale)}</div></td>
        </tr>
    }
    .into_any()
}

/// What holds, with its shape and its word.
pub fn decision(item: &DueItem, is_closed: bool, today: NaiveDate, locale: Locale) -> AnyView {
    let found = LineState::of(item, today);
    let told = state(item, found, is_closed, locale);
    let rest = item.review().map(|review| beside(review, locale));
    view! {
        <p class="wheel-key__line">{super::mark::key(found)}<strong>{told}</strong></p>
        {rest}
    }
    .into_any()
}

/// Why, and who decided when.
pub fn beside(review: &Review, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let words = review.words.as_ref().map(|words| paragraphs(words, None));
    let at = match review.met_on {
        Some(_) => t.at_meeting,
        None => t.between,
    };
    view! {
        {words}
        <p class="muted due__by">{review.decided_by.clone()}", "{at}" "{day(review.decided_on)}</p>
    }
    .into_any()
}
