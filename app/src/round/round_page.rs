//! One round: the board while it is open, the forum's view from then on.

use super::board::board;
use super::forum_view::forum_view;
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, breadcrumbs, day, live, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::round::{RoundStage, RoundView};
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

#[component]
pub fn RoundPage() -> impl IntoView {
    let (slug, meeting) = (params::slug(), params::meeting());
    page(move |visit| async move {
        let (backend, slug) = (&visit.backend, slug?);
        let round = backend.round(&visit.actor, &slug, meeting?).await?;
        let body = match (&round.pack, round.forum_page(visit.page_number())) {
            (Some(frozen), Some(page)) => {
                let numbers = page.numbers();
                let now = backend.newest_deviations(&visit.actor, &slug, &numbers);
                forum_view(&round, frozen, &page, &now.await?, visit.locale)
            }
            _ => board(&round, visit.locale),
        };
        Ok(document(&visit, &round, body))
    })
}

fn document(visit: &Visit, round: &RoundView, body: AnyView) -> Document {
    let (locale, programme) = (visit.locale, &round.programme);
    let t = Texts::of(locale);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&programme.name, paths::programme(&programme.slug)),
        Crumb::new(t.rounds, paths::rounds(&programme.slug)),
    ];
    let title = format!("{} {}", t.round, format_day(round.state.meeting_on));
    let main = view! {
        {breadcrumbs(way, &title, locale)}
        <div class="page-head"><div class="page-head__main">
            <p class="page-head__kicker">{programme.name.clone()}" · "{round.forum.clone()}</p>
            <h1 class="page-head__title">{title.clone()}</h1>
            {facts(round, locale)}
            {move_days(round, locale)}
        </div></div>
        {live(visit, &programme.slug)}
        {refusal(visit, round)}
        <div data-live-whole="">{body}{move_on(visit, round)}</div>
    };
    Document::new(title, main)
        .width(Width::Wide)
        .islands(true)
        .sample(programme.sample)
}

/// Where the round is and the days that matter to it.
fn facts(round: &RoundView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let state = &round.state;
    let fact = |label: &'static str, value: AnyView| {
        view! { <li class="facts__item"><span class="facts__label">{label}</span>" "{value}</li> }
    };
    let moment = |label, at: Option<domain::time::Timestamp>| {
        at.map(|at| fact(label, format_instant(at, locale).into_any()))
    };
    let overdue = round.days_overdue().map(|days| {
        view! { " · "<strong>{(t.overdue)(days)}</strong> }
    });
    let schedule = &round.timetable.schedule;
    let first_due = round.timetable.first_due_on;
    let first_due = (first_due != schedule.due_on)
        .then(|| format!(" ({})", (t.first_due)(&format_day(first_due))));
    let reminders: Vec<_> = schedule
        .reminders
        .iter()
        .flatten()
        .copied()
        .map(format_day)
        .collect();
    let reminders = (state.stage() == RoundStage::Open && !reminders.is_empty())
        .then(|| fact(t.reminders, reminders.join(", ").into_any()));
    view! {
        <ul class="facts" id="facts" data-live="">
            {fact(t.stage_label, view! { <strong>{(t.stage)(state.stage())}</strong> }.into_any())}
            {fact(t.due, view! { {day(state.due_on)}{first_due}{overdue} }.into_any())}
            {reminders}
            {moment(t.frozen, state.frozen_at)}
            {moment(t.treated, state.treated_at)}
            {moment(t.closed, state.closed_at)}
        </ul>
    }
    .into_any()
}

/// The secretariat's way to the days of the round, while they can be moved.
fn move_days(round: &RoundView, locale: Locale) -> Option<AnyView> {
    let is_open = round.state.stage() == RoundStage::Open;
    let href = paths::round_schedule(&round.programme.slug, round.state.meeting_on);
    (is_open && round.may_govern).then(|| {
        view! { <p class="no-print"><a href=href>{Texts::of(locale).move_days}</a></p> }.into_any()
    })
}

/// Why a move was refused, wherever the round is by now.
fn refusal(visit: &Visit, round: &RoundView) -> Option<AnyView> {
    let prefix = paths::round(&round.programme.slug, round.state.meeting_on);
    let posted = visit.posted.as_ref()?;
    posted.path.starts_with(&prefix).then(|| {
        let form = visit.form(&posted.path, FormData::default);
        problem_summary(&form, visit.locale)
    })
}

/// The secretariat's button for the next stage, with what follows from it.
fn move_on(visit: &Visit, round: &RoundView) -> Option<AnyView> {
    let t = Texts::of(visit.locale);
    let next = round.state.stage().next().filter(|_| round.may_govern);
    next.map(|to| {
        let action = paths::move_round(&round.programme.slug, round.state.meeting_on, to);
        view! {
            <form class="move-on no-print" method="post" action=action>
                <p>{(t.what_follows)(to, round.counts().missing)}</p>
                <button class="button button-primary xs-full-width" type="submit">{(t.move_on)(to)}</button>
            </form>
        }
        .into_any()
    })
}
