//! The board of an open round: who owes a report comes first.

use super::texts::Texts;
use crate::paths;
use crate::ui::{LightSize, light};
use domain::locale::Locale;
use domain::round::{Owed, RoundView};
use domain::status::LightState;
use domain::time::format_instant;
use leptos::prelude::*;

pub fn board(round: &RoundView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (owing, done): (Vec<_>, Vec<_>) = round
        .owed
        .iter()
        .partition(|owed| owed.state == LightState::Missing);
    let counts = round.counts();
    let n_done = counts.total().saturating_sub(counts.missing);
    let missing = if owing.is_empty() {
        view! { <p class="muted">{t.owes_none}</p> }.into_any()
    } else {
        table(round, &owing, t.owes, locale)
    };
    let reported = (!done.is_empty()).then(|| {
        let title = (t.has_reported)(done.len());
        view! {
            <section class="section" aria-labelledby="reported">
                <h2 class="section__title" id="reported">{title.clone()}</h2>
                {table(round, &done, t.reported, locale)}
            </section>
        }
    });
    view! {
        <p class="plan-counts plan-counts--large" id="arrived" data-live="">{(t.arrived)(n_done, counts.total())}</p>
        <section class="section" aria-labelledby="owes">
            <h2 class="section__title" id="owes">{t.owes}</h2>
            {missing}
        </section>
        {reported}
    }
    .into_any()
}

fn table(round: &RoundView, lines: &[&Owed], caption: &'static str, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = lines
        .iter()
        .map(|owed| row(round, owed, locale))
        .collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{caption}</caption>
            <thead><tr>
                <th class="num" scope="col">{t.number}</th>
                <th scope="col">{t.initiative}</th>
                <th scope="col">{t.lead}</th>
                <th scope="col">{t.light}</th>
                <th scope="col">{t.reported}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(round: &RoundView, owed: &Owed, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let href = paths::initiative(&round.programme.slug, owed.number);
    let lead = owed.lead.clone().unwrap_or_else(|| t.vacant.to_owned());
    let when = owed.reported_at.map(|at| format_instant(at, locale));
    view! {
        <tr>
            <td class="num" data-label=t.number>{owed.number}</td>
            <th scope="row"><a href=href>{owed.title.clone()}</a></th>
            <td data-label=t.lead>{lead}</td>
            <td data-label=t.light id=format!("light-{}", owed.number) data-live="">{light(owed.state, LightSize::Text, locale)}</td>
            <td data-label=t.reported>{when.unwrap_or_else(|| "–".to_owned())}</td>
        </tr>
    }
}
