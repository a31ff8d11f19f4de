//! What the forms around an order have in common: the secretariat loads them alike, and each leads
//! back to the order.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::ui::{heading, record_form};
use crate::visit::{FormView, Visit};
use domain::order::{OrderForm, OrderView};
use leptos::prelude::*;

/// A form of the secretariat about the order of this address.
pub fn order_form_page(
    document: impl FnOnce(&Visit, &OrderForm) -> Result<Document, AppError> + Send + 'static,
) {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let form = visit
            .backend
            .order_form(&visit.actor, &slug?, number?)
            .await?;
        document(&visit, &form)
    });
}

/// The page of one form: the way to it, its title, and its fields with save and cancel.
pub fn order_form(
    visit: &Visit,
    order: &OrderView,
    title: &'static str,
    form: &FormView,
    path: String,
    fields: impl IntoView + 'static,
) -> Document {
    let locale = visit.locale;
    let back = paths::order(&order.programme.slug, order.initiative.number);
    let main = view! {
        {heading(Texts::of(locale).way(order, locale), title, None, locale)}
        {record_form(form, path, fields, back, locale)}
    };
    Document::new(title, main).sample(order.programme.sample)
}
