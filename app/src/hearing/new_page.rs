//! Where the secretariat asks for an item of a meeting.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, date_field, heading, record_form, text_area, text_field};
use crate::visit::Visit;
use chrono::NaiveDate;
use domain::form::FormData;
use domain::hearing::HearingField;
use domain::ids::{ForumId, ItemId};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewHearingPage() -> impl IntoView {
    let (forum, meeting, item) = (
        params::id::<ForumId>(),
        params::meeting(),
        params::item::<ItemId>(),
    );
    page(move |visit| async move {
        let (at, item) = ((forum?, meeting?), item?);
        let title = visit.backend.hearing_entry(&visit.actor, at, item).await?;
        Ok(document(&visit, at, item, &title))
    })
}

fn document(visit: &Visit, at: (ForumId, NaiveDate), item: ItemId, of: &str) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::new_hearing(at.0, at.1, item);
    let form = visit.form(&action, FormData::default);
    let back = paths::item(at.0, at.1, item);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(of, back.clone()),
    ];
    let field = Field::Hearing;
    let fields = view! {
        {text_area(&form, field(HearingField::Question), t.question_hint, 4, false, locale)}
        {text_area(&form, field(HearingField::Addressees), t.addressees_hint, 6, false, locale)}
        {text_field(&form, field(HearingField::Called), t.called_hint, 60, false, locale)}
        {date_field(&form, Field::DueOn, false, locale)}
    };
    let main = view! {
        {heading(way, t.ask, None, locale)}
        <p>{t.ask_lead}</p>
        {record_form(&form, action, fields, back, locale)}
    };
    Document::new(t.ask, main)
}
