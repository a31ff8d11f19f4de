//! The secretariat's button for the next stage, with what follows from it.

use crate::meeting::texts::Texts;
use crate::paths;
use crate::ui::{hidden_field, hinted_date_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::meeting::{Circulation, MeetingMove, MeetingStage, MeetingView};
use domain::problem::Field;
use domain::time::format_day;
use leptos::prelude::*;

pub fn step(visit: &Visit, meeting: &MeetingView) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let to = meeting.stage.next().filter(|_| meeting.may_govern)?;
    // No forum meets before its day.
    let is_ahead = meeting.stage == MeetingStage::Dispatched && meeting.today < meeting.on;
    if is_ahead {
        return None;
    }
    let action = paths::move_meeting(meeting.forum, meeting.on, to);
    let days = (to == MeetingMove::Circulate).then(|| {
        let usual = Circulation::usual(meeting.deadlines, meeting.today).comment_until;
        let form = visit.form(&action, || {
            FormData::default().with(Field::DueOn, format_day(usual))
        });
        let hint = (t.comment_until_hint)(meeting.deadlines.comment);
        hinted_date_field(&form, Field::DueOn, &hint, false, locale)
    });
    Some(
        view! {
            <form class="move-on no-print" method="post" action=action novalidate>
                {hidden_field(Field::Version, meeting.revision.to_string())}
                <p>{(t.what_follows)(to)}</p>
                {days}
                <button class="button button-primary xs-full-width" type="submit">{(t.move_on)(to)}</button>
            </form>
        }
        .into_any(),
    )
}
