use super::*;
use crate::form::FormData;
use crate::half_year::HalfYear;
use crate::problem::{Field, Flaw, Problems, Refusal};

#[test]
fn a_duty_is_due_by_its_rule() {
    let until = day(2026, 12, 31);
    let status = Rule::Halves {
        every: 4,
        first: HalfYear::second(2024),
    };
    assert_eq!(
        status.days_until(until),
        [day(2024, 12, 31), day(2026, 12, 31)]
    );
    let once = Rule::Once(HalfYear::first(2023));
    assert_eq!(once.days_until(until), [day(2023, 6, 30)]);
    assert_eq!(once.days_until(day(2023, 6, 29)), []);
    let monthly = Rule::Months {
        every: 1,
        first: day(2024, 1, 31),
    };
    assert_eq!(
        monthly.days_until(day(2024, 4, 1)),
        [day(2024, 1, 31), day(2024, 2, 29), day(2024, 3, 31)]
    );
}

#[test]
fn n27_a_yearly_dialogue_is_overdue_after_twelve_months() {
    let dialogue = Rule::Months {
        every: 12,
        first: day(2025, 9, 15),
    };
    let mut wheel = wheel(vec![duty(1, dialogue)]);
    let held = wheel.due_in(HalfYear::second(2025)).remove(0);
    wheel.say(&held, Outcome::Reviewed);
    let next = wheel.due_in(HalfYear::second(2026)).remove(0);
    assert_eq!(next.at.due_on, day(2026, 9, 15));
    assert!(next.is_by_date);
    assert!(!next.is_overdue(day(2026, 9, 15)));
    assert!(next.is_overdue(day(2026, 9, 16)));
    assert_eq!(LineState::of(&next, day(2026, 9, 16)), LineState::Overdue);
    wheel.say(&next, Outcome::Reviewed);
    let held = wheel.due_in(HalfYear::second(2026)).remove(0);
    assert!(!held.is_overdue(day(2027, 1, 1)));
    let id = held.at.duty;
    let after = wheel.next_of(id, HalfYear::second(2028)).unwrap();
    assert_eq!(after.at.due_on, day(2027, 9, 15));
}

#[test]
fn a_form_says_what_its_rule_needs() {
    let typed = |pairs: &[(&str, &str)]| {
        let base = [("title", "KOL"), ("duty_kind", "agreement_review")];
        FormData::from_pairs(base.iter().chain(pairs).copied())
    };
    let of = Field::Wheel;
    let flaw =
        |pairs: &[(&str, &str)], field| DutyDraft::parse(&typed(pairs)).unwrap_err().of(field);
    assert_eq!(flaw(&[], of(WheelField::Rule)), Some(Flaw::Required));
    let once = [("duty_rule", "once")];
    assert_eq!(flaw(&once, of(WheelField::Half)), Some(Flaw::Required));
    let often = [
        ("duty_rule", "halves"),
        ("duty_half", "2023-1"),
        ("duty_every", "21"),
    ];
    assert_eq!(
        flaw(&often, of(WheelField::Every)),
        Some(Flaw::OutOfRange {
            min: 1,
            max: HALVES_MAX
        })
    );
    let months = [("duty_rule", "months"), ("duty_every", "61")];
    assert_eq!(
        flaw(&months, of(WheelField::FirstDay)),
        Some(Flaw::Required)
    );
    assert_eq!(
        flaw(&months, of(WheelField::Every)),
        Some(Flaw::OutOfRange {
            min: 1,
            max: MONTHS_MAX
        })
    );
    let good = [
        ("duty_rule", "halves"),
        ("duty_half", "2024-2"),
        ("duty_every", "4"),
    ];
    let (draft, version) = DutyDraft::parse(&typed(&good)).unwrap();
    assert_eq!((draft.rule.first().as_str(), version), ("2024-2", 0));
    assert_eq!(DutyDraft::parse(&draft.to_form()), Ok((draft, 0)));
}

#[test]
fn a_duty_ends_from_today_on_with_a_reason_and_once() {
    let permit = Permit::system();
    let yearly = Rule::Halves {
        every: 2,
        first: HalfYear::first(2023),
    };
    let current = duty(1, yearly).duty;
    let today = day(2024, 3, 1);
    let ends = |last_day| DutyEnd {
        last_day,
        reason: words("Aftalen er opsagt."),
        based_on: 1,
    };
    let field = Field::Wheel(WheelField::LastDay);
    assert_eq!(
        end(&permit, current.clone(), ends(day(2024, 2, 29)), today).unwrap_err(),
        Problems::one(field, Flaw::too_early(today)).into()
    );
    let (ended, _) = end(&permit, current.clone(), ends(today), today).unwrap();
    let due: Vec<_> = ended.days_until(day(2030, 1, 1)).collect();
    assert_eq!(due, [day(2023, 6, 30)]);
    assert!(!ended.is_live(day(2024, 3, 2)));
    let refused = Refusal::Wheel(WheelRefusal::DutyEnded);
    let again = DutyEnd {
        based_on: 2,
        ..ends(today)
    };
    assert_eq!(
        end(&permit, ended.clone(), again, today).unwrap_err(),
        refused.into()
    );
    let draft = ended.draft.clone();
    let changed = change(&permit, ended, draft, (2, today));
    assert_eq!(changed.unwrap_err(), refused.into());
    let mut draft = current.draft.clone();
    draft.validity.until = Some(day(2024, 2, 29));
    let moved = change(&permit, current.clone(), draft, (1, today));
    let early = Problems::one(Field::ValidUntil, Flaw::too_early(today));
    assert_eq!(moved.unwrap_err(), early.into());
    let stale = change(&permit, current.clone(), current.draft, (2, today));
    assert_eq!(stale.unwrap_err(), Refusal::StaleVersion.into());
}
