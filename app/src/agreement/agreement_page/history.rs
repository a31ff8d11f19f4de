//! All that was put down of states and answers, the latest day first.

use super::accession::when;
use crate::agreement::texts::Texts;
use crate::agreement::words;
use crate::ui::{day, paragraphs};
use chrono::NaiveDate;
use domain::agreement::{AccessionLine, AgreementView, StageLine};
use domain::locale::Locale;
use leptos::prelude::*;

enum Event<'a> {
    Stage(&'a StageLine),
    Accession(&'a AccessionLine),
}

impl Event<'_> {
    /// The day, and the place among those of its kind.
    fn order(&self) -> (NaiveDate, u32) {
        match self {
            Self::Stage(line) => (line.entry.on, line.entry.sequence),
            Self::Accession(line) => (line.said.on, line.said.sequence),
        }
    }
}

pub fn section(view: &AgreementView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let stages = view.stages.iter().map(Event::Stage);
    let said = view.said.iter().map(Event::Accession);
    let shown = |event: &Event<'_>| event.order().0 <= view.as_of;
    let mut events: Vec<_> = stages.chain(said).filter(shown).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.order()));
    let lines = events.iter().map(|event| match event {
        Event::Stage(line) => moved(line, locale),
        Event::Accession(line) => said_line(view, line, locale),
    });
    let lines = lines.collect_view();
    (!events.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="history">
                <h2 class="section__title" id="history">{t.history}</h2>
                <p>{t.history_lead}</p>
                <details>
                    <summary>{(t.n_entries)(events.len())}</summary>
                    <ol class="plain-list stack">{lines}</ol>
                </details>
            </section>
        }
        .into_any()
    })
}

fn moved(line: &StageLine, locale: Locale) -> AnyView {
    let words = line.words.as_ref().map(|words| paragraphs(words, None));
    view! { <li>{day(line.entry.on)}" · "{words::stage(Some(line.entry.stage), locale)}{words}</li> }
        .into_any()
}

fn said_line(view: &AgreementView, line: &AccessionLine, locale: Locale) -> AnyView {
    let who = view.party(line.said.party).map(|party| party.name.clone());
    let words = line.words.as_ref().map(|words| paragraphs(words, None));
    let stance = words::stance(Some(line.said.stance), locale);
    view! { <li><strong>{who}</strong>": "{stance}" · "{when(line, locale)}{words}</li> }.into_any()
}
