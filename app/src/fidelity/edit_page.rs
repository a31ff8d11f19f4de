//! The form of a review: to record one, and to correct one.

mod fields;

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, record_form};
use crate::visit::Visit;
use domain::fidelity::{FidelityEdit, FidelityScale, ReviewVersion};
use domain::form::FormData;
use domain::indicator::Disclosure;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn NewFidelityPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let backend = &visit.backend;
        let edit = backend.fidelity_edit(&visit.actor, &slug?, None).await?;
        Ok(new(&visit, &edit))
    })
}

#[component]
pub fn CorrectFidelityPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let backend = &visit.backend;
        let edit = backend.fidelity_edit(&visit.actor, &slug, Some(number));
        let edit = edit.await?;
        Ok(match &edit.review {
            Some((number, version)) => existing(&visit, &edit, *number, version),
            None => new(&visit, &edit),
        })
    })
}

fn way(edit: &FidelityEdit, locale: Locale) -> Vec<Crumb> {
    let t = Texts::of(locale);
    let slug = &edit.programme.slug;
    vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&edit.programme.name, paths::programme(slug)),
        Crumb::new(t.indicators, paths::indicators(slug)),
        Crumb::new(t.title, paths::fidelity(slug)),
    ]
}

fn new(visit: &Visit, edit: &FidelityEdit) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let slug = &edit.programme.slug;
    let action = paths::new_fidelity_review(slug);
    let form = visit.form(&action, || {
        FormData::default()
            .with(Field::Scale, FidelityScale::Ips25.code())
            .with(Field::Disclosure, Disclosure::Forum.code())
    });
    let fields = fields::fields(&form, edit, locale);
    let main = view! {
        {heading(way(edit, locale), t.new, None, locale)}
        <p>{t.form_lead}</p>
        {record_form(&form, action, fields, paths::fidelity(slug), locale)}
    };
    Document::new(t.new, main).sample(edit.programme.sample)
}

fn existing(visit: &Visit, edit: &FidelityEdit, number: u32, version: &ReviewVersion) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let slug = &edit.programme.slug;
    let action = paths::correct_fidelity_review(slug, number);
    let form = visit.form(&action, || version.to_form());
    let fields = view! {
        {fields::fields(&form, edit, locale)}
        {fields::reason(&form, locale)}
    };
    let review_on = (t.review_on)(&format_day(version.review.reviewed_on));
    let title = format!("{}: {}, {review_on}", t.correct, version.site.name());
    let main = view! {
        {heading(way(edit, locale), &title, None, locale)}
        <p>{t.correct_lead}</p>
        {record_form(&form, action, fields, paths::fidelity_review(slug, number), locale)}
    };
    Document::new(title, main).sample(edit.programme.sample)
}
