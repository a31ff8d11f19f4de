//! What the grantor is to be told.

use crate::funding::texts::Texts;
use crate::paths;
use crate::ui::{date_field, day, paragraphs, problem_summary, text_area, text_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::funding::{Duty, DutyLine, FundingField, FundingView};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub fn duties(visit: &Visit, view: &FundingView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let body = match view.duties.is_empty() {
        true => view! { <p class="muted">{t.no_duties}</p> }.into_any(),
        false => table(view, locale),
    };
    // One that came back is shown whatever happened since.
    let came_back = |duty: &Duty| {
        let path = paths::funding_duty(view.funding.id, duty.id);
        visit.form(&path, FormData::default).error.is_some()
    };
    let owed = view.duties.iter();
    let owed = owed.filter(|line| line.duty.report.is_none() || came_back(&line.duty));
    let reports = owed.map(|line| report(visit, view, &line.duty));
    let reports = view.may_govern.then(|| reports.collect_view());
    view! {
        <section class="section" aria-labelledby="duties">
            <h2 class="section__title" id="duties">{t.duties}</h2>
            {body}
            {reports}
            {view.may_govern.then(|| add(visit, view))}
        </section>
    }
    .into_any()
}

fn table(view: &FundingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = view.duties.iter();
    let rows = rows.map(|line| row(view, line, locale)).collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.duties}</caption>
            <thead><tr>
                <th scope="col">{t.duty}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.state}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(view: &FundingView, line: &DutyLine, locale: Locale) -> AnyView {
    let (t, duty) = (Texts::of(locale), &line.duty);
    let state = match &duty.report {
        Some(report) => {
            let who = line.recorded_by.clone();
            let who = who.unwrap_or_else(|| t.sample.to_owned());
            view! {
                <p>{(t.reported)(&format_day(report.reported_on))}</p>
                {paragraphs(report.words.as_str(), None)}
                <p class="muted">{who}</p>
            }
            .into_any()
        }
        None if duty.is_overdue(view.today) => {
            view! { <span class="badge badge-warning">{t.overdue}</span> }.into_any()
        }
        None => t.not_due.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{duty.what.to_string()}</th>
            <td data-label=t.due>{day(duty.due_on)}</td>
            <td data-label=t.state><div class="stack">{state}</div></td>
        </tr>
    }
    .into_any()
}

fn report(visit: &Visit, view: &FundingView, duty: &Duty) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::funding_duty(view.funding.id, duty.id);
    let form = visit.form(&action, FormData::default);
    let form = form.prefixed(format!("report-{}-", duty.id));
    let on = Field::Funding(FundingField::ReportedOn);
    view! {
        <details class="decision no-print" open=form.error.is_some()>
            <summary class="decision__summary">{(t.report)(duty.what.as_str())}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {date_field(&form, on, false, locale)}
                {text_area(&form, Field::Words, "", 3, false, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.save}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn add(visit: &Visit, view: &FundingView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::funding_duties(view.funding.id);
    let form = visit.form(&action, FormData::default).prefixed("duty-");
    let what = Field::Funding(FundingField::Duty);
    view! {
        <details class="decision no-print" open=form.error.is_some()>
            <summary class="decision__summary">{t.add_duty}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {text_field(&form, what, "", 300, false, locale)}
                {date_field(&form, Field::DueOn, false, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.save}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
