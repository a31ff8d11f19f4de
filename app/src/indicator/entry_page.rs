//! Figures for the secretariat: pasted, looked through, stored, published.

pub(super) mod doubts;
pub(super) mod preview;
mod publishing;

use super::texts::{EntryTexts, Texts};
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, file_field, heading, problem_summary, text_area};
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
        let mut entry = entry.await?;
        let rows = form(&visit, &entry).value(Field::Rows);
        if !rows.trim().is_empty() {
            let beside = visit
                .backend
                .indicator_beside(&visit.actor, &slug, number, &rows);
            entry.target.stored = beside.await?;
        }
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
        <h2>{EntryTexts::of(locale).rows_title}</h2>
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=format!("{}#preview", paths::indicator_entry(slug, number)) novalidate>
            {text_area(&form, Field::Rows, t.rows_hint, 10, false, locale)}
            {columns(entry.target.definition.measure, t)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.show}</button>
            </div>
        </form>
        {looked_through}
        {file(visit, entry)}
        {publishing::section(visit, entry)}
        {publishing::entries(entry, locale)}
    };
    Document::new(title, main).sample(programme.sample)
}

/// Rows by the thousand come in a file of their own.
fn file(visit: &Visit, entry: &EntryView) -> AnyView {
    let locale = visit.locale;
    let words = EntryTexts::of(locale);
    let path = paths::upload_entry(&entry.programme.slug, entry.number);
    // What is wrong with a file that does not wait any more is told here too.
    let posted = visit.posted.as_ref().map(|posted| posted.path.clone());
    let posted = posted.filter(|posted| posted.starts_with(&path));
    let form = visit.form(&posted.unwrap_or_else(|| path.clone()), FormData::default);
    view! {
        <section class="form-section" aria-labelledby="by-file">
            <h2 id="by-file">{words.file_title}</h2>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path enctype="multipart/form-data" novalidate>
                {file_field(&form, Field::File, words.file_hint, ".csv,.txt,.tsv,text/csv,text/plain", locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{words.look_through}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
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
