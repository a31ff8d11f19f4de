//! The deviations of one initiative: what the lead says, what forums decided, and the forms of the
//! forum that has the move.

use super::Texts;
use super::decision::decision;
use super::standing::{marked, standing_mark};
use super::steps::steps;
use crate::document::{Document, page};
use crate::meeting::{Origin, decided_at_items};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, LightSize, basis, breadcrumbs, day, light, paragraphs, remedy};
use crate::visit::Visit;
use chrono::NaiveDate;
use domain::deviation::{DeviationDetail, DeviationView};
use domain::locale::Locale;
use domain::meeting::ChainMatter;
use domain::status::LightState;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

#[component]
pub fn DeviationPage() -> impl IntoView {
    let (slug, number) = (params::slug(), params::number());
    page(move |visit| async move {
        let (slug, number) = (slug?, number?);
        let view = visit.backend.deviation(&visit.actor, &slug, number).await?;
        let matter = ChainMatter::Deviation;
        let at_items = decided_at_items(&visit, &slug, number, matter).await?;
        Ok(document(&visit, &view, at_items))
    })
}

fn document(visit: &Visit, view: &DeviationView, at_items: Option<AnyView>) -> Document {
    let (locale, programme) = (visit.locale, &view.programme);
    let (t, shared) = (Texts::of(locale), Shared::of(locale));
    let numbered = (shared.numbered)(view.initiative.number);
    let way = vec![
        Crumb::new(shared.programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(t.deviations, paths::deviations(&programme.slug)),
    ];
    let (newest, earlier) = match view.deviations.split_first() {
        Some((newest, earlier)) => (Some(newest), earlier),
        None => (None, view.deviations.as_slice()),
    };
    let main = view! {
        {breadcrumbs(way, &numbered, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{t.deviation}" · "{programme.name.clone()}</p>
            <h1 class="page-head__title">
                <a href=paths::initiative(&programme.slug, view.initiative.number)>{format!("{numbered}: {}", view.initiative.title)}</a>
            </h1>
            {newest.map(|newest| place(newest, view.today, locale))}
        </div></div>
        {newest.is_none().then(|| view! { <p class="muted">{t.none}</p> })}
        <div class="columns">
            <div class="columns__main">
                {newest.map(|newest| decided(newest, locale))}
                {decision(visit, view, &Origin::OwnPage)}
                {earlier_ones(earlier, view.today, locale)}
            </div>
            <aside class="columns__side">{lead_says(view, locale)}{at_items}</aside>
        </div>
    };
    Document::new(format!("{}: {numbered}", t.deviation), main).sample(programme.sample)
}

/// How it stands and whose move it is, large enough for the projector.
fn place(deviation: &DeviationDetail, today: NaiveDate, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let closed = deviation.place.standing.is_closed();
    let holder = (!closed).then(|| view! { <strong>{(t.waits_for)(&deviation.holder)}</strong> });
    let opened = (t.opened)(&format_day(deviation.opened_on), &deviation.owner);
    let mark = marked(deviation.place, deviation.is_overdue(today), today, locale);
    view! {
        <p class="standing">{mark}" "{holder}</p>
        <p class="muted">{opened}" · "{Shared::of(locale).status_meeting}" "{day(deviation.meeting_on)}</p>
    }
}

fn decided(deviation: &DeviationDetail, locale: Locale) -> impl IntoView + use<> {
    view! {
        <section class="section" aria-labelledby="decided">
            <h2 class="section__title" id="decided">{Texts::of(locale).decided}</h2>
            {steps(deviation, locale)}
        </section>
    }
}

fn earlier_ones(earlier: &[DeviationDetail], today: NaiveDate, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = earlier
        .iter()
        .map(|deviation| {
            let opened = (t.opened)(&format_day(deviation.opened_on), &deviation.owner);
            view! {
                <details class="more">
                    <summary>{opened}" · "{standing_mark(deviation.place, today, locale)}</summary>
                    {steps(deviation, locale)}
                </details>
            }
        })
        .collect_view();
    (!earlier.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="earlier">
                <h2 class="section__title" id="earlier">{t.earlier}</h2>
                {items}
            </section>
        }
        .into_any()
    })
}

/// The newest report: what forums decide on.
fn lead_says(view: &DeviationView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let body = match &view.newest {
        None => view! { <p class="muted">{t.lead_silent}</p> }.into_any(),
        Some(report) => {
            let who = report.reported_by.as_deref();
            let who = who.unwrap_or(Shared::of(locale).sample_reporter);
            let when = report.reported_at.map(|at| format_instant(at, locale));
            let open = view.deviations.first();
            let open = open.is_some_and(|newest| !newest.place.standing.is_closed());
            let is_green = open && report.state == LightState::Green;
            view! {
                <p>{light(report.state, LightSize::Large, locale)}</p>
                {is_green.then(|| view! { <p><strong>{t.light_is_green}</strong></p> })}
                {report.basis.as_ref().map(|b| basis(b, locale))}
                {report.explanation.as_ref().map(|text| paragraphs(text, None))}
                {report.remedy.as_ref().map(|r| remedy(r.facts(), locale))}
                <p class="muted">{when}" · "{who.to_owned()}</p>
            }
            .into_any()
        }
    };
    view! {
        <section class="panel" aria-labelledby="lead-says">
            <h2 class="panel__title" id="lead-says">{t.lead_says}</h2>
            {body}
        </section>
    }
    .into_any()
}
