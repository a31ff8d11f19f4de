//! What is told before a funding ends, and what makes it silent.

use super::*;

const END: (i32, u32, u32) = (2026, 12, 31);

fn end() -> NaiveDate {
    day(END.0, END.1, END.2)
}

fn told(today: NaiveDate) -> Option<Alert> {
    alert_on(end(), false, today)
}

/// "12, 6 and 3 months before 31.12.2026".
#[test]
fn n23_the_end_is_told_twelve_six_and_three_months_before() {
    for (before, on, alert) in [
        (day(2025, 12, 30), day(2025, 12, 31), Alert::TwelveMonths),
        (day(2026, 6, 29), day(2026, 6, 30), Alert::SixMonths),
        (day(2026, 9, 29), day(2026, 9, 30), Alert::ThreeMonths),
        (day(2026, 12, 31), day(2027, 1, 1), Alert::Late),
    ] {
        assert_eq!(told(on), Some(alert));
        assert!(told(before) < Some(alert), "{before}");
        assert_eq!(next_alert(end(), false, before), Some(on));
    }
    assert_eq!(told(day(2025, 12, 30)), None);
    assert_eq!(told(day(2040, 1, 1)), Some(Alert::Late));
    assert_eq!(next_alert(end(), false, day(2027, 1, 1)), None);
}

#[test]
fn a_shorter_month_is_told_on_its_last_day() {
    let begins = alerts(day(2024, 8, 31)).map(|(_, begins)| begins);
    let expected = [
        day(2023, 8, 31),
        day(2024, 2, 29),
        day(2024, 5, 31),
        day(2024, 9, 1),
    ];
    assert_eq!(begins, expected);
}

fn decision(on: &str, based_on: &str) -> OperationDraft {
    let form = FormData::from_pairs([
        ("operation", "continues"),
        ("operation_by", "Styregruppen"),
        ("decided_on", on),
        ("words", "Driften betales af parterne."),
        ("version", based_on),
    ]);
    OperationDraft::parse(&form).unwrap()
}

#[test]
fn n23_a_decision_on_operation_ends_the_alert_until_the_last_day_is_moved() {
    let (permit, funding, today) = (Permit::system(), funding(), day(2026, 10, 1));
    let decide = |draft, n| decide_operation(&permit, &funding, n, draft, today);
    let future = Problems::one(Field::DecidedOn, Flaw::InFuture);
    assert_eq!(
        decide(decision("02.10.2026", "1"), 0).unwrap_err(),
        future.into()
    );
    let stale = decide(decision("01.10.2026", "1"), 1).unwrap_err();
    assert_eq!(stale, Rejection::Refused(Refusal::StaleVersion));
    let (made, _) = decide(decision("01.10.2026", "1"), 0).unwrap();
    let (mut moved_since, at) = (funding.clone(), today);
    moved_since.version += 1;
    let seen = decision("01.10.2026", "1");
    let unseen = decide_operation(&permit, &moved_since, 0, seen, at).unwrap_err();
    assert_eq!(unseen, Rejection::Refused(Refusal::StaleVersion));
    let decisions = [made];
    let is_decided = |last_day| decided_for(&decisions, last_day).is_some();
    assert!(is_decided(end()) && !is_decided(day(2027, 6, 30)));
    assert_eq!(alert_on(end(), is_decided(end()), today), None);
    assert_eq!(next_alert(end(), is_decided(end()), today), None);
    let moved = day(2027, 6, 30);
    assert_eq!(
        alert_on(moved, is_decided(moved), today),
        Some(Alert::TwelveMonths)
    );
    let empty = OperationDraft::parse(&FormData::default()).unwrap_err();
    assert_eq!(empty.iter().count(), 4);
}

proptest! {
    /// Nobody is told less as time goes by, and nothing of what is decided.
    #[test]
    fn alerts_only_grow(first in 0i64..1500, days in 0i64..900, last in 0i64..900) {
        let at = |offset| day(2024, 1, 1) + chrono::Duration::days(offset);
        let (last_day, today) = (at(last), at(first));
        let later = at(first + days);
        prop_assert!(alert_on(last_day, false, today) <= alert_on(last_day, false, later));
        prop_assert_eq!(alert_on(last_day, true, today), None);
        if let Some(next) = next_alert(last_day, false, today) {
            prop_assert!(next > today);
            prop_assert!(alert_on(last_day, false, next) > alert_on(last_day, false, today));
        }
    }
}
