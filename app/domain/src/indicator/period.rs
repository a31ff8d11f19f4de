//! The spans of time that figures are about.

use crate::locale::Locale;
use crate::time::{format_day, month_name, parse_day};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::str::FromStr;

/// How long the periods of an indicator are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// By ISO 8601: from Monday, numbered by the year that holds its Thursday.
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
    /// A count on one day, as of places or of open courses.
    Day,
}

impl PeriodKind {
    pub const ALL: [Self; 6] = [
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::HalfYear,
        Self::Year,
        Self::Day,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfYear => "half_year",
            Self::Year => "year",
            Self::Day => "day",
        }
    }

    /// In months; `None` of weeks and days.
    const fn months(self) -> Option<u32> {
        match self {
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::HalfYear => Some(6),
            Self::Year => Some(12),
            Self::Week | Self::Day => None,
        }
    }
}

impl FromStr for PeriodKind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == code).ok_or(())
    }
}

/// One span, known by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    kind: PeriodKind,
    start: NaiveDate,
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let code = |period: &Self| period.kind.code();
        (self.start, code(self)).cmp(&(other.start, code(other)))
    }
}

impl Period {
    /// The span of this kind that holds a day.
    pub fn holding(kind: PeriodKind, day: NaiveDate) -> Self {
        let start = match kind.months() {
            Some(months) => {
                let month0 = day.month0() / months * months;
                day.with_day(1).and_then(|first| first.with_month0(month0))
            }
            None if kind == PeriodKind::Week => {
                let since_monday = u64::from(day.weekday().num_days_from_monday());
                day.checked_sub_days(Days::new(since_monday))
            }
            None => Some(day),
        };
        Self {
            kind,
            start: start.unwrap_or(day),
        }
    }

    pub const fn kind(self) -> PeriodKind {
        self.kind
    }

    pub const fn start(self) -> NaiveDate {
        self.start
    }

    /// The span after it; of a day the next day.
    #[must_use]
    pub fn next(self) -> Self {
        let start = match (self.kind, self.kind.months()) {
            (_, Some(months)) => self.start.checked_add_months(Months::new(months)),
            (PeriodKind::Week, None) => self.start.checked_add_days(Days::new(7)),
            (_, None) => self.start.succ_opt(),
        };
        Self {
            start: start.unwrap_or(self.start),
            ..self
        }
    }

    /// Its last day.
    pub fn end(self) -> NaiveDate {
        self.next().start.pred_opt().unwrap_or(self.start)
    }

    /// Reads a period as spreadsheets and people write it: `2024-06`, `06.2024`, `juni 2024`, `jun 24`,
    /// `2024M06`; `2024Q2`, `2. kvt. 2024`; `1. halvår 2024`; `2024`; `uge 22 2024`, `2024-W22`; and any
    /// day of it, as [`parse_day`] reads one.
    pub fn parse(kind: PeriodKind, raw: &str) -> Option<Self> {
        if let Some(day) = parse_day(raw) {
            return Some(Self::holding(kind, day));
        }
        let words = words(raw);
        let day = match kind {
            PeriodKind::Day => None,
            PeriodKind::Week => week(&words),
            PeriodKind::Month => month(&words),
            PeriodKind::Quarter => nth(&words, &["q", "k", "kv", "kvt", "kvartal", "quarter"], 3),
            PeriodKind::HalfYear => nth(&words, &["h", "halvår", "hå", "half"], 6),
            PeriodKind::Year => year(&words),
        };
        day.filter(|day| (1900..=2199).contains(&day.year()))
            .map(|day| Self::holding(kind, day))
    }

