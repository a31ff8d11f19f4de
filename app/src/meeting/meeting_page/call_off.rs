//! A meeting that was called off, and the form that does it.

use crate::meeting::texts::Texts;
use crate::paths;
use crate::ui::{hidden_field, paragraphs, text_area};
use crate::visit::Visit;
use domain::form::FormData;
use domain::locale::Locale;
use domain::meeting::{MeetingStage, MeetingView};
use domain::problem::Field;
use leptos::prelude::*;

/// That it is not held, and why.
pub fn called_off(meeting: &MeetingView, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let reason = meeting.cancelled_because.as_ref()?;
    Some(
        view! {
            <section class="panel" aria-labelledby="cancelled">
                <h2 class="panel__title" id="cancelled">{t.cancelled}</h2>
                {paragraphs(reason, None)}
                <p class="muted">{t.cancelled_lead}</p>
            </section>
        }
        .into_any(),
    )
}

/// Folded away, until it came back with a problem; then the reason is shown whatever has happened since.
pub fn call_off(visit: &Visit, meeting: &MeetingView) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let is_open = meeting.may_govern && meeting.stage == MeetingStage::Agenda;
    let action = paths::call_meeting_off(meeting.forum, meeting.on);
    let form = visit.form(&action, FormData::default);
    let is_back = form.error.is_some();
    let button = is_open.then(|| {
        view! { <button class="button button-secondary xs-full-width" type="submit">{t.call_off}</button> }
    });
    (is_open || is_back).then(|| {
        view! {
            <details class="more no-print" open=is_back>
                <summary>{t.call_off}</summary>
                <form class="form" method="post" action=action novalidate>
                    {hidden_field(Field::Version, meeting.revision.to_string())}
                    <p>{t.call_off_lead}</p>
                    {text_area(&form, Field::Reason, "", 3, false, locale)}
                    {button}
                </form>
            </details>
        }
        .into_any()
    })
}
