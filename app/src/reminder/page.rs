//! Where somebody chooses whether they are reminded by mail, and in which language.

use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Choice, Crumb, answer_field, heading, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::problem::Field;
use domain::reminder::{OwnReminders, ReminderChoice, ReminderField, is_reserved};
use leptos::prelude::*;

#[component]
pub fn RemindersPage() -> impl IntoView {
    page(|visit| async move {
        let view = visit.backend.own_reminders(&visit.actor).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &OwnReminders) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let way = vec![Crumb::new(Shared::of(locale).programmes, paths::HOME)];
    let told = t.told.iter().map(|told| view! { <li>{*told}</li> });
    let not_set_up = (!view.is_set_up).then(|| notice(t.not_set_up));
    let reserved = is_reserved(&view.email).then(|| notice(t.reserved));
    let main = view! {
        {heading(way, t.title, None, locale)}
        <p>{t.lead}</p>
        <ul>{told.collect_view()}</ul>
        <p>{t.privacy}</p>
        <p>{(t.goes_to)(view.email.as_str())}</p>
        {not_set_up}
        {reserved}
        {form(visit, view)}
    };
    Document::new(t.title, main).width(Width::Narrow)
}

fn notice(words: &'static str) -> AnyView {
    view! { <div class="alert alert-info"><p class="alert-text">{words}</p></div> }.into_any()
}

fn form(visit: &Visit, view: &OwnReminders) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let field = Field::Reminder(ReminderField::Choice);
    let form = visit.form(paths::REMINDERS, || {
        FormData::default().with(field, view.choice.code())
    });
    let choices = ReminderChoice::ALL.map(|choice| Choice::new(choice.code(), (t.choice)(choice)));
    view! {
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=paths::REMINDERS novalidate>
            {answer_field(&form, field, &choices, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{Shared::of(locale).save}</button>
            </div>
        </form>
    }
    .into_any()
}