    /// `juni 2024`, `2. kvt. 2024`, `uge 22 2024`, `24.05.2023`.
    pub fn label(self, locale: Locale) -> String {
        let (year, month) = (self.start.year(), self.start.month());
        let nth = |months: u32| (month.saturating_sub(1) / months).saturating_add(1);
        match (self.kind, locale) {
            (PeriodKind::Day, _) => format_day(self.start),
            (PeriodKind::Year, _) => year.to_string(),
            (PeriodKind::Month, _) => format!("{} {year}", month_name(month, locale)),
            (PeriodKind::Quarter, Locale::Da) => format!("{}. kvt. {year}", nth(3)),
            (PeriodKind::Quarter, Locale::En) => format!("Q{} {year}", nth(3)),
            (PeriodKind::HalfYear, Locale::Da) => format!("{}. halvår {year}", nth(6)),
            (PeriodKind::HalfYear, Locale::En) => format!("H{} {year}", nth(6)),
            (PeriodKind::Week, _) => {
                let week = self.start.iso_week();
                let word = match locale {
                    Locale::Da => "uge",
                    Locale::En => "week",
                };
                format!("{word} {} {}", week.week(), week.year())
            }
        }
    }

    /// The same in a form that machines sort: `2024-06`, `2024-Q2`, `2024-H1`, `2024`, `2024-W22`,
    /// `2023-05-24`. [`Period::parse`] reads it.
    pub fn code(self) -> String {
        let (year, month) = (self.start.year(), self.start.month());
        let nth = |months: u32| (month.saturating_sub(1) / months).saturating_add(1);
        match self.kind {
            PeriodKind::Day => self.start.to_string(),
            PeriodKind::Year => year.to_string(),
            PeriodKind::Month => format!("{year}-{month:02}"),
            PeriodKind::Quarter => format!("{year}-Q{}", nth(3)),
            PeriodKind::HalfYear => format!("{year}-H{}", nth(6)),
            PeriodKind::Week => {
                let week = self.start.iso_week();
                format!("{}-W{:02}", week.year(), week.week())
            }
        }
    }
}

/// Runs of letters and runs of digits, in lower case.
fn words(raw: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = None;
    for c in raw.to_lowercase().chars() {
        let class = (c.is_ascii_digit(), c.is_alphabetic());
        match words.last_mut() {
            Some(word) if before == Some(class) && (class.0 || class.1) => word.push(c),
            _ if class.0 || class.1 => words.push(c.to_string()),
            _ => {}
        }
        before = Some(class);
    }
    words
}

