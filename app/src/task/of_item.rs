//! The tasks under an item of a meeting, and the form that gives one.

use super::lines::standing;
use super::texts::Texts;
use crate::paths;
use crate::ui::{Choice, date_field, day, problem_summary, select_field, text_area, text_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::ids::UserId;
use domain::locale::Locale;
use domain::meeting::{AgendaField, ItemView, MeetingStage, MeetingView};
use domain::problem::Field;
use domain::task::TaskLine;
use leptos::prelude::*;

const TASK_SEAT: Field = Field::Agenda(AgendaField::TaskSeat);

/// `people` are those whom a task can be given to; empty for who gives none.
pub fn tasks_of_item(
    visit: &Visit,
    meeting: &MeetingView,
    item: &ItemView,
    (tasks, people): (&[TaskLine], &[(UserId, String)]),
) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let is_open = meeting.may_govern && meeting.stage >= MeetingStage::Session;
    let own: Vec<_> = tasks.iter().filter(|task| task.item == item.id).collect();
    if own.is_empty() && !is_open {
        return None;
    }
    let lines = own
        .iter()
        .map(|task| line(task, meeting, locale))
        .collect_view();
    let list = match own.is_empty() {
        true => view! { <p class="muted">{t.none_of_item}</p> }.into_any(),
        false => view! { <ul class="plain-list stack">{lines}</ul> }.into_any(),
    };
    Some(
        view! {
            <section class="panel" aria-labelledby="tasks">
                <h2 class="panel__title" id="tasks">{t.tasks}</h2>
                {list}
                {is_open.then(|| form(visit, meeting, item, people))}
            </section>
        }
        .into_any(),
    )
}

fn line(task: &TaskLine, meeting: &MeetingView, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    view! {
        <li>
            <p><a href=paths::task(task.id)>{task.what.clone()}</a></p>
            <p>{task.responsible.clone()}" · "{t.due}" "{day(task.due_on)}" · "{standing(task, meeting.today, locale)}</p>
        </li>
    }
}

fn form(
    visit: &Visit,
    meeting: &MeetingView,
    item: &ItemView,
    people: &[(UserId, String)],
) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::give_task(meeting.forum, meeting.on, item.id);
    let form = visit.form(&action, FormData::default).prefixed("task-");
    let choices: Vec<_> = people
        .iter()
        .map(|(id, name)| Choice::new(id, name.as_str()))
        .collect();
    let seats = meeting.seats.iter();
    let seats: Vec<_> = seats
        .map(|(id, name)| Choice::new(id, name.as_str()))
        .collect();
    view! {
        <details class="decision no-print" open=form.error.is_some()>
            <summary class="decision__summary">{t.give}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=action novalidate>
                {text_area(&form, Field::Task, "", 3, false, locale)}
                {select_field(&form, TASK_SEAT, Some(t.no_seat), &seats, t.seat_hint, locale)}
                {text_field(&form, Field::Responsible, t.responsible_hint, 120, true, locale)}
                {select_field(&form, Field::TaskPerson, Some(t.nobody), &choices, t.person_hint, locale)}
                {date_field(&form, Field::DueOn, false, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{t.give_send}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}
