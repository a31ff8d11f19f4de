use super::texts::Texts;
use super::way;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::{Texts as Shared, field_label};
use crate::ui::heading;
use domain::locale::Locale;
use domain::organisation::Organisation;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn OrganisationsPage() -> impl IntoView {
    page(|visit| async move {
        let organisations = visit.backend.organisations(&visit.actor).await?;
        Ok(document(&organisations, visit.locale))
    })
}

fn document(organisations: &[Organisation], locale: Locale) -> Document {
    let t = Texts::of(locale);
    let main = view! {
        {heading(way(locale), t.organisations, Some(actions(t)), locale)}
        {table(organisations, locale)}
    };
    Document::new(t.organisations, main)
}

fn actions(t: &'static Texts) -> AnyView {
    view! {
        <a class="button button-primary" href=paths::REFERENCE>{t.choose_from_reference}</a>
        <a class="button button-secondary" href=paths::NEW_ORGANISATION>{t.new_organisation}</a>
        <a class="button button-secondary" href=paths::INHABITANTS>{t.inhabitants}</a>
    }
    .into_any()
}

fn table(organisations: &[Organisation], locale: Locale) -> AnyView {
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    if organisations.is_empty() {
        return view! { <p class="empty">{t.no_organisations}</p> }.into_any();
    }
    let (name, kind, code) = (
        field_label(Field::Name, locale),
        field_label(Field::Kind, locale),
        field_label(Field::Code, locale),
    );
    let rows = organisations.iter().map(|o| {
        let draft = &o.draft;
        view! {
            <tr>
                <th scope="row">{draft.name.to_string()}</th>
                <td data-label=kind>{(shared.organisation_kind)(draft.kind)}</td>
                <td class="num" data-label=code>{draft.code.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string)}</td>
                <td data-label=t.valid>{t.validity(draft.validity)}</td>
                <td><a href=paths::organisation(o.id)>{shared.edit}<span class="sr-only">" "{draft.name.to_string()}</span></a></td>
            </tr>
        }
    }).collect_view();
    view! {
        <table class="table table--compact table--cards">
            <thead><tr>
                <th scope="col">{name}</th>
                <th scope="col">{kind}</th>
                <th class="num" scope="col">{code}</th>
                <th scope="col">{t.valid}</th>
                <th scope="col"><span class="sr-only">{shared.action}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
