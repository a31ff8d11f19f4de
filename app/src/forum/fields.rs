//! The fields of a seat, and those that several of its forms share.

use super::texts::Texts;
use crate::ui::{Choice, check_box, email_field, period_fields, select_field, text_field};
use crate::visit::FormView;
use domain::forum::seat::{SeatChoices, SeatField, SeatRole};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

/// What a seat is.
pub fn seat_fields(form: &FormView, choices: &SeatChoices, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let roles = SeatRole::ALL.map(|role| Choice::new(role.code(), (t.role)(role)));
    let organisations: Vec<_> = choices
        .organisations
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let appointed_by = Field::Seat(SeatField::AppointedBy);
    let vote = Field::Seat(SeatField::HasVote);
    view! {
        {select_field(form, Field::Role, Some(t.choose), &roles, "", locale)}
        {select_field(form, Field::Organisation, Some(t.choose), &organisations, "", locale)}
        {text_field(form, Field::Title, t.title_hint, 120, true, locale)}
        {check_box(form, vote, t.vote_hint, "", locale)}
        {text_field(form, appointed_by, t.appointed_by_hint, 120, true, locale)}
        {email_field(form, Field::Email, t.contact_hint, locale)}
        {period_fields(form, t.validity, locale)}
    }
    .into_any()
}

/// Who holds a seat or stands in: in words, and who that is among those who sign in.
pub fn person_fields(
    form: &FormView,
    field: SeatField,
    choices: &SeatChoices,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let people: Vec<_> = choices
        .people
        .iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let person = Field::Seat(SeatField::Person);
    view! {
        {text_field(form, Field::Seat(field), t.holder_hint, 120, false, locale)}
        {select_field(form, person, Some(t.account_none), &people, t.account_hint, locale)}
    }
    .into_any()
}
