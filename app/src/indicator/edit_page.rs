//! The form of an indicator; of one that exists, also its targets and what it is held against.

mod beside;
mod fields;

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, record_form, text_warning, was_warned};
use crate::visit::Visit;
use domain::form::FormData;
use domain::indicator::{
    CategoryKind, DefinitionDraft, DefinitionVersion, IndicatorEdit, THRESHOLD,
};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn NewIndicatorPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let backend = &visit.backend;
        let edit = backend.indicator_edit(&visit.actor, &slug?, None).await?;
        Ok(new(&visit, &edit))
    })
}

#[component]
pub fn EditIndicatorPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let backend = &visit.backend;
        let edit = backend.indicator_edit(&visit.actor, &slug, Some(number));
        let edit = edit.await?;
        Ok(match &edit.indicator {
            Some((number, version)) => existing(&visit, &edit, *number, version),
            None => new(&visit, &edit),
        })
    })
}

fn way(edit: &IndicatorEdit, locale: Locale) -> Vec<Crumb> {
    let programme = &edit.programme;
    vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(
            Texts::of(locale).indicators,
            paths::indicators(&programme.slug),
        ),
    ]
}

fn new(visit: &Visit, edit: &IndicatorEdit) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let slug = &edit.programme.slug;
    let (action, cancel) = (paths::new_indicator(slug), paths::indicators(slug));
    let form = visit.form(&action, || {
        FormData::default()
            .with(Field::Threshold, THRESHOLD.1.to_string())
            .with(Field::CategoryKind, CategoryKind::Exclusive.code())
    });
    let fields = fields::fields(&form, edit, locale);
    let main = view! {
        {heading(way(edit, locale), t.new, None, locale)}
        {record_form(&form, action, fields, cancel, locale)}
    };
    Document::new(t.new, main).sample(edit.programme.sample)
}

fn existing(
    visit: &Visit,
    edit: &IndicatorEdit,
    number: u32,
    version: &DefinitionVersion,
) -> Document {
    let locale = visit.locale;
    let slug = &edit.programme.slug;
    let (action, cancel) = (
        paths::edit_indicator(slug, number),
        paths::indicator(slug, number),
    );
    let form = visit.form(&action, || {
        let definition = version.definition.to_form();
        definition.with(Field::Version, version.version.to_string())
    });
    let fields = view! {
        {fields::fields(&form, edit, locale)}
        {fields::change(&form, locale)}
        {was_warned(&form).then(|| {
            let draft = DefinitionDraft::parse(&form.data).ok()?;
            text_warning(&form, &draft.warning(), locale)
        })}
    };
    let title = format!("{}: {}", Shared::of(locale).edit, version.definition.name);
    let main = view! {
        {heading(way(edit, locale), &title, None, locale)}
        {record_form(&form, action, fields, cancel, locale)}
        {beside::target(visit, slug, number)}
        {beside::benchmark(visit, slug, (number, version), &edit.benchmarks)}
    };
    Document::new(title, main).sample(edit.programme.sample)
}
