//! The questions that a forum has out, and those that are over.

use super::answers::{count, missing_names};
use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading};
use crate::visit::Visit;
use domain::hearing::{HearingList, HearingView};
use domain::ids::ForumId;
use domain::locale::Locale;
use leptos::prelude::*;

#[component]
pub fn HearingsPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let list = visit.backend.hearings(&visit.actor, id?).await?;
        Ok(document(&visit, &list))
    })
}

fn document(visit: &Visit, list: &HearingList) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.hearings_of)(&list.forum_name);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&list.forum_name, paths::desk(list.forum)),
    ];
    let body = match list.hearings.is_empty() {
        true => view! { <p class="muted">{t.no_hearings}</p> }.into_any(),
        false => hearings_table(&list.hearings, locale),
    };
    let main = view! {
        {heading(way, &title, None, locale)}
        <p>{t.lead}</p>
        {body}
    };
    Document::new(title, main)
}

/// What was asked, until when, and who has not answered.
pub fn hearings_table(hearings: &[HearingView], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = hearings.iter();
    let rows = rows.map(|hearing| row(hearing, locale)).collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.hearings}</caption>
            <thead><tr>
                <th scope="col">{t.question}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.standing}</th>
                <th scope="col">{t.meeting}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(hearing: &HearingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let overdue = (hearing.count().missing > 0 && hearing.today > hearing.due_on).then(|| {
        view! { " "<span class="badge badge-warning">{t.overdue}</span> }
    });
    let missing = missing_names(hearing.missing()).map(|names| {
        view! { <span class="cell-note">{t.missing_are}" "{names}</span> }
    });
    let meeting = paths::meeting(hearing.forum, hearing.meeting_on);
    view! {
        <tr>
            <th scope="row"><a href=paths::hearing(hearing.forum, hearing.id)>{hearing.question.clone()}</a></th>
            <td data-label=t.due>{day(hearing.due_on)}{overdue}</td>
            <td data-label=t.standing>{count(hearing.count(), &hearing.called, locale)}{missing}</td>
            <td data-label=t.meeting><a href=meeting>{day(hearing.meeting_on)}</a></td>
        </tr>
    }
    .into_any()
}
