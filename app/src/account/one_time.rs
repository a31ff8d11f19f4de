//! What the two pages behind a one-time address share.

use super::texts::Texts;
use crate::document::{Document, Width};
use crate::error::AppError;
use crate::paths;
use crate::texts::{Texts as Shared, refusal_text};
use crate::ui::password_field;
use crate::visit::{FormView, Visit};
use domain::locale::Locale;
use domain::people::{LinkPurpose, PASSWORD_MIN};
use domain::problem::{Field, Refusal};
use leptos::prelude::*;

/// Frames the form of a one-time address, if the address is good for it.
///
/// A spent address gets a page that says so: the error page's words are about forms.
pub async fn behind_link(
    visit: &Visit,
    token: &str,
    fits: fn(&LinkPurpose) -> bool,
    shown: impl FnOnce() -> Document,
) -> Result<Document, AppError> {
    match visit.backend.link_purpose(token).await {
        Ok(purpose) if fits(&purpose) => Ok(shown()),
        Ok(_) => Err(AppError::NotFound),
        Err(error @ AppError::Refused(Refusal::LinkSpent)) => {
            visit.set_status(error.status());
            Ok(spent(visit.locale))
        }
        Err(error) => Err(error),
    }
}

fn spent(locale: Locale) -> Document {
    let title = Texts::of(locale).spent_title;
    let main = view! {
        <h1>{title}</h1>
        <p>{refusal_text(Refusal::LinkSpent, locale)}</p>
        <p><a class="button button-primary" href=paths::SIGN_IN>{Shared::of(locale).sign_in}</a></p>
    };
    Document::new(title, main).width(Width::Narrow)
}

/// A new password, typed twice.
pub fn password_twice(form: &FormView, locale: Locale) -> impl IntoView + use<> {
    let hint = (Texts::of(locale).password_hint)(PASSWORD_MIN);
    view! {
        {password_field(form, Field::Password, &hint, "new-password", locale)}
        {password_field(form, Field::PasswordAgain, "", "new-password", locale)}
    }
}
