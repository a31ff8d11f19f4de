//! The forms of the forum that has the move: have it remedied, ask the forum above, or say how it
//! ends.

use super::Texts;
use crate::confirmation::Texts as Chain;
use crate::meeting::{Origin, at_item_field};
use crate::paths;
use crate::texts::refusal_text;
use crate::ui::{
    Choice, answer_field, date_field, hidden_field, problem_summary, text_area, text_field,
    version_field,
};
use crate::visit::{FormView, Visit};
use chrono::NaiveDate;
use domain::confirmation::Procedure;
use domain::deviation::{Above, Decider, DeviationView, MoveKind, Resolution};
use domain::form::FormData;
use domain::locale::Locale;
use domain::problem::{Field, Refusal};
use domain::time::format_day;
use leptos::prelude::*;

/// Shown to who may decide. What came back is shown whatever has happened since.
pub fn decision(visit: &Visit, view: &DeviationView, origin: &Origin) -> Option<AnyView> {
    let forms = decision_forms(visit, view, origin)?;
    if view.decider.is_none() {
        return Some(forms);
    }
    let newest = view.deviations.first();
    let forum = newest
        .map(|newest| newest.holder.clone())
        .unwrap_or_default();
    Some(
        view! {
            <section class="section no-print" aria-labelledby="decide">
                <h2 class="section__title" id="decide">{(Texts::of(visit.locale).decide_for)(&forum)}</h2>
                {forms}
            </section>
        }
        .into_any(),
    )
}

/// The forms alone, or why there are none.
pub fn decision_forms(visit: &Visit, view: &DeviationView, origin: &Origin) -> Option<AnyView> {
    let locale = visit.locale;
    let path = |kind| paths::decide_deviation(&view.programme.slug, view.initiative.number, kind);
    let posted = visit.posted.as_ref();
    let returned = MoveKind::ALL
        .into_iter()
        .find(|kind| posted.is_some_and(|posted| posted.path == path(*kind)));
    let decider = view.decider.as_ref();
    let Some(decider) = decider.filter(|decider| origin.is_of(decider.forum)) else {
        // The move is not the reader's any more: what was typed is not lost all the same.
        let holder = view.deviations.first().map(|newest| newest.place.holder);
        let barred_here = view
            .barred
            .filter(|_| holder.is_some_and(|forum| origin.is_of(forum)));
        return match returned {
            Some(kind) => Some(lost(visit, &path(kind), kind)),
            None => barred_here.map(|refusal| barred(refusal, locale)),
        };
    };
    let forms = MoveKind::ALL
        .into_iter()
        .filter(|kind| decider.may(*kind) || returned == Some(*kind))
        .map(|kind| one_form(visit, view, decider, origin, kind))
        .collect_view();
    Some(forms.into_any())
}

/// Why somebody of the forum has no form.
fn barred(refusal: Refusal, locale: Locale) -> AnyView {
    view! {
        <div class="alert alert-info no-print"><p class="alert-text">{refusal_text(refusal, locale)}</p></div>
    }
    .into_any()
}

/// A form that was refused because the deviation lies elsewhere: why, and the words, to copy.
fn lost(visit: &Visit, path: &str, kind: MoveKind) -> AnyView {
    let locale = visit.locale;
    let form = visit.form(path, FormData::default);
    let words = match kind {
        MoveKind::Remedy => remedy_fields(&form, locale),
        MoveKind::Escalate => text_area(&form, Field::Question, "", 3, false, locale),
        MoveKind::Resolve => text_area(&form, Field::Reason, "", 3, false, locale),
    };
    view! {
        {problem_summary(&form, locale)}
        <div class="form">{words}{item_field(&form, false, locale)}</div>
    }
    .into_any()
}

fn one_form(
    visit: &Visit,
    view: &DeviationView,
    decider: &Decider,
    origin: &Origin,
    kind: MoveKind,
) -> impl IntoView + use<> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let path = paths::decide_deviation(&view.programme.slug, view.initiative.number, kind);
    let form = visit.form(&path, || origin.begin(initial(view, decider)));
    let form = form.prefixed(prefix(kind));
    let of = (&view.programme.slug, view.initiative.number);
    let form = origin.tell_apart(form, of, &format!("deviation-{}", kind.code()));
    let returned = form.error.is_some();
    let other = match kind {
        MoveKind::Escalate => decider.above.as_ref().map(|above| above.forum.as_str()),
        MoveKind::Remedy | MoveKind::Resolve => decider.answers.as_deref(),
    };
    let answers = decider.answers.is_some();
    let fields = match kind {
        MoveKind::Remedy => remedy_fields(&form, locale),
        MoveKind::Escalate => escalation_fields(&form, decider, view.today, locale),
        MoveKind::Resolve => resolution_fields(&form, view, decider, locale),
    };
    view! {
        <details class="decision" open=returned>
            <summary class="decision__summary">{(t.make)(kind, other, answers)}</summary>
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path novalidate>
                {hidden_field(Field::Deviation, form.value(Field::Deviation))}
                {hidden_field(Field::Forum, form.value(Field::Forum))}
                {hidden_field(Field::MeetingOn, form.value(Field::MeetingOn))}
                {at_item_field(&form)}
                {version_field(&form)}
                {fields}
                {date_field(&form, Field::DecidedOn, false, locale)}
                {item_field(&form, decider.needs_item, locale)}
                <div class="form-actions">
                    <button class="button button-primary xs-full-width" type="submit">{(t.send)(kind, answers)}</button>
                </div>
            </form>
        </details>
    }
}

