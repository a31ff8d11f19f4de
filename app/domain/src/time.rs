//! Instants and days, and how each language writes them.

use crate::locale::Locale;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Europe::Copenhagen;
use serde::{Deserialize, Serialize};

/// An instant in microseconds since 1970 UTC: the same number in both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This instant moved by whole minutes.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.saturating_mul(60_000_000)))
    }

    /// When the clock on the wall in Denmark shows this: the first of two times in autumn, and an hour
    /// later in the hour that spring leaves out.
    pub fn in_danish_time(local: NaiveDateTime) -> Self {
        let at = |local: NaiveDateTime| Copenhagen.from_local_datetime(&local).earliest();
        let later = || at(local.checked_add_signed(TimeDelta::hours(1))?);
        let found = at(local).or_else(later);
        Self(found.map_or_else(
            || local.and_utc().timestamp_micros(),
            |at| at.timestamp_micros(),
        ))
    }

    /// The clock on the wall in Denmark.
    pub fn in_denmark(self) -> NaiveDateTime {
        DateTime::<Utc>::from_timestamp_micros(self.0)
            .unwrap_or_default()
            .with_timezone(&Copenhagen)
            .naive_local()
    }

    /// The Danish calendar day of this instant.
    pub fn day(self) -> NaiveDate {
        self.in_denmark().date()
    }
}

