mod closing;
mod handing_on;
mod rules;

use super::*;
use crate::half_year::HalfYear;
use crate::ids::{DutyId, ForumId};
use crate::policy::Permit;
use crate::text::Paragraph;
use crate::time::{Timestamp, Validity};
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

const FORUM: ForumId = ForumId::new(Uuid::from_u128(1));
const SUCCESSOR: ForumId = ForumId::new(Uuid::from_u128(2));
const OTHER: ForumId = ForumId::new(Uuid::from_u128(3));

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn duty(n: u128, rule: Rule) -> Kept {
    let duty = Duty {
        id: DutyId::new(Uuid::from_u128(100 + n)),
        forum: FORUM,
        draft: DutyDraft {
            title: crate::text::Line::parse(&format!("Aftale {n}")).unwrap(),
            kind: DutyKind::AgreementReview,
            agreement: None,
            what: None,
            rule,
            validity: Validity::default(),
        },
        ended: None,
        version: 1,
    };
    Kept {
        duty,
        agreement: None,
    }
}

fn said(outcome: Outcome) -> Review {
    Review {
        outcome,
        words: None,
        decided_by: "Driftsforum".to_owned(),
        met_on: None,
        decided_on: day(2023, 2, 13),
        put_down_by: None,
        put_down_at: Timestamp::from_micros(0),
    }
}

fn wheel(duties: Vec<Kept>) -> Wheel {
    Wheel {
        duties,
        ..Wheel::default()
    }
}

impl Wheel {
    fn say(&mut self, item: &DueItem, outcome: Outcome) {
        self.reviews.entry(item.at).or_default().push(said(outcome));
    }

    /// Closes a half-year as the store does; `false` where it is refused.
    fn close(&mut self, half: HalfYear, today: NaiveDate) -> bool {
        let items = match self.closed.contains(&half) {
            true => Vec::new(),
            false => self.due_in(half),
        };
        let is_closed = self.closed.contains(&half);
        let permit = Permit::system();
        let closed = close_half(&permit, (FORUM, half), &items, (is_closed, today));
        if closed.is_ok() {
            self.recorded.extend(items.iter().map(|item| item.at));
            self.closed.insert(half);
        }
        closed.is_ok()
    }
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let half = || (2020i32..2024, any::<bool>());
    let half = move || {
        half().prop_map(|(year, second)| match second {
            true => HalfYear::second(year),
            false => HalfYear::first(year),
        })
    };
    prop_oneof![
        half().prop_map(Rule::Once),
        (1u32..=4, half()).prop_map(|(every, first)| Rule::Halves { every, first }),
        (1u32..=24, 0u32..1400).prop_map(|(every, days)| Rule::Months {
            every,
            first: day(2020, 1, 1) + chrono::Days::new(u64::from(days)),
        }),
    ]
}

fn words(text: &str) -> Paragraph<DUTY_MAX> {
    Paragraph::parse(text).unwrap()
}
