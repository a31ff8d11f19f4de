//! One initiative of a frozen round on the projector: what was frozen, what the forum says to it, and
//! its decisions; the next one is a key away (needs N8, N9 and N11).

use super::pack::{contradictions, reported, two_ratings};
use super::rating::rating;
use super::texts::Texts;
use crate::deviation::{Texts as Deviation, decision, marked, steps};
use crate::document::{Document, Width, page};
use crate::error::AppError;
use crate::island::ArrowKeys;
use crate::meeting::Origin;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs, day};
use crate::visit::Visit;
use domain::deviation::DeviationView;
use domain::locale::Locale;
use domain::round::{PackItem, RoundView, agenda};
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn RoundItemPage() -> impl IntoView {
    let (slug, meeting, number) = (params::slug(), params::meeting(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let round = visit.backend.round(&visit.actor, &slug, meeting?).await?;
        let deviation = visit.backend.deviation(&visit.actor, &slug, number).await?;
        document(&visit, &round, &deviation)
    })
}

fn document(
    visit: &Visit,
    round: &RoundView,
    deviation: &DeviationView,
) -> Result<Document, AppError> {
    let (locale, programme) = (visit.locale, &round.programme);
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let (pack, _) = round.pack.as_ref().ok_or(AppError::NotFound)?;
    let agenda = agenda(pack);
    let order: Vec<&PackItem> = [agenda.deviations, agenda.greens].concat();
    let number = deviation.initiative.number;
    let at = order.iter().position(|item| item.number == number);
    let at = at.ok_or(AppError::NotFound)?;
    let item = order.get(at).ok_or(AppError::NotFound)?;
    let meeting_on = round.state.meeting_on;
    let round_title = format!("{} {}", t.round, format_day(meeting_on));
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(&round_title, paths::round(&programme.slug, meeting_on)),
    ];
    let numbered = (shared.numbered)(number);
    let main = view! {
        {breadcrumbs(way, &numbered, locale)}
        {walk(round, &order, at, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{(t.place_in_agenda)(at.saturating_add(1), order.len())}" · "{round.forum.clone()}</p>
            <h1 class="page-head__title">{format!("{numbered}: {}", item.title)}</h1>
            {two_ratings(item, round, locale)}
        </div></div>
        <div class="columns">
            <div class="columns__main">
                {frozen(&round.with_reasons(item), locale)}
                {decision(visit, deviation, &Origin::Round(meeting_on))}
                {rating(visit, round, number)}
            </div>
            <aside class="columns__side">{stands(deviation, locale)}</aside>
        </div>
    };
    Ok(Document::new(format!("{round_title}: {numbered}"), main)
        .width(Width::Wide)
        .islands(true)
        .sample(programme.sample))
}

fn walk(
    round: &RoundView,
    order: &[&PackItem],
    at: usize,
    locale: Locale,
) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let to = |at: Option<usize>, rel: &'static str, words: fn(u32) -> String| {
        let number = order.get(at?)?.number;
        let href = paths::round_item(&round.programme.slug, round.state.meeting_on, number);
        Some(view! { <a class="walk__link" rel=rel href=href>{words(number)}</a> })
    };
    view! {
        <nav class="walk no-print" aria-label=t.walk>
            {to(at.checked_sub(1), "prev", t.previous_item)}
            {to(at.checked_add(1), "next", t.next_item)}
        </nav>
        <ArrowKeys/>
    }
}

fn frozen(item: &PackItem, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let lead = item.lead.clone().unwrap_or_else(|| t.vacant.to_owned());
    let words = match &item.report {
        None => view! { <p>{t.missing_why}</p> }.into_any(),
        Some(report) => reported(report, locale),
    };
    view! {
        <section class="section item-words" aria-labelledby="frozen">
            <h2 class="section__title" id="frozen">{t.as_frozen}</h2>
            {words}
            {contradictions(item, locale)}
            <p class="muted">{t.since_meeting}" "{day(item.since)}" · "{t.lead}": "{lead}</p>
        </section>
    }
}

/// How its deviation stands now.
fn stands(view: &DeviationView, locale: Locale) -> Option<AnyView> {
    let t = Deviation::of(locale);
    let newest = view.deviations.first()?;
    let is_open = !newest.place.standing.is_closed();
    let holder = is_open.then(|| (t.waits_for)(&newest.holder));
    let mark = marked(
        newest.place,
        newest.is_overdue(view.today),
        view.today,
        locale,
    );
    let href = paths::deviation(&view.programme.slug, view.initiative.number);
    Some(
        view! {
            <section class="panel" aria-labelledby="deviation">
                <h2 class="panel__title" id="deviation"><a href=href>{t.now}</a></h2>
                <p>{mark}</p>
                <p>{holder}</p>
                {steps(newest, locale)}
            </section>
        }
        .into_any(),
    )
}
