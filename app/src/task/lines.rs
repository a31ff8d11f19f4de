//! Tasks as they stand on other pages.

use super::texts::Texts;
use crate::paths;
use crate::ui::day;
use chrono::NaiveDate;
use domain::locale::Locale;
use domain::task::TaskLine;
use leptos::prelude::*;

/// What a task's state is, in words; overdue is told.
pub fn standing(line: &TaskLine, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let overdue = line.is_overdue(today).then(|| {
        view! { " "<span class="badge badge-warning">{t.overdue}</span> }
    });
    view! { <span>{(t.standing)(line.outcome)}</span>{overdue} }.into_any()
}

/// The reader's own that nobody has closed, on their front page.
pub fn own_tasks(lines: &[TaskLine], today: NaiveDate, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let items = lines
        .iter()
        .map(|line| {
            view! {
                <li>
                    <p><a href=paths::task(line.id)>{line.what.clone()}</a></p>
                    <p>{t.due}" "{day(line.due_on)}" · "{standing(line, today, locale)}</p>
                    <p class="muted">{line.forum_name.clone()}", "{day(line.met_on)}</p>
                </li>
            }
        })
        .collect_view();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="own-tasks">
                <h2 class="panel__title" id="own-tasks">{t.own}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    })
}
