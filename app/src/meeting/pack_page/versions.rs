//! On the page of a meeting: what its members got, and the secretariat's button for another version.

use super::texts::Texts;
use crate::paths;
use crate::visit::Visit;
use domain::locale::Locale;
use domain::meeting::{MeetingStage, MeetingView, PackLine};
use domain::time::format_instant;
use leptos::prelude::*;

pub fn versions(visit: &Visit, meeting: &MeetingView) -> Option<AnyView> {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (forum, on) = (meeting.forum, meeting.on);
    let is_sent = meeting.stage >= MeetingStage::Dispatched;
    let lines: Vec<_> = meeting
        .packs
        .iter()
        .map(|pack| line(meeting, pack, locale))
        .collect();
    let list = match lines.is_empty() {
        true => view! { <p class="muted">{t.none}</p> }.into_any(),
        false => view! { <ul>{lines}</ul> }.into_any(),
    };
    let button = (meeting.may_govern && is_sent).then(|| {
        view! {
            <form class="no-print" method="post" action=paths::freeze_meeting_pack(forum, on)>
                <p>{t.freeze_lead}</p>
                <button class="button button-secondary xs-full-width" type="submit">{t.freeze}</button>
            </form>
        }
    });
    is_sent.then(|| {
        view! {
            <section class="section" aria-labelledby="pack">
                <h2 class="section__title" id="pack">{t.pack}</h2>
                {list}
                {button}
            </section>
        }
        .into_any()
    })
}

fn line(meeting: &MeetingView, pack: &PackLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let href = paths::meeting_pack(meeting.forum, meeting.on, pack.number);
    let who = pack
        .frozen_by
        .clone()
        .unwrap_or_else(|| t.sample.to_owned());
    let frozen = (t.frozen_line)(&format_instant(pack.frozen_at, locale), &who);
    view! { <li><a href=href>{(t.version)(pack.number)}</a>", "{frozen}</li> }.into_any()
}
