//! What the forms have in common by which something is put down of an agreement.

use super::texts::Texts;
use crate::document::Document;
use crate::error::AppError;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Choice, Crumb, heading, record_form};
use crate::visit::{FormView, Visit};
use domain::agreement::AgreementView;
use domain::form::FormData;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

/// The agreement for a form; denied to who may put nothing down.
pub async fn entered(visit: &Visit, number: u32) -> Result<AgreementView, AppError> {
    let view = visit.backend.agreement(&visit.actor, number, None).await?;
    match view.may_govern {
        true => Ok(view),
        false => Err(AppError::Denied),
    }
}

/// A form that begins with today, and knows how many entries there were.
pub fn begun(
    visit: &Visit,
    path: &str,
    day: Field,
    n_entries: usize,
    today: chrono::NaiveDate,
) -> FormView {
    visit.form(path, || {
        FormData::default()
            .with(day, format_day(today))
            .with(Field::Version, n_entries.to_string())
    })
}

/// The page around a form.
pub fn document(
    visit: &Visit,
    view: &AgreementView,
    (title, lead): (&str, &'static str),
    form: &FormView,
    path: String,
    fields: AnyView,
) -> Document {
    let locale = visit.locale;
    let back = paths::agreement(view.number);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(Texts::of(locale).agreements, paths::AGREEMENTS),
        Crumb::new(&view.title, back.clone()),
    ];
    let main = view! {
        {heading(way, title, None, locale)}
        <p>{lead}</p>
        {record_form(form, path, fields, back, locale)}
    };
    Document::new(title.to_owned(), main)
}

/// All parties, those that are no more too: what is put down may be of a day on which they were.
pub fn parties(view: &AgreementView) -> Vec<Choice> {
    let parties = view.parties.iter();
    parties
        .map(|line| Choice::new(line.party.id, line.name.as_str()))
        .collect()
}
