//! A confirmation as it is read: its place in the chain, what changed, the whole text, and the form
//! of the forum that has the next move.

use super::baselines;
use super::body::{body, differences};
use super::chain::{chain, remarks, stage_mark, who_and_when};
use super::decision::decision;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::meeting::decided_at_items;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs};
use crate::visit::Visit;
use domain::confirmation::{ConfirmationView, Stage, StageKind, VersionLine};
use domain::locale::Locale;
use domain::meeting::ChainMatter;
use domain::time::format_instant;
use leptos::prelude::*;

#[component]
pub fn ConfirmationPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let view = visit.backend.confirmation(&visit.actor, &slug, number);
        let view = view.await?;
        let matter = ChainMatter::Confirmation;
        let at_items = decided_at_items(&visit, &slug, number, matter).await?;
        Ok(document(&visit, &view, at_items))
    })
}

fn document(visit: &Visit, view: &ConfirmationView, at_items: Option<AnyView>) -> Document {
    let (locale, shared) = (visit.locale, Shared::of(visit.locale));
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let numbered = (shared.numbered)(number);
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&view.programme.name, paths::programme(slug)),
        Crumb::new(&numbered, paths::initiative(slug, number)),
    ];
    let main = view! {
        {breadcrumbs(way, t.confirmation, locale)}
        {head(view, &numbered, locale)}
        <div class="columns">
            <div class="columns__main">
                {change_order(shown(view), locale)}
                {baselines::baselines(view, locale)}
                {changes(view, locale)}
                {since_first(view, locale)}
                {text(shown(view), locale)}
                {decision(visit, view)}
            </div>
            <aside class="columns__side">
                {chain(view, locale)}
                {said(view, locale)}
                {at_items}
                {versions(view, locale)}
            </aside>
        </div>
    };
    Document::new(format!("{}: {numbered}", t.confirmation), main).sample(view.programme.sample)
}

fn head(view: &ConfirmationView, numbered: &str, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let forum = view.stage.forum();
    let forum = view
        .chain
        .iter()
        .find(|s| Some(s.forum) == forum)
        .map(|s| s.name.as_str());
    let write = match (view.moved_at, view.stage) {
        (None, _) => t.write,
        (Some(_), Stage::InForce) => t.change,
        (Some(_), _) => t.go_on,
    };
    let held = (view.in_force > 0 && view.stage != Stage::InForce)
        .then(|| view! { <p class="muted">{(t.still_in_force)(view.in_force)}</p> });
    let next = view.next_waiting.map(|next| {
        let href = paths::confirmation(slug, next);
        view! { <a class="button button-secondary" href=href>{(t.next_waiting)(next)}</a> }
    });
    let print = shown(view).map(|version| {
        let href = paths::confirmation_version(slug, number, version.number);
        view! { <a class="button button-secondary" href=href>{t.print}</a> }
    });
    view! {
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{format!("{} · {numbered}", t.confirmation)}</p>
                <h1 class="page-head__title">{view.initiative.title.clone()}</h1>
                <p>{stage_mark(view.stage.kind(), forum, locale)}</p>
                {held}
            </div>
            <div class="page-head__side actions no-print">
                {view.may_decide.map(|_| view! {
                    <a class="button button-primary" href="#decide">{t.to_decision}</a>
                })}
                {view.may_write.then(|| view! {
                    <a class="button button-primary" href=paths::edit_confirmation(slug, number)>{write}</a>
                })}
                {next}
                {print}
            </div>
        </div>
    }
    .into_any()
}

/// What a reader reads: what holds, unless a newer text is on its way.
pub fn shown(view: &ConfirmationView) -> Option<&VersionLine> {
    let mut versions = view.versions.iter();
    match view.stage {
        Stage::InForce => versions.find(|v| v.number == view.in_force),
        _ => versions.next(),
    }
}

/// Why the text changes one that holds or held, and what that means.
pub fn change_order(version: Option<&VersionLine>, locale: Locale) -> Option<AnyView> {
    let version = version.filter(|v| v.change.pairs().next().is_some())?;
    let title = (Texts::of(locale).change_order)(version.number);
    Some(
        view! {
            <section class="section" aria-labelledby="change">
                <h2 class="section__title" id="change">{title}</h2>
                {remarks(&version.change, locale)}
            </section>
        }
        .into_any(),
    )
}

