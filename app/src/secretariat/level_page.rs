use super::texts::Texts;
use super::way_by;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::ui::{heading, number_field, period_fields, record_form, text_field};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::forum::{ForumRegister, Level};
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewLevelPage() -> impl IntoView {
    page(|visit| async move {
        let register = visit.backend.forums(&visit.actor).await?;
        let form = visit.form(paths::NEW_LEVEL, || {
            FormData::default().with(Field::Rank, next_rank(&register).to_string())
        });
        let title = Texts::of(visit.locale).new_level;
        Ok(document(&visit, title, paths::NEW_LEVEL.to_owned(), &form))
    })
}

#[component]
pub fn LevelPage() -> impl IntoView {
    let id = params::id();
    page(move |visit| async move {
        let level = visit.backend.level(&visit.actor, id?).await?;
        let path = paths::level(level.id);
        let form = visit.form(&path, || initial(&level));
        Ok(document(&visit, level.draft.name.as_str(), path, &form))
    })
}

/// Below the lowest there is.
fn next_rank(register: &ForumRegister) -> u32 {
    let lowest = register.levels.iter().map(|l| l.draft.rank).max();
    lowest.unwrap_or(0).saturating_add(1)
}

fn initial(level: &Level) -> FormData {
    FormData::default()
        .with(Field::Rank, level.draft.rank.to_string())
        .with(Field::Name, level.draft.name.as_str())
        .with_validity(level.draft.validity)
        .with(Field::Version, level.version.to_string())
}

fn document(visit: &Visit, title: &str, action: String, form: &FormView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let fields = view! {
        {number_field(form, Field::Rank, t.rank_hint, locale)}
        {text_field(form, Field::Name, t.level_name_hint, 80, false, locale)}
        {period_fields(form, t.valid, locale)}
    };
    let main = view! {
        {heading(way_by(t.forums, paths::FORUMS, locale), title, None, locale)}
        {record_form(form, action, fields, paths::FORUMS.to_owned(), locale)}
    };
    Document::new(title, main)
}
