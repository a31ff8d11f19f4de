//! The form by which another decision changes what is ordered.

use super::decision_fields::order_fields;
use super::form_page::{order_form, order_form_page};
use super::texts::Texts;
use crate::document::Document;
use crate::paths;
use crate::ui::text_area;
use crate::visit::Visit;
use domain::order::OrderForm;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn AmendOrderPage() -> impl IntoView {
    order_form_page(|visit, form| Ok(document(visit, form)))
}

fn document(visit: &Visit, view: &OrderForm) -> Document {
    let (locale, order) = (visit.locale, &view.order);
    let t = Texts::of(locale);
    let (slug, number) = (&order.programme.slug, order.initiative.number);
    let path = paths::amend_order(slug, number);
    let form = visit.form(&path, || match order.records.first() {
        Some(line) => line
            .terms()
            .to_form()
            .replacing(Field::Remark, "")
            .with(Field::Version, line.record.sequence.to_string()),
        None => Default::default(),
    });
    let fields = view! {
        <p>{t.amend_lead}</p>
        {order_fields(&form, &view.forums, locale)}
        {text_area(&form, Field::Remark, t.amend_remark_hint, 3, false, locale)}
    };
    order_form(visit, order, t.amend, &form, path, fields)
}
