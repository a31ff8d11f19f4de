//! What waits for the reader: approvals of their forums, and confirmations they owe.

use super::texts::Texts;
use crate::confirmation::{Texts as Chain, stage_mark};
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::day;
use domain::confirmation::{Waiting, WaitingLine};
use domain::locale::Locale;
use leptos::prelude::*;

pub fn waiting(waiting: &Waiting, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = waiting
        .lines
        .iter()
        .map(|line| item(waiting, line, locale))
        .collect_view();
    (!waiting.lines.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="waiting">
                <h2 class="panel__title" id="waiting">{t.waiting}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
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
