//! The day whose state a page shows: chosen by the reader, today if not.

use super::texts::Texts;
use crate::error::AppError;
use crate::ui::{hinted_date_field, problem_summary};
use crate::visit::{FormView, Visit};
use chrono::NaiveDate;
use domain::agreement::AgreementField;
use domain::form::FormData;
use domain::problem::{Field, Flaw, Problems};
use domain::time::{format_day, parse_day};
use leptos::prelude::*;

const FIELD: Field = Field::Agreement(AgreementField::AsOf);

/// The day that was asked for, if it can be read.
pub fn asked(visit: &Visit) -> Option<NaiveDate> {
    parse_day(&typed(visit))
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
    let is_flawed = !typed.is_empty() && parse_day(&typed).is_none();
    let shown = match as_of == today {
        true => String::new(),
        false => format_day(as_of),
    };
    let error = || AppError::Invalid(Problems::one(FIELD, Flaw::NotADay));
    let form = FormView {
        data: FormData::default().with(FIELD, if is_flawed { typed } else { shown }),
        error: is_flawed.then(error),
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
