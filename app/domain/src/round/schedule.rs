//! The days of a round before its meeting (defaults of `rules.md` §4.10).

use crate::form::{FormData, Reader};
use crate::problem::{Field, Flaw, Problems, Refusal};
use crate::time::format_day;
use chrono::{Days, NaiveDate};

/// A round is frozen as many days before its meeting, so that the material can leave a week before it.
const FREEZE_DAYS: u64 = 8;

/// As many days it takes reports in.
const OPEN_DAYS: u64 = 21;

/// As many days before the deadline the leads who owe a report are reminded.
const REMINDER_DAYS: [u64; 2] = [7, 2];

/// What the secretariat may move until the round is frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The last day on which a report is in time.
    pub due_on: NaiveDate,
    /// From when leads who owe a report are reminded, the earlier day first; none after `due_on`.
    pub reminders: [Option<NaiveDate>; 2],
}

impl Schedule {
    /// With the usual days before a meeting.
    pub fn usual(meeting_on: NaiveDate) -> Self {
        Self::due(before(meeting_on, FREEZE_DAYS))
    }

    /// With the usual days before a deadline.
    pub fn due(due_on: NaiveDate) -> Self {
        Self {
            due_on,
            reminders: REMINDER_DAYS.map(|days| Some(before(due_on, days))),
        }
    }

    /// When a round with this deadline usually opens.
    pub fn usual_opening(&self) -> NaiveDate {
        before(self.due_on, OPEN_DAYS)
    }

    /// Whether leads who owe a report are reminded on this day.
    pub fn is_reminded(&self, today: NaiveDate) -> bool {
        self.reminders.iter().flatten().any(|day| *day <= today)
    }

    pub fn facts(&self) -> [(Field, String); 3] {
        let [first, second] = self.reminders.map(|day| day.map(format_day));
        [
            (Field::DueOn, format_day(self.due_on)),
            (Field::FirstReminder, first.unwrap_or_default()),
            (Field::SecondReminder, second.unwrap_or_default()),
        ]
    }

    /// With the days in order. A day that comes too late is a problem of its field.
    pub(super) fn check(
        self,
        opens_on: Option<NaiveDate>,
        meeting_on: NaiveDate,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let [first, second] = self.reminders;
        let ends = [
            (Field::OpensOn, opens_on, self.due_on),
            (Field::DueOn, Some(self.due_on), meeting_on),
            (Field::FirstReminder, first, self.due_on),
            (Field::SecondReminder, second, self.due_on),
        ];
        for (field, day, latest) in ends {
            if day.is_some_and(|day| day > latest) {
                problems.add(field, Flaw::too_late(latest));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut reminders = self.reminders;
        reminders.sort_by_key(|day| (day.is_none(), *day));
        if first == second {
            reminders = [first, None];
        }
        Ok(Self { reminders, ..self })
    }
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// The days of a round as they stand, and what became of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timetable {
    pub schedule: Schedule,
    /// The deadline that it was opened with.
    pub first_due_on: NaiveDate,
    /// From 1; each change makes the next.
    pub version: u32,
}

impl Timetable {
    /// Fails when somebody changed it since.
    pub(super) fn require(&self, based_on: u32) -> Result<(), Refusal> {
        if self.version == based_on {
            Ok(())
        } else {
            Err(Refusal::StaleVersion)
        }
    }
}

/// The version of the schedule that a page showed beside its buttons.
pub fn shown_version(form: &FormData) -> Result<u32, Problems> {
    let mut r = Reader::new(form);
    let version = r.version();
    r.finish(|| version)
}

/// What the secretariat wants the days of a round to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScheduleDraft {
    /// Asked of a round that is planned.
    pub opens_on: Option<NaiveDate>,
    pub schedule: Schedule,
    /// The version that was changed.
    pub based_on: u32,
}

impl ScheduleDraft {
    /// Of a round for the meeting of this day. A reminder that is left out is none.
    pub fn parse(form: &FormData, meeting_on: NaiveDate) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let based_on = r.version();
        let opens_on = r.optional(Field::OpensOn, Reader::day);
        let due_on = r.day(Field::DueOn);
        let first = r.optional(Field::FirstReminder, Reader::day);
        let second = r.optional(Field::SecondReminder, Reader::day);
        let mut draft = r.finish(|| {
            Ok(Self {
                opens_on: opens_on?,
                schedule: Schedule {
                    due_on: due_on?,
                    reminders: [first?, second?],
                },
                based_on: based_on?,
            })
        })?;
        draft.schedule = draft.schedule.check(draft.opens_on, meeting_on)?;
        Ok(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_usual_days_are_those_of_the_rules() {
        let schedule = Schedule::usual(day("2023-06-12"));
        assert_eq!(schedule.due_on, day("2023-06-04"));
        assert_eq!(schedule.usual_opening(), day("2023-05-14"));
        let reminders = [day("2023-05-28"), day("2023-06-02")];
        assert_eq!(schedule.reminders, reminders.map(Some));
        let reminded = ["2023-05-27", "2023-05-28", "2023-06-30"];
        assert_eq!(
            reminded.map(|on| schedule.is_reminded(day(on))),
            [false, true, true]
        );
    }

    #[test]
    fn no_day_is_later_than_what_it_comes_before() {
        let form = |opens: &str, due: &str, second: &str| {
            let form = FormData::default()
                .with(Field::OpensOn, opens)
                .with(Field::DueOn, due)
                .with(Field::SecondReminder, second);
            ScheduleDraft::parse(&form, day("2023-06-12"))
        };
        let kept = form("14.05.2023", "12.06.2023", "12.06.2023").unwrap();
        // One reminder alone is the first.
        assert_eq!(kept.schedule.reminders, [Some(day("2023-06-12")), None]);
        let late = form("06.06.2023", "05.06.2023", "06.06.2023").unwrap_err();
        let latest = Some(Flaw::too_late(day("2023-06-05")));
        assert_eq!(late.of(Field::OpensOn), latest);
        assert_eq!(late.of(Field::SecondReminder), latest);
        let late = form("", "13.06.2023", "").unwrap_err();
        assert_eq!(
            late.of(Field::DueOn),
            Some(Flaw::too_late(day("2023-06-12")))
        );
        assert_eq!(
            form("", "", "").unwrap_err().of(Field::DueOn),
            Some(Flaw::Required)
        );
    }

    proptest! {
        #[test]
        fn the_usual_days_are_in_order(n in 0i32..3_000_000) {
            let meeting_on = NaiveDate::from_num_days_from_ce_opt(n).unwrap();
            let usual = Schedule::usual(meeting_on);
            let opens_on = usual.usual_opening();
            prop_assert_eq!(usual.check(Some(opens_on), meeting_on), Ok(usual));
            prop_assert!(usual.reminders.iter().flatten().all(|day| *day >= opens_on));
        }
    }
}
