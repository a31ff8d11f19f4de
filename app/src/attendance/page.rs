use super::conflicts::conflicts;
use super::table::{noted, table};
use super::texts::Texts;
use crate::document::{Document, Width, page};
use crate::meeting;
use crate::params;
use crate::paths;
use crate::ui::{Choice, Crumb, heading, record_form, select_field, text_area};
use crate::visit::Visit;
use domain::form::FormData;
use domain::forum::attendance::{Presence, Quorum};
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{AttendanceField, AttendanceView, MeetingStage};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn AttendancePage() -> impl IntoView {
    let (forum, meeting) = (params::id::<ForumId>(), params::meeting());
    page(move |visit| async move {
        let backend = &visit.backend;
        let view = backend.attendance(&visit.actor, forum?, meeting?).await?;
        Ok(document(&visit, &view))
    })
}

fn document(visit: &Visit, view: &AttendanceView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let mut way = meeting::way(view.forum, &view.forum_name, locale);
    let of_meeting = paths::meeting(view.forum, view.on);
    way.push(Crumb::new((t.meeting_on)(&format_day(view.on)), of_meeting));
    let title = (t.title)(&format_day(view.on));
    let body = match view.may_record {
        true => form(visit, view),
        false if view.list.is_empty() => view! { <p class="empty">{t.nothing}</p> }.into_any(),
        false => noted(view, locale),
    };
    let main = view! {
        {heading(way, &title, None, locale)}
        {quorum(view, locale)}
        {conflicts(view, locale)}
        {body}
    };
    Document::new(title, main).width(Width::Wide)
}

/// Whether the forum can decide; nothing is said of a list that nobody has begun.
fn quorum(view: &AttendanceView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let Quorum {
        n_present,
        n_voting,
    } = view.quorum;
    if n_voting == 0 {
        return Some(view! { <p class="muted">{t.no_votes}</p> }.into_any());
    }
    let is_noted = view.list.iter().any(|a| a.presence == Presence::Present);
    if !is_noted || view.stage < MeetingStage::Session {
        return None;
    }
    let (class, word) = match view.quorum.is_met() {
        true => ("quorum quorum--met", t.quorate),
        false => ("quorum quorum--missed", t.not_quorate),
    };
    let count = (t.of_votes)(n_present, n_voting);
    Some(view! { <p class=class><strong>{word}</strong>" "{count}</p> }.into_any())
}

fn form(visit: &Visit, view: &AttendanceView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let action = paths::attendance(view.forum, view.on);
    let form = visit.form(&action, || {
        let candidates = view.seats.iter().flat_map(|line| view.candidates(line));
        let candidates = candidates.chain(view.guests());
        let checked = candidates.flat_map(|candidate| {
            let value = candidate.named.to_string();
            let present = candidate.is_present.then_some(AttendanceField::Present);
            let apology = candidate.has_apologised.then_some(AttendanceField::Apology);
            let checked = present.into_iter().chain(apology);
            checked.map(move |field| (Field::Attendance(field), value.clone()))
        });
        let checked: FormData = checked.collect();
        checked.with(Field::Version, view.revision.to_string())
    });
    let seats = view.seats.iter();
    let choices: Vec<_> = seats
        .map(|line| Choice::new(line.state.seat.id, line.name()))
        .collect();
    let has_begun = view.stage >= MeetingStage::Session;
    let others = has_begun.then(|| {
        let (others, seat) = (AttendanceField::Others, AttendanceField::OthersFor);
        view! {
            <fieldset class="form-group">
                <legend class="form-label">{t.more}</legend>
                {text_area(&form, Field::Attendance(others), t.more_hint, 3, true, locale)}
                {select_field(&form, Field::Attendance(seat), Some(t.as_guests), &choices, "", locale)}
            </fieldset>
        }
    });
    let fields = view! {
        <p>{if has_begun { t.record_lead } else { t.ahead_lead }}</p>
        {view.seats.is_empty().then(|| view! { <p class="empty">{t.no_seats}</p> })}
        {table(&form, view, has_begun, locale)}
        {others}
    };
    record_form(
        &form,
        action,
        fields,
        paths::meeting(view.forum, view.on),
        locale,
    )
}
