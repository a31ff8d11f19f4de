use super::texts::Texts;
use super::way_by;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Choice, heading, period_fields, record_form, select_field, text_field};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::locale::Locale;
use domain::organisation::{Organisation, OrganisationKind};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewOrganisationPage() -> impl IntoView {
    page(|visit| async move {
        // Asked only to turn away who may not keep the register.
        visit.backend.organisations(&visit.actor).await?;
        let title = Texts::of(visit.locale).new_organisation;
        let form = visit.form(paths::NEW_ORGANISATION, FormData::default);
        Ok(document(
            &visit,
            title,
            paths::NEW_ORGANISATION.to_owned(),
            &form,
        ))
    })
}

#[component]
pub fn OrganisationPage() -> impl IntoView {
    let id = params::id();
    page(move |visit| async move {
        let organisation = visit.backend.organisation(&visit.actor, id?).await?;
        let path = paths::organisation(organisation.id);
        let form = visit.form(&path, || initial(&organisation));
        let title = organisation.draft.name.as_str();
        Ok(document(&visit, title, path, &form))
    })
}

fn initial(organisation: &Organisation) -> FormData {
    let draft = &organisation.draft;
    let code = draft.code.as_ref().map(ToString::to_string);
    FormData::default()
        .with(Field::Kind, draft.kind.code())
        .with(Field::Name, draft.name.as_str())
        .with(Field::Code, code.unwrap_or_default())
        .with_validity(draft.validity)
        .with(Field::Version, organisation.version.to_string())
}

fn document(visit: &Visit, title: &str, action: String, form: &FormView) -> Document {
    let locale = visit.locale;
    let way = way_by(
        Texts::of(locale).organisations,
        paths::ORGANISATIONS,
        locale,
    );
    let fields = fields(form, locale);
    let main = view! {
        {heading(way, title, None, locale)}
        {record_form(form, action, fields, paths::ORGANISATIONS.to_owned(), locale)}
    };
    Document::new(title, main)
}

fn fields(form: &FormView, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let kinds = OrganisationKind::ALL
        .map(|k| Choice::new(k.code(), (Shared::of(locale).organisation_kind)(k)));
    view! {
        {select_field(form, Field::Kind, Some(t.kind_choose), &kinds, "", locale)}
        {text_field(form, Field::Name, "", 120, false, locale)}
        {text_field(form, Field::Code, t.code_hint, 20, true, locale)}
        {period_fields(form, t.valid, locale)}
    }
}
