//! The annexes of an item: listed, and put to it by the secretariat.

use crate::annex::{Entry, Texts, came_back, forms, line, list, refused_removal};
use crate::paths;
use crate::visit::Visit;
use chrono::NaiveDate;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{
    AnnexLine, Dispatched, ItemView, MeetingStage, MeetingView, MinutesPage, PublicMinutes,
};
use domain::time::format_day;
use leptos::prelude::*;

/// Those of an item, and the forms of who keeps the agenda.
pub fn section(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> Option<AnyView> {
    let locale = visit.locale;
    let (forum, on) = (meeting.forum, meeting.on);
    let keeps = meeting.may_govern && meeting.stage.takes_texts();
    let lines = item.annexes.iter().map(|annex| {
        let is_own = annex.item == item.id && meeting.stage == MeetingStage::Agenda;
        let removal =
            (keeps && is_own).then(|| paths::remove_annex(forum, on, annex.item, annex.id));
        let at = (on, meeting.dispatched);
        line(entry(forum, annex, at, removal, locale), locale)
    });
    let lines: Vec<_> = lines.collect();
    let own = [
        paths::annexes(forum, on, item.id),
        paths::annex_link(forum, on, item.id),
    ];
    let is_open = keeps || came_back(visit, &own);
    let refused = refused_removal(visit, &paths::annexes(forum, on, item.id));
    let forms = is_open.then(|| {
        let [by_file, by_link] = own;
        forms(visit, by_file, by_link)
    });
    let is_there = !lines.is_empty() || forms.is_some() || refused.is_some();
    is_there.then(|| {
        view! {
            <section class="section" aria-labelledby="annexes">
                <h2 class="section__title" id="annexes">{Texts::of(locale).annexes}</h2>
                {list(lines)}
                {refused}
                {forms}
            </section>
        }
        .into_any()
    })
}

/// One annex; that of an earlier meeting, and one that the members did not get with the agenda, say so.
fn entry(
    forum: ForumId,
    annex: &AnnexLine,
    (on, dispatched): (NaiveDate, Option<Dispatched>),
    removal: Option<String>,
    locale: Locale,
) -> Entry<'_> {
    let t = Texts::of(locale);
    Entry {
        draft: &annex.draft,
        href: paths::annex(forum, on, annex.shown_at, annex.id),
        added_by: annex.added_by.as_deref(),
        added_at: annex.added_at,
        badge: annex.is_late(dispatched).then_some(t.added_since),
        note: (annex.meeting_on != on).then(|| (t.from_meeting)(&format_day(annex.meeting_on))),
        removal,
    }
}

/// How many an item has, on the agenda.
pub fn n_annexes(item: &ItemView, locale: Locale) -> Option<AnyView> {
    let n = item.annexes.len();
    let words = Texts::of(locale).n_annexes;
    (n > 0).then(|| view! { <p class="muted">{words(n)}</p> }.into_any())
}

/// Those of a meeting, item by item, beneath its minutes.
pub fn annexes_of_minutes(view: &MinutesPage, locale: Locale) -> Option<AnyView> {
    let t = Texts::of(locale);
    let of = |number: u32| {
        let mut items = view.minutes.items.iter();
        let item = items.find(|item| item.number == number);
        item.map(|item| format!("{number}. {}", item.title))
    };
    let items = view.annexes.iter().map(|(number, annexes)| {
        let lines = annexes
            .iter()
            .map(|annex| entry(view.forum, annex, (view.minutes.on, None), None, locale))
            .map(|entry| line(entry, locale));
        view! {
            <h3>{of(*number)}</h3>
            {list(lines.collect())}
        }
    });
    (!view.annexes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="annexes">
                <h2 class="section__title" id="annexes">{t.annexes}</h2>
                {items.collect_view()}
            </section>
        }
        .into_any()
    })
}

/// Who reads the public minutes is told where annexes can be had, and nothing else of them.
pub fn public_notice(public: &PublicMinutes, locale: Locale) -> Option<AnyView> {
    let words = Texts::of(locale).public_notice;
    public
        .has_annexes
        .then(|| view! { <p class="muted">{words}</p> }.into_any())
}
