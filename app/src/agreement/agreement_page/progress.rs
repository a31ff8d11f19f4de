//! How far each party is with each part-initiative.

use crate::agreement::texts::Texts;
use crate::paths;
use crate::ui::{day, paragraphs};
use domain::agreement::{AgreementView, Part, PartState, PartyLine, Stance};
use domain::locale::Locale;
use leptos::prelude::*;

/// Nothing for an agreement without parts.
pub fn section(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    if view.parts.is_empty() {
        return None;
    }
    let heads = view.parts.iter();
    let heads = heads
        .map(|part| view! { <th scope="col">{part.title.to_string()}</th> })
        .collect_view();
    let rows = view
        .existing()
        .filter(|party| is_bound_or_told(view, party));
    let rows = rows.map(|party| row(view, party, locale)).collect_view();
    let put_down = view.may_govern.then(|| {
        view! { <p class="no-print"><a class="button button-secondary" href=paths::part_progress(view.number)>{t.put_progress_down}</a></p> }
    });
    Some(
        view! {
            <section class="section" aria-labelledby="progress">
                <h2 class="section__title" id="progress">{t.progress}</h2>
                <p>{t.progress_lead}</p>
                {put_down}
                <div class="scroll-x" tabindex="0" role="group" aria-label=t.progress>
                <table class="table table--cards">
                    <caption class="sr-only">{t.progress}</caption>
                    <thead><tr><th scope="col">{t.party}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// Those who promised something, and those who told of it without.
fn is_bound_or_told(view: &AgreementView, party: &PartyLine) -> bool {
    let id = party.party.id;
    let stance = view.last_said(id).map(|line| line.said.stance);
    let has_told = |part: &Part| view.progress(part.number, id).is_some();
    stance.is_some_and(Stance::binds) || view.parts.iter().any(has_told)
}

fn row(view: &AgreementView, party: &PartyLine, locale: Locale) -> AnyView {
    let cells = view.parts.iter().map(|part| {
        let line = view.progress(part.number, party.party.id);
        let state = line.map(|line| line.told.state);
        let told = line.map(|line| {
            let words = line.words.as_ref().map(|words| paragraphs(words, None));
            view! { <span class="cell-note muted">{day(line.told.on)}</span>{words} }
        });
        view! { <td data-label=part.title.to_string()><div>{mark(state, locale)}{told}</div></td> }
    });
    view! { <tr><th scope="row">{party.name.clone()}</th>{cells.collect_view()}</tr> }.into_any()
}

fn mark(state: Option<PartState>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (sign, word) = match state {
        Some(state) => (sign(state), (t.part_state)(state)),
        None => ("◌", t.not_told),
    };
    let class = match state {
        Some(state) => format!("stance stance--{}", state.code()),
        None => "stance stance--awaited".to_owned(),
    };
    view! { <span class=class><span class="stance__sign" aria-hidden="true">{sign}</span>" "{word}</span> }
        .into_any()
}

const fn sign(state: PartState) -> &'static str {
    match state {
        PartState::NotBegun => "○",
        PartState::UnderWay => "◐",
        PartState::Done => "✓",
        PartState::NotForIt => "–",
    }
}
