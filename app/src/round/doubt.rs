//! Greens that a forum should not pass over: those it rates otherwise itself, those that something
//! speaks against (need N10), and those with a deviation that nobody has closed. Each stands once.

use super::forum_view::{deviation_of, live, size};
use super::pack::{deviation, with_reasons};
use super::texts::Texts;
use crate::deviation::Texts as Deviation;
use domain::locale::Locale;
use domain::round::{PackItem, RoundView, rating_of};
use domain::status::Light;
use leptos::prelude::*;

pub fn greens_in_doubt(round: &RoundView, greens: &[&PackItem], locale: Locale) -> AnyView {
    let (t, other) = (Texts::of(locale), Deviation::of(locale));
    let (disputed, rest): (Vec<&PackItem>, Vec<&PackItem>) = greens
        .iter()
        .copied()
        .partition(|item| is_disputed(round, item));
    let (against, rest): (Vec<&PackItem>, Vec<&PackItem>) = rest
        .into_iter()
        .partition(|item| !item.contradictions.is_empty());
    let open: Vec<&PackItem> = rest
        .into_iter()
        .filter(|item| has_open_deviation(round, item))
        .collect();
    view! {
        {section(round, ("disputed", t.disputed), None, &disputed, locale)}
        {section(round, ("against", t.green_but), None, &against, locale)}
        {section(round, ("others", other.others_open), Some(other.others_open_lead), &open, locale)}
    }
    .into_any()
}

fn is_disputed(round: &RoundView, item: &PackItem) -> bool {
    let rating = rating_of(&round.ratings, item.number);
    rating.is_some_and(|rating| rating.light != Light::Green)
}

/// A light closes none.
fn has_open_deviation(round: &RoundView, item: &PackItem) -> bool {
    let line = deviation_of(round, item.number);
    line.is_some_and(|line| !line.place.standing.is_closed())
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
            let item = with_reasons(round, item);
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
