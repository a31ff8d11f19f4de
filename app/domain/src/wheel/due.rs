use super::{Duty, DutyKind, Outcome, Review, Rule};
use crate::half_year::HalfYear;
use crate::ids::{DutyId, ForumId};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound::{Excluded, Unbounded};

/// One time that a duty is due: of a half-year its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    pub duty: DutyId,
    pub due_on: NaiveDate,
}

/// A duty that is due in a half-year, or was in one that is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueItem {
    pub at: Occurrence,
    pub title: String,
    pub kind: DutyKind,
    /// The title of the agreement that it is about.
    pub agreement: Option<String>,
    pub what: Option<String>,
    /// Whether its rule names a day; else it is due in the half-year as a whole.
    pub is_by_date: bool,
    /// The half-years that put it off to this one.
    pub deferred_from: Vec<HalfYear>,
    /// The half-year that it was due in, which was closed before it came.
    pub missed: Option<HalfYear>,
    /// Oldest first; the last one holds.
    pub reviews: Vec<Review>,
}

impl DueItem {
    pub const fn due_on(&self) -> NaiveDate {
        self.at.due_on
    }

    pub fn n_reviews(&self) -> u32 {
        u32::try_from(self.reviews.len()).unwrap_or(u32::MAX)
    }

    /// What holds; `None` while nobody has decided.
    pub fn review(&self) -> Option<&Review> {
        self.reviews.last()
    }

    pub fn outcome(&self) -> Option<Outcome> {
        self.review().map(|review| review.outcome)
    }

    pub fn is_blank(&self) -> bool {
        self.reviews.is_empty()
    }

    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_blank() && self.at.due_on < today
    }
}

/// What is due in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WheelDue {
    pub forum: ForumId,
    pub forum_name: String,
    /// The half-year whose page tells of it.
    pub half: HalfYear,
    pub at: Occurrence,
    pub title: String,
}

/// A duty with the title of the agreement that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub duty: Duty,
    pub agreement: Option<String>,
}

/// All of a forum's wheel from which what is due is worked out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wheel {
    /// Those that the forum keeps now, ended ones too.
    pub duties: Vec<Kept>,
    /// What was decided of them, by whichever forum; of each oldest first.
    pub reviews: BTreeMap<Occurrence, Vec<Review>>,
    /// What stands in the record of a half-year, of whichever forum.
    pub recorded: BTreeSet<Occurrence>,
    /// The half-years that the forum has closed.
    pub closed: BTreeSet<HalfYear>,
}

/// Why a duty is due on a day.
#[derive(Default)]
struct Why {
    deferred_from: Vec<HalfYear>,
}

impl Wheel {
    /// What is due in a half-year that is not closed.
    pub fn due_in(&self, half: HalfYear) -> Vec<DueItem> {
        self.due_until(half).remove(&half).unwrap_or_default()
    }

    /// All that is due and stands in no record, by the half-year in which it is to be decided.
    pub fn due_until(&self, last: HalfYear) -> BTreeMap<HalfYear, Vec<DueItem>> {
        let mut due: BTreeMap<HalfYear, Vec<DueItem>> = BTreeMap::new();
        for kept in &self.duties {
            for item in self.items_of(kept, last) {
                let half = self.home(item.at.due_on);
                if half <= last {
                    due.entry(half).or_default().push(item);
                }
            }
        }
        for items in due.values_mut() {
            items.sort_by_key(DueItem::due_on);
        }
        due
    }

    /// The half-year in which something that is due on a day is decided: its own, or the next one that is
    /// not closed if it came when that was.
    pub fn home(&self, due_on: NaiveDate) -> HalfYear {
        let mut half = HalfYear::of(due_on);
        while self.closed.contains(&half) {
            half = half.next();
        }
        half
    }

    /// The next time that a duty is due and nobody has decided.
    pub fn next_of(&self, id: DutyId, last: HalfYear) -> Option<DueItem> {
        let kept = self.duties.iter().find(|kept| kept.duty.id == id)?;
        let mut items = self.items_of(kept, last).into_iter();
        items.find(DueItem::is_blank)
    }

    fn items_of(&self, kept: &Kept, last: HalfYear) -> Vec<DueItem> {
        let duty = &kept.duty;
        let at = |due_on| Occurrence {
            duty: duty.id,
            due_on,
        };
        let days = self.days_of(duty, last.last_day());
        let open = days.into_iter();
        let open = open.filter(|(day, _)| !self.recorded.contains(&at(*day)));
        let open = open.map(|(day, why)| {
            let own = HalfYear::of(day);
            DueItem {
                at: at(day),
                title: duty.draft.title.to_string(),
                kind: duty.draft.kind,
                agreement: kept.agreement.clone(),
                what: duty.draft.what.as_ref().map(ToString::to_string),
                is_by_date: is_by_date(duty.draft.rule, day),
                deferred_from: why.deferred_from,
                missed: Some(own).filter(|own| self.closed.contains(own)),
                reviews: self.reviews.get(&at(day)).cloned().unwrap_or_default(),
            }
        });
        open.collect()
    }

    /// The days on which a duty is due: by its rule, because something was decided of that day, or because
    /// it was put off to that half-year.
    fn days_of(&self, duty: &Duty, last: NaiveDate) -> BTreeMap<NaiveDate, Why> {
        let mut days: BTreeMap<NaiveDate, Why> = BTreeMap::new();
        for day in duty.days_until(last) {
            days.entry(day).or_default();
        }
        let own = |at: &&Occurrence| at.duty == duty.id && at.due_on <= last;
        let decided = self.reviews.keys().filter(own);
        for at in decided {
            days.entry(at.due_on).or_default();
        }
        let mut cursor = None;
        while let Some(day) = next_after(&days, cursor) {
            cursor = Some(day);
            let at = Occurrence {
                duty: duty.id,
                due_on: day,
            };
            let review = self.reviews.get(&at).and_then(|reviews| reviews.last());
            let Some(to) = review.and_then(|review| review.outcome.deferred_to()) else {
                continue;
            };
            let due_on = to.last_day();
            // Always later than this day, so that the walk ends.
            // What was put off is owed, even if the duty has ended by then.
            if due_on > day && due_on <= last {
                let why = days.entry(due_on).or_default();
                why.deferred_from.push(HalfYear::of(day));
            }
        }
        days
    }
}

fn next_after(days: &BTreeMap<NaiveDate, Why>, cursor: Option<NaiveDate>) -> Option<NaiveDate> {
    match cursor {
        None => days.keys().next().copied(),
        Some(day) => days
            .range((Excluded(day), Unbounded))
            .next()
            .map(|(day, _)| *day),
    }
}

/// One that was put off is due in the half-year as a whole.
fn is_by_date(rule: Rule, day: NaiveDate) -> bool {
    rule.is_by_date() && rule.days_until(day).last() == Some(&day)
}
