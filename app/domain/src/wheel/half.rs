use chrono::{Datelike, NaiveDate};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// A wheel is neither laid out in the Middle Ages nor in the next century.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// A half-year (*halvår*): January to June, or July to December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Half {
    year: i32,
    is_second: bool,
}

impl Half {
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
}

/// `2023-1`, as it stands in addresses and in the database, where it sorts as half-years do.
impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.year, self.number())
    }
}

impl FromStr for Half {
    type Err = ();

    fn from_str(written: &str) -> Result<Self, ()> {
        let (year, number) = written.split_once('-').ok_or(())?;
        if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(());
        }
        let year: i32 = year.parse().map_err(|_| ())?;
        let is_second = match number {
            "1" => false,
            "2" => true,
            _ => return Err(()),
        };
        match YEARS.contains(&year) {
            true => Ok(Self { year, is_second }),
            false => Err(()),
        }
    }
}
