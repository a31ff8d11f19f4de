use crate::error::AppError;
use crate::problem_list::{ProblemLine, problem_list};
use crate::texts::{Texts, flaw_text, refusal_text};
use crate::visit::FormView;
use domain::locale::Locale;
use domain::problem::{Problems, Refusal};
use leptos::prelude::*;

/// Each problem in words.
pub fn problem_lines(problems: &Problems, locale: Locale) -> Vec<ProblemLine> {
    let lines = problems
        .iter()
        .map(|found| ProblemLine::new(found.field, flaw_text(found.field, found.flaw, locale)));
    lines.collect()
}

/// All that is wrong with a form, at its top: read aloud at once, each line leads to its field.
pub fn problem_summary(form: &FormView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    match &form.error {
        None => ().into_any(),
        Some(AppError::Invalid(problems)) => {
            problem_list(&problem_lines(problems, locale), &form.prefix, locale)
        }
        Some(error) => {
            let text = match error {
                AppError::Refused(refusal) => refusal_text(*refusal, locale),
                AppError::Denied => t.denied_text.to_owned(),
                AppError::NotSignedIn => t.not_signed_in_text.to_owned(),
                AppError::ForeignOrigin => t.foreign_text.to_owned(),
                AppError::TooLarge => t.too_large_text.to_owned(),
                AppError::NotFound => t.not_found_text.to_owned(),
                AppError::Unavailable { incident } => {
                    (t.unavailable_text)(&incident.simple().to_string())
                }
                AppError::Invalid(_) => String::new(),
            };
            // A password is never shown again, and a role is taken, a round moved, a status
            // confirmed by a button: nothing typed is left
            // to speak of.
            let kept = match error {
                AppError::Refused(
                    Refusal::WrongCredentials
                    | Refusal::TooManyAttempts
                    | Refusal::LastAdministrator
                    | Refusal::NothingToConfirm
                    | Refusal::DeadlinePassed
                    | Refusal::RoundOpen
                    | Refusal::RoundUntreated
                    | Refusal::RoundMovedOn
                    | Refusal::FileMoved,
                ) => "",
                _ => t.kept,
            };
            view! {
                <div class="alert alert-warning" role="alert" id="problems" tabindex="-1">
                    <h2 class="alert-heading">{t.refused_title}</h2>
                    <p class="alert-text">{text}" "{kept}</p>
                </div>
            }
            .into_any()
        }
    }
}
