//! Greens that a forum should not pass over, each once.

use super::forum_view::{live, size};
use super::pack::deviation;
use super::texts::Texts;
use crate::deviation::Texts as Deviation;
use domain::locale::Locale;
use domain::round::{Doubt, PackItem, RoundView, greens_in_doubt};
use leptos::prelude::*;

pub fn doubt(round: &RoundView, greens: &[&PackItem], locale: Locale) -> AnyView {
    let (t, other) = (Texts::of(locale), Deviation::of(locale));
    let Doubt {
        disputed,
        contradicted,
        unclosed,
    } = greens_in_doubt(round, greens);
    let unclosed_title = ("others", other.others_open);
    view! {
        {section(round, ("disputed", t.disputed), None, &disputed, locale)}
        {section(round, ("against", t.green_but), None, &contradicted, locale)}
        {section(round, unclosed_title, Some(other.others_open_lead), &unclosed, locale)}
    }
    .into_any()
}

/// As many as fill a page; how many more there are is told.
fn section(
    round: &RoundView,
    (id, title): (&'static str, &'static str),
    lead: Option<&'static str>,
    greens: &[&PackItem],
    locale: Locale,
) -> Option<AnyView> {
    let items: Vec<_> = greens
        .iter()
        .take(size())
        .map(|item| {
            let item = round.with_reasons(item);
            let live = live(round, item.number, locale);
            deviation(&round.programme.slug, &item, Some(live), locale)
        })
        .collect();
    let n_more = greens.len().saturating_sub(size());
    let more = (n_more > 0).then(|| view! { <p>{(Texts::of(locale).n_more)(n_more)}</p> });
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 class="section__title" id=id>{title}</h2>
                {lead.map(|lead| view! { <p class="muted">{lead}</p> })}
                <ol class="agenda">{items}</ol>
                {more}
            </section>
        }
        .into_any()
    })
}
