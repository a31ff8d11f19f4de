//! A file of figures that was taken in: what would become of it, and the button that stores it.

use super::entry_page::{doubts, preview};
use super::texts::{EntryTexts, Texts};
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading, hidden_field, problem_summary, text_area};
use crate::visit::Visit;
use domain::form::FormData;
use domain::indicator::{EntryRow, FileView};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

#[component]
pub fn FilePage() -> impl IntoView {
    let (slug, number, id) = (params::slug(), params::number(), params::id());
    page(move |visit| async move {
        let (slug, number, id) = (slug?, number?, id?);
        let file = visit
            .backend
            .indicator_file(&visit.actor, &slug, number, id);
        let file = file.await?;
        Ok(document(&visit, &file))
    })
}

fn document(visit: &Visit, file: &FileView) -> Document {
    let (locale, programme) = (visit.locale, &file.programme);
    let (t, words) = (Texts::of(locale), EntryTexts::of(locale));
    let (slug, number) = (&programme.slug, file.number);
    let name = file.target.definition.name.to_string();
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(slug)),
        Crumb::new(t.indicators, paths::indicators(slug)),
        Crumb::new(&name, paths::indicator(slug, number)),
        Crumb::new(t.entry, paths::indicator_entry(slug, number)),
    ];
    let title = format!("{}: {name}", words.file_page);
    let report = &file.report;
    let verdicts = (words.verdicts)(report.n_accepted(), report.n_refused);
    let main = view! {
        {heading(way, &title, None, locale)}
        <p>{words.file_lead}</p>
        <p>{(words.read_as)(file.n_bytes, file.encoding)}" "{words.waits}</p>
        <p class="reconcile" role="status">{verdicts}</p>
        {notes(file, locale)}
        {answer(visit, file)}
        {refused(file, locale)}
        {accepted(file, locale)}
    };
    Document::new(title, main).sample(programme.sample)
}

fn notes(file: &FileView, locale: Locale) -> impl IntoView + use<> {
    let (t, words) = (Texts::of(locale), EntryTexts::of(locale));
    let report = &file.report;
    let unknown = (!report.unknown_headings.is_empty()).then(|| {
        let text = (t.unknown_headings)(&report.unknown_headings.join(", "));
        view! { <div class="alert alert-info"><p class="alert-text">{text}</p></div> }
    });
    let beyond = (report.n_beyond > 0).then(|| {
        let text = (words.too_many)(report.n_beyond);
        view! { <div class="alert alert-warning"><p class="alert-text">{text}</p></div> }
    });
    view! { {unknown}{beyond} }
}

/// The buttons: store it, or do not.
fn answer(visit: &Visit, file: &FileView) -> AnyView {
    let locale = visit.locale;
    let words = EntryTexts::of(locale);
    let (slug, number) = (&file.programme.slug, file.number);
    let discard = paths::discard_file(slug, number, file.id);
    let discard = view! {
        <form class="form" method="post" action=discard novalidate>
            <div class="form-actions">
                <button class="button button-secondary xs-full-width" type="submit">{words.discard}</button>
            </div>
        </form>
    };
    let store = match file.report.is_accepted() {
        true => store(visit, file),
        false if file.report.n_rows == 0 => {
            view! { <p class="empty">{Texts::of(locale).no_rows}</p> }.into_any()
        }
        false => view! { <p>{words.correct}</p> }.into_any(),
    };
    view! { {store}{discard} }.into_any()
}

fn store(visit: &Visit, file: &FileView) -> AnyView {
    let locale = visit.locale;
    let (t, words) = (Texts::of(locale), EntryTexts::of(locale));
    let path = paths::store_file(&file.programme.slug, file.number, file.id);
    let form = visit.form(&path, FormData::default);
    let replaces = file.report.n_replaced;
    let replaces = (replaces > 0).then(|| view! { <p>{(words.replaces)(replaces)}</p> });
    let found = &file.doubts;
    let more = (usize::try_from(found.n).is_ok_and(|n| n > found.first.len()))
        .then(|| view! { <p>{(words.n_doubts)(found.first.len(), found.n)}</p> });
    let needs_reason = replaces.is_some() || found.n > 0;
    let reason = needs_reason
        .then(|| text_area(&form, Field::Reason, t.entry_reason_hint, 3, false, locale));
    view! {
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {hidden_field(Field::ContentHash, file.hash.to_string())}
            {hidden_field(Field::Version, file.target.n_entries.to_string())}
            {doubts::asked(&found.first, &file.target, locale)}
            {more}
            {replaces}
            {reason}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{(words.store)(file.report.n_rows)}</button>
            </div>
        </form>
    }
    .into_any()
}

fn refused(file: &FileView, locale: Locale) -> Option<AnyView> {
    let words = EntryTexts::of(locale);
    let (listed, n) = (&file.report.refused, file.report.n_refused);
    let is_cut = usize::try_from(n).is_ok_and(|n| n > listed.len());
    let cut = is_cut.then(|| view! { <p>{(words.refused_listed)(listed.len(), n)}</p> });
    section(
        "refused",
        words.refused_title,
        cut.into_any(),
        listed,
        file,
        locale,
    )
}

fn accepted(file: &FileView, locale: Locale) -> Option<AnyView> {
    let words = EntryTexts::of(locale);
    let lead = view! { <p>{words.accepted_lead}</p> }.into_any();
    let listed = &file.report.accepted;
    section("accepted", words.accepted_title, lead, listed, file, locale)
}

fn section(
    id: &'static str,
    title: &'static str,
    lead: AnyView,
    rows: &[EntryRow],
    file: &FileView,
    locale: Locale,
) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let table = preview::table(rows, &file.target, locale);
    Some(
        view! {
            <section class="form-section" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                {lead}
                {table}
            </section>
        }
        .into_any(),
    )
}
