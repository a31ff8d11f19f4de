use super::WheelField;
use crate::form::{Flawed, Reader};
use crate::half_year::HalfYear;
use crate::problem::{Field, Flaw};
use crate::time::format_day;
use chrono::{Months, NaiveDate};

/// The most half-years from one time to the next.
pub const HALVES_MAX: u32 = 20;
/// The most months.
pub const MONTHS_MAX: u32 = 60;

/// When a duty is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// In one half-year, and never again.
    Once(HalfYear),
    /// In each half-year, each second, and so on, from a first one.
    Halves { every: u32, first: HalfYear },
    /// On a day, and again each so many months after it.
    Months { every: u32, first: NaiveDate },
}

impl Rule {
    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Once(_) => "once",
            Self::Halves { .. } => "halves",
            Self::Months { .. } => "months",
        }
    }

    pub const CODES: [&'static str; 3] = ["once", "halves", "months"];

    /// A rule as it is stored: its word, how often, and where it begins.
    pub fn stored(code: &str, every: u32, first: &str) -> Option<Self> {
        match code {
            "once" => first.parse().ok().map(Self::Once),
            "halves" => first
                .parse()
                .ok()
                .map(|first| Self::Halves { every, first }),
            "months" => first
                .parse()
                .ok()
                .map(|first| Self::Months { every, first }),
            _ => None,
        }
    }

    pub const fn every(self) -> u32 {
        match self {
            Self::Once(_) => 1,
            Self::Halves { every, .. } | Self::Months { every, .. } => every,
        }
    }

    /// The half-year or the day from which it counts, as it is stored.
    pub fn first(self) -> String {
        match self {
            Self::Once(half) | Self::Halves { first: half, .. } => half.to_string(),
            Self::Months { first, .. } => first.to_string(),
        }
    }

    /// Whether it is due on days and not in half-years.
    pub const fn is_by_date(self) -> bool {
        matches!(self, Self::Months { .. })
    }

    /// The days on which it is due, up to one: of a half-year its last.
    pub fn days_until(self, last: NaiveDate) -> Vec<NaiveDate> {
        match self {
            Self::Once(half) => up_to(last, std::iter::once(half.last_day())),
            Self::Halves { every, first } => {
                let step = i32::try_from(every.max(1)).unwrap_or(1);
                let halves = std::iter::successors(Some(first), |half| Some(half.plus(step)));
                up_to(last, halves.map(HalfYear::last_day))
            }
            Self::Months { every, first } => {
                // Counted from the first day each time, so that the 31st does not wander to the 28th.
                let after = |n: u32| {
                    let months = every.max(1).checked_mul(n)?;
                    first.checked_add_months(Months::new(months))
                };
                up_to(last, (0..).map_while(after))
            }
        }
    }

    pub(super) fn read(r: &mut Reader<'_>) -> Result<Self, Flawed> {
        let of = Field::Wheel;
        let kind = of(WheelField::Rule);
        match r.raw(kind) {
            "once" => r.choice(of(WheelField::Half)).map(Self::Once),
            "halves" => {
                let first = r.choice(of(WheelField::Half));
                let every = r.number(of(WheelField::Every), 1, HALVES_MAX);
                Ok(Self::Halves {
                    every: every?,
                    first: first?,
                })
            }
            "months" => {
                let first = r.day(of(WheelField::FirstDay));
                let every = r.number(of(WheelField::Every), 1, MONTHS_MAX);
                Ok(Self::Months {
                    every: every?,
                    first: first?,
                })
            }
            "" => r.flaw(kind, Flaw::Required),
            _ => r.flaw(kind, Flaw::NotAChoice),
        }
    }

    pub(super) fn facts(self) -> [(Field, String); 4] {
        let (half, day) = match self {
            Self::Once(half) | Self::Halves { first: half, .. } => {
                (half.to_string(), String::new())
            }
            Self::Months { first, .. } => (String::new(), format_day(first)),
        };
        [
            (Field::Wheel(WheelField::Rule), self.code().to_owned()),
            (Field::Wheel(WheelField::Half), half),
            (Field::Wheel(WheelField::FirstDay), day),
            (Field::Wheel(WheelField::Every), self.every().to_string()),
        ]
    }
}

fn up_to(last: NaiveDate, days: impl Iterator<Item = NaiveDate>) -> Vec<NaiveDate> {
    days.take_while(|day| *day <= last).collect()
}
