//! The day whose state a page shows: chosen by the reader, today if not.

use super::texts::Texts;
use crate::error::AppError;
use crate::paths;
use crate::ui::{hinted_date_field, problem_summary};
use crate::visit::{FormView, Visit};
use chrono::NaiveDate;
use domain::agreement::AgreementField;
use domain::form::FormData;
use domain::problem::{Field, Flaw, Problems};
use domain::time::{format_day, parse_day};
use leptos::prelude::*;

const FIELD: Field = Field::Agreement(AgreementField::AsOf);

/// The day that was asked for, if it can be read and has come.
pub fn asked(visit: &Visit) -> Option<NaiveDate> {
    read(visit).ok()
}

fn read(visit: &Visit) -> Result<NaiveDate, Flaw> {
    let day = parse_day(&typed(visit)).ok_or(Flaw::NotADay)?;
    match day > visit.at.day() {
        true => Err(Flaw::InFuture),
        false => Ok(day),
    }
}

/// The address of another page that shows the same day.
pub fn same_day(path: &str, (as_of, today): (NaiveDate, NaiveDate)) -> String {
    match as_of == today {
        true => path.to_owned(),
        false => paths::on_day(path, as_of),
    }
}

fn typed(visit: &Visit) -> String {
    let mut asked = visit
        .query_pairs()
        .filter(|(name, _)| *name == FIELD.name());
    asked
        .next()
        .map(|(_, day)| day.trim().to_owned())
        .unwrap_or_default()
}

/// The form that asks for a day, and what is shown if it is not today.
pub fn picker(visit: &Visit, path: String, (as_of, today): (NaiveDate, NaiveDate)) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let typed = typed(visit);
    let flaw = read(visit).err().filter(|_| !typed.is_empty());
    let shown = match as_of == today {
        true => String::new(),
        false => format_day(as_of),
    };
    let form = FormView {
        data: FormData::default().with(FIELD, if flaw.is_some() { typed } else { shown }),
        error: flaw.map(|flaw| AppError::Invalid(Problems::one(FIELD, flaw))),
        prefix: String::new(),
    };
    let notice = (as_of != today).then(|| {
        view! {
            <div class="alert alert-info" role="status"><p class="alert-text"><strong>{(t.shown_as_of)(&format_day(as_of))}</strong>" "
                <a class="no-print" href=path.clone()>{t.show_today}</a></p></div>
        }
    });
    view! {
        {problem_summary(&form, locale)}
        {notice}
        <form class="filters no-print" method="get" action=path novalidate>
            <div class="filters__field">{hinted_date_field(&form, FIELD, t.as_of_hint, false, locale)}</div>
            <div class="filters__actions"><button class="button button-secondary" type="submit">{t.show}</button></div>
        </form>
    }
    .into_any()
}
