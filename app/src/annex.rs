//! Annexes as every page shows them: with their files and fingerprints, and the forms that add one.

mod texts;

pub use texts::Texts;

use crate::ui::{file_field, problem_summary, text_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::meeting::{AnnexContent, AnnexDraft, AnnexField, AnnexKind};
use domain::problem::Field;
use domain::time::{Timestamp, format_instant};
use leptos::prelude::*;

/// One annex and what is said of it.
pub struct Entry<'a> {
    pub draft: &'a AnnexDraft,
    /// Where a file is fetched.
    pub href: String,
    /// `None` for sample data.
    pub added_by: Option<&'a str>,
    pub added_at: Timestamp,
    /// What stands beside its name.
    pub badge: Option<&'static str>,
    /// What is said before who added it.
    pub note: Option<String>,
    /// Where the form goes that takes it off, for who may.
    pub removal: Option<String>,
}

pub fn list(lines: Vec<AnyView>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| view! { <ul class="annexes">{lines}</ul> }.into_any())
}

pub fn line(entry: Entry<'_>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let who = entry.added_by.unwrap_or(t.sample);
    let added = (t.added)(&format_instant(entry.added_at, locale), who);
    let note = entry.note.map(|note| format!("{note} · "));
    let badge = entry.badge.map(|word| {
        view! { " "<span class="badge badge-info">{word}</span> }
    });
    let removal = entry
        .removal
        .map(|action| removal(entry.draft, action, locale));
    let (shown, hash) = shown(entry.draft, entry.href, locale);
    view! {
        <li class="annexes__item">
            <p>{shown}{badge}</p>
            <p class="muted">{note}{added}</p>
            {hash}
            {removal}
        </li>
    }
    .into_any()
}

/// Its name as a link, and a file's fingerprint.
fn shown(draft: &AnnexDraft, href: String, locale: Locale) -> (AnyView, Option<AnyView>) {
    let t = Texts::of(locale);
    let name = draft.name.to_string();
    match &draft.content {
        AnnexContent::File {
            kind,
            n_bytes,
            hash,
        } => {
            let about = format!(" ({})", file_text(*kind, *n_bytes, locale));
            let hash = view! {
                <p class="fingerprint muted">{t.fingerprint}": "<code>{hash.to_string()}</code></p>
            };
            (
                view! { <a href=href download="">{name}</a>{about} }.into_any(),
                Some(hash.into_any()),
            )
        }
        AnnexContent::Link { address } => {
            let href = address.to_string();
            let about = format!(" ({})", t.link);
            let shown = view! { <a href=href rel="noopener noreferrer">{name}</a>{about} };
            (shown.into_any(), None)
        }
    }
}

/// `pdf, 1,2 MB`.
fn file_text(kind: AnnexKind, n_bytes: u64, locale: Locale) -> String {
    format!("{}, {}", kind.ending(), size_text(n_bytes, locale))
}

/// `340 kB`.
pub fn size_text(n_bytes: u64, locale: Locale) -> String {
    match n_bytes {
        0..1_000 => format!("{n_bytes} B"),
        1_000..1_000_000 => format!("{} kB", n_bytes / 1_000),
        _ => {
            let sign = match locale {
                Locale::Da => ',',
                Locale::En => '.',
            };
            let tenths = n_bytes / 100_000;
            format!("{}{sign}{} MB", tenths / 10, tenths % 10)
        }
    }
}

fn removal(draft: &AnnexDraft, action: String, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let name = format!("{}: {}", t.take_off, draft.name);
    view! {
        <form class="no-print" method="post" action=action>
            <button class="button button-secondary" type="submit" aria-label=name>{t.take_off}</button>
        </form>
    }
    .into_any()
}

/// Whether one of these forms was refused: it is shown again with what was typed, whatever else changed.
pub fn came_back(visit: &Visit, own: &[String]) -> bool {
    let posted = visit.posted.as_ref();
    posted.is_some_and(|posted| own.contains(&posted.path))
}

/// Why an annex was not taken off, whose form goes to an address beneath this one.
pub fn refused_removal(visit: &Visit, beneath: &str) -> Option<AnyView> {
    let posted = visit.posted.as_ref()?;
    let is_removal = posted.path.starts_with(beneath) && posted.path.ends_with("/fjern");
    is_removal.then(|| {
        let form = visit.form(&posted.path, FormData::default);
        problem_summary(&form, visit.locale)
    })
}

/// The two forms that add one, folded away until they are wanted.
pub fn forms(visit: &Visit, by_file: String, by_link: String) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let file = visit.form(&by_file, FormData::default);
    let link = visit.form(&by_link, FormData::default);
    let (name, address) = (AnnexField::Name, AnnexField::Address);
    let is_open = file.error.is_some() || link.error.is_some();
    view! {
        <details class="details no-print" open=is_open>
            <summary class="details__summary">{t.add}</summary>
            <h3>{t.add_file}</h3>
            {problem_summary(&file, locale)}
            <form class="form" method="post" action=by_file enctype="multipart/form-data" novalidate>
                {file_field(&file, Field::Annex(AnnexField::File), t.file_hint, ACCEPTED, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.attach}</button>
                </div>
            </form>
            <h3>{t.add_link}</h3>
            {problem_summary(&link, locale)}
            <form class="form" method="post" action=by_link novalidate>
                {text_field(&link, Field::Annex(name), t.name_hint, 200, false, locale)}
                {text_field(&link, Field::Annex(address), t.address_hint, 500, false, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.put_link}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// What the browser offers first; what comes is judged by its content.
const ACCEPTED: &str = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp";
