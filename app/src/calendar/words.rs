//! What an entry says in somebody's calendar, and where it leads.

use super::texts::Texts;
use crate::paths;
use domain::calendar::{Entry, EntryAbout, Feed};
use domain::locale::Locale;

/// What the whole calendar is called.
pub fn feed_name(feed: &Feed, locale: Locale) -> String {
    match &feed.forum_name {
        Some(forum) => format!("{forum} – Styrbord"),
        None => Texts::of(locale).own_feed.to_owned(),
    }
}

/// One line; nothing of what is on an agenda.
pub fn summary(entry: &Entry, locale: Locale) -> String {
    let t = Texts::of(locale);
    match &entry.about {
        EntryAbout::Meeting {
            forum_name,
            is_cancelled: true,
            ..
        } => (t.meeting_off)(forum_name),
        EntryAbout::Meeting { forum_name, .. } => (t.meeting)(forum_name),
        EntryAbout::Task {
            what: Some(what), ..
        } => (t.task)(what),
        EntryAbout::Task { forum_name, .. } => (t.task_from)(forum_name),
        EntryAbout::Report {
            programme_name,
            number,
            ..
        } => (t.report)(*number, programme_name),
        EntryAbout::Answer { forum_name, .. } => (t.answer)(forum_name),
        EntryAbout::Duty {
            forum_name, title, ..
        } => (t.duty)(title, forum_name),
        EntryAbout::Approval {
            agreement_title,
            step_title,
            ..
        } => (t.approval)(step_title, agreement_title),
    }
}

/// The page that an entry is about.
pub fn address(entry: &Entry) -> String {
    match &entry.about {
        EntryAbout::Meeting { forum, on, .. } => paths::meeting(*forum, *on),
        EntryAbout::Task { id, .. } => paths::task(*id),
        EntryAbout::Report {
            programme, number, ..
        } => paths::set_status(programme, *number),
        EntryAbout::Answer {
            hearing, number, ..
        } => paths::request(*hearing, *number),
        EntryAbout::Duty { forum, half, .. } => paths::half_year(*forum, *half),
        EntryAbout::Approval { agreement, .. } => paths::agreement(*agreement),
    }
}
