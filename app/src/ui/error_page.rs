use crate::account::sign_in_then;
use crate::document::{Document, Width};
use crate::error::AppError;
use crate::paths;
use crate::texts::{Texts, refusal_text};
use crate::visit::Visit;
use leptos::prelude::*;

/// A page for an error that no other page can show.
pub fn error_page(error: &AppError, visit: &Visit) -> Document {
    let t = Texts::of(visit.locale);
    let (title, text) = match error {
        AppError::NotFound => (t.not_found_title, t.not_found_text.to_owned()),
        AppError::Denied => (t.denied_title, t.denied_text.to_owned()),
        AppError::NotSignedIn => (t.not_signed_in_title, t.not_signed_in_text.to_owned()),
        AppError::ForeignOrigin => (t.foreign_title, t.foreign_text.to_owned()),
        AppError::TooLarge => (t.too_large_title, t.too_large_text.to_owned()),
        AppError::Refused(refusal) => (t.refused_title, refusal_text(*refusal, visit.locale)),
        AppError::Invalid(_) => (t.refused_title, t.kept.to_owned()),
        AppError::Unavailable { incident } => (
            t.unavailable_title,
            (t.unavailable_text)(&incident.simple().to_string()),
        ),
    };
    let sign_in =
        matches!(error, AppError::NotSignedIn | AppError::NotFound) && visit.actor.user().is_none();
    let main = view! {
        <p class="error-code">{error.status().as_u16()}</p>
        <h1>{title}</h1>
        <p>{text}</p>
        <p class="actions">
            <a class="button button-primary" href=paths::HOME>{t.to_programmes}</a>
            {sign_in.then(|| view! { <a class="button button-secondary" href=sign_in_then(&visit.address)>{t.sign_in}</a> })}
        </p>
    };
    Document::new(title, main).width(Width::Narrow)
}
