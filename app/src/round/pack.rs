//! The parts of what was frozen, drawn from it alone.

use super::texts::Texts;
use crate::milestone::against;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, basis, day, evidence, light, light_count, paragraphs, remedy};
use domain::confirmation::ContentHash;
use domain::locale::Locale;
use domain::round::{Pack, PackItem, PackReport, RoundView, rating_of};
use domain::status::{Light, LightState};
use domain::text::Slug;
use domain::time::format_instant;
use leptos::prelude::*;

/// "3 afvigelser", or that there are none.
pub fn title(n_deviations: usize, locale: Locale) -> String {
    let t = Texts::of(locale);
    match n_deviations {
        0 => t.no_deviations.to_owned(),
        n => (t.deviations)(n),
    }
}

pub fn tally(pack: &Pack, locale: Locale) -> impl IntoView + use<> {
    let counts = pack.counts();
    let lights = pack
        .states()
        .into_iter()
        .map(|state| view! { <li>{light_count(state, counts.of(state), locale)}</li> })
        .collect_view();
    view! { <ul class="pack__counts" aria-label=Texts::of(locale).light>{lights}</ul> }
}

/// Both lights, where the forum has rated too: "Projekt: grøn · Chefforum: rød".
pub fn two_ratings(item: &PackItem, round: &RoundView, locale: Locale) -> AnyView {
    let own = light(item.state(), LightSize::Large, locale);
    let Some(rating) = rating_of(&round.ratings, item.number) else {
        return view! { <p class="ratings">{own}</p> }.into_any();
    };
    view! {
        <p class="ratings">
            <span>{Texts::of(locale).project}": "{own}</span>" · "
            <span>{round.forum.clone()}": "{light(rating.light.into(), LightSize::Large, locale)}</span>
        </p>
    }
    .into_any()
}

/// One initiative; `live` stands beneath what was frozen.
pub fn deviation(
    slug: &Slug,
    item: &PackItem,
    live: Option<AnyView>,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let lead = item.lead.clone().unwrap_or_else(|| t.vacant.to_owned());
    let words = match &item.report {
        None => view! { <p>{t.missing_why}</p> }.into_any(),
        Some(report) => reported(report, locale),
    };
    view! {
        <li class="agenda__item">
            <div class="agenda__light">{light(item.state(), LightSize::Large, locale)}</div>
            <div class="agenda__text">
                <h3 class="agenda__title">{titled(slug, item, locale)}</h3>
                {words}
                {contradictions(item, locale)}
                <p class="muted">{t.since_meeting}" "{day(item.since)}" · "{t.lead}": "{lead}</p>
                {live}
            </div>
        </li>
    }
}

/// What spoke against a green light.
pub fn contradictions(item: &PackItem, locale: Locale) -> impl IntoView + use<> {
    let marks = item.contradictions.iter();
    let marks = marks.map(|found| against(&found.contradiction, found.reason.as_deref(), locale));
    marks.collect_view()
}

pub fn reported(report: &PackReport, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
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
        {unchanged}{same_text}
        {report.basis.as_ref().map(|b| basis(b, locale))}
        {explanation}{remedy}
        {report.evidence.as_ref().map(|shown| evidence(shown, locale))}
        <p class="muted">{t.reported}" "{told}</p>
    }
    .into_any()
}

fn titled(slug: &Slug, item: &PackItem, locale: Locale) -> AnyView {
    let href = paths::initiative(slug, item.number);
    view! { <a href=href>{numbered(item, locale)}</a> }.into_any()
}

fn numbered(item: &PackItem, locale: Locale) -> String {
    let number = (Shared::of(locale).numbered)(item.number);
    format!("{number}: {}", item.title)
}

/// One line, however many they are; each leads to what `to` makes of its number. More than `n_most`
/// are only counted.
pub fn greens(
    greens: &[&PackItem],
    n_most: usize,
    to: impl Fn(u32) -> String,
    locale: Locale,
) -> Option<AnyView> {
    let t = Texts::of(locale);
    let summary = view! {
        {light(LightState::Green, LightSize::Text, locale)}" · "{(t.greens)(greens.len())}
    };
    if greens.len() > n_most {
        return Some(view! { <p class="greens">{summary}</p> }.into_any());
    }
    let items = greens
        .iter()
        .map(|item| view! { <li><a href=to(item.number)>{numbered(item, locale)}</a></li> })
        .collect_view();
    (!greens.is_empty()).then(|| {
        view! {
            <details class="greens">
                <summary>{summary}</summary>
                <ul class="plain-list">{items}</ul>
            </details>
        }
        .into_any()
    })
}

/// What each light meant when the round was frozen.
pub fn meanings(definitions: &[(Light, String)], locale: Locale) -> AnyView {
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

/// Shows whether anything was changed since the freezing.
pub fn fingerprint(hash: ContentHash, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    view! {
        <p class="fingerprint muted">
            {t.fingerprint}" "<code>{hash.to_string()}</code>" "{t.fingerprint_says}
        </p>
    }
}
