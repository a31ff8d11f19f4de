//! The minutes as a text: drawn from what they say alone, for the forum and for everybody.

use super::item_page::consequences;
use super::texts::Texts;
use crate::attendance::present;
use crate::hearing::hearings_of_minutes;
use crate::ui::paragraphs;
use domain::locale::Locale;
use domain::meeting::{Addendum, Minutes, MinutesItem};
use domain::time::{format_clocks, format_day_long, format_instant};
use leptos::prelude::*;

/// The whole text; `decisions` are the number of an item and of its decision.
pub fn article(minutes: &Minutes, decisions: &[(u32, u32)], locale: Locale) -> AnyView {
    let items = minutes
        .items
        .iter()
        .map(|item| {
            let decision = decisions.iter().find(|(number, _)| *number == item.number);
            section(item, decision.map(|(_, decision)| *decision), locale)
        })
        .collect_view();
    view! {
        {held(minutes, locale)}
        {minutes.attendance.as_ref().map(|attendance| present(attendance, locale))}
        <ol class="minutes">{items}</ol>
    }
    .into_any()
}

/// When and where the forum met.
fn held(minutes: &Minutes, locale: Locale) -> impl IntoView + use<> {
    let parts = [
        Some(format_day_long(minutes.on, locale)),
        format_clocks(minutes.starts_at, minutes.ends_at, locale),
        minutes.place.clone(),
    ];
    let held: Vec<_> = parts.into_iter().flatten().collect();
    view! { <p>{held.join(" · ")}</p> }
}

fn section(item: &MinutesItem, decision: Option<u32>, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let recommended: Vec<_> = item.recommended.iter().map(String::as_str).collect();
    let presenter = item.presenter.clone();
    let kind = item.kind().map(t.kind);
    let closed = item.is_closed.then(|| {
        view! { " "<span class="badge badge-closed">{t.closed}</span> }
    });
    let back = (item.appearance > 1).then(|| (t.appearance)(item.appearance));
    view! {
        <li class="minutes__item">
            <h2 class="minutes__title">{(t.item)(item.number)}": "{item.title.clone()}</h2>
            <p class="muted">
                {kind}
                {presenter.map(|who| view! { " · "{t.presented_by}" "{who} })}
                {back.map(|back| view! { " · "{back} })}
                {closed}
            </p>
            {item.matter.as_ref().map(|matter| paragraphs(matter, None))}
            {item.consequences.as_ref().map(|text| consequences(text, locale))}
            {hearings_of_minutes(&item.hearings, locale)}
            {super::item_page::recommended(&recommended, locale)}
            {concluded(item, decision, locale)}
        </li>
    }
    .into_any()
}

fn concluded(item: &MinutesItem, decision: Option<u32>, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let conclusion = item.conclusion().map(t.conclusion);
    let party = item.party.as_ref().map(|party| format!(" ({party})"));
    let decision = decision.map(|number| format!(" · {}", (t.decision)(number)));
    view! {
        <div class="outcome">
            <p><strong>{conclusion.unwrap_or(t.no_conclusion)}</strong>{party}{decision}</p>
            {item.words.as_ref().map(|words| paragraphs(words, None))}
        </div>
    }
}

/// What was put beside the minutes, under its own heading.
pub fn addenda(addenda: &[Addendum], locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let lines = addenda
        .iter()
        .map(|addendum| {
            let who = addendum.added_by.clone();
            let who = who.unwrap_or_else(|| t.sample.to_owned());
            let closed = addendum.is_closed.then(|| {
                view! { " "<span class="badge badge-closed">{t.closed}</span> }
            });
            view! {
                <li class="minutes__item">
                    <p class="muted">{(t.added)(&format_instant(addendum.added_at, locale), &who)}{closed}</p>
                    {paragraphs(&addendum.words, None)}
                </li>
            }
        })
        .collect_view();
    (!addenda.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="addenda">
                <h2 class="section__title" id="addenda">{t.addenda}</h2>
                <p class="muted">{t.addenda_lead}</p>
                <ol class="minutes">{lines}</ol>
            </section>
        }
        .into_any()
    })
}
