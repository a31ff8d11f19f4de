//! The forms by which it is put down that those who ordered were told, and taken back when they were
//! not.

use super::form_page::{order_form, order_form_page};
use super::scope::scope_changes;
use super::texts::Texts;
use crate::document::Document;
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::ui::{date_field, day, text_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::ids::PresentationId;
use domain::order::{OrderView, PresentationLine};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn PresentScopePage() -> impl IntoView {
    order_form_page(|visit, form| Ok(present(visit, &form.order)))
}

fn present(visit: &Visit, order: &OrderView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (slug, number) = (&order.programme.slug, order.initiative.number);
    let path = paths::present_scope(slug, number);
    let version = order.in_force.as_ref().map_or(0, |(number, _)| *number);
    let form = visit.form(&path, || {
        FormData::default().with(Field::Version, version.to_string())
    });
    let fields = view! {
        <p>{(t.present_lead)(&order.ordered_by, version)}</p>
        {(!order.changes.is_empty()).then(|| view! { <h2>{t.scope}</h2> })}
        {scope_changes(&order.changes, &order.presentations, &order.ordered_by, locale)}
        {date_field(&form, Field::PresentedOn, false, locale)}
        {text_field(&form, Field::Item, t.item_hint, 200, false, locale)}
    };
    order_form(visit, order, t.record_presentation, &form, path, fields)
}

#[component]
pub fn RetractPresentationPage() -> impl IntoView {
    let id = params::id::<PresentationId>();
    order_form_page(move |visit, form| {
        let id = id?;
        let told = form.order.presentations.iter().find(|p| p.id == id);
        let told = told.ok_or(AppError::NotFound)?;
        Ok(retract(visit, &form.order, told))
    })
}

fn retract(visit: &Visit, order: &OrderView, told: &PresentationLine) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (slug, number) = (&order.programme.slug, order.initiative.number);
    let path = paths::retract_presentation(slug, number, told.id);
    let form = visit.form(&path, FormData::default);
    let fields = view! {
        <p>{day(told.presented_on)}{format!(", {}", told.item)}</p>
        {text_field(&form, Field::Remark, t.retract_hint, 500, false, locale)}
    };
    order_form(visit, order, t.retract, &form, path, fields)
}
