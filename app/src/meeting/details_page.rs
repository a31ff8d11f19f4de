//! When and where a forum meets.

use super::texts::Texts;
use super::way;
use crate::document::{Document, page};
use crate::error::AppError;
use crate::params;
use crate::paths;
use crate::ui::{Crumb, clock_field, heading, record_form, text_field};
use crate::visit::Visit;
use domain::ids::ForumId;
use domain::meeting::MeetingView;
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

#[component]
pub fn MeetingDetailsPage() -> impl IntoView {
    let (forum, meeting) = (params::id::<ForumId>(), params::meeting());
    page(move |visit| async move {
        let backend = &visit.backend;
        let meeting = backend.meeting(&visit.actor, forum?, meeting?).await?;
        match meeting.may_govern {
            true => Ok(document(&visit, &meeting)),
            false => Err(AppError::Denied),
        }
    })
}

fn document(visit: &Visit, meeting: &MeetingView) -> Document {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let page = paths::meeting(meeting.forum, meeting.on);
    let mut way = way(meeting.forum, &meeting.forum_name, locale);
    way.push(Crumb::new((t.meeting_on)(&format_day(meeting.on)), &page));
    let action = paths::meeting_details(meeting.forum, meeting.on);
    let form = visit.form(&action, || {
        let shown = meeting.details.to_form();
        shown.with(Field::Version, meeting.revision.to_string())
    });
    let fields = view! {
        <div class="form-row">
            {clock_field(&form, Field::StartsAt, t.clock_hint, locale)}
            {clock_field(&form, Field::EndsAt, t.clock_hint, locale)}
        </div>
        {text_field(&form, Field::Place, t.place_hint, 200, true, locale)}
    };
    let main = view! {
        {heading(way, t.details, None, locale)}
        {record_form(&form, action, fields, page, locale)}
    };
    Document::new(t.details, main)
}
