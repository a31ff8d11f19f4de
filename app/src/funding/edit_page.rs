//! A grant as it is typed: a new one, or the next version.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{
    Choice, Crumb, date_field, heading, record_form, select_field, text_area, text_field,
};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::funding::{FundingChoices, FundingEdit, FundingField};
use domain::ids::FundingId;
use domain::locale::Locale;
use domain::meeting::AgendaField;
use domain::problem::Field;
use leptos::prelude::*;
use std::fmt::Display;

#[component]
pub fn NewFundingPage() -> impl IntoView {
    page(|visit| async move {
        let edit = visit.backend.funding_edit(&visit.actor, None).await?;
        Ok(document(&visit, &edit))
    })
}

#[component]
pub fn EditFundingPage() -> impl IntoView {
    let id = params::id::<FundingId>();
    page(move |visit| async move {
        let edit = visit.backend.funding_edit(&visit.actor, Some(id?)).await?;
        Ok(document(&visit, &edit))
    })
}

fn document(visit: &Visit, edit: &FundingEdit) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let mut way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(t.title, paths::FUNDINGS),
    ];
    let (title, path, cancel) = match &edit.funding {
        Some(funding) => {
            let view = paths::funding(funding.id);
            way.push(Crumb::new(funding.draft.title.as_str(), view.clone()));
            (t.edit, paths::edit_funding(funding.id), view)
        }
        None => (
            t.new,
            paths::NEW_FUNDING.to_owned(),
            paths::FUNDINGS.to_owned(),
        ),
    };
    let form = visit.form(&path, || match &edit.funding {
        Some(funding) => {
            let form = funding.draft.to_form();
            form.with(Field::Version, funding.version.to_string())
        }
        None => FormData::default(),
    });
    let main = view! {
        {heading(way, title, None, locale)}
        <p class="muted">{t.edit_lead}</p>
        {record_form(&form, path, fields(&form, &edit.choices, locale), cancel, locale)}
    };
    Document::new(title, main)
}

fn fields(form: &FormView, choices: &FundingChoices, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let line = |field, hint: &str, max, optional| {
        text_field(form, Field::Funding(field), hint, max, optional, locale)
    };
    let area =
        |field, hint: &str, rows| text_area(form, Field::Funding(field), hint, rows, true, locale);
    view! {
        {text_field(form, Field::Title, "", 200, false, locale)}
        {line(FundingField::Grantor, "", 200, false)}
        {line(FundingField::Source, t.source_hint, 120, true)}
        {date_field(form, Field::Funding(FundingField::GrantedOn), false, locale)}
        <fieldset class="form-group">
            <legend class="form-label">{t.sums}</legend>
            {line(FundingField::Total, t.amount_hint, 40, false)}
            {line(FundingField::OwnShare, "", 40, false)}
            {area(FundingField::Shares, t.shares_hint, 3)}
        </fieldset>
        <fieldset class="form-group">
            <legend class="form-label">{t.period}</legend>
            <div class="form-row">
                {date_field(form, Field::StartOn, false, locale)}
                {date_field(form, Field::EndOn, false, locale)}
            </div>
        </fieldset>
        {text_area(form, Field::Purpose, "", 4, false, locale)}
        {area(FundingField::Conditions, "", 4)}
        {area(FundingField::SuccessCriteria, "", 4)}
        {owner(form, choices, locale)}
        {links(form, choices, locale)}
    }
    .into_any()
}

fn owner(form: &FormView, choices: &FundingChoices, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let seat = Field::Agenda(AgendaField::TaskSeat);
    let offered = |field, none, of: &[Choice], hint: &str| {
        select_field(form, field, Some(none), of, hint, locale)
    };
    view! {
        <fieldset class="form-group">
            <legend class="form-label">{t.owner}</legend>
            {offered(Field::Forum, t.choose, &named(&choices.forums), "")}
            {offered(Field::Organisation, t.choose, &named(&choices.organisations), "")}
            {offered(seat, t.no_seat, &named(&choices.seats), t.seat_hint)}
            {text_field(form, Field::Responsible, t.responsible_hint, 120, true, locale)}
            {offered(Field::TaskPerson, t.no_account, &named(&choices.people), t.account_hint)}
        </fieldset>
    }
    .into_any()
}

fn links(form: &FormView, choices: &FundingChoices, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let programme = Field::Funding(FundingField::Programme);
    let programmes = named(&choices.programmes);
    let numbers = |field| {
        text_field(
            form,
            Field::Funding(field),
            t.numbers_hint,
            80,
            true,
            locale,
        )
    };
    view! {
        <fieldset class="form-group">
            <legend class="form-label">{t.links}</legend>
            {select_field(form, programme, Some(t.no_programme), &programmes, t.programme_hint, locale)}
            {numbers(FundingField::Initiatives)}
            {numbers(FundingField::Indicators)}
        </fieldset>
    }
    .into_any()
}

fn named<T: Display>(choices: &[(T, String)]) -> Vec<Choice> {
    let choices = choices.iter();
    choices
        .map(|(id, name)| Choice::new(id, name.as_str()))
        .collect()
}
