//! Whether figures are as new as was promised.

use super::{Period, PeriodKind};
use chrono::{Days, NaiveDate};

/// How new the newest figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing was promised.
    NotPromised,
    /// The figures of `next` are due on this day.
    InTime { next: Period, due_on: NaiveDate },
    /// The figures of `missing` were due on this day, which has passed.
    Late { missing: Period, due_on: NaiveDate },
}

/// By the newest period that has figures and the days after the end of a period by which they are due.
/// Without figures nothing can be late: there is no first period to be held to.
pub fn freshness(newest: Option<Period>, due_days: Option<u32>, today: NaiveDate) -> Freshness {
    let (Some(newest), Some(due_days)) = (newest, due_days) else {
        return Freshness::NotPromised;
    };
    if newest.kind() == PeriodKind::Day {
        // Nobody promised a count for the day after.
        return Freshness::NotPromised;
    }
    let next = newest.next();
    let due_on = next.end().checked_add_days(Days::new(u64::from(due_days)));
    match due_on {
        Some(due_on) if due_on < today => Freshness::Late {
            missing: next,
            due_on,
        },
        Some(due_on) => Freshness::InTime { next, due_on },
        None => Freshness::NotPromised,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn figures_are_late_the_day_after_they_were_due() {
        let newest = Period::parse(PeriodKind::Month, "2026-08");
        let on = |day| freshness(newest, Some(30), parse_day(day).unwrap());
        let (september, due_on) = (newest.unwrap().next(), parse_day("30.10.2026").unwrap());
        let in_time = Freshness::InTime {
            next: september,
            due_on,
        };
        assert_eq!(on("30.10.2026"), in_time);
        let late = Freshness::Late {
            missing: september,
            due_on,
        };
        assert_eq!(on("31.10.2026"), late);
        assert_eq!(freshness(newest, None, due_on), Freshness::NotPromised);
        assert_eq!(freshness(None, Some(30), due_on), Freshness::NotPromised);
    }
}
