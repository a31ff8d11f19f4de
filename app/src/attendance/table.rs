//! The seats of the day, and who came for each.

use super::texts::Texts;
use crate::forum::vacancy;
use crate::visit::FormView;
use domain::forum::attendance::Presence;
use domain::forum::seat::SeatLine;
use domain::locale::Locale;
use domain::meeting::{AttendanceField, AttendanceView, Candidate};
use domain::problem::Field;
use leptos::prelude::*;

/// A check box for each of those who can come and each who can be away.
pub fn table(form: &FormView, view: &AttendanceView, has_begun: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let seats = view.seats.iter().map(|line| {
        let vote = line.state.seat.draft.has_vote.then_some(t.with_vote);
        let vacant = line
            .state
            .vacancy_on(view.on)
            .map(|found| vacancy(line, found, view.on, locale));
        let head = view! { {line.name().to_owned()}<span class="cell-note muted">{vote}</span> };
        (head.into_any(), vacant, view.candidates(line))
    });
    let guests = view.guests();
    let guests = (!guests.is_empty()).then(|| (t.guests.into_any(), None, guests));
    let mut n_before: usize = 0;
    let rows: Vec<_> = seats
        .chain(guests)
        .map(|(head, vacant, candidates)| {
            let first = n_before;
            n_before = n_before.saturating_add(candidates.len());
            row(
                form,
                (head, vacant),
                (first, &candidates),
                has_begun,
                locale,
            )
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <table class="table table--cards attendance">
            <caption class="sr-only">{t.list}</caption>
            <thead><tr>
                <th scope="col">{t.seat}</th>
                <th scope="col">{t.who}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(
    form: &FormView,
    (head, vacant): (AnyView, Option<AnyView>),
    (first, candidates): (usize, &[Candidate]),
    has_begun: bool,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let people = (first..).zip(candidates);
    let people: Vec<_> = people
        .map(|(at, candidate)| person(form, (at, candidate), has_begun, locale))
        .collect();
    view! {
        <tr>
            <th scope="row">{head}</th>
            <td data-label=t.who>{vacant}<ul class="plain-list attendance__people">{people}</ul></td>
        </tr>
    }
    .into_any()
}

fn person(
    form: &FormView,
    (at, candidate): (usize, &Candidate),
    has_begun: bool,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let name = candidate.named.name.to_string();
    let present =
        has_begun.then(|| tick(form, AttendanceField::Present, (at, candidate), t.present));
    let apology = candidate
        .named
        .seat
        .map(|_| tick(form, AttendanceField::Apology, (at, candidate), t.apology));
    let place = match candidate.place {
        Some(0) => None,
        Some(place) => Some((t.substitute)(place)),
        None => candidate.named.seat.map(|_| t.other.to_owned()),
    };
    view! {
        <li class="attendance__person">
            <span class="attendance__name">{name}<span class="cell-note muted">{place}</span></span>
            {present}{apology}
        </li>
    }
    .into_any()
}

fn tick(
    form: &FormView,
    field: AttendanceField,
    (at, candidate): (usize, &Candidate),
    word: &'static str,
) -> AnyView {
    let field = Field::Attendance(field);
    // The first carries the id that the summary of problems leads to.
    let id = match at {
        0 => form.id(field),
        at => format!("{}-{at}", form.id(field)),
    };
    let value = candidate.named.to_string();
    let checked = form.has(field, &value);
    let name = format!(": {}", candidate.named.name);
    view! {
        <span class="form-group-checkbox">
            <input class="form-checkbox" type="checkbox" id=id.clone() name=field.name() value=value checked=checked/>
            <label for=id>{word}<span class="sr-only">{name}</span></label>
        </span>
    }
    .into_any()
}

/// What was noted, for those who only read it.
pub fn noted(view: &AttendanceView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let names = |seat, presence| {
        let lines = view.list.iter().filter(move |a| a.presence == presence);
        let lines = lines.filter(move |a| a.seat == seat);
        let names: Vec<_> = lines.map(|a| a.person.to_string()).collect();
        names.join("; ")
    };
    let row = |head: AnyView, seat, vacant: Option<AnyView>| {
        let present = names(seat, Presence::Present);
        let apologies = names(seat, Presence::Apology);
        view! {
            <tr>
                <th scope="row">{head}</th>
                <td data-label=t.present>{vacant}{or_dash(present)}</td>
                <td data-label=t.apology>{or_dash(apologies)}</td>
            </tr>
        }
        .into_any()
    };
    let of_seat = |line: &SeatLine| {
        let vacant = line.state.vacancy_on(view.on);
        let vacant = vacant.map(|found| vacancy(line, found, view.on, locale));
        row(
            line.name().to_owned().into_any(),
            Some(line.state.seat.id),
            vacant,
        )
    };
    let seats: Vec<_> = view.seats.iter().map(of_seat).collect();
    let guests = (!view.guests().is_empty()).then(|| row(t.guests.into_any(), None, None));
    view! {
        <table class="table table--cards attendance">
            <caption class="sr-only">{t.list}</caption>
            <thead><tr>
                <th scope="col">{t.seat}</th>
                <th scope="col">{t.present}</th>
                <th scope="col">{t.apology}</th>
            </tr></thead>
            <tbody>{seats}{guests}</tbody>
        </table>
    }
    .into_any()
}

fn or_dash(names: String) -> String {
    match names.is_empty() {
        true => "–".to_owned(),
        false => names,
    }
}
