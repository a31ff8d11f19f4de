//! What was decided since those who ordered last met.

use super::texts::Texts;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{day, paragraphs};
use domain::locale::Locale;
use domain::political::{DAYS_BACK, Decided, PoliticalView, Since};
use domain::time::format_day;
use leptos::prelude::*;

pub fn decided(view: &PoliticalView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let forum = &view.programme.ordered_by;
    let (title, lead) = match view.since {
        Since::Meeting(on) => ((t.decided_since)(&format_day(on)), (t.since_lead)(forum)),
        Since::Days(_) => ((t.decided_days)(DAYS_BACK), (t.days_lead)(forum)),
    };
    let list = &view.decided;
    let lines = list.lines.iter().map(|decided| line(view, decided, locale));
    let lines = lines.collect_view();
    let body = match list.lines.is_empty() {
        true => view! { <p>{t.decided_none}</p> }.into_any(),
        false => view! { <ol class="decided">{lines}</ol> }.into_any(),
    };
    let n = list.lines.len();
    let shows = (list.n_more > 0).then(|| {
        let text = (t.decided_shows)(n, n.saturating_add(list.n_more));
        view! { <p><strong>{text}</strong></p> }
    });
    view! {
        <section class="section" aria-labelledby="decided">
            <h2 class="section__title" id="decided">{title}</h2>
            <p class="muted">{lead}</p>
            {body}
            {shows}
            <p class="no-print"><a href=paths::ledger(&view.programme.slug)>{t.ledger}</a></p>
        </section>
    }
    .into_any()
}

fn line(view: &PoliticalView, decided: &Decided, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let what = (t.decided)(decided.kind, decided.initiatives.len(), decided.into);
    let words = decided.words.as_ref();
    let words = words.map(|words| paragraphs(words, Some("decided__words")));
    view! {
        <li class="decided__line">
            <p class="decided__when">{day(decided.on)}</p>
            <div class="decided__what">
                <p><strong>{what}</strong>" · "{initiatives(view, decided, locale)}</p>
                {words}
                <p class="muted">{reference(decided, t)}</p>
            </div>
        </li>
    }
}

/// One by number and title, several by their numbers; each leads to its order.
fn initiatives(view: &PoliticalView, decided: &Decided, locale: Locale) -> AnyView {
    let slug = &view.programme.slug;
    match decided.initiatives.as_slice() {
        [(number, title)] => {
            let numbered = (Shared::of(locale).numbered)(*number);
            let href = paths::initiative(slug, *number);
            view! { <a href=href>{format!("{numbered}: {title}")}</a> }.into_any()
        }
        several => {
            let numbers = several.iter().enumerate().map(|(at, (number, title))| {
                let comma = (at > 0).then_some(", ");
                let href = paths::order(slug, *number);
                view! { {comma}<a href=href title=title.clone()>{*number}</a> }
            });
            numbers.collect_view().into_any()
        }
    }
}

/// By which forum, where it can be looked up, and when it came to be known of where that was later.
fn reference(decided: &Decided, t: &'static Texts) -> String {
    let recorded = decided
        .recorded_late
        .map(|on| (t.recorded)(&format_day(on)));
    let parts = [decided.forum.clone(), decided.item.clone(), recorded];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}
