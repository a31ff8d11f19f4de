//! The form of an initiative.

mod fields;

use super::edit_texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, record_form};
use crate::visit::Visit;
use domain::form::FormData;
use domain::initiative::{Initiative, InitiativeEdit, SeatDraft, SeatKind, as_lines};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn NewInitiativePage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let edit = visit
            .backend
            .initiative_edit(&visit.actor, &slug?, None)
            .await?;
        Ok(document(&visit, &edit))
    })
}

#[component]
pub fn EditInitiativePage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let edit = visit
            .backend
            .initiative_edit(&visit.actor, &slug?, Some(number?))
            .await?;
        Ok(document(&visit, &edit))
    })
}

fn document(visit: &Visit, edit: &InitiativeEdit) -> Document {
    let (locale, programme) = (visit.locale, &edit.programme);
    let t = Texts::of(locale);
    let mut way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let (title, path, back) = match &edit.initiative {
        None => (
            t.new.to_owned(),
            paths::new_initiative(&programme.slug),
            paths::programme(&programme.slug),
        ),
        Some(initiative) => {
            let number = initiative.draft.number;
            let back = paths::initiative(&programme.slug, number);
            way.push(Crumb::new(initiative.draft.title.as_str(), &back));
            let path = paths::edit_initiative(&programme.slug, number);
            ((t.edit)(number), path, back)
        }
    };
    let form = visit.form(&path, || match &edit.initiative {
        None => fresh(edit),
        Some(initiative) => initial(initiative, edit),
    });
    let main = view! {
        {heading(way, &title, None, locale)}
        {record_form(&form, path, fields::fields(&form, edit, locale), back, locale)}
    };
    Document::new(title, main).sample(programme.sample)
}

/// Most often it is the plan's own decision that orders.
fn fresh(edit: &InitiativeEdit) -> FormData {
    FormData::default()
        .with(Field::Number, edit.next_number.to_string())
        .with(Field::Forum, edit.ordered_by.to_string())
        .with(Field::DecidedOn, format_day(edit.programme.decided_on))
}

fn initial(initiative: &Initiative, edit: &InitiativeEdit) -> FormData {
    let draft = &initiative.draft;
    let mut form = FormData::default()
        .with(Field::Number, draft.number.to_string())
        .with(Field::Title, draft.title.as_str())
        .with(Field::Purpose, text(draft.purpose.as_ref()))
        .with(Field::Interventions, as_lines(&draft.interventions))
        .with(Field::Owner, text(draft.owner.holder.as_ref()))
        .with(Field::Lead, text(draft.lead.holder.as_ref()))
        .with(Field::Group, as_lines(&group(edit)))
        .with(Field::Sources, as_lines(&draft.sources))
        .with(Field::Version, initiative.version.to_string());
    for id in &draft.organisations {
        form = form.with(Field::Organisations, id.to_string());
    }
    form
}

/// The group's seats as the form writes them, with the day of each vacancy.
fn group(edit: &InitiativeEdit) -> Vec<SeatDraft> {
    edit.seats
        .iter()
        .filter(|seat| seat.kind == SeatKind::Group)
        .map(|seat| SeatDraft {
            title: seat.title.clone(),
            holder: seat.holder.clone(),
            since: Some(seat.since),
        })
        .collect()
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}
