//! The figures of one programme, and what the reader chooses to count them over.

use super::texts::Texts;
use super::{change, constancy, deviating, ratings, staleness, timeliness};
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, heading};
use crate::visit::Visit;
use domain::locale::Locale;
use domain::programme::honesty::{HonestyQuery, HonestyView, WINDOW_MAX, WINDOW_MIN};
use domain::text::Slug;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn HonestyPage() -> impl IntoView {
    let slug = params::slug();
    page(move |visit| async move {
        let query = HonestyQuery::from_pairs(visit.query_pairs());
        let view = visit.backend.honesty(&visit.actor, &slug?, query).await?;
        Ok(document(&visit, &view))
    })
}

/// What every figure is drawn from.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    pub slug: &'a Slug,
    pub locale: Locale,
    pub t: &'static Texts,
}

fn document(visit: &Visit, view: &HonestyView) -> Document {
    let (locale, programme, honesty) = (visit.locale, &view.programme, &view.honesty);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
    ];
    let drawing = Drawing {
        slug: &programme.slug,
        locale,
        t,
    };
    let main = view! {
        {heading(way, t.title, None, locale)}
        <p>{(t.lead)(honesty.meetings.len(), honesty.n_unfrozen)}</p>
        {choices(view, drawing)}
        <div class="figures">
            {timeliness::figure(drawing, &honesty.timeliness)}
            {constancy::unchanged(drawing, honesty)}
            {constancy::never_red(drawing, honesty)}
            {ratings::figure(drawing, honesty)}
            {deviating::colour_time(drawing, honesty)}
            {deviating::recurrence(drawing, &honesty.recurrence)}
            {change::figure(drawing, honesty)}
            {deviating::escalations(drawing, &honesty.escalations)}
            {staleness::figure(drawing, &honesty.staleness)}
        </div>
    };
    Document::new(format!("{} {}", t.title, programme.name), main)
        .width(Width::Wide)
        .sample(programme.sample)
}

/// Over how many rounds, and to which of them: a plain form whose state is the address.
fn choices(view: &HonestyView, Drawing { slug, t, .. }: Drawing<'_>) -> AnyView {
    let honesty = &view.honesty;
    let windows = (WINDOW_MIN..=WINDOW_MAX)
        .map(|n| view! { <option value=n selected=n == honesty.window>{(t.n_rounds)(n)}</option> })
        .collect_view();
    let chosen = honesty.change.as_ref().map(|change| change.to_meeting);
    // Nothing is before the first.
    let meetings = honesty.meetings.iter().skip(1).rev();
    let meetings = meetings
        .map(|on| view! { <option value=on.to_string() selected=Some(*on) == chosen>{format_day(*on)}</option> })
        .collect_view();
    let compared = chosen.map(|_| {
        view! {
            <div class="filters__field">
                <label class="form-label" for="moede">{t.compared}</label>
                <select class="form-select" id="moede" name="moede">{meetings}</select>
            </div>
        }
    });
    view! {
        <form class="filters no-print" method="get" action=paths::honesty(slug)>
            <div class="filters__field">
                <label class="form-label" for="runder">{t.window}</label>
                <select class="form-select" id="runder" name="runder">{windows}</select>
            </div>
            {compared}
            <div class="filters__actions">
                <button class="button button-secondary" type="submit">{t.show}</button>
            </div>
        </form>
    }
    .into_any()
}
