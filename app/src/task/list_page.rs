//! What is to be done after a forum's meetings.

use super::lines::standing;
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::task::{TaskLine, TaskList};
use leptos::prelude::*;

#[component]
pub fn TasksPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let list = visit.backend.tasks(&visit.actor, id?).await?;
        Ok(document(&visit, &list))
    })
}

fn document(visit: &Visit, list: &TaskList) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.tasks_of)(&list.forum_name);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&list.forum_name, paths::desk(list.forum)),
    ];
    let body = match list.lines.is_empty() {
        true => view! { <p class="muted">{t.none}</p> }.into_any(),
        false => table(list, locale),
    };
    let main = view! {
        {heading(way, &title, None, locale)}
        <p>{t.lead}</p>
        {body}
    };
    Document::new(title, main)
}

fn table(list: &TaskList, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = list.lines.iter();
    let rows = rows.map(|line| row(list, line, locale)).collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.tasks}</caption>
            <thead><tr>
                <th scope="col">{t.task}</th>
                <th scope="col">{t.responsible}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.from}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(list: &TaskList, line: &TaskLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let title = match line.item_title.is_empty() {
        true => t.closed_item.to_owned(),
        false => line.item_title.clone(),
    };
    let from = match line.shows_meeting {
        true => {
            let href = paths::item(line.forum, line.met_on, line.item);
            view! { <a href=href>{title}</a> }.into_any()
        }
        false => title.into_any(),
    };
    // One that a forum gave which is closed since.
    let other = (line.forum != list.forum).then(|| format!("{}, ", line.forum_name));
    view! {
        <tr>
            <th scope="row"><a href=paths::task(line.id)>{line.what.clone()}</a></th>
            <td data-label=t.responsible>{line.responsible.clone()}</td>
            <td data-label=t.due>{day(line.due_on)}</td>
            <td data-label=t.state>{standing(line, list.today, locale)}</td>
            <td data-label=t.from>
                {from}
                <span class="cell-note muted">{other}{day(line.met_on)}</span>
            </td>
        </tr>
    }
    .into_any()
}
