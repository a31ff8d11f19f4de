use super::texts::Texts;
use super::words::outcome;
use crate::paths;
use crate::ui::{
    Choice, answer_field, hinted_date_field, problem_summary, select_field, text_area,
    version_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use domain::wheel::{DueItem, HalfPage, OutcomeKind, Review, WheelField};
use leptos::prelude::*;

/// How many of the forum's meetings can be chosen.
const MEETINGS: usize = 24;

/// The form by which a forum's decision is put down, with those that held before.
pub fn decision_form(visit: &Visit, page: &HalfPage, (number, item): (usize, &DueItem)) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let of = Field::Wheel;
    let action = paths::review_due(page.forum, page.view.half, item.at.duty, item.due_on());
    let form = visit.form(&action, || {
        FormData::default().with(Field::Version, item.reviews.len().to_string())
    });
    let form = form.prefixed(format!("due-{number}-"));
    let outcomes = OutcomeKind::ALL.map(|kind| Choice::new(kind.code(), (t.outcome)(kind)));
    let later = page.later.iter();
    let later: Vec<_> = later
        .map(|half| Choice::new(half, half.name(locale)))
        .collect();
    let meetings = page.meetings.iter().take(MEETINGS);
    let meetings: Vec<_> = meetings
        .map(|on| Choice::new(on, (t.meeting)(&format_day(*on))))
        .collect();
    let summary = match item.is_blank() {
        true => t.decide,
        false => t.decide_anew,
    };
    view! {
        <details class="decision no-print" open=form.error.is_some()>
            <summary class="decision__summary">{summary}<span class="sr-only">": "{item.title.clone()}</span></summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {version_field(&form)}
                {answer_field(&form, of(WheelField::Outcome), &outcomes, locale)}
                {select_field(&form, of(WheelField::DeferTo), Some(t.not_put_off), &later, "", locale)}
                {text_area(&form, of(WheelField::Words), t.words_hint, 3, false, locale)}
                {select_field(&form, of(WheelField::MetOn), Some(t.between_meetings), &meetings, "", locale)}
                {hinted_date_field(&form, of(WheelField::Decided), t.decided_hint, false, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.decide_send}</button>
                </div>
            </form>
            {earlier(&item.reviews, locale)}
        </details>
    }
    .into_any()
}

/// What held before: nothing of it is taken away.
fn earlier(reviews: &[Review], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (_, before) = reviews.split_last()?;
    let lines = before.iter().rev().map(|review| {
        view! {
            <li class="minutes__item">
                <p><strong>{outcome(review.outcome, false, locale)}</strong></p>
                {super::items::beside(review, locale)}
            </li>
        }
    });
    let lines = lines.collect_view();
    (!before.is_empty()).then(|| {
        view! {
            <h3>{t.earlier}</h3>
            <ol class="minutes">{lines}</ol>
        }
        .into_any()
    })
}
