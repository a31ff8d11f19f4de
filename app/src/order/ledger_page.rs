//! The plan's account of itself: every initiative with the decision that brought it in and the one
//! that ended it; and whether a text counts them alike (need N4).

use super::counts::plan_counts;
use super::order_page::{ending, fate_mark};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading, problem_summary, text_area};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::locale::Locale;
use domain::order::{LedgerLine, PlanLedger, mentions};
use domain::problem::{Field, Flaw, Problems};
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn LedgerPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let ledger = visit.backend.ledger(&visit.actor, &slug?).await?;
        Ok(document(&visit, &ledger))
    })
}

fn document(visit: &Visit, ledger: &PlanLedger) -> Document {
    let (locale, programme) = (visit.locale, &ledger.programme);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let main = view! {
        {heading(way, t.ledger, None, locale)}
        <p>{t.ledger_lead}</p>
        <p class="plan-counts plan-counts--large">{plan_counts(ledger.counts, locale)}</p>
        {table(ledger, locale)}
        {check(visit, ledger)}
    };
    Document::new(format!("{}: {}", t.ledger, programme.name), main)
        .width(Width::Wide)
        .sample(programme.sample)
}

fn table(ledger: &PlanLedger, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = ledger
        .lines
        .iter()
        .map(|line| row(ledger, line, locale))
        .collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.ledger}</caption>
            <thead><tr>
                <th class="num" scope="col">{t.number}</th>
                <th scope="col">{t.initiative}</th>
                <th scope="col">{t.came}</th>
                <th scope="col">{t.became}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(ledger: &PlanLedger, line: &LedgerLine, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let href = paths::order(&ledger.programme.slug, line.number);
    let (forum, on, item) = &line.ordered;
    let came = format!(
        "{}: {forum} {}, {item}",
        (t.origin)(line.origin),
        format_day(*on)
    );
    let ended = line.ending.as_ref().map(|line| {
        view! { <p class="muted">{ending(line, locale)}</p> }
    });
    view! {
        <tr>
            <td class="num" data-label=t.number>{line.number}</td>
            <th scope="row"><a href=href>{line.title.clone()}</a></th>
            <td data-label=t.came>{came}</td>
            <td data-label=t.became>{fate_mark(line.fate, locale)}{ended}</td>
        </tr>
    }
}

/// Minutes pasted here are read for numbers of initiatives that differ from the plan's.
fn check(visit: &Visit, ledger: &PlanLedger) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::ledger(&ledger.programme.slug);
    let form = asked(visit, &path);
    let found = (visit.posted.is_some() && form.error.is_none())
        .then(|| findings(ledger, &form.value(Field::Text), locale));
    view! {
        <section class="form-section no-print" aria-labelledby="check">
            <h2 id="check">{t.check}</h2>
            {problem_summary(&form, locale)}
            {found}
            <form class="form" method="post" action=format!("{path}#check") novalidate>
                {text_area(&form, Field::Text, t.check_hint, 8, false, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.check}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn asked(visit: &Visit, path: &str) -> FormView {
    let mut form = visit.form(path, FormData::default);
    let is_empty = visit.posted.is_some() && form.value(Field::Text).trim().is_empty();
    if is_empty && form.error.is_none() {
        let error = crate::error::AppError::Invalid(Problems::one(Field::Text, Flaw::Required));
        visit.set_status(error.status());
        form.error = Some(error);
    }
    form
}

/// Every contradiction with both numbers and both places, or that there is none.
fn findings(ledger: &PlanLedger, text: &str, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let contradictions = ledger.contradictions(text);
    if contradictions.is_empty() {
        let words = (t.agrees)(mentions(text).len(), ledger.counts.total());
        return view! {
            <div class="alert alert-info" role="status"><p class="alert-text">{words}</p></div>
        }
        .into_any();
    }
    let programme = &ledger.programme;
    let lines = contradictions
        .iter()
        .map(|mention| {
            let words = (t.contradiction)(mention.line, &mention.excerpt, mention.number);
            let plan = (t.plan_says)(ledger.counts.total(), &programme.ordered_by);
            view! { <li>{words}" "{plan}" "{day(programme.decided_on)}"."</li> }
        })
        .collect_view();
    view! {
        <div class="alert alert-warning" role="status"><ul class="plain-list alert-text">{lines}</ul></div>
    }
    .into_any()
}
