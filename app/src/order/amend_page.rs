//! The form by which another decision changes what is ordered.

use super::decision_fields::order_fields;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::ui::{heading, record_form, text_area};
use crate::visit::Visit;
use domain::order::OrderForm;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn AmendOrderPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let form = visit
            .backend
            .order_form(&visit.actor, &slug?, number?)
            .await?;
        Ok(document(&visit, &form))
    })
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
    let main = view! {
        {heading(t.way(order, locale), t.amend, None, locale)}
        {record_form(&form, path, fields, paths::order(slug, number), locale)}
    };
    Document::new(t.amend, main).sample(order.programme.sample)
}
