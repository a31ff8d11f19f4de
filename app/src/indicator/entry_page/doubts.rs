//! What speaks against figures, in words.

use super::preview::part;
use crate::indicator::texts::Texts;
use domain::indicator::{Doubt, EntryTarget, Place};
use domain::locale::Locale;
use leptos::prelude::*;

/// Above the reason that answers them; nothing where nothing speaks against the figures.
pub fn asked(doubts: &[Doubt], target: &EntryTarget, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    (!doubts.is_empty()).then(|| {
        view! {
            <div class="alert alert-warning">
                <h3 class="alert-heading">{t.doubts}</h3>
                <p class="alert-text">{t.doubts_lead}</p>
                {list(doubts, target, locale)}
            </div>
        }
        .into_any()
    })
}

pub fn list(doubts: &[Doubt], target: &EntryTarget, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let place = |place: &Place| {
        let period = place.period.label(locale);
        match part(*place, target) {
            Some(part) => format!("{period}, {part}"),
            None => period,
        }
    };
    let lines = doubts
        .iter()
        .map(|doubt| view! { <li>{(t.doubt)(doubt, &place)}</li> })
        .collect_view();
    view! { <ul class="reasons">{lines}</ul> }.into_any()
}
