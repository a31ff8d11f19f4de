//! What the forum deals with: the deviations of the frozen pack, and under each how it stands now
//! (needs N8 and N9).

use super::doubt::doubt;
use super::pack::{deviation, fingerprint, greens, meanings, tally, title};
use super::texts::Texts;
use crate::deviation::{Texts as Deviation, marked};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, light, pager, paragraphs, remedy};
use crate::visit::Visit;
use domain::confirmation::ContentHash;
use domain::deviation::DeviationLine;
use domain::locale::Locale;
use domain::programme::{PAGE_SIZE, n_pages};
use domain::round::{Agenda, LateReport, Pack, RoundView, agenda, n_disagreements, rating_of};
use domain::text::Slug;
use domain::time::format_instant;
use leptos::prelude::*;

pub fn forum_view(visit: &Visit, round: &RoundView, pack: &Pack, hash: ContentHash) -> AnyView {
    let locale = visit.locale;
    let (t, slug) = (Texts::of(locale), &round.programme.slug);
    let agenda = agenda(pack);
    let n_disagreements = n_disagreements(pack, &round.ratings);
    let disagreements = (n_disagreements > 0)
        .then(|| view! { <p><strong>{(t.disagreements)(n_disagreements)}</strong></p> });
    let upward = paths::upward_report(slug, round.state.meeting_on);
    let material = paths::round_material(slug, round.state.meeting_on);
    view! {
        {tally(pack.counts(), locale)}
        {disagreements}
        <section aria-labelledby="deviations">
            <h2 class="section__title" id="deviations">{title(agenda.deviations.len(), locale)}</h2>
            {deviations(visit, round, &agenda)}
        </section>
        {doubt(round, &agenda.greens, locale)}
        {greens(&agenda.greens, size(), |number| paths::round_item(slug, round.state.meeting_on, number), locale)}
        {late(round, locale)}
        {meanings(&pack.definitions, locale)}
        <p class="no-print"><a href=material>{t.material}</a>" · "<a href=upward>{t.upward}</a></p>
        {fingerprint(hash, locale)}
    }
    .into_any()
}

/// As many stand on a page.
pub fn size() -> usize {
    usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX)
}

/// A page of them; a programme of a thousand has several.
fn deviations(visit: &Visit, round: &RoundView, agenda: &Agenda<'_>) -> Option<AnyView> {
    let locale = visit.locale;
    let n = n_pages(u32::try_from(agenda.deviations.len()).unwrap_or(u32::MAX));
    let asked = visit.query_pairs().find(|(name, _)| *name == "side");
    let asked = asked.and_then(|(_, page)| page.parse::<u32>().ok());
    let page = asked.unwrap_or(1).clamp(1, n);
    let first = page.saturating_sub(1).saturating_mul(PAGE_SIZE);
    let items = agenda
        .deviations
        .iter()
        .skip(usize::try_from(first).unwrap_or(usize::MAX))
        .take(size())
        .map(|item| {
            let live = live(round, item.number, locale);
            deviation(&round.programme.slug, item, Some(live), locale)
        })
        .collect_view();
    let address = paths::round(&round.programme.slug, round.state.meeting_on);
    let to = |page| format!("{address}?side={page}");
    (!agenda.deviations.is_empty())
        .then(|| view! { <ol class="agenda">{items}</ol>{pager(page, n, to, locale)} }.into_any())
}

/// What the forum says and decides beside what was frozen, and the way to where it does.
pub fn live(round: &RoundView, number: u32, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let line = round.deviation_of(number);
    let href = paths::round_item(&round.programme.slug, round.state.meeting_on, number);
    let numbered = (Shared::of(locale).numbered)(number);
    let rated = rating_of(&round.ratings, number).map(|rating| {
        let light = light(rating.light.into(), LightSize::Text, locale);
        view! { <p>{round.forum.clone()}": "{light}</p>{paragraphs(&rating.reason, None)} }
    });
    view! {
        <div class="agenda__now">
            {rated}
            {line.map(|line| standing(round, line, locale))}
            <p class="no-print"><a href=href>{t.show_item}<span class="sr-only">" "{numbered}</span></a></p>
        </div>
    }
    .into_any()
}

fn standing(round: &RoundView, line: &DeviationLine, locale: Locale) -> AnyView {
    let t = Deviation::of(locale);
    let holder = (!line.place.standing.is_closed()).then(|| (t.waits_for)(&line.holder));
    let words = (!line.words.is_empty()).then(|| paragraphs(&line.words, None));
    let mark = marked(
        line.place,
        line.is_overdue(round.today),
        round.today,
        locale,
    );
    view! {
        <p>{t.now}": "{mark}" "{holder}</p>
        {words}
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
