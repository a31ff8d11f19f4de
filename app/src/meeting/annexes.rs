//! The annexes of an item: listed with their files and fingerprints, and put to it by the secretariat.

mod texts;

use crate::paths;
use crate::ui::{file_field, problem_summary, text_field};
use crate::visit::Visit;
use domain::form::FormData;
use domain::ids::ForumId;
use domain::locale::Locale;
use domain::meeting::{
    AnnexContent, AnnexField, AnnexKind, AnnexLine, Dispatched, ItemView, MeetingStage,
    MeetingView, MinutesPage, PublicMinutes,
};
use domain::problem::Field;
use domain::time::{format_day, format_instant};
use leptos::prelude::*;
use texts::Texts;

/// Those of an item, and the forms of who keeps the agenda.
pub fn section(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> Option<AnyView> {
    let locale = visit.locale;
    let keeps = meeting.may_govern && meeting.stage.takes_texts();
    let lines = item.annexes.iter().map(|annex| {
        let is_own = annex.item == item.id && meeting.stage == MeetingStage::Agenda;
        let removal = (keeps && is_own).then(|| removal(meeting, annex, locale));
        line(
            meeting.forum,
            annex,
            (meeting.on, meeting.dispatched),
            removal,
            locale,
        )
    });
    let lines: Vec<_> = lines.collect();
    let forms = (keeps || came_back(visit, meeting, item)).then(|| forms(visit, meeting, item));
    let refused = refused(visit, meeting, item);
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

fn list(lines: Vec<AnyView>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| view! { <ul class="annexes">{lines}</ul> }.into_any())
}

/// One annex; that of an earlier meeting, and one that the members did not get with the agenda, say so.
fn line(
    forum: ForumId,
    annex: &AnnexLine,
    (on, dispatched): (chrono::NaiveDate, Option<Dispatched>),
    removal: Option<AnyView>,
    locale: Locale,
) -> AnyView {
    let t = Texts::of(locale);
    let name = annex.draft.name.to_string();
    let who = annex
        .added_by
        .clone()
        .unwrap_or_else(|| t.sample.to_owned());
    let added = (t.added)(&format_instant(annex.added_at, locale), &who);
    let earlier = (annex.meeting_on != on).then(|| (t.from_meeting)(&format_day(annex.meeting_on)));
    let late = annex.is_late(dispatched).then(|| {
        view! { " "<span class="badge badge-info">{t.added_since}</span> }
    });
    let (shown, hash) = match &annex.draft.content {
        AnnexContent::File {
            kind,
            n_bytes,
            hash,
        } => {
            let href = paths::annex(forum, on, annex.shown_at, annex.id);
            let about = format!(" ({})", file_text(*kind, *n_bytes, locale));
            let hash = view! {
                <p class="fingerprint muted">{t.fingerprint}": "<code>{hash.to_string()}</code></p>
            };
            (
                view! { <a href=href download="">{name}</a>{about} }.into_any(),
                Some(hash),
            )
        }
        AnnexContent::Link { address } => {
            let href = address.to_string();
            let about = format!(" ({})", t.link);
            let shown = view! { <a href=href rel="noopener noreferrer">{name}</a>{about} };
            (shown.into_any(), None)
        }
    };
    view! {
        <li class="annexes__item">
            <p>{shown}{late}</p>
            <p class="muted">{earlier.map(|earlier| format!("{earlier} · "))}{added}</p>
            {hash}
            {removal}
        </li>
    }
    .into_any()
}

/// `pdf, 1,2 MB`.
fn file_text(kind: AnnexKind, n_bytes: u64, locale: Locale) -> String {
    format!("{}, {}", kind.ending(), size_text(n_bytes, locale))
}

/// `340 kB`.
pub fn size_text(n_bytes: u64, locale: Locale) -> String {
    match n_bytes {
        0..1_000 => format!("{n_bytes} B"),
        1_000..1_000_000 => format!("{} kB", n_bytes / 1_000),
        _ => {
            let sign = match locale {
                Locale::Da => ',',
                Locale::En => '.',
            };
            let tenths = n_bytes / 100_000;
            format!("{}{sign}{} MB", tenths / 10, tenths % 10)
        }
    }
}

fn removal(meeting: &MeetingView, annex: &AnnexLine, locale: Locale) -> AnyView {
    let t = Texts::of(locale);
    let action = paths::remove_annex(meeting.forum, meeting.on, annex.item, annex.id);
    let name = format!("{}: {}", t.take_off, annex.draft.name);
    view! {
        <form class="no-print" method="post" action=action>
            <button class="button button-secondary" type="submit" aria-label=name>{t.take_off}</button>
        </form>
    }
    .into_any()
}

/// Whether a form that adds one was refused: it is shown again with what was typed, whatever else changed.
fn came_back(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> bool {
    let (forum, on) = (meeting.forum, meeting.on);
    let own = [
        paths::annexes(forum, on, item.id),
        paths::annex_link(forum, on, item.id),
    ];
    let posted = visit.posted.as_ref();
    posted.is_some_and(|posted| own.contains(&posted.path))
}

/// Why an annex was not taken off.
fn refused(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> Option<AnyView> {
    let posted = visit.posted.as_ref()?;
    let prefix = paths::annexes(meeting.forum, meeting.on, item.id);
    let is_removal = posted.path.starts_with(&prefix) && posted.path.ends_with("/fjern");
    is_removal.then(|| {
        let form = visit.form(&posted.path, FormData::default);
        problem_summary(&form, visit.locale)
    })
}

fn forms(visit: &Visit, meeting: &MeetingView, item: &ItemView) -> AnyView {
    let locale = visit.locale;
    let t = Texts::of(locale);
    let (forum, on) = (meeting.forum, meeting.on);
    let by_file = paths::annexes(forum, on, item.id);
    let file = visit.form(&by_file, FormData::default);
    let by_link = paths::annex_link(forum, on, item.id);
    let link = visit.form(&by_link, FormData::default);
    let (name, address) = (AnnexField::Name, AnnexField::Address);
    let is_open = file.error.is_some() || link.error.is_some();
    // Folded away: in the meeting, the outcome is what is typed.
    view! {
        <details class="details no-print" open=is_open>
            <summary class="details__summary">{t.add}</summary>
            <h3>{t.add_file}</h3>
            {problem_summary(&file, locale)}
            <form class="form" method="post" action=by_file enctype="multipart/form-data" novalidate>
                {file_field(&file, Field::Annex(AnnexField::File), t.file_hint, ACCEPTED, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.attach}</button>
                </div>
            </form>
            <h3>{t.add_link}</h3>
            {problem_summary(&link, locale)}
            <form class="form" method="post" action=by_link novalidate>
                {text_field(&link, Field::Annex(name), t.name_hint, 200, false, locale)}
                {text_field(&link, Field::Annex(address), t.address_hint, 500, false, locale)}
                <div class="form-actions">
                    <button class="button button-secondary xs-full-width" type="submit">{t.put_link}</button>
                </div>
            </form>
        </details>
    }
    .into_any()
}

/// What the browser offers first; what comes is judged by its content.
const ACCEPTED: &str = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.gif,.webp";

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
            .map(|annex| line(view.forum, annex, (view.minutes.on, None), None, locale));
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
