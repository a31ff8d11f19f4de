//! By when the papers of a meeting are ready, and whether they were.

use crate::meeting::texts::Texts;
use chrono::NaiveDate;
use domain::locale::Locale;
use domain::meeting::{MeetingStage, MeetingView};
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

/// Among the facts of a meeting: until the agenda is sent out, by when that is to be; then, whether it was.
pub fn deadlines(meeting: &MeetingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let fact = |label: &'static str, value: String, is_late: bool| {
        let value = match is_late {
            true => view! { <strong>{value}</strong> }.into_any(),
            false => value.into_any(),
        };
        view! { <li class="facts__item"><span class="facts__label">{label}</span>" "{value}</li> }
    };
    let by = |label, due_on: NaiveDate| {
        let is_late = due_on < meeting.today;
        let written = format_day(due_on);
        let value = match is_late {
            true => (t.overdue)(&written),
            false => written,
        };
        fact(label, value, is_late)
    };
    let items = meeting.deadlines.items_due_on(meeting.on);
    let is_before = matches!(meeting.stage, MeetingStage::Planned | MeetingStage::Agenda);
    // Nobody is late while there is no agenda to hand in for.
    let items = items.filter(|due| is_before && *due >= meeting.today);
    let sent = meeting.dispatched.map(|dispatched| {
        let at = format_instant(dispatched.at, locale);
        let due = dispatched.due_on.filter(|_| dispatched.is_late());
        let value = match due {
            Some(due) => format!("{at}, {}", (t.sent_late)(&format_day(due))),
            None => at,
        };
        fact(t.sent_out, value, due.is_some())
    });
    let agenda = meeting.agenda_due_on();
    view! {
        {items.map(|due| by(t.items_due, due))}
        {agenda.map(|due| by(t.agenda_due, due))}
        {sent}
    }
    .into_any()
}
