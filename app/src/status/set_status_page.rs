//! The lead's page: choose a light, say why, done in a minute (need N29).

use super::dimensions::dimensions;
use super::left_over::left_over;
use super::measures::measures;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::island::{StatusForm, StatusFormState, draft_key};
use crate::params;
use crate::paths;
use crate::texts::{Texts as Shared, refusal_text};
use crate::ui::{
    Crumb, LightSize, basis, breadcrumbs, day, evidence, hidden_field, light, paragraphs,
    problem_lines, problem_summary, remedy,
};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::{Field, Refusal};
use domain::round::{RoundHead, RoundStage};
use domain::status::StatusEntry;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn SetStatusPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let entry = visit
            .backend
            .status_entry(&visit.actor, &slug, number)
            .await?;
        Ok(document(&visit, &entry))
    })
}

fn document(visit: &Visit, entry: &StatusEntry) -> Document {
    let (locale, t) = (visit.locale, Texts::of(visit.locale));
    let is_lost = entry.stage == RoundStage::Closed && visit.posted.is_none();
    let form = match &entry.round {
        Some(_) if is_lost => closed(locale),
        Some(round) => form(visit, entry, round),
        None => no_round(t),
    };
    let main = view! {
        {way(entry, locale)}
        {head(entry, locale)}
        <div class="columns">
            <div class="columns__main">{form}</div>
            <aside class="columns__side">{previous(visit, entry)}</aside>
        </div>
    };
    Document::new(
        format!(
            "{}: {}",
            t.title,
            (Shared::of(locale).numbered)(entry.initiative.number)
        ),
        main,
    )
    .sample(entry.programme.sample)
    .islands(entry.round.is_some())
}

fn way(entry: &StatusEntry, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (slug, number) = (&entry.programme.slug, entry.initiative.number);
    let steps = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&entry.programme.name, paths::programme(slug)),
        Crumb::new(
            (Shared::of(locale).numbered)(number),
            paths::initiative(slug, number),
        ),
    ];
    breadcrumbs(steps, t.title, locale)
}

fn head(entry: &StatusEntry, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let shared = Shared::of(locale);
    let numbered = (shared.numbered)(entry.initiative.number);
    let due = entry
        .due_on
        .map(|on| view! { {format!(" · {} ", t.due)}{day(on)} });
    let round = entry.round.as_ref().map(|round| {
        view! { {format!(" · {} ", shared.status_meeting)}{day(round.meeting_on)}{format!(", {}", round.forum)}{due} }
    });
    view! {
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{numbered}{round}</p>
            <h1 class="page-head__title">{t.title}</h1>
            <p>{entry.initiative.title.clone()}</p>
        </div></div>
    }
    .into_any()
}

fn no_round(t: &'static Texts) -> AnyView {
    view! {
        <div class="alert alert-info">
            <p class="alert-heading">{t.no_round_title}</p>
            <p class="alert-text">{t.no_round}</p>
        </div>
    }
    .into_any()
}

/// What would be refused is not asked for.
fn closed(locale: Locale) -> AnyView {
    let text = refusal_text(Refusal::RoundClosed, locale);
    view! { <div class="alert alert-info"><p class="alert-text">{text}</p></div> }.into_any()
}

/// Problems of the fields are the island's to show; why a whole report was refused stands above it.
fn form(visit: &Visit, entry: &StatusEntry, round: &RoundHead) -> AnyView {
    let (locale, t) = (visit.locale, Texts::of(visit.locale));
    let action = paths::set_status(&entry.programme.slug, entry.initiative.number);
    let form = visit.form(&action, || {
        FormData::default()
            .with(Field::Round, round.id.to_string())
            .with(Field::Version, entry.n_reports.to_string())
            .with(Field::Report, entry.report.to_string())
    });
    let once = hidden_field(Field::Report, form.value(Field::Report));
    let refusal = match &form.error {
        Some(AppError::Invalid(_)) => None,
        _ => Some(problem_summary(&form, locale)),
    };
    let correction = (entry.n_reports > 0).then(|| {
        view! {
            <div class="alert alert-info"><p class="alert-text">{(t.correction)(entry.n_reports)}</p></div>
        }
    });
    let frozen = (entry.stage != RoundStage::Open).then(|| {
        view! {
            <div class="alert alert-warning"><p class="alert-text">{t.frozen}</p></div>
        }
    });
    let is_fresh = entry.stage == RoundStage::Open && entry.n_reports == 0 && form.error.is_none();
    let left = left_over(&form, &entry.rules, locale);
    let figures = measures(&form, entry.rules.kind, is_fresh, locale);
    let begins = is_fresh && figures.is_none();
    let parts = dimensions(&form, &entry.rules, begins, locale);
    let asks_reason = parts.is_some() || figures.is_some();
    let state = StatusFormState {
        locale,
        action,
        draft_key: draft_key(&visit.actor, entry.initiative.id),
        problems: form
            .problems()
            .map(|problems| problem_lines(problems, locale))
            .unwrap_or_default(),
        typed: form.data,
        definitions: entry.definitions.clone(),
        asks_reason,
        begins: is_fresh && !asks_reason,
    };
    view! { {refusal}{left}{frozen}{correction}<StatusForm state=state>{once}{figures}{parts}</StatusForm> }
        .into_any()
}

/// The newest report of any round: a reference, never filled in (need N6).
fn previous(visit: &Visit, entry: &StatusEntry) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let body = match &entry.previous {
        None => view! { <p class="muted">{t.no_previous}</p> }.into_any(),
        Some(report) => {
            let who = report
                .reported_by
                .as_deref()
                .unwrap_or(Shared::of(locale).sample_reporter);
            let meta = format!("{} · {who}", format_day(report.round.meeting_on));
            let explanation = report.explanation.as_ref().map(|e| paragraphs(e, None));
            view! {
                <p class="panel__meta">{meta}</p>
                <p>{light(report.state, LightSize::Text, locale)}</p>
                {report.basis.as_ref().map(|b| basis(b, locale))}
                {explanation}
                {report.remedy.as_ref().map(|r| remedy(r.facts(), locale))}
                {report.evidence.as_ref().map(|shown| evidence(shown, locale))}
            }
            .into_any()
        }
    };
    view! {
        <section class="panel" aria-labelledby="previous">
            <h2 class="panel__title" id="previous">{t.previous}</h2>
            {body}
            {unchanged(visit, entry)}
        </section>
    }
    .into_any()
}

/// While nothing is reported to this round, and what was said last can be said again: the last report
/// once more, by an act of its own.
fn unchanged(visit: &Visit, entry: &StatusEntry) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let round = entry.round.as_ref()?;
    let action = paths::confirm_unchanged(&entry.programme.slug, entry.initiative.number);
    let form = visit.form(&action, FormData::default);
    let button = entry.may_confirm.then(|| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name=Field::Round.name() value=round.id.to_string()/>
                <input type="hidden" name=Field::Version.name() value=entry.n_reports.to_string()/>
                {hidden_field(Field::Report, entry.report.to_string())}
                <p class="form-hint">{t.unchanged_hint}</p>
                <button class="button button-secondary xs-full-width" type="submit">{t.unchanged}</button>
            </form>
        }
    });
    Some(view! { {problem_summary(&form, locale)}{button} }.into_any())
}
