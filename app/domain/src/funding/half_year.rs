use crate::locale::Locale;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The most half-years that a funding is followed for.
pub const HALF_YEARS_MAX: u32 = 40;

/// January to June, or July to December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HalfYear {
    year: i32,
    is_second: bool,
}

impl HalfYear {
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            is_second: day.month() > 6,
        }
    }

    pub fn first_day(self) -> NaiveDate {
        let month = if self.is_second { 7 } else { 1 };
        NaiveDate::from_ymd_opt(self.year, month, 1).unwrap_or_default()
    }

    pub fn last_day(self) -> NaiveDate {
        let (month, day) = if self.is_second { (12, 31) } else { (6, 30) };
        NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or_default()
    }

    #[must_use]
    pub const fn next(self) -> Self {
        Self {
            year: if self.is_second {
                self.year.saturating_add(1)
            } else {
                self.year
            },
            is_second: !self.is_second,
        }
    }

    /// Every half-year that has a day from `first` to `last`; one more than are followed at the most.
    pub fn through(first: NaiveDate, last: NaiveDate) -> Vec<Self> {
        let end = Self::of(last);
        let all = std::iter::successors(Some(Self::of(first)), |half| Some(half.next()));
        let most = usize::try_from(HALF_YEARS_MAX).map_or(0, |max| max.saturating_add(1));
        all.take_while(|half| *half <= end).take(most).collect()
    }

    const fn half(self) -> u32 {
        if self.is_second { 2 } else { 1 }
    }

    /// `1. halvår 2023` or `1st half of 2023`.
    pub fn name(self, locale: Locale) -> String {
        match (locale, self.is_second) {
            (Locale::Da, _) => format!("{}. halvår {}", self.half(), self.year),
            (Locale::En, false) => format!("1st half of {}", self.year),
            (Locale::En, true) => format!("2nd half of {}", self.year),
        }
    }

    /// `1/23`, for below an axis.
    pub fn tick(self) -> String {
        format!("{}/{:02}", self.half(), self.year.rem_euclid(100))
    }

    /// As people write it: a year, and beside it 1 or 2.
    pub fn parse_written(text: &str) -> Option<Self> {
        let parts = text.split(|sign: char| !sign.is_ascii_digit());
        let numbers: Vec<i32> = parts.filter_map(|part| part.parse().ok()).collect();
        let (year, half) = match numbers.as_slice() {
            [year, half] if *year > 2 => (*year, *half),
            [half, year] => (*year, *half),
            _ => return None,
        };
        let is_half = (1..=2).contains(&half) && (1900..=2199).contains(&year);
        is_half.then_some(Self {
            year,
            is_second: half == 2,
        })
    }
}

/// `2023-1`, as it is stored and sent.
impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.year, self.half())
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
