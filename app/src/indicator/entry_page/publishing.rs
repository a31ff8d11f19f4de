//! What readers would see, the button that fixes it, and what was stored until now.

use super::doubts;
use crate::indicator::figures;
use crate::indicator::texts::{EntryTexts, Texts};
use crate::paths;
use crate::ui::{hidden_field, problem_summary, text_warning};
use crate::visit::{FormView, Visit};
use domain::form::FormData;
use domain::indicator::{EntryLine, EntryView, NextPublication, PublishedTable, Waiting};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_instant;
use leptos::prelude::*;

/// Nothing until there are figures.
pub fn section(visit: &Visit, entry: &EntryView) -> Option<AnyView> {
    let locale = visit.locale;
    let (t, words) = (Texts::of(locale), EntryTexts::of(locale));
    if let Some(waiting) = entry.waiting {
        return Some(asked(visit, entry, waiting));
    }
    let next = entry.draft.as_ref()?;
    let draft = &next.publication;
    let path = paths::publish_indicator(&entry.programme.slug, entry.number);
    let form = visit.form(&path, FormData::default).prefixed("publish-");
    let n_changed = draft.table.periods.len();
    // Of periods that stand as they are, nothing is said here.
    let hidden = (n_changed > 0).then(|| match next.n_hidden {
        0 => t.nothing_hidden.to_owned(),
        n => (t.n_hidden)(n),
    });
    let changed = (words.changed_periods)(n_changed, draft.table.n_periods());
    let table = (n_changed > 0).then(|| figures::changes(next, locale));
    Some(
        view! {
            <section class="form-section" aria-labelledby="publish">
                <h2 id="publish">{t.publish_title}</h2>
                <p>{t.publish_lead}</p>
                {problem_summary(&form, locale)}
                <p>{changed}" "{hidden}</p>
                {withheld(&draft.table, locale)}
                {button(entry, next, &form, path, locale)}
                {table}
            </section>
        }
        .into_any(),
    )
}

fn button(
    entry: &EntryView,
    next: &NextPublication,
    form: &FormView,
    path: String,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    if next.reads_same {
        return view! { <p class="muted">{t.published_same}</p> }.into_any();
    }
    view! {
        <form class="form" method="post" action=path novalidate>
            {hidden_field(Field::ContentHash, next.hash.to_string())}
            {text_warning(form, &entry.warning, locale)}
            <div class="form-actions">
                <button class="button button-primary xs-full-width" type="submit">{t.publish}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Changes that are too many to be worked out unasked.
fn asked(visit: &Visit, entry: &EntryView, waiting: Waiting) -> AnyView {
    let locale = visit.locale;
    let (t, words) = (Texts::of(locale), EntryTexts::of(locale));
    let slug = &entry.programme.slug;
    let path = paths::draft_publication(slug, entry.number);
    let published = paths::publish_indicator(slug, entry.number);
    let form = visit.form(&published, FormData::default);
    view! {
        <section class="form-section" aria-labelledby="publish">
            <h2 id="publish">{t.publish_title}</h2>
            {problem_summary(&form, locale)}
            <p>{(words.changed)(waiting)}</p>
            <form class="form" method="post" action=path novalidate>
                <p class="muted">{words.work_out_hint}</p>
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{words.work_out}</button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// Which figures that are there are not told, and why.
fn withheld(table: &PublishedTable, locale: Locale) -> Option<AnyView> {
    let words = EntryTexts::of(locale);
    let lines: Vec<_> = table
        .withheld()
        .into_iter()
        .map(|(why, periods)| {
            let newest_first = periods.iter().rev();
            let named = newest_first.take(PERIODS_NAMED);
            let names: Vec<String> = named.map(|period| period.label(locale)).collect();
            let n_more = periods.len().saturating_sub(names.len());
            let periods = (words.periods)(&names, n_more);
            view! { <li>{(words.withheld)(why)}<p class="muted">{periods}</p></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="alert alert-info">
                <h3 class="alert-heading">{words.withheld_title}</h3>
                <ul class="reasons">{lines}</ul>
            </div>
        }
        .into_any()
    })
}

/// Of more periods than this the newest are named.
const PERIODS_NAMED: usize = 6;

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
    let against =
        (!line.doubts.is_empty()).then(|| doubts::list(&line.doubts, &entry.target, locale));
    let words = EntryTexts::of(locale);
    let more = (usize::try_from(line.n_doubts).is_ok_and(|n| n > line.doubts.len()))
        .then(|| view! { <p>{(words.n_doubts)(line.doubts.len(), line.n_doubts)}</p> });
    let reason = line
        .reason
        .as_ref()
        .map(|reason| view! { <p class="muted">{t.answered}": "{reason.clone()}</p> });
    view! { <li>{(t.entry_line)(line.n_figures, &when)}{who}{against}{more}{reason}</li> }
}
