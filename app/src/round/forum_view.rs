//! What the forum deals with: deviations alone, from the frozen pack and from nothing else (needs N5
//! and N8).

use super::texts::Texts;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, day, light, light_count, paragraphs, remedy};
use domain::confirmation::ContentHash;
use domain::locale::Locale;
use domain::programme::LightCounts;
use domain::round::{LateReport, Pack, PackItem, RoundView, agenda};
use domain::status::{Light, LightState};
use domain::text::Slug;
use domain::time::format_instant;
use leptos::prelude::*;

pub fn forum_view(round: &RoundView, pack: &Pack, hash: ContentHash, locale: Locale) -> AnyView {
    view! {
        {snapshot(&round.programme.slug, pack, hash, locale)}
        {late(round, locale)}
    }
    .into_any()
}

/// Drawn from what was frozen alone, so that it is the same to the byte whenever it is drawn.
fn snapshot(slug: &Slug, pack: &Pack, hash: ContentHash, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let agenda = agenda(pack);
    let title = match agenda.deviations.len() {
        0 => t.no_deviations.to_owned(),
        n => (t.deviations)(n),
    };
    let items = agenda
        .deviations
        .iter()
        .map(|item| deviation(slug, item, locale))
        .collect_view();
    let list = (!agenda.deviations.is_empty()).then(|| view! { <ol class="agenda">{items}</ol> });
    view! {
        <article class="pack" aria-labelledby="deviations">
            {tally(pack.counts(), locale)}
            <h2 class="section__title" id="deviations">{title}</h2>
            {list}
            {greens(slug, &agenda.greens, locale)}
            {meanings(&pack.definitions, locale)}
            <p class="fingerprint muted">
                {t.fingerprint}" "<code>{hash.to_string()}</code>" "{t.fingerprint_says}
            </p>
        </article>
    }
    .into_any()
}

fn tally(counts: LightCounts, locale: Locale) -> impl IntoView + use<> {
    let lights = LightState::ALL
        .map(|state| view! { <li>{light_count(state, counts.of(state), locale)}</li> })
        .into_iter()
        .collect_view();
    view! { <ul class="pack__counts" aria-label=Texts::of(locale).light>{lights}</ul> }
}

fn deviation(slug: &Slug, item: &PackItem, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let lead = item.lead.clone().unwrap_or_else(|| t.vacant.to_owned());
    let words = match &item.report {
        None => view! { <p>{t.missing_why}</p> }.into_any(),
        Some(report) => {
            let who = report.reported_by.clone();
            let who = who.unwrap_or_else(|| t.sample.to_owned());
            let told = format!("{} · {who}", format_instant(report.reported_at, locale));
            let explanation = report
                .explanation
                .as_ref()
                .map(|text| paragraphs(text, None));
            let remedy = report.remedy.as_ref().map(|r| remedy(r.facts(), locale));
            let unchanged = report
                .unchanged
                .then(|| view! { <p><span class="badge badge-info">{t.unchanged}</span></p> });
            let same_text = report.same_text_run.map(|n| {
                view! { <p><span class="badge badge-warning">{(t.same_text)(n)}</span></p> }
            });
            view! {
                {unchanged}{same_text}{explanation}{remedy}
                <p class="muted">{t.reported}" "{told}</p>
            }
            .into_any()
        }
    };
    view! {
        <li class="agenda__item">
            <div class="agenda__light">{light(item.state(), LightSize::Large, locale)}</div>
            <div class="agenda__text">
                <h3 class="agenda__title">{titled(slug, item, locale)}</h3>
                {words}
                <p class="muted">{t.since_meeting}" "{day(item.since)}" · "{t.lead}": "{lead}</p>
            </div>
        </li>
    }
}

fn titled(slug: &Slug, item: &PackItem, locale: Locale) -> AnyView {
    let href = paths::initiative(slug, item.number);
    let title = format!(
        "{}: {}",
        (Shared::of(locale).numbered)(item.number),
        item.title
    );
    view! { <a href=href>{title}</a> }.into_any()
}

/// One line, however many they are.
fn greens(slug: &Slug, greens: &[&PackItem], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = greens
        .iter()
        .map(|item| view! { <li>{titled(slug, item, locale)}</li> })
        .collect_view();
    (!greens.is_empty()).then(|| {
        view! {
            <details class="greens">
                <summary>{light(LightState::Green, LightSize::Text, locale)}" · "{(t.greens)(greens.len())}</summary>
                <ul class="plain-list">{items}</ul>
            </details>
        }
        .into_any()
    })
}

/// What each light meant when the round was frozen.
fn meanings(definitions: &[(Light, String)], locale: Locale) -> AnyView {
    let rows = definitions
        .iter()
        .map(|(meant, wording)| {
            let state = LightState::from(*meant);
            view! {
                <div class="deflist__row"><dt>{light(state, LightSize::Text, locale)}</dt><dd>{wording.clone()}</dd></div>
            }
        })
        .collect_view();
    view! {
        <details class="meanings">
            <summary>{Texts::of(locale).meanings}</summary>
            <dl class="deflist">{rows}</dl>
        </details>
    }
    .into_any()
}

/// What came after the freezing stands beside it, never in it.
fn late(round: &RoundView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = round
        .late
        .iter()
        .map(|report| late_item(&round.programme.slug, report, locale))
        .collect_view();
    (!round.late.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="late">
                <h2 class="section__title" id="late">{t.late}</h2>
                <p class="muted">{t.late_lead}</p>
                <ol class="agenda">{items}</ol>
            </section>
        }
        .into_any()
    })
}

fn late_item(slug: &Slug, report: &LateReport, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let href = paths::initiative(slug, report.number);
    let numbered = (Shared::of(locale).numbered)(report.number);
    let who = report.reported_by.clone();
    let who = who.unwrap_or_else(|| t.sample.to_owned());
    let told = format!("{} · {who}", format_instant(report.reported_at, locale));
    let explanation = report
        .explanation
        .as_ref()
        .map(|text| paragraphs(text, None));
    view! {
        <li class="agenda__item">
            <div class="agenda__light">{light(report.light.into(), LightSize::Text, locale)}</div>
            <div class="agenda__text">
                <h3 class="agenda__title"><a href=href>{format!("{numbered}: {}", report.title)}</a></h3>
                {explanation}
                {report.remedy.as_ref().map(|r| remedy(r.facts(), locale))}
                <p class="muted">{t.late_mark}" "{told}</p>
            </div>
        </li>
    }
}
