//! The meetings of a whole season at once: a rhythm gives the days, somebody looks them through, and those
//! that are kept are planned together.

mod field;
#[cfg(test)]
mod tests;

pub use field::SeriesField;

use super::meeting::{day_is_open, planned};
use crate::audit::AuditEvent;
use crate::day_off::{DayOff, day_off};
use crate::form::{Flawed, FormData, Reader};
use crate::ids::ForumId;
use crate::meeting::MeetingDetails;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::time::{Validity, format_day};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::str::FromStr;

/// The most meetings of one series.
pub const SERIES_MAX: u32 = 60;

const FIRST: Field = Field::Series(SeriesField::First);
const LAST: Field = Field::Series(SeriesField::Last);
const DAY: Field = Field::Series(SeriesField::Day);

/// How often a forum meets; always on the weekday of the first meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rhythm {
    Weekly,
    Fortnightly,
    FourWeekly,
    /// On the same weekday of the month, such as its second Wednesday.
    Monthly,
    /// The same, every third month.
    Quarterly,
}

impl Rhythm {
    pub const ALL: [Self; 5] = [
        Self::Weekly,
        Self::Fortnightly,
        Self::FourWeekly,
        Self::Monthly,
        Self::Quarterly,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::FourWeekly => "four_weekly",
            Self::Monthly => "monthly",
            Self::Quarterly => "quarterly",
        }
    }

    /// The day of meeting `n`, from 0, of a series that begins on `first`.
    fn day(self, first: NaiveDate, n: u32) -> Option<NaiveDate> {
        let weeks = |each: u64| first.checked_add_days(Days::new(u64::from(n) * 7 * each));
        match self {
            Self::Weekly => weeks(1),
            Self::Fortnightly => weeks(2),
            Self::FourWeekly => weeks(4),
            Self::Monthly => in_month(first, n),
            Self::Quarterly => in_month(first, n * 3),
        }
    }
}

impl FromStr for Rhythm {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// Which of its weekday in the month a day is, from 1; 5 stands for the last, as not every month has five.
pub fn place_in_month(day: NaiveDate) -> u8 {
    let place = day.day0().div_euclid(7).saturating_add(1);
    u8::try_from(place).unwrap_or(5)
}

/// The same weekday of a later month.
fn in_month(first: NaiveDate, n_months: u32) -> Option<NaiveDate> {
    let month = first
        .with_day(1)?
        .checked_add_months(Months::new(n_months))?;
    let at = |place| {
        NaiveDate::from_weekday_of_month_opt(month.year(), month.month(), first.weekday(), place)
    };
    let place = place_in_month(first);
    at(place).or_else(|| at(place.saturating_sub(1)))
}

/// A series as it is typed: its days follow from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub rhythm: Rhythm,
    /// Of all its meetings.
    pub details: MeetingDetails,
    /// From `first` to `last`, in order.
    pub days: Vec<NaiveDate>,
}

impl Series {
    pub fn parse(form: &FormData, today: NaiveDate) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let first = first_day(&mut r, today);
        let last = r.day(LAST);
        let rhythm = r.choice(Field::Series(SeriesField::Rhythm));
        let details = MeetingDetails::read(&mut r);
        let days = match (first, last, rhythm) {
            (Ok(first), Ok(last), Ok(rhythm)) => days(&mut r, first, last, rhythm),
            _ => Err(Flawed),
        };
        r.finish(|| {
            Ok(Self {
                first: first?,
                last: last?,
                rhythm: rhythm?,
                details: details?,
                days: days?,
            })
        })
    }
}

/// No forum meets in the past or at a weekend.
fn first_day(r: &mut Reader<'_>, today: NaiveDate) -> Result<NaiveDate, Flawed> {
    let first = r.day(FIRST)?;
    if first < today {
        return r.flaw(FIRST, Flaw::too_early(today));
    }
    match first.weekday() {
        Weekday::Sat | Weekday::Sun => r.flaw(FIRST, Flaw::AtWeekend),
        _ => Ok(first),
    }
}

fn days(
    r: &mut Reader<'_>,
    first: NaiveDate,
    last: NaiveDate,
    rhythm: Rhythm,
) -> Result<Vec<NaiveDate>, Flawed> {
    if last < first {
        return r.flaw(LAST, Flaw::EndsBeforeStart);
    }
    let all = (0..=SERIES_MAX).map_while(|n| rhythm.day(first, n));
    let mut days: Vec<_> = all.take_while(|day| *day <= last).collect();
    if u32::try_from(days.len()).is_ok_and(|n| n <= SERIES_MAX) {
        return Ok(days);
    }
    // The last day that still fits is told as the remedy.
    days.pop();
    let latest = days.last().copied().unwrap_or(first);
    r.flaw(LAST, Flaw::too_late(latest))
}

/// A day of a series as it is looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesDay {
    pub on: NaiveDate,
    /// It stands in the calendar already.
    pub is_known: bool,
    pub off: Option<DayOff>,
}

impl SeriesDay {
    /// Whether it is kept unless somebody says otherwise.
    pub const fn is_suggested(self) -> bool {
        !self.is_known && self.off.is_none()
    }
}

/// The days of a series beside those that stand in the calendar.
pub fn look_through(series: &Series, known: &[NaiveDate]) -> Vec<SeriesDay> {
    let days = series.days.iter();
    days.map(|on| SeriesDay {
        on: *on,
        is_known: known.contains(on),
        off: day_off(*on),
    })
    .collect()
}

/// The days that were kept: some of the series, each once, in its order.
pub fn parse_kept(form: &FormData, series: &Series) -> Result<Vec<NaiveDate>, Problems> {
    let mut r = Reader::new(form);
    let chosen: Result<Vec<NaiveDate>, _> = r.choices(DAY);
    let chosen = chosen.and_then(|chosen| {
        if chosen.is_empty() {
            return r.flaw(DAY, Flaw::NoDay);
        }
        match chosen.iter().all(|day| series.days.contains(day)) {
            true => Ok(chosen),
            false => r.flaw(DAY, Flaw::NotAChoice),
        }
    });
    r.finish(|| {
        let chosen = chosen?;
        let mut kept = series.days.clone();
        kept.retain(|day| chosen.contains(day));
        Ok(kept)
    })
}

/// Puts all the meetings into the forum's calendar, or none of them; an entry for each.
pub fn plan_series(
    permit: &Permit<Govern>,
    (forum, validity): (ForumId, Validity),
    (series, kept): (&Series, &[NaiveDate]),
    known: &[NaiveDate],
    today: NaiveDate,
) -> Result<Vec<AuditEvent>, Rejection> {
    if validity.until.is_some_and(|until| until < today) {
        return Err(Refusal::ForumClosed.into());
    }
    if let Some(until) = validity.until.filter(|until| *until < series.last) {
        return Err(Problems::one(LAST, Flaw::too_late(until)).into());
    }
    let planned = kept.iter().map(|on| {
        day_is_open(*on, known, today).map_err(|flaw| Problems::one(DAY, flaw))?;
        Ok(planned(permit, forum, *on, &series.details))
    });
    planned.collect()
}

/// A series as its form is filled in.
pub fn series_form(series: &Series) -> FormData {
    series
        .details
        .to_form()
        .with(FIRST, format_day(series.first))
        .with(LAST, format_day(series.last))
        .with(Field::Series(SeriesField::Rhythm), series.rhythm.code())
}
