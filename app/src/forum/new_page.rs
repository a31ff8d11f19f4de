//! The form of a new seat.

use super::fields::seat_fields;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, record_form};
use crate::visit::Visit;
use domain::form::FormData;
use domain::forum::seat::{SeatChoices, SeatField, SeatRole};
use domain::ids::ForumId;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewSeatPage() -> impl IntoView {
    let forum = params::id::<ForumId>();
    page(move |visit| async move {
        let forum = forum?;
        let backend = &visit.backend;
        let (name, choices) = backend.seat_choices_of(&visit.actor, forum).await?;
        Ok(document(&visit, forum, &name, &choices))
    })
}

fn document(visit: &Visit, forum: ForumId, name: &str, choices: &SeatChoices) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(name, paths::desk(forum)),
        Crumb::new(t.seats, paths::seats(forum)),
    ];
    let action = paths::new_seat(forum);
    let form = visit.form(&action, || {
        FormData::default()
            .with(Field::Role, SeatRole::Member.code())
            .with(Field::Seat(SeatField::HasVote), "on")
    });
    let fields = seat_fields(&form, choices, locale);
    let main = view! {
        {heading(way, t.new, None, locale)}
        <p class="muted">{t.new_lead}</p>
        {record_form(&form, action, fields, paths::seats(forum), locale)}
    };
    Document::new(t.new, main)
}
