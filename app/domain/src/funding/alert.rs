//! That a funding ends, told in good time: 12, 6 and 3 months before its last day, and on and on after it,
//! until it is decided how what it pays for is run (need N23).

use chrono::{Months, NaiveDate};

/// How near the end of a funding is about which nothing is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alert {
    TwelveMonths,
    SixMonths,
    ThreeMonths,
    /// Its last day has passed.
    Late,
}

impl Alert {
    /// How many months before the last day it begins; `None` for the one after it.
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::TwelveMonths => Some(12),
            Self::SixMonths => Some(6),
            Self::ThreeMonths => Some(3),
            Self::Late => None,
        }
    }

    const ALL: [Self; 4] = [
        Self::TwelveMonths,
        Self::SixMonths,
        Self::ThreeMonths,
        Self::Late,
    ];
}

/// On which day each begins. In a shorter month it is the last: six months before 31.12. is 30.06.
pub fn alerts(last_day: NaiveDate) -> [(Alert, NaiveDate); 4] {
    Alert::ALL.map(|alert| {
        let begins = match alert.months() {
            Some(months) => last_day.checked_sub_months(Months::new(months)),
            None => last_day.succ_opt(),
        };
        (alert, begins.unwrap_or(last_day))
    })
}

/// What is told of a funding today; nothing once it is decided.
pub fn alert_on(last_day: NaiveDate, is_decided: bool, today: NaiveDate) -> Option<Alert> {
    let begun = alerts(last_day)
        .into_iter()
        .filter(|(_, begins)| *begins <= today);
    let newest = begun.map(|(alert, _)| alert).next_back();
    newest.filter(|_| !is_decided)
}

/// The next day on which something more is told.
pub fn next_alert(last_day: NaiveDate, is_decided: bool, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = alerts(last_day)
        .into_iter()
        .filter(|(_, begins)| *begins > today);
    let mut ahead = ahead.map(|(_, begins)| begins);
    ahead.next().filter(|_| !is_decided)
}