fn texts(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn full_year(raw: &str) -> Option<i32> {
    let year: i32 = raw.parse().ok()?;
    match raw.len() {
        4 => Some(year),
        2 => year.checked_add(2000),
        _ => None,
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit())
}

fn year(words: &[String]) -> Option<NaiveDate> {
    match texts(words).as_slice() {
        [year] if is_year(year) => NaiveDate::from_ymd_opt(full_year(year)?, 1, 1),
        _ => None,
    }
}

fn month(words: &[String]) -> Option<NaiveDate> {
    let (year, month) = match texts(words).as_slice() {
        [year, month] if is_year(year) => (full_year(year)?, month_number(month)?),
        [month, year] => (full_year(year)?, month_number(month)?),
        [year, "m", month] if is_year(year) => (full_year(year)?, month.parse().ok()?),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, 1)
}

/// `6`, `juni`, `jun`: the first three letters tell a month in both languages.
fn month_number(raw: &str) -> Option<u32> {
    if let Ok(number) = raw.parse() {
        return Some(number);
    }
    if raw.chars().count() < 3 {
        return None;
    }
    let named = |month: &u32| {
        Locale::ALL.into_iter().any(|locale| {
            let name = month_name(*month, locale).to_lowercase();
            name.starts_with(raw)
        })
    };
    (1..=12).find(named)
}

/// `2024Q2`, `2024-Q2`, `2. kvt. 2024`, `Q2 2024`, `2. kvartal 2024`.
fn nth(words: &[String], marks: &[&str], months: u32) -> Option<NaiveDate> {
    let (year, nth) = match texts(words).as_slice() {
        [year, mark, nth] if is_year(year) && marks.contains(mark) => (*year, *nth),
        [nth, mark, year] if marks.contains(mark) => (*year, *nth),
        [mark, nth, year] if marks.contains(mark) => (*year, *nth),
        _ => return None,
    };
    let nth: u32 = nth.parse().ok()?;
    let month = nth.checked_sub(1)?.checked_mul(months)?.checked_add(1)?;
    NaiveDate::from_ymd_opt(full_year(year)?, month, 1)
}

fn week(words: &[String]) -> Option<NaiveDate> {
    const MARKS: [&str; 4] = ["uge", "week", "w", "u"];
    let (year, week) = match texts(words).as_slice() {
        [year, mark, week] if is_year(year) && MARKS.contains(mark) => (*year, *week),
        [mark, week, year] if MARKS.contains(mark) => (*year, *week),
        _ => return None,
    };
    NaiveDate::from_isoywd_opt(full_year(year)?, week.parse().ok()?, Weekday::Mon)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn start(kind: PeriodKind, raw: &str) -> Option<String> {
        Period::parse(kind, raw).map(|period| period.start().to_string())
    }

    #[test]
    fn periods_are_read_as_they_are_written() {
        use PeriodKind::*;
        for (kind, raw, expected) in [
            (Month, "2024-06", "2024-06-01"),
            (Month, "06.2024", "2024-06-01"),
            (Month, "Juni 2024", "2024-06-01"),
            (Month, "jun. 24", "2024-06-01"),
            (Month, "maj-2024", "2024-05-01"),
            (Month, "oktober 2024", "2024-10-01"),
            (Month, "2024M06", "2024-06-01"),
            (Month, "24.06.2024", "2024-06-01"),
            (Quarter, "2024Q2", "2024-04-01"),
            (Quarter, "2. kvt. 2024", "2024-04-01"),
            (Quarter, "4. kvartal 2024", "2024-10-01"),
            (HalfYear, "1. halvår 2024", "2024-01-01"),
            (HalfYear, "2024-H2", "2024-07-01"),
            (Year, "2024", "2024-01-01"),
            (Week, "uge 22 2024", "2024-05-27"),
            (Week, "2024-W01", "2024-01-01"),
            (Day, "03.05.2021", "2021-05-03"),
        ] {
            assert_eq!(start(kind, raw).as_deref(), Some(expected), "{raw}");
        }
        for (kind, raw) in [
            (Month, "2024-13"),
            (Month, "ju 2024"),
            (Month, "2024"),
            (Quarter, "2024Q5"),
            (Quarter, "0. kvt. 2024"),
            (Year, "24"),
            (Week, "uge 54 2024"),
            (Day, "juni 2024"),
            (Month, ""),
        ] {
            assert_eq!(start(kind, raw), None, "{raw}");
        }
    }

    #[test]
    fn periods_are_named_in_both_languages() {
        let day = NaiveDate::from_ymd_opt(2024, 5, 29).unwrap();
        let label = |kind, locale| Period::holding(kind, day).label(locale);
        assert_eq!(label(PeriodKind::Month, Locale::Da), "maj 2024");
        assert_eq!(label(PeriodKind::Quarter, Locale::Da), "2. kvt. 2024");
        assert_eq!(label(PeriodKind::Quarter, Locale::En), "Q2 2024");
        assert_eq!(label(PeriodKind::Week, Locale::Da), "uge 22 2024");
        assert_eq!(label(PeriodKind::HalfYear, Locale::En), "H1 2024");
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (0usize..6, 0i64..100_000).prop_map(|(kind, days)| {
            let day = NaiveDate::from_ymd_opt(1901, 1, 1).unwrap() + chrono::TimeDelta::days(days);
            Period::holding(PeriodKind::ALL[kind], day)
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(period in any_period()) {
            let kind = period.kind();
            prop_assert_eq!(Period::parse(kind, &period.code()), Some(period));
            for locale in Locale::ALL {
                prop_assert_eq!(Period::parse(kind, &period.label(locale)), Some(period));
            }
        }

        #[test]
        fn periods_follow_without_gap_or_overlap(period in any_period()) {
            let next = period.next();
            prop_assert!(next > period);
            prop_assert_eq!(period.end().succ_opt(), Some(next.start()));
            prop_assert_eq!(Period::holding(period.kind(), period.end()), period);
        }

        #[test]
        fn no_text_breaks_the_reader(raw in "\\PC*", kind in 0usize..6) {
            let _ = Period::parse(PeriodKind::ALL[kind], &raw);
        }
    }
}
