//! A calendar as a text that calendar programs read (iCalendar, RFC 5545).

use app::calendar::{address, feed_name, summary};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::calendar::{Entry, EntryAbout, Feed, When};
use domain::locale::Locale;
use domain::time::Timestamp;
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus, Property};

/// How often programs are asked to fetch it.
const REFRESH: &str = "PT1H";

/// The whole text. `origin` is where the installation is reached, as `https://styrbord.example.dk`.
pub fn calendar_text(feed: &Feed, origin: &str, locale: Locale) -> String {
    let mut calendar = Calendar::empty();
    let name = one_line(&feed_name(feed, locale));
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Styrbord//Styrbord//DA"),
        ("CALSCALE", "GREGORIAN"),
        ("X-PUBLISHED-TTL", REFRESH),
    ] {
        calendar.append_property((key, value));
    }
    // The crate takes neither for a text by itself, and would leave their commas as they are.
    for key in ["NAME", "X-WR-CALNAME"] {
        calendar.append_property(typed(key, &name, "TEXT"));
    }
    calendar.append_property(typed("REFRESH-INTERVAL", REFRESH, "DURATION"));
    for entry in &feed.entries {
        calendar.push(event(entry, feed.fetched_at, origin, locale));
    }
    folded(&calendar.to_string())
}

/// The most bytes of a line, without its end (RFC 5545 § 3.1).
const LINE_MAX: usize = 75;

/// Folded anew: the crate makes some lines a byte longer than programs have to read.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut length = 0_usize;
        for sign in line.chars() {
            let more = if sign.is_control() {
                0
            } else {
                sign.len_utf8()
            };
            if length.saturating_add(more) > LINE_MAX {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(sign);
            length = length.saturating_add(more);
        }
    }
    folded
}

fn typed(key: &str, value: &str, kind: &str) -> Property {
    let mut property = Property::new(key, value);
    property.add_parameter("VALUE", kind).done()
}

fn event(entry: &Entry, fetched_at: Timestamp, origin: &str, locale: Locale) -> Event {
    let mut event = Event::new();
    event
        .uid(&format!("{}@styrbord", entry.uid))
        .timestamp(instant(fetched_at))
        .sequence(entry.revision)
        .class(Class::Private)
        .summary(&one_line(&summary(entry, locale)));
    if !origin.is_empty() {
        event.url(&format!("{origin}{}", address(entry)));
    }
    match entry.when {
        When::Hours(from, until) => {
            event.starts(instant(from));
            if let Some(until) = until {
                event.ends(instant(until));
            }
        }
        When::Day(on) => {
            event.starts(on).ends(day_after(on));
        }
    }
    match &entry.about {
        EntryAbout::Meeting {
            place,
            is_cancelled,
            ..
        } => {
            if *is_cancelled {
                event.status(EventStatus::Cancelled);
            }
            if let Some(place) = place {
                event.location(&one_line(place));
            }
        }
        // A deadline takes nobody's day.
        EntryAbout::Task { .. }
        | EntryAbout::Report { .. }
        | EntryAbout::Answer { .. }
        | EntryAbout::Duty { .. }
        | EntryAbout::Approval { .. } => {
            event.add_property("TRANSP", "TRANSPARENT");
        }
    }
    event.done()
}

/// The end of a day is the day after, which is not part of it.
fn day_after(on: NaiveDate) -> NaiveDate {
    on.checked_add_days(Days::new(1)).unwrap_or(on)
}

fn instant(at: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.micros()).unwrap_or_default()
}

/// Without control characters: a line break in a text is none in the file.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_control() || c.is_whitespace());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
