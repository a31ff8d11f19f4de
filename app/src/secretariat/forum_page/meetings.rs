//! When a forum meets, as far as it is known: escalations look for the next day.

use super::Texts;
use crate::error::AppError;
use crate::paths;
use crate::series::series_link;
use crate::ui::{date_field, day, problem_summary};
use crate::visit::Visit;
use domain::form::FormData;
use domain::forum::MeetingDay;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub async fn meetings(visit: &Visit, forum: ForumId) -> Result<AnyView, AppError> {
    let meetings = visit.backend.meetings(&visit.actor, forum).await?;
    let locale = visit.locale;
    let t = Texts::of(locale);
    let items = meetings
        .iter()
        .filter(|meeting| !meeting.is_cancelled)
        .map(|meeting| item(forum, *meeting, locale))
        .collect_view();
    let list = if meetings.is_empty() {
        view! { <p class="muted">{t.no_meetings}</p> }.into_any()
    } else {
        view! { <ul class="plain-list stack">{items}</ul> }.into_any()
    };
    let path = paths::plan_meeting(forum);
    let form = visit.form(&path, FormData::default);
    let posted = visit.posted.as_ref().map(|posted| posted.path.as_str());
    let cancelled = posted
        .filter(|posted| *posted != path && posted.starts_with(&path))
        .map(|posted| problem_summary(&visit.form(posted, FormData::default), locale));
    Ok(view! {
        <section class="form-section" aria-labelledby="meetings">
            <h2 id="meetings">{t.meetings}</h2>
            <p class="muted">{t.meetings_lead}</p>
            {cancelled}
            {list}
            {problem_summary(&form, locale)}
            <form class="form" method="post" action=path novalidate>
                {date_field(&form, Field::MeetingOn, false, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.plan_meeting}</button>
                </div>
            </form>
            {series_link(forum, locale)}
        </section>
    }
    .into_any())
}

fn item(forum: ForumId, meeting: MeetingDay, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let rest = if meeting.has_round {
        view! { <span class="muted">{t.has_round}</span> }.into_any()
    } else {
        let action = paths::cancel_meeting(forum, meeting.on);
        view! {
            <form class="inline-form" method="post" action=action>
                <button class="link-button" type="submit">{t.cancel_meeting}<span class="sr-only">" "{format_day(meeting.on)}</span></button>
            </form>
        }
        .into_any()
    };
    view! { <li>{day(meeting.on)}" · "{rest}</li> }
}
