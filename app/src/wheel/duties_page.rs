//! What a forum does again and again, and the form of a new duty.

use super::duty_form::duty_fields;
use super::texts::Texts;
use super::words::rule;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::texts::Texts as Shared;
use crate::ui::{Crumb, day, heading, record_form};
use crate::visit::Visit;
use domain::form::FormData;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::wheel::{DutyLine, DutyList};
use leptos::prelude::*;

#[component]
pub fn DutiesPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let list = visit.backend.duties(&visit.actor, id?).await?;
        Ok(document(&visit, &list))
    })
}

#[component]
pub fn NewDutyPage() -> impl IntoView {
    let id = params::id::<ForumId>();
    page(move |visit| async move {
        let list = visit.backend.duties(&visit.actor, id?).await?;
        match list.may_keep {
            true => Ok(new_document(&visit, &list)),
            false => Err(AppError::Denied),
        }
    })
}

fn way(list: &DutyList, locale: Locale) -> Vec<Crumb> {
    vec![
        Crumb::new(Shared::of(locale).programmes, paths::HOME),
        Crumb::new(&list.forum_name, paths::desk(list.forum)),
        Crumb::new(Texts::of(locale).wheel, paths::wheel_of(list.forum)),
    ]
}

fn document(visit: &Visit, list: &DutyList) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.duties_of)(&list.forum_name);
    let new = list.may_keep.then(|| {
        let href = paths::new_duty(list.forum);
        view! { <a class="button button-primary" href=href>{t.new_duty}</a> }.into_any()
    });
    let body = match list.duties.is_empty() {
        true => view! { <p class="empty">{t.no_duties}</p> }.into_any(),
        false => table(list, locale),
    };
    let main = view! {
        {heading(way(list, locale), &title, new, locale)}
        <p>{t.duties_lead}</p>
        {body}
    };
    Document::new(title, main)
}

fn table(list: &DutyList, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let rows = list.duties.iter();
    let rows = rows.map(|line| row(list, line, locale)).collect_view();
    view! {
        <table class="table table--cards">
            <caption class="sr-only">{t.duties}</caption>
            <thead><tr>
                <th scope="col">{t.duty}</th>
                <th scope="col">{t.when}</th>
                <th scope="col">{t.next}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(list: &DutyList, line: &DutyLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let duty = &line.duty;
    let about = line.agreement.as_ref();
    let about = about
        .map(|title| view! { <span class="cell-note muted">{t.about}" "{title.clone()}</span> });
    let is_live = duty.is_live(list.today);
    let ended = (!is_live).then(|| view! { " "<span class="badge">{t.ended}</span> });
    let next = match line.next {
        Some(on) if on < list.today => view! {
            {day(on)}" "<span class="badge badge-warning">{t.overdue}</span>
        }
        .into_any(),
        Some(on) => day(on),
        None => t.never_again.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a href=paths::duty(list.forum, duty.id)>{duty.draft.title.to_string()}</a>{ended}
                <span class="cell-note muted">{(t.kind)(duty.draft.kind)}</span>
                {about}
            </th>
            <td data-label=t.when>{rule(duty.draft.rule, locale)}</td>
            <td data-label=t.next>{next}</td>
        </tr>
    }
    .into_any()
}

fn new_document(visit: &Visit, list: &DutyList) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::new_duty(list.forum);
    let form = visit.form(&action, FormData::default);
    let mut way = way(list, locale);
    way.push(Crumb::new(t.duties, paths::duties(list.forum)));
    let fields = duty_fields(&form, &list.agreements, list.today, locale);
    let main = view! {
        {heading(way, t.new_duty, None, locale)}
        {record_form(&form, action, fields, paths::duties(list.forum), locale)}
    };
    Document::new(t.new_duty, main)
}