fn changes(view: &ConfirmationView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let base = view.compared_with?;
    if view.differences.is_empty() {
        return Some(view! { <p class="muted">{(t.no_differences)(base)}</p> }.into_any());
    }
    Some(
        view! {
            <section class="section" aria-labelledby="changes">
                <h2 class="section__title" id="changes">{(t.differences)(base)}</h2>
                {differences(&view.differences, locale)}
            </section>
        }
        .into_any(),
    )
}

/// Beside the changes from what holds, those from what was agreed first.
fn since_first(view: &ConfirmationView, locale: Locale) -> Option<AnyView> {
    let title = (Texts::of(locale).since_first)(view.first_baseline);
    (!view.since_first.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="since-first">
                <h2 class="section__title" id="since-first">{title}</h2>
                {differences(&view.since_first, locale)}
            </section>
        }
        .into_any()
    })
}

fn text(latest: Option<&VersionLine>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let Some(version) = latest else {
        return view! { <p class="empty">{t.not_submitted}</p> }.into_any();
    };
    view! {
        <section class="section terms" aria-labelledby="text">
            <h2 class="section__title" id="text">{format!("{}, {}", t.text, (t.version)(version.number))}</h2>
            {body(&version.content, locale)}
            {fingerprint(version, locale)}
        </section>
    }
    .into_any()
}

pub fn fingerprint(version: &VersionLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    view! {
        <p class="fingerprint">
            <span class="fingerprint__label">{t.fingerprint}</span>" "
            <code class="fingerprint__hash">{version.hash.to_string()}</code>" "
            <span class="muted">{t.fingerprint_help}</span>
        </p>
    }
    .into_any()
}

/// What the forums said of the latest version.
fn said(view: &ConfirmationView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let latest = view.versions.first()?.number;
    let parts = view
        .decisions
        .iter()
        .filter(|d| d.version == latest && d.remarks.pairs().next().is_some())
        .map(|d| {
            let title = (t.remarks)(&d.forum_name, (t.verdict)(d.verdict));
            view! {
                <section class="panel">
                    <h2 class="panel__title">{title}</h2>
                    {remarks(&d.remarks, locale)}
                </section>
            }
        })
        .collect_view();
    Some(parts.into_any())
}

fn versions(view: &ConfirmationView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (slug, number) = (view.programme.slug.clone(), view.initiative.number);
    let items = view
        .versions
        .iter()
        .map(|version| {
            let href = paths::confirmation_version(&slug, number, version.number);
            let decided = view.decisions.iter().filter(|d| d.version == version.number);
            let decided = decided
                .map(|d| view! { <li>{format!("{}: {}. {}", d.forum_name, (t.verdict)(d.verdict), who_and_when(d, locale))}</li> })
                .collect_view();
            let current = (version.number == view.in_force)
                .then(|| stage_mark(StageKind::InForce, None, locale));
            view! {
                <li class="versions__item">
                    <a href=href>{(t.version)(version.number)}</a>" "{current}
                    <p class="muted">{submitted(version, locale)}</p>
                    <ul class="plain-list muted">{decided}</ul>
                </li>
            }
        })
        .collect_view();
    (!view.versions.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="versions">
                <h2 class="panel__title" id="versions">{t.earlier}</h2>
                <ol class="plain-list versions">{items}</ol>
            </section>
        }
        .into_any()
    })
}

pub fn submitted(version: &VersionLine, locale: Locale) -> String {
    let t = Texts::of(locale);
    let who = version.submitted_by.as_deref().unwrap_or(t.by_sample);
    let sent = (t.submitted)(&format_instant(version.submitted_at, locale));
    match version.withdrawn_at {
        Some(at) => format!(
            "{sent} · {who}. {}",
            (t.withdrawn)(&format_instant(at, locale))
        ),
        None => format!("{sent} · {who}"),
    }
}
