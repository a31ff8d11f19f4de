//! All that was put down of a seat, newest first; what was taken back stays, and says so.

use super::change::{entry_forms, may_end};
use crate::forum::now::{arrows, period};
use crate::forum::texts::Texts;
use crate::texts::Texts as Shared;
use crate::ui::day;
use crate::visit::Visit;
use domain::forum::seat::{EntryKind, EntryLine, SeatEntry, SeatState, SeatView, Span};
use domain::locale::Locale;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;

pub fn section(visit: &Visit, view: &SeatView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let rows: Vec<_> = view
        .entries
        .iter()
        .rev()
        .map(|line| row(visit, view, line))
        .collect();
    let body = match rows.is_empty() {
        true => view! { <p class="muted">{t.no_history}</p> }.into_any(),
        false => view! {
            <table class="table table--compact table--cards seat-history">
                <caption class="sr-only">{t.history}</caption>
                <thead><tr>
                    <th scope="col">"#"</th>
                    <th scope="col">{t.entry}</th>
                    <th scope="col">{t.days}</th>
                    <th scope="col">{t.recorded}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="history">
            <h2 class="section__title" id="history">{t.history}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn row(visit: &Visit, view: &SeatView, line: &EntryLine) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (sequence, state) = (line.recorded.sequence, &view.line.state);
    let retraction = view.entries.iter().find(|other| {
        matches!(&other.recorded.entry, SeatEntry::Retracted { entry, .. } if *entry == sequence)
    });
    let struck = retraction.map(|by| {
        let text = (t.retracted)(by.recorded.sequence);
        view! { <span class="cell-note"><span class="badge badge-info">{text}</span></span> }
    });
    let class = struck.is_some().then_some("seat-history__struck");
    let who = line
        .recorded_by
        .clone()
        .unwrap_or_else(|| Shared::of(locale).sample_reporter.to_owned());
    let written = format!("{}, {who}", format_instant(line.recorded_at, locale));
    view! {
        <tr>
            <th scope="row" data-label="#">{sequence}</th>
            <td data-label=t.entry>
                <span class=class>{says(view, line, locale)}</span>{account(view, line, t)}{struck}
                {entry_forms(visit, view, line, may_end(state, sequence, view.today))}
            </td>
            <td data-label=t.days>{days(state, line, locale)}</td>
            <td data-label=t.recorded>{written}</td>
        </tr>
    }
    .into_any()
}

/// What the entry says, in words; of a substitution the chain as it stood, and of a taking back why.
fn says(view: &SeatView, line: &EntryLine, locale: Locale) -> String {
    let t = Texts::of(locale);
    let entry = &line.recorded.entry;
    let target = entry.target().unwrap_or_default();
    let who = match entry.kind() {
        EntryKind::Substituted => chain(&view.line.state, line),
        _ => entry.person().map(ToString::to_string).unwrap_or_default(),
    };
    let said = (t.says)(entry.kind(), &who, target);
    match entry {
        SeatEntry::Retracted { reason, .. } => format!("{said}: {reason}"),
        _ => said,
    }
}

/// "A → B"; of a substitution that was taken back, whom it named alone.
fn chain(state: &SeatState, line: &EntryLine) -> String {
    let chain = state.chain(line.recorded.sequence);
    match (chain.is_empty(), line.recorded.entry.person()) {
        (true, Some(person)) => person.to_string(),
        _ => arrows(&chain),
    }
}

fn account(view: &SeatView, line: &EntryLine, t: &'static Texts) -> Option<AnyView> {
    let user = line.recorded.entry.person()?.user?;
    let people = &view.choices.as_ref()?.people;
    let (_, name) = people.iter().find(|(id, _)| *id == user)?;
    let text = (t.account)(name);
    Some(view! { <span class="cell-note muted">{text}</span> }.into_any())
}

/// The days that an entry says, and what is left of them.
fn days(state: &SeatState, line: &EntryLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let stated = match &line.recorded.entry {
        SeatEntry::Appointed { from, .. } | SeatEntry::Vacated { from } => {
            return (t.from)(&format_day(*from)).into_any();
        }
        SeatEntry::Ended { last_day, .. } => {
            return (t.until)(&format_day(*last_day)).into_any();
        }
        SeatEntry::Substituted { span, .. } => *span,
        SeatEntry::Retracted { .. } => return day(line.recorded_at.day()),
    };
    let left = left(state, line.recorded.sequence, stated, locale);
    let left = left.map(|text| view! { <span class="cell-note muted">{text}</span> });
    view! { {period(stated, locale)}{left} }.into_any()
}

fn left(state: &SeatState, sequence: u32, stated: Span, locale: Locale) -> Option<String> {
    let t = Texts::of(locale);
    state.find(sequence)?;
    match state.span_of(sequence) {
        None => Some(t.lapsed.to_owned()),
        Some(left) if left != stated => Some((t.left)(&period(left, locale))),
        Some(_) => None,
    }
}
