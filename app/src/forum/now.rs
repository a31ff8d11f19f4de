//! How a seat stands on a day: its holder or the vacancy, what comes, and who stands in.

use super::texts::Texts;
use crate::texts::Texts as Shared;
use chrono::NaiveDate;
use domain::forum::seat::{SeatLine, SeatPerson, Span, StandIn};
use domain::locale::Locale;
use domain::time::format_day;
use domain::vacancy::Vacancy;
use leptos::prelude::*;

/// "fra 05.05.2026", or "05.05.2026–25.05.2026".
pub fn period(span: Span, locale: Locale) -> String {
    let from = format_day(span.from);
    match span.until {
        Some(until) if until == span.from => from,
        Some(until) => format!("{from}–{}", format_day(until)),
        None => (Texts::of(locale).from)(&from),
    }
}

/// "vakant i 12 dage, afventer LSR Horsens", told by shape and word (need N26).
pub fn vacancy(line: &SeatLine, vacancy: Vacancy, today: NaiveDate, locale: Locale) -> AnyView {
    let age = (Shared::of(locale).vacant_for)(vacancy.days(today));
    let awaits = (Texts::of(locale).awaits)(line.appointing_body());
    view! { <span class="vacancy">{format!("{age}, {awaits}")}</span> }.into_any()
}

/// Who holds the seat, or that nobody does; and what comes after.
pub fn holder(line: &SeatLine, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let state = &line.state;
    let tenures = state.tenures();
    let current = tenures.iter().find(|tenure| tenure.span.holds(today));
    let standing = match (state.holder_on(today), state.vacancy_on(today)) {
        (Some(holder), _) => {
            let since = current.map(|tenure| (t.since)(&format_day(tenure.span.from)));
            view! { {holder.to_string()}<span class="cell-note muted">{since}</span> }.into_any()
        }
        (None, Some(found)) => vacancy(line, found, today, locale),
        (None, None) => view! { <span class="muted">{t.not_existing}</span> }.into_any(),
    };
    let coming = tenures.iter().filter(|tenure| tenure.span.from > today);
    let coming: Vec<_> = coming
        .map(|tenure| {
            let day = format_day(tenure.span.from);
            let text = match tenure.holder {
                Some(holder) => (t.takes_over)(holder.name.as_str(), &day),
                None => (t.falls_vacant)(&day),
            };
            view! { <span class="cell-note">{text}</span> }
        })
        .collect();
    view! { {standing}{coming} }.into_any()
}

/// Who stands in now and later, each with the days and, for a substitute of a substitute, the chain
/// (need N25).
pub fn stand_ins(line: &SeatLine, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let exists = |day: &NaiveDate| line.state.seat.draft.validity.holds(*day);
    let mut all: Vec<_> = line
        .state
        .stand_ins()
        .into_iter()
        .filter_map(|stand_in| Some((stand_in.span?, stand_in)))
        .filter(|(span, _)| !span.ends_before(today) && exists(&today.max(span.from)))
        .collect();
    all.sort_by_key(|(span, stand_in)| (span.from, stand_in.sequence));
    let items: Vec<_> = all
        .iter()
        .map(|(span, stand_in)| item(*span, stand_in, today, locale))
        .collect();
    match items.is_empty() {
        true => t.no_stand_ins.into_any(),
        false => view! { <ul class="plain-list stand-ins">{items}</ul> }.into_any(),
    }
}

fn item(span: Span, stand_in: &StandIn<'_>, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let who = stand_in.chain.last().map(ToString::to_string);
    let (mark, class) = match span.holds(today) {
        true => (t.serving, "stand-in__mark stand-in__mark--now"),
        false => (t.planned, "stand-in__mark"),
    };
    let chain = stand_in.is_of_substitute().then(|| {
        view! {
            <span class="cell-note">
                <span class="badge badge-info">{t.of_substitute}</span>" "{(t.chain)(&arrows(&stand_in.chain))}
            </span>
        }
    });
    view! {
        <li>
            {who}
            <span class="cell-note muted"><span class=class>{mark}</span>" · "{period(span, locale)}</span>
            {chain}
        </li>
    }
    .into_any()
}

/// From the holder to the one who acts.
pub fn arrows(chain: &[&SeatPerson]) -> String {
    let names: Vec<_> = chain.iter().map(|person| person.name.as_str()).collect();
    names.join(" → ")
}
