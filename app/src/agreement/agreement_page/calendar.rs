//! The approval calendar: who is to decide when, and what they decided.

use crate::agreement::texts::Texts;
use crate::agreement::words;
use crate::paths;
use crate::ui::{day, paragraphs};
use domain::agreement::{AgreementView, OutcomeLine, Step};
use domain::locale::Locale;
use domain::time::format_day;
use leptos::prelude::*;

pub fn section(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    if view.steps.is_empty() && !view.may_govern {
        return None;
    }
    let new = view.may_govern.then(|| {
        view! { <p class="no-print"><a class="button button-secondary" href=paths::new_step(view.number)>{t.new_step}</a></p> }
    });
    let body = match view.steps.is_empty() {
        true => view! { <p class="muted">{t.no_steps}</p> }.into_any(),
        false => table(view, locale),
    };
    Some(
        view! {
            <section class="section" aria-labelledby="calendar">
                <h2 class="section__title" id="calendar">{t.calendar}</h2>
                <p>{t.calendar_lead}</p>
                {new}
                {body}
            </section>
        }
        .into_any(),
    )
}

fn table(view: &AgreementView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = view.steps.iter();
    let rows = rows.map(|step| row(view, step, locale)).collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.calendar}</caption>
            <thead><tr>
                <th scope="col">{t.step}</th>
                <th scope="col">{t.window}</th>
                <th scope="col">{t.standing}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(view: &AgreementView, step: &Step, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let standing = view.standing(step);
    let names = standing.missing.iter().filter_map(|id| view.party(*id));
    let names: Vec<_> = names.map(|line| line.name.as_str()).collect();
    let missing = (!names.is_empty()).then(|| {
        view! { <p class="muted">{(t.missing_are)(&names.join(", "))}</p> }
    });
    let moved = (step.first_until != step.draft.until).then(|| {
        let first = (t.first_planned)(&format_day(step.first_until));
        view! { <span class="cell-note">{first}</span> }
    });
    let ways = view.may_govern.then(|| {
        view! {
            <p class="no-print">
                <a href=paths::step_outcome(view.number, step.number)>{t.put_outcome_down}</a>" · "
                <a href=paths::step(view.number, step.number)>{t.edit_step}</a>
            </p>
        }
    });
    view! {
        <tr>
            <th scope="row">{step.draft.title.to_string()}</th>
            <td data-label=t.window><div>{day(step.draft.from)}" – "{day(step.draft.until)}{moved}</div></td>
            <td data-label=t.standing><div>
                <p>{words::standing(&standing, locale)}</p>
                {decided(view, step, locale)}
                {missing}
                {ways}
            </div></td>
        </tr>
    }
    .into_any()
}

/// More decisions of a step are folded.
const FOLDED: usize = 3;

/// All that was decided at the step by the day that is shown.
fn decided(view: &AgreementView, step: &Step, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let of_step = view
        .outcomes
        .iter()
        .filter(|line| line.outcome.step == step.number && line.outcome.on <= view.as_of);
    let mut lines: Vec<_> = of_step.collect();
    lines.sort_by_key(|line| (line.outcome.on, line.outcome.sequence));
    (!lines.is_empty()).then(|| {
        let n_lines = lines.len();
        let lines = lines.into_iter().map(|line| outcome(view, line, locale));
        let list = view! { <ul class="plain-list stack">{lines.collect_view()}</ul> };
        match n_lines {
            0..=FOLDED => list.into_any(),
            _ => view! {
                <details><summary>{(t.n_entries)(n_lines)}</summary>{list}</details>
            }
            .into_any(),
        }
    })
}

fn outcome(view: &AgreementView, line: &OutcomeLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let who = line.outcome.party.and_then(|id| view.party(id));
    let who = who.map(|party| format!("{}: ", party.name));
    let words = line.words.as_ref().map(|words| paragraphs(words, None));
    view! {
        <li>{who}<strong>{(t.result)(line.outcome.result)}</strong>" "{day(line.outcome.on)}{words}</li>
    }
    .into_any()
}
