//! What is left of the own share after each half-year: as planned, as reported, as expected. The table
//! beside it says the same.

use super::texts::Texts;
use crate::ui::chart_frame;
use crate::visit::Visit;
use domain::chart::{Chart, Strand, StrandKind, Strands};
use domain::funding::{Budget, BurnDown, FundingView};
use domain::locale::Locale;
use domain::money::{on_a_chart, signed_kroner};
use leptos::prelude::*;

/// Without a baseline and without figures there is nothing to draw.
pub fn burn_down(visit: &Visit, view: &FundingView) -> Option<AnyView> {
    let is_said = |row: &domain::funding::BudgetRow| row.spent.is_some() || row.planned.is_some();
    view.budget.rows.iter().find(|row| is_said(row))?;
    let locale = visit.locale;
    let down = view.budget.burn_down();
    let sentence = sentence(view, &down, locale);
    let chart = Chart::Strands(strands(view, &down, &sentence, locale));
    let figure = chart_frame(&*visit.backend, &chart, "forbrug", None);
    Some(view! { {figure}{values(view, &down, locale)} }.into_any())
}

/// How far all is reported, and what is left there.
fn sentence(view: &FundingView, down: &BurnDown, locale: Locale) -> String {
    let t = Texts::of(locale);
    let last = down.actual.iter().rposition(Option::is_some).unwrap_or(0);
    let half = last.checked_sub(1).and_then(|at| view.budget.rows.get(at));
    let left = down.actual.get(last).copied().flatten();
    match (half, left) {
        (Some(row), Some(left)) => (t.chart_lead)(&row.half.name(locale), &signed_kroner(left)),
        _ => {
            let told = spent_and_left(&view.budget, locale);
            match view.budget.n_not_reported() {
                0 => told,
                n => format!("{told} {}", (t.n_not_reported)(n)),
            }
        }
    }
}

/// What was spent in all, or that nobody has said so.
pub fn spent_and_left(budget: &Budget, locale: Locale) -> String {
    let t = Texts::of(locale);
    match budget.is_reported() {
        true => (t.spent_and_left)(
            &signed_kroner(budget.spent()),
            &budget.own.brief(),
            &signed_kroner(budget.remaining()),
        ),
        false => t.nothing_reported.to_owned(),
    }
}

fn strands(view: &FundingView, down: &BurnDown, sentence: &str, locale: Locale) -> Strands {
    let t = Texts::of(locale);
    let begin = (t.at_start.to_owned(), String::new());
    let halves = view.budget.rows.iter();
    let halves = halves.map(|row| (row.half.name(locale), row.half.tick()));
    let strand = |name: &str, kind, left: &[Option<i64>]| Strand {
        name: name.to_owned(),
        kind,
        values: left
            .iter()
            .map(|left| left.map(|left| (on_a_chart(left), signed_kroner(left))))
            .collect(),
    };
    let all = [
        (t.chart_planned, StrandKind::Planned, &down.planned),
        (t.chart_actual, StrandKind::Actual, &down.actual),
        (t.chart_forecast, StrandKind::Expected, &down.forecast),
    ];
    let strands = all.into_iter().filter(|(_, _, left)| {
        let known = left.iter().filter(|left| left.is_some());
        known.count() > 1
    });
    Strands {
        title: format!("{}: {}", t.chart_title, view.line.title),
        description: sentence.to_owned(),
        y_name: t.chart_y.to_owned(),
        places: [begin].into_iter().chain(halves).collect(),
        strands: strands
            .map(|(name, kind, left)| strand(name, kind, left))
            .collect(),
        ..Strands::default()
    }
    .fitted(in_millions)
}

/// `2,5` of two and a half million.
fn in_millions(kroner: f64) -> String {
    let written = format!("{:.2}", kroner / 1_000_000.0);
    let trimmed = written.trim_end_matches('0').trim_end_matches('.');
    trimmed.replace('.', ",").replace('-', "−")
}

/// The same values in words.
fn values(view: &FundingView, down: &BurnDown, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let begin = [t.at_start.to_owned()].into_iter();
    let names = begin.chain(view.budget.rows.iter().map(|row| row.half.name(locale)));
    let left = down.planned.iter().zip(&down.actual).zip(&down.forecast);
    let cell = |left: &Option<i64>| left.map_or_else(|| t.unknown.to_owned(), signed_kroner);
    let rows = names
        .zip(left)
        .map(|(name, ((planned, actual), forecast))| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="num" data-label=t.chart_planned>{cell(planned)}</td>
                    <td class="num" data-label=t.chart_actual>{cell(actual)}</td>
                    <td class="num" data-label=t.chart_forecast>{cell(forecast)}</td>
                </tr>
            }
        });
    view! {
        <details class="details">
            <summary class="details__summary">{t.chart_values}</summary>
            <table class="table table--compact table--cards">
                <caption class="sr-only">{t.chart_title}</caption>
                <thead><tr>
                    <th scope="col">{t.remaining}</th>
                    <th class="num" scope="col">{t.chart_planned}</th>
                    <th class="num" scope="col">{t.chart_actual}</th>
                    <th class="num" scope="col">{t.chart_forecast}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}
