//! Puts down that no money comes from a source.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, date_field, heading, record_form, select_field, text_area, text_field,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::funding::{FundingField, LapseChoices};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewLapsePage() -> impl IntoView {
    page(|visit| async move {
        let choices = visit.backend.lapse_choices(&visit.actor).await?;
        Ok(document(&visit, &choices))
    })
}

fn document(visit: &Visit, choices: &LapseChoices) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.title, paths::FUNDINGS),
    ];
    let path = paths::NEW_LAPSE.to_owned();
    let form = visit.form(&path, FormData::default);
    let fundings = choices.fundings.iter();
    let fundings: Vec<_> = fundings
        .map(|(id, title)| Choice::new(id, title.as_str()))
        .collect();
    let (funding, source) = (FundingField::Funding, FundingField::Source);
    let known = (t.lapse_source_hint)(&choices.sources.join(", "));
    let fields = view! {
        {text_field(&form, Field::Title, t.lapse_title_hint, 200, false, locale)}
        {select_field(&form, Field::Funding(funding), Some(t.no_funding), &fundings, "", locale)}
        {text_field(&form, Field::Funding(source), &known, 120, true, locale)}
        <div class="form-row">
            {date_field(&form, Field::StartOn, false, locale)}
            {date_field(&form, Field::EndOn, false, locale)}
        </div>
        {text_area(&form, Field::Words, "", 3, false, locale)}
    };
    let cancel = paths::FUNDINGS.to_owned();
    let main = view! {
        {heading(way, t.new_lapse, None, locale)}
        <p class="muted">{t.lapse_lead}</p>
        {record_form(&form, path, fields, cancel, locale)}
    };
    Document::new(t.new_lapse, main)
}
