//! The versions of a review: what each correction changed, why, who wrote it, and when.

use crate::fidelity::texts::Texts;
use crate::texts::{Texts as Shared, field_label};
use domain::fidelity::{FidelityView, NOT_ASSESSED, VersionLine, corrected};
use domain::indicator::Disclosure;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

pub fn section(view: &FidelityView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let before = view.versions.iter().skip(1).map(Some).chain([None]);
    let rows: Vec<_> = view
        .versions
        .iter()
        .zip(before)
        .map(|(line, before)| row(line, before, locale))
        .collect();
    view! {
        <section class="form-section" aria-labelledby="udgaver">
            <h2 id="udgaver">{t.versions}</h2>
            <table class="table table--compact table--cards">
                <thead><tr>
                    <th scope="col">{field_label(Field::Version, locale)}</th>
                    <th scope="col">{t.written}</th>
                    <th scope="col">{t.corrected}</th>
                    <th scope="col">{field_label(Field::Reason, locale)}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(line: &VersionLine, before: Option<&VersionLine>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let version = &line.version;
    let who = line
        .written_by
        .clone()
        .unwrap_or_else(|| Shared::of(locale).sample_reporter.to_owned());
    let written = format!("{}, {who}", format_instant(line.written_at, locale));
    let changes = match before {
        Some(before) => changes(before, line, locale),
        None if version.version == 1 => t.as_recorded.into_any(),
        None => "–".into_any(),
    };
    let reason = version.reason.as_ref().map(ToString::to_string);
    view! {
        <tr>
            <th scope="row" data-label=field_label(Field::Version, locale)>{version.version}</th>
            <td data-label=t.written>{written}</td>
            <td data-label=t.corrected>{changes}</td>
            <td data-label=field_label(Field::Reason, locale)>{reason.unwrap_or_else(|| "–".to_owned())}</td>
        </tr>
    }
    .into_any()
}

fn changes(before: &VersionLine, after: &VersionLine, locale: Locale) -> AnyView {
    let lines = corrected(&before.version, &after.version);
    let lines = lines.into_iter().map(|(field, was, is)| {
        let (was, is) = (value(field, &was, locale), value(field, &is, locale));
        let text = format!("{}: {was} → {is}", field_label(field, locale));
        view! { <li>{text}</li> }
    });
    view! { <ul class="plain-list">{lines.collect_view()}</ul> }.into_any()
}

/// What stands in a field, as people read it.
fn value(field: Field, raw: &str, locale: Locale) -> String {
    let t = Texts::of(locale);
    match field {
        Field::Score(_) if raw == NOT_ASSESSED => t.not_assessed.to_owned(),
        Field::Disclosure => raw.parse::<Disclosure>().map_or_else(
            |()| raw.to_owned(),
            |found| (t.disclosure)(found).to_owned(),
        ),
        _ if raw.is_empty() => "–".to_owned(),
        _ => raw.to_owned(),
    }
}
