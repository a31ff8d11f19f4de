//! The form of a programme, and the opening of its status rounds.

mod chain;
mod fields;
mod rounds;
mod rules;

use super::edit_texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, record_form};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::Field;
use domain::programme::{MEETINGS_ONLY, Programme, ProgrammeEdit, WRITTEN_TOO};
use leptos::prelude::*;

#[component]
pub fn NewProgrammePage() -> impl IntoView {
    page(|visit| async move {
        let edit = visit.backend.programme_edit(&visit.actor, None).await?;
        Ok(new(&visit, &edit))
    })
}

#[component]
pub fn EditProgrammePage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let slug = slug?;
        let edit = visit
            .backend
            .programme_edit(&visit.actor, Some(&slug))
            .await?;
        Ok(match &edit.programme {
            Some(programme) => existing(&visit, &edit, programme),
            None => new(&visit, &edit),
        })
    })
}

fn new(visit: &Visit, edit: &ProgrammeEdit) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(
        Shared::of(locale).secretariat,
        paths::SECRETARIAT,
    )];
    let body = if edit.forums.is_empty() {
        forums_first(t)
    } else {
        let form = visit.form(paths::NEW_PROGRAMME, FormData::default);
        let fields = view! {
            {fields::fields(&form, &edit.forums, locale)}
            {fields::first_round(&form, locale)}
        };
        let (action, cancel) = (
            paths::NEW_PROGRAMME.to_owned(),
            paths::SECRETARIAT.to_owned(),
        );
        record_form(&form, action, fields, cancel, locale)
    };
    Document::new(t.new, view! { {heading(way, t.new, None, locale)}{body} })
}

/// Without a forum the form could not be filled in.
fn forums_first(t: &'static Texts) -> AnyView {
    view! {
        <div class="alert alert-info"><p class="alert-text">
            {t.forums_first}" "<a href=paths::FORUMS>{t.to_forums}</a>
        </p></div>
    }
    .into_any()
}

fn existing(visit: &Visit, edit: &ProgrammeEdit, programme: &Programme) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (path, back) = (
        paths::edit_programme(&programme.slug),
        paths::programme(&programme.slug),
    );
    let form = visit.form(&path, || initial(programme));
    let title = format!("{}: {}", t.edit, programme.draft.name);
    let main = view! {
        {heading(way(programme, locale), &title, None, locale)}
        {record_form(&form, path, fields::fields(&form, &edit.forums, locale), back, locale)}
        {rounds::section(visit, edit, &programme.slug)}
    };
    Document::new(title, main).sample(programme.sample)
}

fn way(programme: &Programme, locale: Locale) -> Vec<Crumb> {
    vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(
            programme.draft.name.as_str(),
            paths::programme(&programme.slug),
        ),
    ]
}

fn initial(programme: &Programme) -> FormData {
    let draft = &programme.draft;
    let mut form = FormData::default()
        .with(Field::Name, draft.name.as_str())
        .with(Field::Kind, draft.kind.code())
        .with(Field::Forum, draft.ordered_by.to_string())
        .with(Field::DecidedOn, domain::time::format_day(draft.decided_on))
        .with_validity(draft.period)
        .with(Field::Version, programme.version.to_string());
    if draft.published {
        form = form.with(Field::Published, "on");
    }
    if let Some(day) = draft.confirm_by {
        form = form.with(Field::ConfirmBy, domain::time::format_day(day));
    }
    form = form.with(Field::RuleSet, draft.rules.kind.code());
    for dimension in &draft.rules.dimensions {
        form = form.with(Field::Dimensions, dimension.code());
    }
    for step in &draft.chain {
        let procedure = if step.written {
            WRITTEN_TOO
        } else {
            MEETINGS_ONLY
        };
        form = form
            .with(Field::Step, step.forum.to_string())
            .with(Field::StepRule, step.rule.code())
            .with(Field::StepProcedure, procedure);
    }
    form
}
