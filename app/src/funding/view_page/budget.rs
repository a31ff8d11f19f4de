//! The budget half-year by half-year, what is left, and the form that reports a figure.

use super::written;
use crate::funding::chart::{burn_down, spent_and_left};
use crate::funding::texts::Texts;
use crate::paths;
use crate::ui::{
    Choice, answer_field, paragraphs, problem_summary, select_field, text_area, text_field,
    version_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::funding::{
    BaselineLine, BudgetRow, FigureKind, FigureLine, FundingField, FundingView, HalfYearState,
    Variance,
};
use domain::locale::Locale;
use domain::money::{Kroner, signed_kroner};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub fn budget(visit: &Visit, view: &FundingView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let set = view.may_govern.then(|| {
        let text = match view.baseline() {
            Some(_) => t.move_baseline,
            None => t.set_baseline,
        };
        let href = paths::funding_baseline(view.funding.id);
        view! { <p class="no-print"><a class="button button-secondary" href=href>{text}</a></p> }
    });
    view! {
        <section class="section" aria-labelledby="budget">
            <h2 class="section__title" id="budget">{t.budget}</h2>
            {told(view, locale)}
            <p class="muted">{t.budget_lead}</p>
            {burn_down(visit, view)}
            {table(view, locale)}
            {set}
            {view.may_govern.then(|| form(visit, view))}
            {figures(&view.figures, locale)}
            {baselines(&view.baselines, locale)}
        </section>
    }
    .into_any()
}

/// What the numbers amount to, and what is missing of them.
fn told(view: &FundingView, locale: Locale) -> AnyView {
    let (t, budget) = (Texts::of(locale), &view.budget);
    let spent = spent_and_left(budget, locale);
    let n_missing = budget.n_not_reported();
    let missing = (n_missing > 0).then(|| view! { <p>{(t.n_not_reported)(n_missing)}</p> });
    let planned = match (budget.planned, budget.unplanned()) {
        (None, _) => Some(t.no_baseline.to_owned()),
        (_, Some(short)) if short > 0 => Some((t.unplanned)(&signed_kroner(short))),
        (_, Some(over)) => Some((t.overplanned)(&signed_kroner(over.saturating_neg()))),
        (_, None) => None,
    };
    let planned = planned.map(|words| view! { <p>{words}</p> });
    view! { <p>{spent}</p>{missing}{planned} }.into_any()
}

fn table(view: &FundingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let spent = match view.budget.is_reported() {
        true => signed_kroner(view.budget.spent()),
        false => "–".to_owned(),
    };
    let rows = view.budget.rows.iter();
    let rows = rows.map(|row| table_row(row, locale)).collect_view();
    let planned = view.budget.planned.and_then(Kroner::new);
    let planned = planned.map(Kroner::brief).unwrap_or_default();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.budget}</caption>
            <thead><tr>
                <th scope="col">{t.half_year}</th>
                <th class="num" scope="col">{t.planned}</th>
                <th class="num" scope="col">{t.spent}</th>
                <th class="num" scope="col">{t.forecast}</th>
                <th scope="col">{t.variance}</th>
            </tr></thead>
            <tbody>
                {rows}
                <tr>
                    <th scope="row">{t.total}</th>
                    <td class="num" data-label=t.planned>{planned}</td>
                    <td class="num" data-label=t.spent>{spent}</td>
                    <td></td>
                    <td></td>
                </tr>
            </tbody>
        </table>
    }
    .into_any()
}

