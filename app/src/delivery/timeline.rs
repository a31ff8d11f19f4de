//! The chain of an initiative as a row of days that a politician understands, on screen and on paper.

use super::texts::Texts;
use crate::confirmation::Texts as Chain;
use crate::order::Texts as Order;
use crate::ui::day;
use domain::delivery::{Happening, TimelineEvent};
use domain::locale::Locale;
use leptos::prelude::*;

pub fn timeline(events: &[TimelineEvent], locale: Locale) -> Option<AnyView> {
    let items = events
        .iter()
        .map(|event| {
            view! {
                <li class=class(&event.what)>
                    <span class="journey__when">{day(event.on)}</span>" "
                    <span class="journey__what">{words(&event.what, locale)}</span>
                </li>
            }
        })
        .collect_view();
    (!events.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="timeline">
                <h2 class="section__title" id="timeline">{Texts::of(locale).timeline}</h2>
                <ol class="journey">{items}</ol>
            </section>
        }
        .into_any()
    })
}

/// What was reached stands out from the way there.
const fn class(what: &Happening) -> &'static str {
    match what {
        Happening::Ordered { .. }
        | Happening::InForce { .. }
        | Happening::Accepted { .. }
        | Happening::Settled { .. } => "journey__item journey__item--reached",
        _ => "journey__item",
    }
}

fn words(what: &Happening, locale: Locale) -> String {
    let (t, chain) = (Texts::of(locale), Chain::of(locale));
    match what {
        Happening::Ordered { forum, item } => (t.ordered)(forum, item),
        Happening::Amended { forum, item } => (t.amended)(forum, item),
        Happening::ConditionSet { text } => (t.condition_set)(text),
        Happening::ConditionFulfilled { text } => (t.condition_fulfilled)(text),
        Happening::Submitted { version, is_change } => (t.submitted)(*version, *is_change),
        Happening::Withdrawn { version } => (t.withdrawn)(*version),
        Happening::Decided {
            forum,
            verdict,
            version,
        } => (t.decided)(forum, &(chain.verdict)(*verdict).to_lowercase(), *version),
        Happening::InForce { version } => (t.in_force)(*version),
        Happening::Told { version, item } => (t.told)(*version, item),
        Happening::HandedOver { title } => (t.was_handed_over)(title),
        Happening::Returned { title } => (t.was_returned)(title),
        Happening::Accepted { title } => (t.was_accepted)(title),
        Happening::Settled { fate } => (t.settled)((Order::of(locale).fate)(*fate)),
    }
}
