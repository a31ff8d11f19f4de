//! The fields by which a decision can be looked up, and those of an order.

use super::texts::Texts;
use crate::ui::{Choice, date_field, select_field, text_area, text_field};
use crate::visit::FormView;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

pub fn decision_fields(form: &FormView, forums: &[(ForumId, String)], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let forums: Vec<_> = forums
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    view! {
        {select_field(form, Field::Forum, Some(t.forum_choose), &forums, t.forum_hint, locale)}
        {date_field(form, Field::DecidedOn, false, locale)}
        {text_field(form, Field::Item, t.item_hint, 200, false, locale)}
    }
    .into_any()
}

/// What is ordered, and the decision that orders it.
pub fn order_fields(form: &FormView, forums: &[(ForumId, String)], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        {text_area(form, Field::Ordered, t.wording_hint, 6, true, locale)}
        {text_area(form, Field::TargetGroup, t.target_group_hint, 3, true, locale)}
        {text_area(form, Field::Places, t.places_hint, 2, true, locale)}
        {date_field(form, Field::EndOn, true, locale)}
        {decision_fields(form, forums, locale)}
    }
    .into_any()
}
