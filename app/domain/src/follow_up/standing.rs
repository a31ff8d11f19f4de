use chrono::NaiveDate;

/// A meeting that dealt with a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidAt {
    pub met_on: NaiveDate,
    pub closes: bool,
}

/// How a wish stands today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUpStanding {
    /// The forum has met since it last dealt with it, and did not come back to it.
    Outstanding {
        /// The meetings that passed it over; never empty.
        passed_over: Vec<NaiveDate>,
        /// The next meeting, if one is known.
        next: Option<NaiveDate>,
    },
    /// It waits for the next meeting, if one is known.
    Waits {
        next: Option<NaiveDate>,
    },
    Closed {
        on: NaiveDate,
    },
}

impl FollowUpStanding {
    pub const fn is_closed(&self) -> bool {
        matches!(self, Self::Closed { .. })
    }
}

/// `said` is oldest first; `meetings` are the forum's own that are known of, earliest first. A meeting
/// today has not passed yet.
pub fn standing(
    asked_on: NaiveDate,
    said: &[SaidAt],
    meetings: &[NaiveDate],
    today: NaiveDate,
) -> FollowUpStanding {
    let last = said.last();
    if let Some(last) = last.filter(|last| last.closes) {
        return FollowUpStanding::Closed { on: last.met_on };
    }
    let since = last.map_or(asked_on, |last| last.met_on);
    let after = meetings.iter().copied().filter(|on| *on > since);
    let (passed_over, coming): (Vec<_>, Vec<_>) = after.partition(|on| *on < today);
    let next = coming.first().copied();
    if passed_over.is_empty() {
        FollowUpStanding::Waits { next }
    } else {
        FollowUpStanding::Outstanding { passed_over, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2023, month, day).unwrap()
    }

    fn said(met_on: NaiveDate, closes: bool) -> SaidAt {
        SaidAt { met_on, closes }
    }

    #[test]
    fn n13_a_wish_comes_back_at_each_meeting_until_the_forum_closes_it() {
        let (asked, meetings) = (day(5, 24), [day(5, 24), day(8, 30), day(11, 15)]);
        let at = |said: &[SaidAt], today| standing(asked, said, &meetings, today);
        let waits = |next| FollowUpStanding::Waits { next };
        assert_eq!(at(&[], day(5, 24)), waits(Some(day(8, 30))));
        // On the day of the meeting it is still to come.
        assert_eq!(at(&[], day(8, 30)), waits(Some(day(8, 30))));
        let outstanding = FollowUpStanding::Outstanding {
            passed_over: vec![day(8, 30)],
            next: Some(day(11, 15)),
        };
        assert_eq!(at(&[], day(8, 31)), outstanding);
        let treated = [said(day(8, 30), false)];
        assert_eq!(at(&treated, day(8, 31)), waits(Some(day(11, 15))));
        let closed = [said(day(8, 30), false), said(day(11, 15), true)];
        assert_eq!(
            at(&closed, day(12, 24)),
            FollowUpStanding::Closed { on: day(11, 15) }
        );
    }

    proptest! {
        #[test]
        fn a_wish_is_never_forgotten(days in prop::collection::btree_set(1u64..300, 0..12), today in 0u64..320, told in 0u64..300) {
            let from = |n| day(1, 1) + chrono::Days::new(n);
            let meetings: Vec<_> = days.iter().copied().map(from).collect();
            let said = [said(from(told), false)];
            let passed = days.iter().filter(|on| **on > told && **on < today).count();
            match standing(day(1, 1), &said, &meetings, from(today)) {
                FollowUpStanding::Outstanding { passed_over, .. } => prop_assert_eq!(passed_over.len(), passed),
                FollowUpStanding::Waits { .. } => prop_assert_eq!(passed, 0),
                FollowUpStanding::Closed { .. } => prop_assert!(false, "nobody closed it"),
            }
        }
    }
}
