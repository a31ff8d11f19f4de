//! Every round since the first, newest first; a round without a report has its place too.

use crate::initiative::texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, basis, day, evidence, light, paragraphs, remedy};
use domain::locale::Locale;
use domain::status::{SAME_TEXT_MARKED, StatusHistoryEntry};
use domain::time::format_instant;
use leptos::prelude::*;

pub fn history(entries: &[StatusHistoryEntry], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let list = if entries.is_empty() {
        view! { <p class="muted">{t.no_history}</p> }.into_any()
    } else {
        let items = entries.iter().map(|e| entry(e, locale)).collect_view();
        view! { <ol class="timeline">{items}</ol> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="history">
            <h2 class="section__title" id="history">{t.history}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn entry(entry: &StatusHistoryEntry, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let superseded = entry
        .superseded
        .then(|| view! { " "<span class="badge badge-info">{t.superseded}</span> });
    let late = entry
        .late
        .then(|| view! { " "<span class="badge badge-warning">{t.late}</span> });
    let unchanged = entry
        .unchanged
        .then(|| view! { " "<span class="badge badge-info">{t.unchanged}</span> });
    let is_same_text = entry.same_text_run >= SAME_TEXT_MARKED && entry.explanation.is_some();
    let same_text = is_same_text.then(|| {
        view! { " "<span class="badge badge-warning">{(t.same_text)(entry.same_text_run)}</span> }
    });
    let explanation = entry
        .explanation
        .as_ref()
        .map(|text| paragraphs(text, Some("timeline__text")));
    view! {
        <li class="timeline__item">
            <p class="timeline__when">{day(entry.round.meeting_on)}</p>
            <div class="timeline__body">
                <p class="timeline__light">{light(entry.state, LightSize::Text, locale)}{superseded}{late}{unchanged}{same_text}</p>
                {entry.basis.as_ref().map(|b| basis(b, locale))}
                {explanation}
                {entry.remedy.as_ref().map(|r| remedy(r.facts(), locale))}
                {entry.evidence.as_ref().map(|shown| evidence(shown, locale))}
                <p class="timeline__who">{format!("{} · ", entry.round.forum)}{reporter(entry, locale)}</p>
            </div>
        </li>
    }
}

/// Who reported and when. Sample data have no reporter, and say so.
fn reporter(entry: &StatusHistoryEntry, locale: Locale) -> String {
    let t = Texts::of(locale);
    let Some(at) = entry.reported_at else {
        return t.not_reported.to_owned();
    };
    let who = entry
        .reported_by
        .as_deref()
        .unwrap_or(Shared::of(locale).sample_reporter);
    (t.reported)(who, &format_instant(at, locale))
}
