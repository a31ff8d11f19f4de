use super::texts::Texts;
use super::way;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::heading;
use domain::locale::Locale;
use domain::people::{GrantRow, PersonRow};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn PeoplePage() -> impl IntoView {
    page(|visit| async move {
        let people = visit.backend.people(&visit.actor).await?;
        Ok(document(&people, visit.locale))
    })
}

fn document(people: &[PersonRow], locale: Locale) -> Document {
    let t = Texts::of(locale);
    let new = view! { <a class="button button-primary" href=paths::NEW_PERSON>{t.new_person}</a> };
    let main = view! {
        {heading(way(locale), t.people, Some(new.into_any()), locale)}
        {table(people, locale)}
    };
    Document::new(t.people, main)
}

fn table(people: &[PersonRow], locale: Locale) -> AnyView {
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    if people.is_empty() {
        return view! { <p class="empty">{t.no_people}</p> }.into_any();
    }
    let rows = people.iter().map(|p| row(p, locale)).collect_view();
    view! {
        <table class="table table--compact table--cards">
            <thead><tr>
                <th scope="col">{field_label(Field::Name, locale)}</th>
                <th scope="col">{field_label(Field::Email, locale)}</th>
                <th scope="col">{field_label(Field::Organisation, locale)}</th>
                <th scope="col">{t.roles}</th>
                <th scope="col">{t.access}</th>
                <th scope="col"><span class="sr-only">{shared.action}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: &PersonRow, locale: Locale) -> impl IntoView + use<> {
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let person = &row.person;
    let name = person.draft.name.to_string();
    let roles = row
        .grants
        .iter()
        .map(|g| view! { <li>{grant_text(g, locale)}</li> })
        .collect_view();
    let organisation = match &row.organisation {
        Some(name) => name.clone().into_any(),
        None => view! { <span class="muted">{t.no_organisation}</span> }.into_any(),
    };
    let access = if person.has_password {
        t.has_password.into_any()
    } else {
        view! { <span class="badge badge-warning">{t.no_password}</span> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">
                {name.clone()}
                {person.demo.then(|| view! { " "<span class="badge badge-info">{t.demo}</span> })}
            </th>
            <td data-label=field_label(Field::Email, locale)>{person.draft.email.to_string()}</td>
            <td data-label=field_label(Field::Organisation, locale)>{organisation}</td>
            <td data-label=t.roles>{(!row.grants.is_empty()).then(|| view! { <ul class="plain-list">{roles}</ul> })}</td>
            <td data-label=t.access>{access}</td>
            <td><a href=paths::person(person.id)>{shared.edit}<span class="sr-only">" "{name}</span></a></td>
        </tr>
    }
}

/// "Forummedlem: Chefforum".
pub(super) fn grant_text(row: &GrantRow, locale: Locale) -> String {
    let role = (Shared::of(locale).role)(row.grant.role());
    match &row.held_for {
        Some(held_for) => format!("{role}: {held_for}"),
        None => role.to_owned(),
    }
}
