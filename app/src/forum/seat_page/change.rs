//! The forms of those who keep a seat. What is put down is never changed: a later entry says otherwise.

use crate::forum::fields::{person_fields, seat_fields};
use crate::forum::now::period;
use crate::forum::texts::Texts;
use crate::paths;
use crate::ui::{
    Choice, date_field, hinted_date_field, problem_summary, record_form, select_field, text_area,
    version_field,
};
use crate::visit::{FormView, Visit};
use chrono::NaiveDate;
use domain::form::FormData;
use domain::forum::seat::{
    EntryKind, EntryLine, SeatChoices, SeatEntry, SeatField, SeatState, SeatView,
};
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

/// To appoint a holder, to put down that there is none, and to put in a substitute.
pub fn forms(visit: &Visit, view: &SeatView) -> Option<AnyView> {
    let choices = view.choices.as_ref()?;
    let t = Texts::of(visit.locale);
    let kinds = [
        EntryKind::Appointed,
        EntryKind::Vacated,
        EntryKind::Substituted,
    ];
    let forms = kinds.map(|kind| {
        folded(visit, view, (kind, 0), |form| {
            fields(form, view, choices, kind, visit.locale)
        })
    });
    Some(
        view! {
            <section class="section no-print" aria-labelledby="record">
                <h2 class="section__title" id="record">{t.record}</h2>
                {forms.collect_view()}
            </section>
        }
        .into_any(),
    )
}

fn fields(
    form: &FormView,
    view: &SeatView,
    choices: &SeatChoices,
    kind: EntryKind,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    match kind {
        EntryKind::Appointed => view! {
            {person_fields(form, SeatField::Holder, choices, locale)}
            {hinted_date_field(form, Field::ValidFrom, t.appoint_hint, false, locale)}
        }
        .into_any(),
        EntryKind::Substituted => substitute_fields(form, view, choices, locale),
        EntryKind::Vacated | EntryKind::Ended | EntryKind::Retracted => {
            hinted_date_field(form, Field::ValidFrom, t.vacate_hint, false, locale)
        }
    }
}

fn substitute_fields(
    form: &FormView,
    view: &SeatView,
    choices: &SeatChoices,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let principals = principals(&view.line.state, locale);
    let nobody = principals
        .is_empty()
        .then(|| view! { <p class="muted">{t.nobody_to_stand_for}</p> });
    let stands_for = Field::Seat(SeatField::StandsFor);
    view! {
        {nobody}
        {select_field(form, stands_for, Some(t.stands_for_choose), &principals, "", locale)}
        {person_fields(form, SeatField::Substitute, choices, locale)}
        {date_field(form, Field::ValidFrom, false, locale)}
        {hinted_date_field(form, Field::ValidUntil, t.until_hint, true, locale)}
    }
    .into_any()
}

/// Those who can be stood in for, newest first, each with their days.
fn principals(state: &SeatState, locale: Locale) -> Vec<Choice> {
    let of_entry = Texts::of(locale).of_entry;
    let mut found: Vec<_> = state
        .standing()
        .filter_map(|recorded| {
            let person = recorded.entry.person()?;
            let days = period(state.span_of(recorded.sequence)?, locale);
            let text = format!("{person}, {days} ({})", of_entry(recorded.sequence));
            Some(Choice::new(recorded.sequence, text))
        })
        .collect();
    found.reverse();
    found
}

/// Whether there are days left of a substitution that could be cut off.
pub fn may_end(state: &SeatState, sequence: u32, today: NaiveDate) -> bool {
    let is_substitution = matches!(state.find(sequence), Some(SeatEntry::Substituted { .. }));
    let span = state.span_of(sequence);
    is_substitution && span.is_some_and(|span| !span.ends_before(today))
}

/// To end a substitution early, and to take an entry back. A form that came back is shown even when
/// meanwhile there is nothing left to do, so that its words are not lost.
pub fn entry_forms(
    visit: &Visit,
    view: &SeatView,
    line: &EntryLine,
    may_end: bool,
) -> Option<AnyView> {
    view.choices.as_ref()?;
    let (locale, sequence) = (visit.locale, line.recorded.sequence);
    let t = Texts::of(locale);
    let counts = view.line.state.find(sequence).is_some();
    let shown = |kind| {
        let path = path(view, kind, sequence);
        let posted = visit.posted.as_ref();
        posted.is_some_and(|posted| posted.path == path)
    };
    let end = (may_end || shown(EntryKind::Ended)).then(|| {
        folded(visit, view, (EntryKind::Ended, sequence), |form| {
            hinted_date_field(form, Field::ValidUntil, t.end_hint, false, locale)
        })
    });
    let retract = (counts || shown(EntryKind::Retracted)).then(|| {
        folded(visit, view, (EntryKind::Retracted, sequence), |form| {
            text_area(form, Field::Reason, t.retract_hint, 2, false, locale)
        })
    });
    Some(view! { <div class="no-print">{end}{retract}</div> }.into_any())
}

fn path(view: &SeatView, kind: EntryKind, entry: u32) -> String {
    paths::seat_entry(view.forum, view.line.state.seat.id, kind, entry)
}

/// A form that is opened when it is wanted, or came back.
fn folded(
    visit: &Visit,
    view: &SeatView,
    (kind, entry): (EntryKind, u32),
    fields: impl FnOnce(&FormView) -> AnyView,
) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = path(view, kind, entry);
    let n_entries = view.line.state.n_entries();
    let form = visit
        .form(&path, || {
            let form = FormData::default().with(Field::Version, n_entries.to_string());
            match kind {
                EntryKind::Retracted => form,
                EntryKind::Ended => form.with(Field::ValidUntil, format_day(view.today)),
                _ => form.with(Field::ValidFrom, format_day(view.today)),
            }
        })
        .prefixed(format!("{}-{entry}-", kind.code()));
    let returned = form.error.is_some();
    let of_entry = (entry > 0).then(|| {
        view! { <span class="sr-only">" "{(t.of_entry)(entry)}</span> }
    });
    let (class, summary) = match entry {
        0 => ("decision", "decision__summary"),
        _ => ("seat-history__form", "seat-history__summary"),
    };
    let fields = fields(&form);
    view! {
        <details class=class open=returned>
            <summary class=summary>{(t.make)(kind)}{of_entry}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path novalidate>
                {version_field(&form)}
                {fields}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{(t.send)(kind)}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// What the seat is, to be changed.
pub fn seat_form(visit: &Visit, view: &SeatView) -> Option<AnyView> {
    let mut choices = view.choices.clone()?;
    let locale = visit.locale;
    let t = Texts::of(locale);
    let seat = &view.line.state.seat;
    let own = seat.draft.organisation;
    // An organisation that has ended keeps the seats that it had.
    if !choices.organisations.iter().any(|(id, _)| *id == own) {
        let name = view.line.organisation.clone();
        choices.organisations.push((own, name));
    }
    let action = paths::seat(view.forum, seat.id);
    let form = visit.form(&action, || seat.to_form());
    let returned = form.error.is_some();
    let fields = seat_fields(&form, &choices, locale);
    Some(
        view! {
            <section class="section no-print">
                <details class="decision" open=returned>
                    <summary class="decision__summary">{t.change}</summary>
                    {record_form(&form, action.clone(), fields, action, locale)}
                </details>
            </section>
        }
        .into_any(),
    )
}
