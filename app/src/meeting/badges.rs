//! What is told of an item beside its title.

use super::texts::Texts;
use crate::paths;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{EarlierAppearance, ItemDraft, ItemView, MeetingView};
use domain::time::format_day;
use leptos::prelude::*;

/// Its kind and time, whether it is closed, came back, or was changed since the members got it.
pub fn badges(meeting: &MeetingView, item: &ItemView, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let back = (item.appearance() > 1).then(|| {
        view! { <span class="badge badge-warning">{(t.appearance)(item.appearance())}</span>" " }
    });
    let changed = meeting.is_changed_since(item).then(|| {
        view! { <span class="badge badge-info">{t.changed_since}</span>" " }
    });
    view! { <p class="item-badges">{kind(&item.draft, locale)}{back}{changed}</p> }.into_any()
}

/// Its kind and time, and whether it is closed.
fn kind(draft: &ItemDraft, locale: Locale) -> impl IntoView + use<> {
    let t = Texts::of(locale);
    let closed = draft.is_closed.then(|| {
        view! { <span class="badge badge-closed">{t.closed}</span>" " }
    });
    let allotted = draft.allotted.map(t.allotted);
    view! {
        <span class="item-kind">{(t.kind)(draft.kind)}</span>
        {allotted.map(|time| view! { " · "<span>{time}</span> })}" "{closed}
    }
}

/// Its earlier appearances, each a link to that meeting, and what became of it there (need N17).
///
/// A closed forum's own pages are open to who saw them before, and to the secretariat: `sees_others`.
pub fn earlier(
    (forum, sees_others): (ForumId, bool),
    appearances: &[EarlierAppearance],
    locale: Locale,
) -> Option<AnyView> {
    let t = Texts::of(locale);
    let lines: Vec<_> = appearances
        .iter()
        .map(|at| {
            let conclusion = t.earlier_outcome(at);
            let party = at.party.as_ref().map(|party| format!(" ({party})"));
            let words = at.words.as_ref().map(|words| format!(": {words}"));
            // A forum that is no more by its name.
            let other = (at.forum != forum).then(|| format!("{}, ", at.forum_name));
            let line = (t.earlier_line)(&format_day(at.on), at.number);
            let line = match at.forum == forum || sees_others {
                true => {
                    let href = paths::meeting(at.forum, at.on);
                    view! { <a href=href>{line}</a> }.into_any()
                }
                false => line.into_any(),
            };
            view! {
                <li>
                    {other}{line}
                    " – "{conclusion}{party}{words}
                </li>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="earlier">
                <h2 class="panel__title" id="earlier">{t.earlier}</h2>
                <ol class="earlier">{lines}</ol>
            </section>
        }
        .into_any()
    })
}
