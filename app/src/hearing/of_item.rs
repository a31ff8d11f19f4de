//! Who is missing, under the item of an agenda and in the minutes.

use super::answers::{answer, count, missing_names};
use super::texts::Texts;
use crate::paths;
use crate::ui::paragraphs;
use domain::hearing::{HearingItem, HearingView};
use domain::locale::Locale;
use domain::meeting::{ItemView, MeetingView, MinutesHearing};
use leptos::prelude::*;

/// What was asked for an item, and the way to ask.
pub fn hearings_of_item(
    meeting: &MeetingView,
    item: &ItemView,
    hearings: &[HearingItem],
    locale: Locale,
) -> Option<AnyView> {
    let t = Texts::of(locale);
    let own: Vec<_> = hearings.iter().filter(|of| of.item == item.id).collect();
    let may_ask = meeting.may_govern && meeting.stage.takes_items();
    let told = own.iter().map(|of| one(&of.hearing, locale)).collect_view();
    let ask = may_ask.then(|| {
        let href = paths::new_hearing(meeting.forum, meeting.on, item.id);
        view! { <p class="no-print"><a class="button button-secondary" href=href>{t.ask}</a></p> }
    });
    (!own.is_empty() || may_ask).then(|| {
        view! {
            <section class="panel" aria-labelledby="hearings">
                <h2 class="panel__title" id="hearings">{t.hearings}</h2>
                {told}
                {ask}
            </section>
        }
        .into_any()
    })
}

/// The same in a line of the agenda.
pub fn hearings_in_brief(item: &ItemView, hearings: &[HearingItem], locale: Locale) -> AnyView {
    let own = hearings.iter().filter(|of| of.item == item.id);
    let told = own.map(|HearingItem { hearing, .. }| {
        let href = paths::hearing(hearing.forum, hearing.id);
        let missing = count(hearing.count_at_dispatch(), &hearing.called, locale);
        view! { <p>{when(hearing, locale)}": "<a href=href>{missing}</a></p> }
    });
    view! { {told.collect_view()} }.into_any()
}

/// As of when the addressees are counted.
const fn when(hearing: &HearingView, locale: Locale) -> &'static str {
    let t = Texts::of(locale);
    match hearing.dispatched_at {
        Some(_) => t.at_dispatch,
        None => t.now,
    }
}

fn one(hearing: &HearingView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let at_dispatch = count(hearing.count_at_dispatch(), &hearing.called, locale);
    let missing = missing_names(hearing.missing_at_dispatch().into_iter());
    let now = (hearing.count() != hearing.count_at_dispatch()).then(|| {
        let now = count(hearing.count(), &hearing.called, locale);
        view! { <p>{t.now}" "{now}"."</p> }
    });
    let when = when(hearing, locale);
    let given = hearing.addressees.iter();
    let given = given.filter_map(|addressee| Some((addressee, addressee.answer()?)));
    let given = given.map(|(addressee, line)| {
        view! {
            <li>
                <p class="muted">{addressee.name.clone()}</p>
                {answer(line, hearing.is_late(line), locale)}
            </li>
        }
    });
    let href = paths::hearing(hearing.forum, hearing.id);
    view! {
        <div class="stack">
            <p><a href=href>{hearing.question.clone()}</a></p>
            <p>{when}": "<strong>{at_dispatch}</strong></p>
            {missing.map(|names| view! { <p>{t.missing_are}" "{names}"."</p> })}
            {now}
            <ul class="plain-list stack">{given.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// The same in the minutes, without anybody's words.
pub fn hearings_of_minutes(hearings: &[MinutesHearing], locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let told = |hearing: &MinutesHearing| {
        let missing = Some(hearing.missing.join(", ")).filter(|names| !names.is_empty());
        let oral = Some(hearing.oral.join(", ")).filter(|names| !names.is_empty());
        let when = match hearing.was_asked_later {
            true => t.by_meeting,
            false => t.at_dispatch,
        };
        view! {
            <div>
                <p><strong>{t.hearing}</strong></p>
                {paragraphs(&hearing.question, None)}
                <p>{when}": "{count(hearing.count, &hearing.called, locale)}
                    {missing.map(|names| format!(" ({names})"))}"."</p>
                {oral.map(|names| view! { <p>{t.oral_are}" "{names}"."</p> })}
            </div>
        }
    };
    hearings.iter().map(told).collect_view().into_any()
}
