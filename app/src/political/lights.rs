//! How it goes: one sentence, the lights in numbers, and how old they are.

use super::texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, light};
use domain::locale::Locale;
use domain::political::{PoliticalRound, PoliticalView};
use domain::status::LightState;
use domain::time::format_day;
use leptos::prelude::*;

pub fn lights(view: &PoliticalView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let collecting = view.collecting_for.map(|on| {
        let text = (t.collecting_for)(&format_day(on));
        view! { " "<span>{text}</span> }
    });
    match &view.round {
        None => view! {
            <div class="alert alert-info"><p class="alert-text">{t.no_round}{collecting}</p></div>
        }
        .into_any(),
        Some(round) => {
            let meeting = format_day(round.meeting_on);
            let days = (view.today - round.meeting_on).num_days();
            let from = (t.figures_from)(&meeting, &round.forum, days);
            view! {
                <p class="headline">{(t.headline)(&round.headline, &round.forum)}</p>
                {tally(round, locale)}
                <p class="reconcile">{from}{collecting}</p>
            }
            .into_any()
        }
    }
}

/// Deviations first, each with its number, its shape and its word.
fn tally(round: &PoliticalRound, locale: Locale) -> AnyView {
    let class = match round.states.len() {
        0..=4 => "tally tally--still",
        _ => "tally tally--still tally--many",
    };
    let tiles = round.states.iter().map(|state| {
        view! {
            <li class=tile(*state)><span class="tally__link">
                <span class="tally__number">{round.counts.of(*state)}</span>" "
                {light(*state, LightSize::Text, locale)}
            </span></li>
        }
    });
    let tiles = tiles.collect_view();
    view! { <ul class=class aria-label=Texts::of(locale).lights>{tiles}</ul> }.into_any()
}

const fn tile(state: LightState) -> &'static str {
    match state {
        LightState::Red => "tally__item tally__item--red",
        LightState::YellowRed => "tally__item tally__item--yellow-red",
        LightState::Yellow => "tally__item tally__item--yellow",
        LightState::YellowGreen => "tally__item tally__item--yellow-green",
        LightState::Missing => "tally__item tally__item--missing",
        LightState::Green => "tally__item tally__item--green",
    }
}

/// "1 rød, 2 gule" of what was counted, deviations first; nothing of nothing.
pub fn counted(counts: domain::programme::LightCounts, locale: Locale) -> String {
    let n_lights = Shared::of(locale).n_lights;
    let some = LightState::ALL.into_iter().filter(|s| counts.of(*s) > 0);
    let said: Vec<_> = some.map(|s| n_lights(s, counts.of(s))).collect();
    said.join(", ")
}
