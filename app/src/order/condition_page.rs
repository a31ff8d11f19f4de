//! The forms by which a condition is set, and put down as fulfilled.

use super::decision_fields::decision_fields;
use super::form_page::{order_form, order_form_page};
use super::texts::Texts;
use crate::document::Document;
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::ui::{date_field, paragraphs, text_area, text_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::ids::ConditionId;
use domain::order::{ConditionLine, OrderForm};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn NewConditionPage() -> impl IntoView {
    order_form_page(|visit, form| Ok(new(visit, form)))
}

fn new(visit: &Visit, view: &OrderForm) -> Document {
    let (locale, order) = (visit.locale, &view.order);
    let t = Texts::of(locale);
    let (slug, number) = (&order.programme.slug, order.initiative.number);
    let path = paths::new_condition(slug, number);
    // A condition is most often set by the decision that orders.
    let form = visit.form(&path, || match order.records.first() {
        Some(line) => {
            let decision = &line.record.draft.decision;
            FormData::default()
                .with(Field::Forum, decision.forum.to_string())
                .with(Field::DecidedOn, format_day(decision.decided_on))
                .with(Field::Item, decision.item.as_str())
        }
        None => FormData::default(),
    });
    let fields = view! {
        {text_area(&form, Field::Condition, t.condition_hint, 3, false, locale)}
        {date_field(&form, Field::DueOn, false, locale)}
        {decision_fields(&form, &view.forums, locale)}
    };
    order_form(visit, order, t.new_condition, &form, path, fields)
}

#[component]
pub fn FulfilConditionPage() -> impl IntoView {
    let id = params::id::<ConditionId>();
    order_form_page(move |visit, form| {
        let id = id?;
        let condition = form.order.conditions.iter().find(|c| c.id == id);
        let condition = condition.ok_or(AppError::NotFound)?;
        Ok(fulfil(visit, form, condition))
    })
}

fn fulfil(visit: &Visit, view: &OrderForm, condition: &ConditionLine) -> Document {
    let (locale, order) = (visit.locale, &view.order);
    let t = Texts::of(locale);
    let (slug, number) = (&order.programme.slug, order.initiative.number);
    let path = paths::fulfil_condition(slug, number, condition.id);
    let form = visit.form(&path, FormData::default);
    let fields = view! {
        <blockquote class="ordered">{paragraphs(&condition.text, None)}</blockquote>
        {date_field(&form, Field::FulfilledOn, false, locale)}
        {text_field(&form, Field::Evidence, t.evidence_hint, 500, false, locale)}
    };
    order_form(visit, order, t.fulfil, &form, path, fields)
}
