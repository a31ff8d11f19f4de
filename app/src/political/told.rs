//! What deviates in plain language, and an honest line on what is not told (need N12).

use super::lights::counted;
use super::texts::Texts;
use crate::order::{open_conditions, untold_scopes};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{LightSize, light, paragraphs};
use chrono::NaiveDate;
use domain::locale::Locale;
use domain::political::{PoliticalRound, PoliticalView, ToldBy, ToldItem, ToldList};
use domain::text::Slug;
use domain::time::format_day;
use leptos::prelude::*;

pub fn told(view: &PoliticalView, locale: Locale) -> Option<AnyView> {
    let round = view.round.as_ref()?;
    let (t, list) = (Texts::of(locale), &round.told);
    let items = list
        .items
        .iter()
        .map(|told| item(view, round, told, locale))
        .collect_view();
    let body = match list.n_deviating {
        // That nothing was asked of anybody is no good news.
        0 if round.headline.n_owed == 0 => return None,
        0 => view! { <p>{t.told_none}</p> }.into_any(),
        _ => account(view, round, locale),
    };
    Some(
        view! {
            <section class="section" aria-labelledby="told">
                <h2 class="section__title" id="told">{t.told_title}</h2>
                {(!list.items.is_empty()).then(|| view! { <ol class="agenda">{items}</ol> })}
                {body}
                {omitted(list, locale)}
            </section>
        }
        .into_any(),
    )
}

fn item(
    view: &PoliticalView,
    round: &PoliticalRound,
    told: &ToldItem,
    locale: Locale,
) -> impl IntoView + use<> {
    let numbered = (Shared::of(locale).numbered)(told.number);
    let href = paths::initiative(&view.programme.slug, told.number);
    let t = Texts::of(locale);
    let text = match &told.text {
        Some(text) => paragraphs(text, None),
        None => view! { <p class="muted">{t.nothing_said}</p> }.into_any(),
    };
    let second = told.second.map(|second| {
        let second = light(second.into(), LightSize::Text, locale);
        view! { <p>{(t.seen_by)(&round.forum)}" "{second}</p> }
    });
    let done = told.done.as_ref();
    let done = done.map(|(action, due)| done_about(action, *due, view.today, t));
    view! {
        <li class="agenda__item">
            <div class="agenda__light">{light(told.state, LightSize::Large, locale)}</div>
            <div class="agenda__text">
                <h3 class="agenda__title"><a href=href>{format!("{numbered}: {}", told.title)}</a></h3>
                {text}
                {done}
                {second}
            </div>
        </li>
    }
}

/// What those who ordered have to know besides: conditions not fulfilled, and agreed scope they were not
/// told of (needs N2, N3).
pub fn attention(view: &PoliticalView, locale: Locale) -> Option<AnyView> {
    let slug = &view.programme.slug;
    let conditions = open_conditions(slug, &view.conditions, locale);
    let untold = untold_scopes(slug, &view.untold, locale);
    (conditions.is_some() || untold.is_some())
        .then(|| view! { <div class="attention">{conditions}{untold}</div> }.into_any())
}

fn done_about(action: &str, due: NaiveDate, today: NaiveDate, t: &'static Texts) -> AnyView {
    let overdue = (due < today).then(|| {
        view! { " "<span class="badge badge-warning">{t.overdue}</span> }
    });
    view! {
        <p><strong>{t.done}</strong>{format!(" {action} {}", (t.due)(&format_day(due)))}{overdue}</p>
    }
    .into_any()
}

/// How much of what deviates is told, and in whose words.
fn account(view: &PoliticalView, round: &PoliticalRound, locale: Locale) -> AnyView {
    let (t, list) = (Texts::of(locale), &round.told);
    let shows = (t.told_shows)(list.n_told, list.n_deviating, &counted(list.untold, locale));
    let whose = match list.by {
        ToldBy::Report => t.told_by_report,
        ToldBy::LeadsUnreported => t.told_unreported,
        ToldBy::Leads => t.told_by_leads,
    };
    let report = (list.by == ToldBy::Report).then(|| {
        let href = report_of(&view.programme.slug, round);
        view! { " "<a class="no-print" href=href>{t.whole_report}</a> }
    });
    view! {
        <p class="account"><strong>{shows}</strong>" "{whose}{report}</p>
        {rated_since(list, locale)}
    }
    .into_any()
}

fn report_of(slug: &Slug, round: &PoliticalRound) -> String {
    paths::upward_report(slug, round.meeting_on)
}

fn rated_since(list: &ToldList, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rated = list.rated_since.iter().map(|(number, rated)| {
        let rated = light((*rated).into(), LightSize::Text, locale);
        view! { <p>{(t.rated_since)(*number)}" "{rated}</p> }
    });
    rated.collect_view().into_any()
}

/// Why red ones were left out of the report.
fn omitted(list: &ToldList, locale: Locale) -> Option<AnyView> {
    let numbered = Shared::of(locale).numbered;
    let items = list.omitted.iter().map(|red| {
        let text = format!("{}: {} – {}", numbered(red.number), red.title, red.reason);
        view! { <li>{text}</li> }
    });
    let items = items.collect_view();
    (!list.omitted.is_empty()).then(|| {
        view! {
            <h3 class="section__subtitle">{Texts::of(locale).omitted}</h3>
            <ul class="plain-list">{items}</ul>
        }
        .into_any()
    })
}
