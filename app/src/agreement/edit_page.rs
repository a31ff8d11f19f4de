//! A new agreement, and one written anew.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, check_boxes, heading, period_fields, record_form, select_field, text_area,
    text_field,
};
use crate::visit::{FormView, Visit};
use domain::agreement::{AgreementField, AgreementForm};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewAgreementPage() -> impl IntoView {
    page(move |visit| async move {
        let offered = visit.backend.agreement_form(&visit.actor, None).await?;
        Ok(document(&visit, &offered))
    })
}

#[component]
pub fn EditAgreementPage() -> impl IntoView {
    let number = params::number();
    page(move |visit| async move {
        let offered = visit.backend.agreement_form(&visit.actor, Some(number?));
        Ok(document(&visit, &offered.await?))
    })
}

fn document(visit: &Visit, offered: &AgreementForm) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (path, back, title) = match &offered.current {
        Some(current) => (
            paths::edit_agreement(current.number),
            paths::agreement(current.number),
            current.draft.title.as_str(),
        ),
        None => (
            paths::NEW_AGREEMENT.to_owned(),
            paths::AGREEMENTS.to_owned(),
            t.new_agreement,
        ),
    };
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.agreements, paths::AGREEMENTS),
    ];
    let form = visit.form(&path, || match &offered.current {
        Some(current) => {
            let version = current.version.to_string();
            current.draft.to_form().with(Field::Version, version)
        }
        None => FormData::default(),
    });
    let fields = fields(&form, offered, locale);
    let main = view! {
        {heading(way, title, None, locale)}
        {record_form(&form, path, fields, back, locale)}
    };
    Document::new(title.to_owned(), main)
}

fn fields(form: &FormView, offered: &AgreementForm, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let of = Field::Agreement;
    let forums = offered.forums.iter();
    let forums: Vec<_> = forums.map(|(id, name)| Choice::new(id, name)).collect();
    let organisations = offered.organisations.iter();
    let parties: Vec<_> = organisations
        .map(|there| Choice::new(there.id, there.draft.name.as_str()))
        .collect();
    let kind_hint = (t.kind_hint)(&offered.kinds);
    let relation = |field| text_field(form, of(field), t.relation_hint, 80, true, locale);
    view! {
        {text_field(form, Field::Title, t.title_hint, 200, false, locale)}
        {text_field(form, of(AgreementField::Kind), &kind_hint, 80, false, locale)}
        {select_field(form, Field::Forum, Some(t.choose), &forums, "", locale)}
        {text_area(form, Field::Summary, t.summary_hint, 6, true, locale)}
        {text_area(form, of(AgreementField::Parts), t.parts_hint, 4, true, locale)}
        {period_fields(form, t.validity_legend, locale)}
        <fieldset class="form-group">
            <legend class="form-label">{t.relations}</legend>
            {relation(AgreementField::Replaces)}
            {relation(AgreementField::MergesInto)}
            {relation(AgreementField::Under)}
        </fieldset>
        {check_boxes(form, of(AgreementField::Parties), &parties, t.parties_hint, locale)}
    }
    .into_any()
}