fn table_row(row: &BudgetRow, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let sum = |sum: Option<Kroner>| sum.map_or_else(|| "–".to_owned(), Kroner::brief);
    let spent = match (row.spent, row.state) {
        (Some(sum), _) => sum.brief().into_any(),
        (None, HalfYearState::NotReported) => view! {
            <span class="badge badge-warning">{(t.half_state)(row.state)}</span>
        }
        .into_any(),
        (None, state) => view! { <span class="muted">{(t.half_state)(state)}</span> }.into_any(),
    };
    let off = row.variance.map(|found| variance(found, locale));
    let narrative = row.narrative.clone();
    let narrative = narrative.map(|words| view! { <span class="cell-note">{words}</span> });
    view! {
        <tr>
            <th scope="row">{row.half.name(locale)}</th>
            <td class="num" data-label=t.planned>{sum(row.planned)}</td>
            <td class="num" data-label=t.spent>{spent}</td>
            <td class="num" data-label=t.forecast>{sum(row.forecast)}</td>
            <td data-label=t.variance>{off}{narrative}</td>
        </tr>
    }
    .into_any()
}

/// `+12,5 %`, and whether that is over what needs no words.
fn variance(found: Variance, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let share = match found.tenths {
        Some(tenths) => {
            // Less than half a tenth of a percent is shown as nothing, and nothing has no sign.
            let sign = match found.difference {
                _ if tenths == 0 => "",
                d if d < 0 => "−",
                _ => "+",
            };
            let tenths = tenths.unsigned_abs();
            let (whole, rest) = (tenths.div_euclid(10), tenths.rem_euclid(10));
            format!("{sign}{whole},{rest}\u{a0}%")
        }
        None => t.from_nothing.to_owned(),
    };
    let over = found.is_over.then(|| {
        view! { " "<span class="badge badge-warning">{t.over}</span> }
    });
    view! { <span>{share}</span>{over} }.into_any()
}

fn form(visit: &Visit, view: &FundingView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::funding_figure(view.funding.id);
    let form = visit
        .form(&action, || {
            FormData::default().with(Field::Version, view.figures_standing().to_string())
        })
        .prefixed("figure-");
    let halves = view.budget.rows.iter();
    let halves: Vec<_> = halves
        .map(|row| Choice::new(row.half, row.half.name(locale)))
        .collect();
    let kinds = FigureKind::ALL.map(|kind| Choice::new(kind.code(), (t.figure_kind)(kind)));
    let of = Field::Funding;
    view! {
        <details class="decision no-print" open=form.error.is_some()>
            <summary class="decision__summary">{t.put_figure}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {version_field(&form)}
                {select_field(&form, of(FundingField::HalfYear), Some(t.choose), &halves, "", locale)}
                {answer_field(&form, of(FundingField::FigureKind), &kinds, locale)}
                {text_field(&form, of(FundingField::Amount), t.amount_hint, 40, false, locale)}
                {text_area(&form, Field::Words, t.narrative_hint, 3, true, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.save}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// Every word on every half-year: the last of its kind holds.
fn figures(lines: &[FigureLine], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = lines.iter().map(|line| {
        let figure = &line.figure;
        let words = figure.words.as_ref();
        view! {
            <li>
                <p>
                    {figure.half.name(locale)}" · "{(t.figure_kind)(figure.kind)}": "
                    {figure.amount.brief()}
                </p>
                {words.map(|words| paragraphs(words.as_str(), None))}
                <p class="muted">{written(line.recorded_by.as_deref(), line.recorded_at, locale)}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="details">
                <summary class="details__summary">{t.figures}</summary>
                <ul class="plain-list stack">{items}</ul>
            </details>
        }
        .into_any()
    })
}

fn baselines(lines: &[BaselineLine], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = lines.iter().map(|line| {
        let baseline = &line.baseline;
        let head = (t.baseline_line)(baseline.version, &format_day(baseline.decided_on));
        let reason = baseline.reason.as_ref();
        let amounts = baseline.amounts.iter().map(|(half, amount)| {
            view! { <li>{half.name(locale)}": "{amount.brief()}</li> }
        });
        view! {
            <li>
                <p><strong>{head}</strong></p>
                {reason.map(|words| paragraphs(words.as_str(), None))}
                <ul>{amounts.collect_view()}</ul>
                <p class="muted">{written(line.written_by.as_deref(), line.written_at, locale)}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="details">
                <summary class="details__summary">{t.baselines}</summary>
                <ul class="plain-list stack">{items}</ul>
            </details>
        }
        .into_any()
    })
}
