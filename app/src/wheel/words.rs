use super::texts::Texts;
use crate::paths;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::time::format_day;
use domain::wheel::{DueItem, HalfView, LineState, Outcome, Rule};
use leptos::prelude::*;

/// Leads to a forum's wheel.
pub fn link(forum: ForumId, locale: Locale) -> AnyView {
    let text = Texts::of(locale).wheel;
    view! { <a class="button button-secondary" href=paths::wheel_of(forum)>{text}</a> }.into_any()
}

/// How a half-year stands; one that is late says when it should have been closed.
pub fn standing(view: &HalfView, locale: Locale) -> String {
    let last = format_day(view.half.last_day());
    (Texts::of(locale).standing)(view.standing, &last)
}

/// What became of something that is due. What is to be reviewed is so once the half-year is closed.
pub fn outcome(outcome: Outcome, is_closed: bool, locale: Locale) -> String {
    let t = Texts::of(locale);
    match outcome {
        Outcome::Reviewed if is_closed => t.was_reviewed.to_owned(),
        Outcome::Reviewed => t.reviewed.to_owned(),
        Outcome::NotRelevant => t.not_relevant.to_owned(),
        Outcome::Deferred(to) => (t.deferred_to)(&to.name(locale)),
        Outcome::UnderRevision => t.under_revision.to_owned(),
    }
}

/// The same, or that nobody has decided.
pub fn state(item: &DueItem, state: LineState, is_closed: bool, locale: Locale) -> String {
    let t = Texts::of(locale);
    match (item.outcome(), state) {
        (Some(found), _) => outcome(found, is_closed, locale),
        (None, LineState::Overdue) => t.overdue.to_owned(),
        (None, _) => t.blank.to_owned(),
    }
}

/// When it is due: a day, or the half-year as a whole.
pub fn due(item: &DueItem, locale: Locale) -> String {
    match item.is_by_date {
        true => format_day(item.due_on()),
        false => (Texts::of(locale).by)(&format_day(item.due_on())),
    }
}

/// Where it comes from, if it does not come from this half-year.
pub fn origins(item: &DueItem, locale: Locale) -> Vec<String> {
    let t = Texts::of(locale);
    let from = item.deferred_from.iter();
    let from = from.map(|half| (t.deferred_from)(&half.name(locale)));
    let missed = item.missed.iter();
    let missed = missed.map(|half| (t.missed)(&half.name(locale)));
    from.chain(missed).collect()
}

/// When a duty is due, in words.
pub fn rule(rule: Rule, locale: Locale) -> String {
    let t = Texts::of(locale);
    match rule {
        Rule::Once(half) => (t.rule_once)(&half.name(locale)),
        Rule::Halves { every, first } => (t.rule_halves)(every, &first.name(locale)),
        Rule::Months { every, first } => (t.rule_months)(every, &format_day(first)),
    }
}
