//! The form by which an initiative leaves the plan, or comes back.

use super::decision_fields::decision_fields;
use super::form_page::{order_form, order_form_page};
use super::texts::Texts;
use crate::document::Document;
use crate::paths;
use crate::ui::{Choice, answer_field, hidden_field, select_field, text_area};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::locale::Locale;
use domain::order::{FateKind, OrderForm};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn EndInitiativePage() -> impl IntoView {
    order_form_page(|visit, form| Ok(document(visit, form)))
}

fn document(visit: &Visit, view: &OrderForm) -> Document {
    let (locale, order) = (visit.locale, &view.order);
    let t = Texts::of(locale);
    let (slug, number) = (&order.programme.slug, order.initiative.number);
    let path = paths::end_initiative(slug, number);
    let is_active = order.initiative.fate == FateKind::Active;
    let form = visit.form(&path, || {
        let fate = if is_active {
            ""
        } else {
            FateKind::Active.code()
        };
        FormData::default()
            .with(Field::Fate, fate)
            .with(Field::Version, order.endings.len().to_string())
    });
    let title = if is_active { t.end } else { t.reopen };
    let fields = view! {
        <p>{if is_active { t.end_lead } else { t.reopen_lead }}</p>
        {what(&form, view, is_active, locale)}
        {decision_fields(&form, &view.forums, locale)}
        {text_area(&form, Field::Remark, "", 3, true, locale)}
    };
    order_form(visit, order, title, &form, path, fields)
}

/// What becomes of it; something that has ended can only be taken up again.
fn what(form: &FormView, view: &OrderForm, is_active: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    if !is_active {
        return hidden_field(Field::Fate, form.value(Field::Fate));
    }
    let fates = [FateKind::Closed, FateKind::Merged, FateKind::Withdrawn]
        .map(|fate| Choice::new(fate.code(), (t.fate)(fate)));
    let others: Vec<_> = view
        .others
        .iter()
        .map(|(id, number, title)| Choice::new(id, format!("{number}. {title}")))
        .collect();
    view! {
        {answer_field(form, Field::Fate, &fates, locale)}
        {select_field(form, Field::Into, Some(t.into_choose), &others, t.into_hint, locale)}
    }
    .into_any()
}
