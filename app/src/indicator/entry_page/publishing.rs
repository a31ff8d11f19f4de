//! What readers would see, the button that fixes it, and what was stored until now.

use super::doubts;
use crate::indicator::figures;
use crate::indicator::texts::Texts;
use crate::paths;
use crate::ui::{hidden_field, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::indicator::{EntryLine, EntryView, Publication};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

/// Nothing until there are figures.
pub fn section(visit: &Visit, entry: &EntryView) -> Option<AnyView> {
    let draft = entry.draft.as_ref()?;
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::publish_indicator(&entry.programme.slug, entry.number);
    let form = visit.form(&path, FormData::default).prefixed("publish-");
    let rows = draft.table.rows();
    let hidden = match rows
        .iter()
        .filter(|row| row.shown.figure().is_none())
        .count()
    {
        0 => t.nothing_hidden.to_owned(),
        n => (t.n_hidden)(n),
    };
    Some(
        view! {
            <section class="form-section" aria-labelledby="publish">
                <h2 id="publish">{t.publish_title}</h2>
                <p>{t.publish_lead}</p>
                {problem_summary(&form, locale)}
                <p>{hidden}</p>
                {button(entry, draft, path, locale)}
                {figures::table(&draft.table, locale)}
            </section>
        }
        .into_any(),
    )
}

fn button(entry: &EntryView, draft: &Publication, path: String, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let is_same = entry
        .published
        .as_ref()
        .is_some_and(|published| published.table.reads_like(&draft.table));
    if is_same {
        return view! { <p class="muted">{t.published_same}</p> }.into_any();
    }
    view! {
        <form class="form" method="post" action=path novalidate>
            {hidden_field(Field::ContentHash, draft.table.fingerprint().to_string())}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.publish}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Every entry with what spoke against it and how that was answered.
pub fn entries(entry: &EntryView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let lines: Vec<_> = entry
        .entries
        .iter()
        .map(|line| one(line, entry, locale))
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="form-section" aria-labelledby="entries">
                <h2 id="entries">{t.entries}</h2>
                <ul class="plain-list">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn one(line: &EntryLine, entry: &EntryView, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let when = format_instant(line.stored_at, locale);
    let who = line.stored_by.as_ref().map(|name| format!(" · {name}"));
    let against = (!line.doubts.is_empty()).then(|| doubts::list(&line.doubts, entry, locale));
    let reason = line
        .reason
        .as_ref()
        .map(|reason| view! { <p class="muted">{t.answered}": "{reason.clone()}</p> });
    view! { <li>{(t.entry_line)(line.n_figures, &when)}{who}{against}{reason}</li> }
}
