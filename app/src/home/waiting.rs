//! What waits for the reader: status they owe, approvals of their forums, and confirmations they owe.

use super::texts::Texts;
use crate::confirmation::{Texts as Chain, stage_mark};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::day;
use domain::confirmation::{Waiting, WaitingLine};
use domain::locale::Locale;
use domain::round::OwedReport;
use leptos::prelude::*;

pub fn waiting(waiting: &Waiting, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let reports = waiting.reports.iter();
    let reports = reports
        .map(|owed| report(waiting, owed, locale))
        .collect_view();
    let items = waiting
        .lines
        .iter()
        .map(|line| item(waiting, line, locale))
        .collect_view();
    let is_empty = waiting.reports.is_empty() && waiting.lines.is_empty();
    (!is_empty).then(|| {
        view! {
            <section class="panel" aria-labelledby="waiting">
                <h2 class="panel__title" id="waiting">{t.waiting}</h2>
                <ul class="plain-list stack">{reports}{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// The way to the form that sets the light.
fn report(waiting: &Waiting, owed: &OwedReport, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let href = paths::set_status(&owed.programme, owed.number);
    let title = format!(
        "{}: {}",
        (Shared::of(locale).numbered)(owed.number),
        owed.title
    );
    let due_on = owed.schedule.due_on;
    let badge = match (
        waiting.today > due_on,
        owed.schedule.is_reminded(waiting.today),
    ) {
        (true, _) => Some(Chain::of(locale).overdue),
        (false, true) => Some(t.reminder),
        (false, false) => None,
    };
    let badge = badge.map(|word| view! { " "<span class="badge badge-warning">{word}</span> });
    view! {
        <li>
            <p><a href=href>{(t.set_status)(&title)}</a></p>
            <p>{t.report_for}" "{day(owed.meeting_on)}" · "{t.report_due}" "{day(due_on)}{badge}</p>
            <p class="muted">{owed.programme_name.clone()}</p>
        </li>
    }
}

fn item(waiting: &Waiting, line: &WaitingLine, locale: Locale) -> impl IntoView + use<> {
    let shared = Shared::of(locale);
    let href = paths::confirmation(&line.programme, line.number);
    let title = format!("{}: {}", (shared.numbered)(line.number), line.title);
    let since = line.since.map(|at| {
        let days = (waiting.today - at.day()).num_days().max(0);
        let days = (shared.n_days)(u32::try_from(days).unwrap_or(u32::MAX));
        format!(" · {days}")
    });
    let due = line
        .confirm_by
        .filter(|_| line.stage.is_leads_move())
        .map(|due| {
            let overdue = (waiting.today > due).then(|| {
                view! { " "<span class="badge badge-warning">{Chain::of(locale).overdue}</span> }
            });
            view! { <p>{Chain::of(locale).due}" "{day(due)}{overdue}</p> }
        });
    view! {
        <li>
            <p><a href=href>{title}</a></p>
            <p>{stage_mark(line.stage, line.forum.as_deref(), locale)}{since}</p>
            {due}
            <p class="muted">{line.programme_name.clone()}</p>
        </li>
    }
}
