//! A calendar as a text: what it says, and that nothing that was typed becomes more than a text.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::NaiveDate;
use domain::calendar::{Entry, EntryAbout, Feed, When};
use domain::ids::{ForumId, TaskId};
use domain::locale::Locale;
use domain::time::Timestamp;
use icalendar::{Calendar, Component, DatePerhapsTime, EventLike};
use proptest::prelude::*;
use server::ics::calendar_text;
use uuid::Uuid;

fn entry(n: u32, about: EntryAbout, when: When) -> Entry {
    Entry {
        uid: format!("entry-{n}"),
        about,
        when,
        revision: n,
    }
}

fn meeting(forum_name: &str, place: &str) -> EntryAbout {
    EntryAbout::Meeting {
        forum: ForumId::new(Uuid::from_u128(1)),
        forum_name: forum_name.to_owned(),
        on: NaiveDate::from_ymd_opt(2026, 12, 7).unwrap(),
        place: Some(place.to_owned()),
        is_cancelled: false,
    }
}

fn task(what: &str) -> EntryAbout {
    EntryAbout::Task {
        id: TaskId::new(Uuid::from_u128(2)),
        what: Some(what.to_owned()),
        forum_name: "Chefforum".to_owned(),
    }
}

fn feed(entries: Vec<Entry>) -> Feed {
    Feed {
        forum_name: None,
        fetched_at: Timestamp::from_micros(1_764_500_000_000_000),
        entries,
    }
}

const ORIGIN: &str = "https://styrbord.example.dk";

#[test]
fn a_meeting_as_a_program_reads_it() {
    let at = |hour: i64| Timestamp::from_micros(1_796_630_400_000_000).plus_minutes(hour * 60);
    let hours = When::Hours(at(8), Some(at(10)));
    let about = meeting("Direktørforum", "Mødelokale 1, stuen");
    let text = calendar_text(&feed(vec![entry(4, about, hours)]), ORIGIN, Locale::Da);
    insta::assert_snapshot!(text.replace("\r\n", "\n"));
}

#[test]
fn a_meeting_that_is_called_off_says_so() {
    let on = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
    let about = |is_off| match meeting("Direktørforum", "Mødelokale 1") {
        EntryAbout::Meeting {
            forum,
            forum_name,
            on,
            place,
            ..
        } => EntryAbout::Meeting {
            forum,
            forum_name,
            on,
            place,
            is_cancelled: is_off,
        },
        other => other,
    };
    let text = |is_off| {
        let entry = entry(1, about(is_off), When::Day(on));
        calendar_text(&feed(vec![entry]), ORIGIN, Locale::Da)
    };
    assert!(text(true).contains("\r\nSTATUS:CANCELLED\r\n"));
    assert!(text(true).contains("SUMMARY:Aflyst: Direktørforum\r\n"));
    assert!(!text(false).contains("STATUS:"));
}

#[test]
fn a_day_ends_with_the_next_and_a_deadline_takes_nobodys_day() {
    let on = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    let text = calendar_text(
        &feed(vec![entry(1, task("Notat"), When::Day(on))]),
        ORIGIN,
        Locale::En,
    );
    let read: Calendar = text.parse().unwrap();
    let event = read.events().next().unwrap();
    let next = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(on)));
    assert_eq!(event.get_end(), Some(DatePerhapsTime::Date(next)));
    assert_eq!(event.get_summary(), Some("Task: Notat"));
    assert!(text.contains("\r\nTRANSP:TRANSPARENT\r\n"), "{text}");
}

/// What is left of a text on one line.
fn on_one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_control() || c.is_whitespace());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Texts that try to be more than a text.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\r\nBEGIN:VEVENT\r\n",
        "\nEND:VCALENDAR",
        "\r",
        "\t",
        "\u{0}",
        "\u{85}",
        "\u{2028}",
        "\\",
        "\\n",
        ",",
        ";",
        ":",
        "\"",
        " ",
        "   ",
        "🏥",
        "𝔸",
        "æøå",
        "e\u{301}",
        "Mødelokale",
        "ATTACH;VALUE=URI:",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Whatever somebody typed: a parser finds as many entries as there are, each with its own text, and
    /// no line is longer than programs must read.
    #[test]
    fn what_was_typed_comes_back_and_nothing_else(
        typed in prop::collection::vec((hostile(), hostile()), 1..4),
    ) {
        let on = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
        let entries = (0_u32..).zip(&typed);
        let entries = entries.map(|(n, (name, place))| entry(n, meeting(name, place), When::Day(on)));
        let text = calendar_text(&feed(entries.collect()), ORIGIN, Locale::Da);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let read: Calendar = text.parse().map_err(TestCaseError::fail)?;
        let events: Vec<_> = read.events().collect();
        prop_assert_eq!(events.len(), typed.len());
        for (n, (name, place)) in (0_u32..).zip(&typed) {
            let uid = format!("entry-{n}@styrbord");
            let event = events.iter().find(|event| event.get_uid() == Some(uid.as_str()));
            let event = event.ok_or_else(|| TestCaseError::fail(uid.clone()))?;
            let summary = on_one_line(&format!("Møde: {name}"));
            prop_assert_eq!(event.get_summary(), Some(summary.as_str()));
            prop_assert_eq!(event.get_location().unwrap_or_default(), on_one_line(place));
            prop_assert_eq!(event.get_sequence(), Some(n));
        }
    }
}