/// From one day to another, each end open when unknown; `until` is the last day that counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Validity {
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl Validity {
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Reads a day as people type it: `24.05.2023`, `24.5.2023`, `24/5-2023`, `2023-05-24`.
pub fn parse_day(raw: &str) -> Option<NaiveDate> {
    let raw = raw.trim();
    if let Ok(day) = NaiveDate::parse_from_str(raw, "%Y-%m-%d") {
        return in_range(day);
    }
    let mut parts = raw.split(['.', '/', '-', ' ']).filter(|p| !p.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    in_range(NaiveDate::from_ymd_opt(
        year.parse().ok()?,
        month.parse().ok()?,
        day.parse().ok()?,
    )?)
}

/// Reads a time of day as people type it: `14.00`, `14:00`, `kl. 14`.
pub fn parse_clock(raw: &str) -> Option<NaiveTime> {
    let raw = raw.trim().trim_start_matches("kl").trim_start_matches('.');
    let (hour, minute) = match raw.trim().split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None => (raw.trim(), "0"),
    };
    let is_written = |part: &str| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !is_written(hour) || !is_written(minute) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// A governance date is neither in the Middle Ages nor in the next century.
fn in_range(day: NaiveDate) -> Option<NaiveDate> {
    (1900..=2199).contains(&day.year()).then_some(day)
}

/// `24.05.2023`: the same in both languages, because a Danish minute taker reads both.
pub fn format_day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// `24. maj 2023` or `24 May 2023`.
pub fn format_day_long(day: NaiveDate, locale: Locale) -> String {
    let month = month_name(day.month(), locale);
    match locale {
        Locale::Da => format!("{}. {month} {}", day.day(), day.year()),
        Locale::En => format!("{} {month} {}", day.day(), day.year()),
    }
}

/// `kl. 16.00` or `16:00`.
pub fn format_clock(at: NaiveTime, locale: Locale) -> String {
    let written = match locale {
        Locale::Da => at.format("kl. %H.%M"),
        Locale::En => at.format("%H:%M"),
    };
    written.to_string()
}

/// `kl. 16.00–18.00` or `16:00–18:00`, as far as it is known.
pub fn format_clocks(
    starts: Option<NaiveTime>,
    ends: Option<NaiveTime>,
    locale: Locale,
) -> Option<String> {
    let starts = format_clock(starts?, locale);
    let ends = ends.map(|ends| match locale {
        Locale::Da => ends.format("–%H.%M").to_string(),
        Locale::En => ends.format("–%H:%M").to_string(),
    });
    Some(format!("{starts}{}", ends.unwrap_or_default()))
}

/// `24.05.2023 kl. 16.00` or `24.05.2023 at 16:00`, in Danish time.
pub fn format_instant(at: Timestamp, locale: Locale) -> String {
    let local = at.in_denmark();
    let clock = match locale {
        Locale::Da => local.format("kl. %H.%M"),
        Locale::En => local.format("at %H:%M"),
    };
    format!("{} {clock}", format_day(local.date()))
}

pub(crate) fn month_name(month: u32, locale: Locale) -> &'static str {
    const DA: [&str; 12] = [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match locale {
        Locale::Da => DA,
        Locale::En => EN,
    };
    usize::try_from(month)
        .ok()
        .and_then(|m| names.get(m.checked_sub(1)?).copied())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn from_one_clock_to_another() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
        let written = |starts, ends| format_clocks(starts, ends, Locale::Da);
        assert_eq!(written(at(16), at(18)).as_deref(), Some("kl. 16.00–18.00"));
        assert_eq!(written(at(9), None).as_deref(), Some("kl. 09.00"));
        assert_eq!(written(None, at(18)), None);
        let english = format_clocks(at(16), at(18), Locale::En);
        assert_eq!(english.as_deref(), Some("16:00–18:00"));
    }

    #[test]
    fn clocks_are_read_as_the_minutes_write_them() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (written, read) in [
            ("14.00", at(14, 0)),
            ("16:30", at(16, 30)),
            (" kl. 9.05 ", at(9, 5)),
            ("kl 12", at(12, 0)),
            ("24.00", None),
            ("14.5", None),
            ("14.00-16.00", None),
            ("+4.00", None),
            ("", None),
        ] {
            assert_eq!(parse_clock(written), read, "{written}");
        }
    }

    #[test]
    fn a_day_is_read_as_the_minutes_write_it() {
        for raw in ["28.02.2023", "28.2.2023", "28/2-2023", " 2023-02-28 "] {
            assert_eq!(parse_day(raw), Some(day(2023, 2, 28)), "{raw}");
        }
        for raw in ["", "28.02", "30.02.2023", "28.02.23", "1.1.0001", "maj"] {
            assert_eq!(parse_day(raw), None, "{raw}");
        }
    }

    #[test]
    fn an_instant_is_shown_in_danish_time() {
        let summer = Timestamp::from_micros(1_684_936_800_000_000);
        assert_eq!(format_instant(summer, Locale::Da), "24.05.2023 kl. 16.00");
        assert_eq!(format_instant(summer, Locale::En), "24.05.2023 at 16:00");
        let just_before_midnight_utc = Timestamp::from_micros(1_672_529_400_000_000);
        assert_eq!(just_before_midnight_utc.day(), day(2023, 1, 1));
    }

    #[test]
    fn long_days_follow_the_language() {
        assert_eq!(
            format_day_long(day(2023, 5, 24), Locale::Da),
            "24. maj 2023"
        );
        assert_eq!(format_day_long(day(2023, 5, 24), Locale::En), "24 May 2023");
    }

    #[test]
    fn validity_includes_both_ends() {
        let year = Validity {
            from: Some(day(2023, 1, 1)),
            until: Some(day(2023, 12, 31)),
        };
        assert!(year.holds(day(2023, 1, 1)) && year.holds(day(2023, 12, 31)));
        assert!(!year.holds(day(2024, 1, 1)) && !year.holds(day(2022, 12, 31)));
        assert!(Validity::default().holds(day(2027, 1, 1)));
    }

    proptest! {
        #[test]
        fn reading_a_written_day_gives_it_back(offset in 0i64..100_000) {
            let d = day(1900, 1, 1) + chrono::Duration::days(offset);
            prop_assert_eq!(parse_day(&format_day(d)), Some(d));
        }

        #[test]
        fn reading_never_panics(raw in ".{0,20}") {
            let _ = parse_day(&raw);
        }
    }
}
