//! What was decided on operation, and the form that puts a decision down.

use super::written;
use crate::funding::texts::Texts;
use crate::paths;
use crate::ui::{
    Choice, answer_field, date_field, paragraphs, problem_summary, text_area, text_field,
    version_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::funding::{FundingField, FundingView, Operation, OperationLine};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub fn operation(visit: &Visit, view: &FundingView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let lines = view.decisions.iter();
    let lines: Vec<_> = lines.map(|line| decision(view, line, locale)).collect();
    let none = view.line.operation.is_none().then(|| {
        view! { <p class="muted">{t.no_operation}</p> }
    });
    let list = (!lines.is_empty()).then(|| view! { <ul class="plain-list stack">{lines}</ul> });
    view! {
        <section class="section" aria-labelledby="operation">
            <h2 class="section__title" id="operation">{t.operation}</h2>
            {none}
            {list}
            {view.may_govern.then(|| form(visit, view))}
        </section>
    }
    .into_any()
}

fn decision(view: &FundingView, line: &OperationLine, locale: Locale) -> AnyView {
    let (t, made) = (Texts::of(locale), &line.decision);
    let decided = (t.decided)(made.decided_by.as_str(), &format_day(made.decided_on));
    let moved = (made.ends_on != view.line.last_day).then(|| {
        let words = (t.for_end)(&format_day(made.ends_on));
        view! { <p class="muted">{words}</p> }
    });
    view! {
        <li>
            <p><strong>{(t.operation_word)(made.operation)}</strong></p>
            <p>{decided}</p>
            {paragraphs(made.words.as_str(), None)}
            {moved}
            <p class="muted">{written(line.recorded_by.as_deref(), line.recorded_at, locale)}</p>
        </li>
    }
    .into_any()
}

fn form(visit: &Visit, view: &FundingView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::funding_operation(view.funding.id);
    let form = visit
        .form(&action, || {
            FormData::default().with(Field::Version, view.operation_standing().to_string())
        })
        .prefixed("operation-");
    let words = Operation::ALL.map(|one| Choice::new(one.code(), (t.operation_word)(one)));
    let of = Field::Funding;
    view! {
        <details class="decision no-print" open=form.error.is_some()>
            <summary class="decision__summary">{t.decide}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {version_field(&form)}
                {answer_field(&form, of(FundingField::Operation), &words, locale)}
                {text_field(&form, of(FundingField::DecidedBy), t.decided_by_hint, 200, false, locale)}
                {date_field(&form, Field::DecidedOn, false, locale)}
                {text_area(&form, Field::Words, "", 3, false, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.save}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
