//! A meeting: its agenda, what is proposed for it, and the next step.

mod agenda;
mod call_off;
mod deadlines;
mod proposals;
mod step;

use super::pack_page::versions;
use super::texts::Texts;
use super::way;
use crate::document::{Document, Width, page};
use crate::params;
use crate::paths;
use crate::ui::{breadcrumbs, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::hearing::HearingItem;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{MeetingStage, MeetingView};
use domain::time::{format_clocks, format_day};
use leptos::prelude::*;

#[component]
pub fn MeetingPage() -> impl IntoView {
    let (id, meeting) = (params::id::<ForumId>(), params::meeting());
    page(move |visit| async move {
        let backend = &visit.backend;
        let meeting = backend.meeting(&visit.actor, id?, meeting?).await?;
        let hearings = backend.hearings_of_meeting(&visit.actor, meeting.forum, meeting.on);
        Ok(document(&visit, &meeting, &hearings.await?))
    })
}

fn document(visit: &Visit, meeting: &MeetingView, hearings: &[HearingItem]) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let title = (t.meeting_on)(&format_day(meeting.on));
    let main = view! {
        {breadcrumbs(way(meeting.forum, &meeting.forum_name, locale), &title, locale)}
        <div class="page-head">
            <div class="page-head__main">
                <p class="page-head__kicker">{meeting.forum_name.clone()}</p>
                <h1 class="page-head__title">{title.clone()}</h1>
                {facts(meeting, locale)}
            </div>
            {actions(meeting, locale)}
        </div>
        {refusal(visit, meeting)}
        {call_off::called_off(meeting, locale)}
        {agenda::agenda(visit, meeting, hearings)}
        {proposals::proposals(meeting, locale)}
        {versions(visit, meeting)}
        {step::step(visit, meeting)}
        {call_off::call_off(visit, meeting)}
    };
    Document::new(title, main)
        .width(Width::Wide)
        .islands(meeting.may_govern)
}

fn facts(meeting: &MeetingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let fact = |label: &'static str, value: String| {
        view! { <li class="facts__item"><span class="facts__label">{label}</span>" "{value}</li> }
    };
    let details = &meeting.details;
    let time = format_clocks(details.starts_at, details.ends_at, locale);
    let place = details.place.as_ref().map(ToString::to_string);
    let allotted = Some(meeting.minutes_allotted()).filter(|n| *n > 0);
    view! {
        <ul class="facts">
            <li class="facts__item">
                <span class="facts__label">{t.stage_label}</span>" "<strong>{(t.stage)(meeting.stage)}</strong>
            </li>
            {fact(t.time, time.unwrap_or_else(|| t.unknown.to_owned()))}
            {fact(t.place, place.unwrap_or_else(|| t.unknown.to_owned()))}
            {allotted.map(|n| fact(t.allotted_label, (t.allotted)(n)))}
            {deadlines::deadlines(meeting, locale)}
        </ul>
    }
    .into_any()
}

fn actions(meeting: &MeetingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let (forum, on, stage) = (meeting.forum, meeting.on, meeting.stage);
    let link = |shown: bool, href: String, text: &'static str| {
        shown.then(|| view! { <a class="button button-secondary" href=href>{text}</a> })
    };
    let (governs, submits) = (meeting.may_govern, meeting.may_submit);
    let is_before = stage <= MeetingStage::Session && stage != MeetingStage::Cancelled;
    let may_hand_in = submits && !governs && meeting.takes_from_members();
    let has_list = stage > MeetingStage::Planned && meeting.sees_items;
    view! {
        <div class="actions no-print">
            {link(governs && stage.takes_items(), paths::new_item(forum, on), t.new_item)}
            {link(may_hand_in, paths::new_item(forum, on), t.hand_in)}
            {link(governs && is_before, paths::meeting_details(forum, on), t.details)}
            {link(has_list, paths::attendance(forum, on), t.attendance)}
            {link(meeting.has_minutes, paths::minutes(forum, on), t.minutes)}
        </div>
    }
    .into_any()
}

/// Why a button of this page was refused; the form of a place says it itself.
fn refusal(visit: &Visit, meeting: &MeetingView) -> Option<AnyView> {
    let prefix = paths::meeting(meeting.forum, meeting.on);
    let posted = visit.posted.as_ref()?;
    let is_button = posted.path.starts_with(&prefix) && !posted.path.ends_with("/plads");
    is_button.then(|| {
        let form = visit.form(&posted.path, FormData::default);
        problem_summary(&form, visit.locale)
    })
}
