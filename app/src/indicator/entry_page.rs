//! Figures for the secretariat: pasted, looked through, stored, published.

mod doubts;
mod preview;
mod publishing;

use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, problem_summary, text_area};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::indicator::{EntryView, Measure};
use domain::problem::{Field, Flaw, Problems};
use leptos::prelude::*;

#[component]
pub fn EntryPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let entry = visit.backend.indicator_entry(&visit.actor, &slug, number);
        let entry = entry.await?;
        Ok(document(&visit, &entry))
    })
}

fn document(visit: &Visit, entry: &EntryView) -> Document {
    let (locale, programme) = (visit.locale, &entry.programme);
    let t = Texts::of(locale);
    let (slug, number) = (&programme.slug, entry.number);
    let name = entry.target.definition.name.to_string();
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(slug)),
        Crumb::new(t.indicators, paths::indicators(slug)),
        Crumb::new(&name, paths::indicator(slug, number)),
    ];
    let title = format!("{}: {name}", t.entry);
    let form = form(visit, entry);
    let rows = form.value(Field::Rows);
    let looked_through = (!rows.trim().is_empty()).then(|| preview::section(visit, entry, &rows));
    let main = view! {
        {heading(way, &title, None, locale)}
        <p>{t.entry_lead}</p>
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=format!("{}#preview", paths::indicator_entry(slug, number)) novalidate>
            {text_area(&form, Field::Rows, t.rows_hint, 10, false, locale)}
            {columns(entry.target.definition.measure, t)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.show}</button>
            </div>
        </form>
        {looked_through}
        {publishing::section(visit, entry)}
        {publishing::entries(entry, locale)}
    };
    Document::new(title, main).sample(programme.sample)
}

/// The pasted rows, whichever of the page's two forms brought them.
fn form(visit: &Visit, entry: &EntryView) -> FormView {
    let (slug, number) = (&entry.programme.slug, entry.number);
    let store = visit.form(&paths::store_entry(slug, number), FormData::default);
    let path = paths::indicator_entry(slug, number);
    let mut form = visit.form(&path, || store.data.clone());
    let was_sent = visit
        .posted
        .as_ref()
        .is_some_and(|posted| posted.path == path);
    if was_sent && form.value(Field::Rows).trim().is_empty() && form.error.is_none() {
        let error = AppError::Invalid(Problems::one(Field::Rows, Flaw::Required));
        visit.set_status(error.status());
        form.error = Some(error);
    }
    form
}

fn columns(measure: Measure, t: &'static Texts) -> impl IntoView + use<> {
    view! {
        <details class="details form-group">
            <summary class="details__summary">{t.columns}</summary>
            <p>{(t.columns_text)(measure)}</p>
            <pre class="code" tabindex="0">{(t.example)(measure)}</pre>
        </details>
    }
}
