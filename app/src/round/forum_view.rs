//! What the forum deals with: the deviations of the frozen pack, and under each how it stands now
//! (needs N8 and N9).

use super::gone_through::gone_through;
use super::pack::{fingerprint, greens, meanings, tally};
use super::texts::Texts;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, basis, evidence, light, paragraphs, remedy};
use domain::confirmation::ContentHash;
use domain::deviation::DeviationLine;
use domain::locale::Locale;
use domain::programme::PAGE_SIZE;
use domain::round::{ForumPage, LateReport, Pack, RoundView, n_disagreements};
use domain::text::Slug;
use domain::time::format_instant;
use leptos::prelude::*;
use std::sync::Arc;

/// `now` are the newest deviations of those on the page.
pub fn forum_view(
    round: &RoundView,
    (pack, hash): &(Arc<Pack>, ContentHash),
    page: &ForumPage<'_>,
    now: &[DeviationLine],
    locale: Locale,
) -> AnyView {
    let (t, slug) = (Texts::of(locale), &round.programme.slug);
    let n_disagreements = n_disagreements(pack, &round.ratings);
    let disagreements = (n_disagreements > 0)
        .then(|| view! { <p><strong>{(t.disagreements)(n_disagreements)}</strong></p> });
    let meeting_on = round.state.meeting_on;
    let upward = paths::upward_report(slug, meeting_on);
    let material = paths::round_material(slug, meeting_on);
    let to = |number| paths::round_item(slug, meeting_on, number);
    // More greens than fill a page stand in the material alone.
    let n_greens = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    view! {
        {tally(pack, locale)}
        {disagreements}
        {gone_through(round, page, now, locale)}
        {greens(&page.agenda.greens, n_greens, to, locale)}
        {late(round, locale)}
        {meanings(&pack.definitions, locale)}
        <p class="no-print"><a href=material>{t.material}</a>" · "<a href=upward>{t.upward}</a></p>
        {fingerprint(*hash, locale)}
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
                {report.basis.as_ref().map(|b| basis(b, locale))}
                {explanation}
                {report.remedy.as_ref().map(|r| remedy(r.facts(), locale))}
                {report.evidence.as_ref().map(|shown| evidence(shown, locale))}
                <p class="muted">{t.late_mark}" "{told}</p>
            </div>
        </li>
    }
}
