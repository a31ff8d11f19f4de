#[cfg(test)]
mod tests;

use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Nothing is planned in the Middle Ages, nor in the century after the next.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// A half-year (*halvår*): January to June, or July to December. In order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HalfYear {
    year: i32,
    is_second: bool,
}

impl HalfYear {
    pub const fn first(year: i32) -> Self {
        Self {
            year,
            is_second: false,
        }
    }

    pub const fn second(year: i32) -> Self {
        Self {
            year,
            is_second: true,
        }
    }

    /// The one that a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            is_second: day.month() > 6,
        }
    }

    pub const fn year(self) -> i32 {
        self.year
    }

    /// 1 or 2.
    pub const fn number(self) -> u32 {
        if self.is_second { 2 } else { 1 }
    }

    pub fn first_day(self) -> NaiveDate {
        let month = if self.is_second { 7 } else { 1 };
        NaiveDate::from_ymd_opt(self.year, month, 1).unwrap_or_default()
    }

    pub fn last_day(self) -> NaiveDate {
        let (month, day) = if self.is_second { (12, 31) } else { (6, 30) };
        NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or_default()
    }

    /// The half-year this many after this one.
    #[must_use]
    pub const fn plus(self, n: i32) -> Self {
        let index = self.year.saturating_mul(2);
        let index = index.saturating_add(if self.is_second { 1 } else { 0 });
        let index = index.saturating_add(n);
        Self {
            year: index.div_euclid(2),
            is_second: index.rem_euclid(2) == 1,
        }
    }

    #[must_use]
    pub const fn next(self) -> Self {
        self.plus(1)
    }

    /// Every half-year that has a day from `first` to `last`.
    pub fn through(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = Self> {
        let end = Self::of(last);
        let all = std::iter::successors(Some(Self::of(first)), |half| Some(half.next()));
        all.take_while(move |half| *half <= end)
    }

    /// `1. halvår 2023` or `1st half of 2023`.
    pub fn name(self, locale: Locale) -> String {
        match (locale, self.is_second) {
            (Locale::Da, _) => format!("{}. halvår {}", self.number(), self.year),
            (Locale::En, false) => format!("1st half of {}", self.year),
            (Locale::En, true) => format!("2nd half of {}", self.year),
        }
    }

    /// `1/23`, for below an axis.
    pub fn tick(self) -> String {
        format!("{}/{:02}", self.number(), self.year.rem_euclid(100))
    }

    /// As people write it: a year, and beside it 1 or 2.
    pub fn parse_written(text: &str) -> Option<Self> {
        let parts = text.split(|sign: char| !sign.is_ascii_digit());
        let numbers: Vec<i32> = parts.filter_map(|part| part.parse().ok()).collect();
        let (year, number) = match numbers.as_slice() {
            [year, number] if *year > 2 => (*year, *number),
            [number, year] => (*year, *number),
            _ => return None,
        };
        let is_half = (1..=2).contains(&number) && YEARS.contains(&year);
        is_half.then_some(Self {
            year,
            is_second: number == 2,
        })
    }
}

/// `2023-1`, as it is stored, sent, and stands in addresses, where it sorts as half-years do.
impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.year, self.number())
    }
}

impl FromStr for HalfYear {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let read = Self::parse_written(code).ok_or(())?;
        match read.to_string() == code {
            true => Ok(read),
            false => Err(()),
        }
    }
}

impl TryFrom<String> for HalfYear {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        code.parse().map_err(|()| "not a half-year")
    }
}

impl From<HalfYear> for String {
    fn from(half: HalfYear) -> Self {
        half.to_string()
    }
}
