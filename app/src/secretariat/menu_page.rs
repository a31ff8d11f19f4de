//! The secretariat's desk: the registers, and the way to a first plan on screen.

mod first_steps;

use super::texts::Texts;
use crate::document::{Document, page};
use crate::paths;
use crate::texts::Texts as Shared;
use domain::locale::Locale;
use first_steps::{Progress, first_steps};
use leptos::prelude::*;

#[component]
pub fn SecretariatPage() -> impl IntoView {
    page(|visit| async move {
        let (backend, actor) = (&visit.backend, &visit.actor);
        let progress = Progress {
            has_organisations: !backend.organisations(actor).await?.is_empty(),
            has_forums: !backend.forums(actor).await?.forums.is_empty(),
            people: backend.people(actor).await?,
            programmes: backend.programmes(actor).await?,
        };
        Ok(document(&progress, visit.locale))
    })
}

fn document(progress: &Progress, locale: Locale) -> Document {
    let title = Shared::of(locale).secretariat;
    let steps = first_steps(progress, locale);
    let (before, after) = if progress.is_complete() {
        (None, Some(steps))
    } else {
        (Some(steps), None)
    };
    let main = view! {
        <div class="page-head">
            <div class="page-head__main"><h1 class="page-head__title">{title}</h1></div>
        </div>
        {before}
        {tiles(locale)}
        {after}
    };
    Document::new(title, main)
}

fn tiles(locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let tile = |href: &'static str, title: &'static str, text: &'static str| {
        view! {
            <li class="tile">
                <a class="tile__link" href=href>{title}</a>
                <p class="tile__text">{text}</p>
            </li>
        }
    };
    view! {
        <ul class="tiles">
            {tile(paths::ORGANISATIONS, t.organisations, t.organisations_text)}
            {tile(paths::FORUMS, t.forums, t.forums_text)}
            {tile(paths::PEOPLE, t.people, t.people_text)}
            {tile(paths::HOME, Shared::of(locale).programmes, t.programmes_text)}
            {tile(paths::NEW_PROGRAMME, t.new_programme, t.new_programme_text)}
            {tile(paths::OUTBOX, t.reminders, t.reminders_text)}
        </ul>
    }
}
