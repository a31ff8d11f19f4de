//! How many of each light, deviations first; each number is also a filter.

use super::address;
use crate::order::plan_counts;
use crate::paths;
use crate::programme::texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::day;
use domain::locale::Locale;
use domain::programme::{Overview, OverviewQuery};
use domain::status::LightState;
use leptos::prelude::*;

pub fn tally(overview: &Overview, query: &OverviewQuery, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let Some(newest) = overview.rounds.last() else {
        return view! {
            <div class="alert alert-info"><p class="alert-text">{t.no_round}</p></div>
            {plan(overview, locale)}
        }
        .into_any();
    };
    let states = overview.counts.named(newest.rules);
    let tiles: Vec<_> = states
        .iter()
        .map(|state| tile(overview, query, *state, locale))
        .collect();
    let n_lights = Shared::of(locale).n_lights;
    let sum: Vec<_> = states
        .iter()
        .map(|s| n_lights(*s, overview.counts.of(*s)))
        .collect();
    let sum = sum.join(" + ");
    let class = match tiles.len() {
        0..=4 => "tally",
        _ => "tally tally--many",
    };
    view! {
        <ul class=class aria-label=t.lights id="tally" data-live="">{tiles}</ul>
        <p class="reconcile" id="reconcile" data-live="">
            {format!("{sum} = {}. {} ", (t.n_initiatives)(overview.counts.total()), Shared::of(locale).status_meeting)}
            {day(newest.meeting_on)}
            {format!(", {}.", newest.forum)}
        </p>
        {plan(overview, locale)}
    }
    .into_any()
}

/// How the plan reconciles, with the way to its account (need N4).
fn plan(overview: &Overview, locale: Locale) -> AnyView {
    let href = paths::ledger(&overview.head.slug);
    view! {
        <p class="plan-counts"><a href=href>{plan_counts(overview.plan, locale)}</a></p>
    }
    .into_any()
}

fn tile(
    overview: &Overview,
    query: &OverviewQuery,
    state: LightState,
    locale: Locale,
) -> impl IntoView + use<> {
    let n = overview.counts.of(state);
    let chosen = query.light == Some(state);
    let other = OverviewQuery {
        light: (!chosen).then_some(state),
        page: 0,
        ..query.clone()
    };
    // The number stands alone and large; the word follows without it.
    let words = (Shared::of(locale).n_lights)(state, n);
    let word = words
        .split_once(' ')
        .map(|(_, w)| w.to_owned())
        .unwrap_or(words);
    let (item, light) = match state {
        LightState::Red => ("tally__item tally__item--red", "light light--red"),
        LightState::YellowRed => (
            "tally__item tally__item--yellow-red",
            "light light--yellow-red",
        ),
        LightState::YellowGreen => (
            "tally__item tally__item--yellow-green",
            "light light--yellow-green",
        ),
        LightState::Yellow => ("tally__item tally__item--yellow", "light light--yellow"),
        LightState::Missing => ("tally__item tally__item--missing", "light light--missing"),
        LightState::Green => ("tally__item tally__item--green", "light light--green"),
    };
    view! {
        <li class=item>
            <a class="tally__link" href=address(overview, &other) aria-current=chosen.then_some("true")>
                <span class="tally__number">{n}</span>" "<span class=light>{word}</span>
            </a>
        </li>
    }
}
