//! What would become of each pasted row, and the button that stores them when all are accepted.

use super::doubts;
use crate::indicator::figures::figure;
use crate::indicator::texts::Texts;
use crate::paths;
use crate::texts::field_label;
use crate::ui::{hidden_field, problem_summary, text_area};
use crate::visit::Visit;
use domain::form::FormData;
use domain::indicator::{
    EntryFlaw, EntryPreview, EntryRow, EntryTarget, EntryView, Place, read_entry,
};
use domain::locale::Locale;
use domain::problem::Field;
use leptos::prelude::*;

pub fn section(visit: &Visit, entry: &EntryView, rows: &str) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let preview = read_entry(rows, &entry.target);
    let body = if preview.rows.is_empty() {
        view! { <p class="empty">{t.no_rows}</p> }.into_any()
    } else {
        let n_refused = preview.n_refused();
        let n_accepted = preview.rows.len().saturating_sub(n_refused);
        view! {
            <p class="reconcile" role="status">{(t.verdicts)(n_accepted, n_refused)}</p>
            {notes(&preview, t)}
            {table(&preview.rows, &entry.target, locale)}
            {store(visit, entry, &preview, rows)}
        }
        .into_any()
    };
    view! {
        <section class="form-section" aria-labelledby="preview">
            <h2 id="preview">{t.preview}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn notes(preview: &EntryPreview, t: &'static Texts) -> impl IntoView + use<> {
    let unknown = (!preview.unknown_headings.is_empty()).then(|| {
        let text = (t.unknown_headings)(&preview.unknown_headings.join(", "));
        view! { <div class="alert alert-info"><p class="alert-text">{text}</p></div> }
    });
    let beyond = (preview.n_beyond > 0).then(|| {
        let text = (t.beyond)(preview.n_beyond);
        view! { <div class="alert alert-warning"><p class="alert-text">{text}</p></div> }
    });
    view! { {unknown}{beyond} }
}

pub fn table(rows: &[EntryRow], target: &EntryTarget, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows: Vec<_> = rows.iter().map(|row| line(row, target, locale)).collect();
    view! {
        <table class="table table--compact table--cards">
            <thead><tr>
                <th class="num" scope="col">{t.line}</th>
                <th scope="col">{t.verdict}</th>
                <th scope="col">{t.period}</th>
                <th scope="col">{t.part}</th>
                <th class="num" scope="col">{t.figure}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn line(row: &EntryRow, target: &EntryTarget, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    match &row.outcome {
        Ok(observation) => {
            let replaces = row.replaces.map(|before| {
                let text = (t.replaces)(&figure(before, &target.definition, locale));
                view! { <p class="muted">{text}</p> }
            });
            view! {
                <tr>
                    <td class="num" data-label=t.line>{row.line}</td>
                    <td data-label=t.verdict><span class="verdict verdict--ok">{t.accepted}</span>{replaces}</td>
                    <td data-label=t.period>{observation.place.period.label(locale)}</td>
                    <td data-label=t.part>{part(observation.place, target).unwrap_or_else(|| t.all.to_owned())}</td>
                    <td class="num" data-label=t.figure>{figure(observation.figure, &target.definition, locale)}</td>
                </tr>
            }
            .into_any()
        }
        Err(flaws) => view! {
            <tr class="is-refused">
                <td class="num" data-label=t.line>{row.line}</td>
                <td data-label=t.verdict><span class="verdict verdict--no">{t.refused}</span>{reasons(flaws, locale)}</td>
                <td data-label=t.figure colspan="3">{row.cells.join("; ")}</td>
            </tr>
        }
        .into_any(),
    }
}

fn reasons(flaws: &[EntryFlaw], locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let lines = flaws
        .iter()
        .map(|flaw| {
            let column = match flaw {
                EntryFlaw::Missing(field)
                | EntryFlaw::NotACount(field, _)
                | EntryFlaw::NotADecimal(field, _) => field_label(*field, locale),
                _ => "",
            };
            view! { <li>{(t.flaw)(flaw, column)}</li> }
        })
        .collect_view();
    view! { <ul class="reasons">{lines}</ul> }
}

/// The organisation and the category of a figure, by name.
pub fn part(place: Place, target: &EntryTarget) -> Option<String> {
    let organisation = place.organisation.and_then(|id| {
        let mut known = target.organisations.iter();
        known
            .find(|(known, _)| *known == id)
            .map(|(_, name)| name.clone())
    });
    let mut categories = target.definition.categories.iter().zip(1u32..);
    let category = place.category.and_then(|wanted| {
        let found = categories.find(|(_, number)| *number == wanted);
        found.map(|(name, _)| name.to_string())
    });
    let parts: Vec<_> = [organisation, category].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn store(visit: &Visit, entry: &EntryView, preview: &EntryPreview, rows: &str) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let Some(observations) = preview.accepted() else {
        return view! { <p class="form-actions">{t.correct}</p> }.into_any();
    };
    let path = paths::store_entry(&entry.programme.slug, entry.number);
    let form = visit.form(&path, FormData::default).prefixed("store-");
    let doubts = domain::indicator::doubts(&observations, &entry.target);
    let correction = preview
        .corrects()
        .then(|| view! { <p>{t.correction_lead}</p> });
    let needs_reason = correction.is_some() || !doubts.is_empty();
    let reason = needs_reason
        .then(|| text_area(&form, Field::Reason, t.entry_reason_hint, 3, false, locale));
    view! {
        {problem_summary(&form, locale)}
        <form class="form" method="post" action=path novalidate>
            {hidden_field(Field::Rows, rows.to_owned())}
            {hidden_field(Field::Version, entry.target.n_entries.to_string())}
            {doubts::asked(&doubts, &entry.target, locale)}
            {correction}
            {reason}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{(t.store)(observations.len())}</button>
            </div>
        </form>
    }
    .into_any()
}