/// Tells the fields of the three forms apart.
const fn prefix(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Remedy => "remedy-",
        MoveKind::Escalate => "escalate-",
        MoveKind::Resolve => "resolve-",
    }
}

/// The forum decides today unless it says otherwise; how it is asked to decide is only filled in while
/// a meeting is near.
fn initial(view: &DeviationView, decider: &Decider) -> FormData {
    let soon = decider
        .above
        .as_ref()
        .is_some_and(|above| above.meets_soon(view.today));
    let procedure = if soon { Procedure::Meeting.code() } else { "" };
    FormData::default()
        .with(Field::Deviation, decider.deviation.to_string())
        .with(Field::Forum, decider.forum.to_string())
        .with(Field::Version, decider.n_steps.to_string())
        .with(Field::DecidedOn, format_day(view.today))
        .with(Field::AskedProcedure, procedure)
}

fn item_field(form: &FormView, is_needed: bool, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let hint = if is_needed {
        t.item_hint_needed
    } else {
        t.item_hint
    };
    text_field(form, Field::Item, hint, 200, !is_needed, locale)
}

fn remedy_fields(form: &FormView, locale: Locale) -> AnyView {
    view! {
        {text_area(form, Field::Action, "", 3, false, locale)}
        {text_field(form, Field::Responsible, "", 120, false, locale)}
        {date_field(form, Field::DueOn, false, locale)}
    }
    .into_any()
}

fn escalation_fields(
    form: &FormView,
    decider: &Decider,
    today: NaiveDate,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let above = decider.above.as_ref();
    let forum = above.map(|above| above.forum.as_str()).unwrap_or_default();
    let procedures =
        Procedure::ALL.map(|p| Choice::new(p.code(), (Chain::of(locale).procedure)(p)));
    view! {
        {above.map(|above| meeting(above, today, locale))}
        {text_area(form, Field::Question, &(t.question_hint)(forum), 3, false, locale)}
        {answer_field(form, Field::AskedProcedure, &procedures, locale)}
    }
    .into_any()
}

/// When the forum above meets, or a warning that it does not soon (need N9).
fn meeting(above: &Above, today: NaiveDate, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let next = above
        .next_meeting
        .map(|on| (t.next_meeting)(&format_day(on)));
    if above.meets_soon(today) {
        return view! { <p>{format!("{}: ", above.forum)}{next}</p> }.into_any();
    }
    let warning = match above.next_meeting {
        Some(_) => (t.no_meeting_soon)(&above.forum),
        None => (t.no_meeting_known)(&above.forum),
    };
    view! {
        <div class="alert alert-warning">
            <p class="alert-text">{warning}" "{next}" "{t.written_offer}</p>
        </div>
    }
    .into_any()
}

fn resolution_fields(
    form: &FormView,
    view: &DeviationView,
    decider: &Decider,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let choices: Vec<_> = decider
        .resolutions
        .iter()
        .map(|r| Choice::new(r.code(), (t.resolution)(*r)))
        .collect();
    let follows = decider
        .resolutions
        .iter()
        .filter_map(|r| Some((*r, (t.what_follows)(*r)?)))
        .map(|(resolution, text)| {
            view! { <p class="form-hint">{text}" "{way_on(view, resolution, locale)}</p> }
        })
        .collect_view();
    view! {
        {answer_field(form, Field::Resolution, &choices, locale)}
        {follows}
        {text_area(form, Field::Reason, t.reason_hint, 3, false, locale)}
    }
    .into_any()
}

/// Where the secretariat carries an outcome out.
fn way_on(view: &DeviationView, resolution: Resolution, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let (slug, number) = (&view.programme.slug, view.initiative.number);
    let (href, text) = match resolution {
        Resolution::OrderChanged => (paths::amend_order(slug, number), t.amend_order),
        Resolution::Stopped => (paths::end_initiative(slug, number), t.end_initiative),
        Resolution::Solved | Resolution::Accepted => return None,
    };
    view.may_govern
        .then(|| view! { <a href=href>{text}</a> }.into_any())
}
