//! The forms of the approval calendar: a step, and what a body decided at it.

use super::entry::{begun, document, entered, parties};
use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::ui::{
    Choice, answer_field, date_field, hinted_date_field, select_field, text_area, text_field,
};
use crate::visit::Visit;
use domain::agreement::{AgreementField, AgreementView, Bodies, Step, StepResult};
use domain::audit::Facts;
use domain::form::FormData;
use domain::problem::Field;
use leptos::prelude::*;

const fn of(field: AgreementField) -> Field {
    Field::Agreement(field)
}

#[component]
pub fn NewStepPage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        Ok(step(&visit, &view, None))
    })
}

#[component]
pub fn StepPage() -> impl IntoView {
    let (number, of_step) = (params::number(), params::step());
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        let there = found(&view, of_step?)?;
        Ok(step(&visit, &view, Some(there)))
    })
}

fn found(view: &AgreementView, number: u32) -> Result<&Step, AppError> {
    let mut steps = view.steps.iter();
    steps
        .find(|step| step.number == number)
        .ok_or(AppError::NotFound)
}

fn step(visit: &Visit, view: &AgreementView, there: Option<&Step>) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (path, title) = match there {
        Some(step) => (paths::step(view.number, step.number), t.edit_step),
        None => (paths::new_step(view.number), t.new_step),
    };
    let form = visit.form(&path, || match there {
        Some(step) => {
            let facts: FormData = step.draft.facts().into_iter().collect();
            facts.with(Field::Version, step.version.to_string())
        }
        None => FormData::default(),
    });
    let bodies = Bodies::ALL.iter();
    let bodies: Vec<_> = bodies
        .map(|bodies| Choice::new(bodies.code(), (t.bodies)(*bodies)))
        .collect();
    let fields = view! {
        {text_field(&form, Field::Title, t.step_title_hint, 160, false, locale)}
        {answer_field(&form, of(AgreementField::Bodies), &bodies, locale)}
        {date_field(&form, of(AgreementField::WindowFrom), false, locale)}
        {date_field(&form, of(AgreementField::WindowUntil), false, locale)}
    };
    document(
        visit,
        view,
        (title, t.step_lead),
        &form,
        path,
        fields.into_any(),
    )
}

#[component]
pub fn OutcomePage() -> impl IntoView {
    let (number, of_step) = (params::number(), params::step());
    page(move |visit| async move {
        let view = entered(&visit, number?).await?;
        let there = found(&view, of_step?)?;
        Ok(outcome(&visit, &view, there))
    })
}

fn outcome(visit: &Visit, view: &AgreementView, step: &Step) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::step_outcome(view.number, step.number);
    let form = begun(
        visit,
        &path,
        Field::Agreement(AgreementField::On),
        view.outcomes.len(),
        view.today,
    );
    let who = match step.draft.bodies {
        Bodies::One => None,
        Bodies::EachParty => Some(select_field(
            &form,
            of(AgreementField::Party),
            Some(t.choose),
            &parties(view),
            "",
            locale,
        )),
    };
    let results = StepResult::ALL.iter();
    let results: Vec<_> = results
        .map(|result| Choice::new(result.code(), (t.result)(*result)))
        .collect();
    let fields = view! {
        {who}
        {answer_field(&form, of(AgreementField::Result), &results, locale)}
        {hinted_date_field(&form, Field::Agreement(AgreementField::On), t.on_hint, false, locale)}
        {text_area(&form, Field::Agreement(AgreementField::Words), t.outcome_words_hint, 3, true, locale)}
    };
    let title = (t.outcome_of)(step.draft.title.as_str());
    document(
        visit,
        view,
        (&title, t.put_down_lead),
        &form,
        path,
        fields.into_any(),
    )
}
