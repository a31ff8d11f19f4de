//! The meetings of a forum.

use super::texts::Texts;
use crate::document::{Document, page};
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{MeetingLine, MeetingList};
use leptos::prelude::*;

#[component]
pub fn ForumMeetingsPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let list = visit.backend.forum_meetings(&visit.actor, id?).await?;
        Ok(document(&visit, &list))
    })
}

fn document(visit: &Visit, list: &MeetingList) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.meetings_of)(&list.forum_name);
    let way = vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&list.forum_name, paths::desk(list.forum)),
    ];
    let plan = list.may_govern.then(|| {
        view! { <a class="button button-secondary" href=paths::forum(list.forum)>{t.plan_days}</a> }
    });
    let actions = view! {
        {plan}
        <a class="button button-secondary" href=paths::decisions(list.forum)>{t.decisions}</a>
        <a class="button button-secondary" href=paths::CALENDAR>{t.calendar}</a>
    };
    let coming = match list.coming.is_empty() {
        true => view! { <p class="muted">{t.none_coming}</p> }.into_any(),
        false => table(list.forum, t.coming, &list.coming, locale),
    };
    let past = (!list.past.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="past">
                <h2 class="section__title" id="past">{t.past}</h2>
                {table(list.forum, t.past, &list.past, locale)}
            </section>
        }
    });
    let main = view! {
        {heading(way, &title, Some(actions.into_any()), locale)}
        <section class="section" aria-labelledby="coming">
            <h2 class="section__title" id="coming">{t.coming}</h2>
            {coming}
        </section>
        {past}
    };
    Document::new(title, main)
}

fn table(forum: ForumId, caption: &'static str, lines: &[MeetingLine], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = lines
        .iter()
        .map(|meeting| {
            view! {
                <tr>
                    <th scope="row"><a href=paths::meeting(forum, meeting.on)>{day(meeting.on)}</a></th>
                    <td data-label=t.stage_label>{(t.stage)(meeting.stage)}</td>
                    <td data-label=t.items>{(t.n_items)(meeting.n_items)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{caption}</caption>
            <thead><tr>
                <th scope="col">{t.date}</th>
                <th scope="col">{t.stage_label}</th>
                <th scope="col">{t.items}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
