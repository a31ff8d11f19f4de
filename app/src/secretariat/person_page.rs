//! One person: name and address, roles, and the way in.

mod access;
mod roles;

use super::texts::Texts;
use super::way_by;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::ui::{Choice, email_field, heading, record_form, select_field, text_field};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::ids::OrganisationId;
use domain::people::{Person, PersonEdit};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewPersonPage() -> impl IntoView {
    page(|visit| async move {
        let organisations = visit.backend.new_person(&visit.actor).await?;
        let form = visit.form(paths::NEW_PERSON, FormData::default);
        let title = Texts::of(visit.locale).new_person;
        let body = form_of(&visit, &form, &organisations, paths::NEW_PERSON.to_owned());
        Ok(document(&visit, title, body))
    })
}

#[component]
pub fn PersonPage() -> impl IntoView {
    let id = params::id();
    page(move |visit| async move {
        let edit = visit.backend.person(&visit.actor, id?).await?;
        let title = edit.row.person.draft.name.to_string();
        Ok(document(&visit, &title, sections(&visit, &edit)))
    })
}

fn document(visit: &Visit, title: &str, body: AnyView) -> Document {
    let locale = visit.locale;
    let way = way_by(Texts::of(locale).people, paths::PEOPLE, locale);
    Document::new(title, view! { {heading(way, title, None, locale)}{body} })
}

fn sections(visit: &Visit, edit: &PersonEdit) -> AnyView {
    let person = &edit.row.person;
    let path = paths::person(person.id);
    let form = visit.form(&path, || initial(person));
    view! {
        {access::made_link(visit)}
        {form_of(visit, &form, &edit.organisations, path)}
        {roles::section(visit, edit)}
        {access::section(visit, person)}
    }
    .into_any()
}

fn initial(person: &Person) -> FormData {
    let organisation = person.draft.organisation.map(|id| id.to_string());
    let organisation = organisation.unwrap_or_default();
    FormData::default()
        .with(Field::Name, person.draft.name.as_str())
        .with(Field::Email, person.draft.email.as_str())
        .with(Field::Organisation, organisation)
        .with(Field::Version, person.version.to_string())
}

fn form_of(
    visit: &Visit,
    form: &FormView,
    organisations: &[(OrganisationId, String)],
    action: String,
) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let organisations: Vec<_> = organisations
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let fields = view! {
        {text_field(form, Field::Name, t.person_name_hint, 120, false, locale)}
        {email_field(form, Field::Email, t.email_hint, locale)}
        {select_field(form, Field::Organisation, Some(t.not_chosen), &organisations, t.person_organisation_hint, locale)}
    };
    record_form(form, action, fields, paths::PEOPLE.to_owned(), locale)
}
