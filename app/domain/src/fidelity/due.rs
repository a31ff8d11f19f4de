//! When a site is to be reviewed next: twice a year until its fidelity is good, then once a year
//! (`rules.md` § 4.8).

use super::{Band, Review};
use chrono::{Months, NaiveDate};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    HalfYearly,
    Yearly,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    pub rhythm: Rhythm,
    /// The last day on which it is in time.
    pub on: NaiveDate,
}

impl Due {
    /// After the newest review of a site. One without a total has not shown that fidelity is good.
    /// `None` beyond the calendar.
    pub fn after(newest: &Review) -> Option<Self> {
        let is_good = |total| Band::of(total).is_good();
        let (rhythm, months) = match newest.scores.total().is_some_and(is_good) {
            true => (Rhythm::Yearly, 12),
            false => (Rhythm::HalfYearly, 6),
        };
        let on = newest.reviewed_on.checked_add_months(Months::new(months))?;
        Some(Self { rhythm, on })
    }

    pub fn is_overdue(self, today: NaiveDate) -> bool {
        self.on < today
    }
}
