use super::*;
use crate::form::FormData;
use crate::half_year::HalfYear;
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use std::collections::BTreeSet;

const HALF: HalfYear = HalfYear::first(2023);

fn once(n: u128) -> Kept {
    duty(n, Rule::Once(HALF))
}

fn refusal(wheel: &Wheel, today: NaiveDate) -> Option<WheelRefusal> {
    let items = wheel.due_in(HALF);
    let closed = close_half(&Permit::system(), (FORUM, HALF), &items, (false, today));
    match closed {
        Err(Refusal::Wheel(why)) => Some(why),
        _ => None,
    }
}

#[test]
fn n16_a_half_year_is_closed_once_each_of_what_is_due_has_its_decision() {
    let today = day(2023, 2, 13);
    let mut wheel = wheel(vec![once(1), once(2), once(3)]);
    let items = wheel.due_in(HALF);
    assert_eq!(
        refusal(&wheel, today),
        Some(WheelRefusal::HalfBlank { missing: 3 })
    );
    wheel.say(&items[0], Outcome::NotRelevant);
    wheel.say(&items[1], Outcome::UnderRevision);
    // One that is blank is enough.
    assert_eq!(
        refusal(&wheel, today),
        Some(WheelRefusal::HalfBlank { missing: 1 })
    );
    wheel.say(&items[2], Outcome::Reviewed);
    assert_eq!(
        refusal(&wheel, day(2022, 12, 31)),
        Some(WheelRefusal::HalfAhead)
    );
    assert_eq!(refusal(&wheel, today), None);
    assert!(wheel.close(HALF, today));
    assert!(!wheel.close(HALF, today));
    let empty = Wheel::default();
    assert_eq!(refusal(&empty, today), Some(WheelRefusal::HalfEmpty));
}

#[test]
fn what_is_put_off_is_due_again_and_says_since_when() {
    let mut wheel = wheel(vec![once(1)]);
    let item = wheel.due_in(HALF).remove(0);
    let later = HalfYear::second(2023);
    wheel.say(&item, Outcome::Deferred(later));
    assert!(wheel.close(HALF, day(2023, 6, 1)));
    let again = wheel.due_in(later).remove(0);
    assert_eq!(
        (again.deferred_from.as_slice(), again.is_blank()),
        ([HALF].as_slice(), true)
    );
    wheel.say(&again, Outcome::Deferred(HalfYear::first(2024)));
    let third = wheel.due_in(HalfYear::first(2024)).remove(0);
    assert_eq!(third.deferred_from, [later]);
    // Another decision takes it back.
    wheel.say(&again, Outcome::NotRelevant);
    assert_eq!(wheel.due_in(HalfYear::first(2024)), []);
}

#[test]
fn what_comes_when_its_half_year_is_closed_is_due_in_the_next() {
    let mut wheel = wheel(vec![once(1)]);
    let item = wheel.due_in(HALF).remove(0);
    wheel.say(&item, Outcome::Reviewed);
    assert!(wheel.close(HALF, day(2023, 2, 13)));
    wheel.duties.push(once(2));
    let items = wheel.due_in(HALF.next());
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].missed, Some(HALF));
    assert!(items[0].is_overdue(day(2023, 7, 1)));
}

fn state(closed: &BTreeSet<HalfYear>) -> ReviewState<'_> {
    ReviewState {
        forum: FORUM,
        half: HALF,
        closed,
        meetings: &[],
        today: day(2023, 2, 13),
    }
}

fn draft(pairs: &[(&str, &str)]) -> Result<ReviewDraft, Problems> {
    ReviewDraft::parse(&FormData::from_pairs(pairs.iter().copied()))
}

#[test]
fn a_decision_says_why_when_and_to_which_half_year() {
    let of = Field::Wheel;
    let decided = ("review_decided_on", "13.02.2023");
    for outcome in OutcomeKind::ALL {
        let read = draft(&[("review_outcome", outcome.code()), decided]);
        let needs = matches!(outcome, OutcomeKind::NotRelevant | OutcomeKind::Deferred);
        let flaw = read
            .err()
            .and_then(|problems| problems.of(of(WheelField::Words)));
        assert_eq!(flaw, needs.then_some(Flaw::Required), "{outcome:?}");
    }
    let put_off = draft(&[
        ("review_outcome", "deferred"),
        ("review_words", "Venter."),
        decided,
    ]);
    assert_eq!(
        put_off.unwrap_err(),
        Problems::one(of(WheelField::DeferTo), Flaw::Required)
    );
    let two_days = draft(&[
        ("review_outcome", "reviewed"),
        ("review_met_on", "2023-02-12"),
        decided,
    ]);
    assert_eq!(
        two_days.unwrap_err(),
        Problems::one(of(WheelField::Decided), Flaw::ChooseOne)
    );
    let between = draft(&[("review_outcome", "reviewed")]);
    assert_eq!(
        between.unwrap_err(),
        Problems::one(of(WheelField::Decided), Flaw::Required)
    );
}

#[test]
fn a_decision_is_refused_past_another_and_after_the_closing() {
    let mut wheel = wheel(vec![once(1)]);
    let item = wheel.due_in(HALF).remove(0);
    let read = |pairs: &[(&str, &str)]| draft(pairs).unwrap();
    let good = read(&[
        ("review_outcome", "reviewed"),
        ("review_decided_on", "13.02.2023"),
    ]);
    let permit = Permit::system();
    let open = BTreeSet::new();
    let try_it = |draft: &ReviewDraft, item: &DueItem, closed: &BTreeSet<HalfYear>| {
        review(&permit, &state(closed), item, draft).map(|_| ())
    };
    assert_eq!(try_it(&good, &item, &open), Ok(()));
    let closed = BTreeSet::from([HALF]);
    let refused: Rejection = Refusal::Wheel(WheelRefusal::HalfClosed).into();
    assert_eq!(try_it(&good, &item, &closed), Err(refused));
    wheel.say(&item, Outcome::Reviewed);
    let said = wheel.due_in(HALF).remove(0);
    assert_eq!(
        try_it(&good, &said, &open),
        Err(Refusal::StaleVersion.into())
    );

    let of = Field::Wheel;
    let put_off = |to| {
        let words = ("review_words", "Afventer revidering.");
        let day = ("review_decided_on", "13.02.2023");
        read(&[("review_outcome", "deferred"), ("defer_to", to), words, day])
    };
    let early = Problems::one(of(WheelField::DeferTo), Flaw::too_early(day(2023, 7, 1)));
    assert_eq!(try_it(&put_off("2023-1"), &item, &open), Err(early.into()));
    let gone = BTreeSet::from([HalfYear::second(2023)]);
    let there = Problems::one(of(WheelField::DeferTo), Flaw::NotAChoice);
    assert_eq!(try_it(&put_off("2023-2"), &item, &gone), Err(there.into()));
    let future = read(&[
        ("review_outcome", "reviewed"),
        ("review_decided_on", "14.02.2023"),
    ]);
    let flaw = Problems::one(of(WheelField::Decided), Flaw::InFuture);
    assert_eq!(try_it(&future, &item, &open), Err(flaw.into()));
    let unknown = read(&[
        ("review_outcome", "reviewed"),
        ("review_met_on", "2023-02-01"),
    ]);
    let flaw = Problems::one(of(WheelField::MetOn), Flaw::Unknown);
    assert_eq!(try_it(&unknown, &item, &open), Err(flaw.into()));
}

#[test]
fn a_past_half_year_that_is_not_closed_is_late() {
    let standing =
        |is_closed, is_empty, today| HalfStanding::of(HALF, (is_closed, is_empty), today);
    for (today, expected) in [
        (day(2022, 12, 31), HalfStanding::Ahead),
        (day(2023, 1, 1), HalfStanding::Open),
        (day(2023, 5, 30), HalfStanding::Open),
        (day(2023, 5, 31), HalfStanding::EndsSoon),
        (day(2023, 6, 30), HalfStanding::EndsSoon),
        (day(2023, 7, 1), HalfStanding::Late),
    ] {
        assert_eq!(standing(false, false, today), expected, "{today}");
        assert_eq!(standing(true, false, today), HalfStanding::Closed);
        assert_eq!(standing(false, true, today), HalfStanding::Empty);
    }
}

/// One thing that happens to a wheel.
#[derive(Clone, Debug)]
enum Step {
    Add(Rule),
    Say {
        at: usize,
        outcome: usize,
        later: i32,
    },
    Close(i32),
    Change {
        at: usize,
        rule: Rule,
    },
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any_rule().prop_map(Step::Add),
        (0usize..40, 0usize..4, 1i32..5).prop_map(|(at, outcome, later)| Step::Say {
            at,
            outcome,
            later
        }),
        (0i32..12).prop_map(Step::Close),
        (0usize..6, any_rule()).prop_map(|(at, rule)| Step::Change { at, rule }),
    ]
}

fn outcome(n: usize, half: HalfYear, later: i32) -> Outcome {
    match n {
        0 => Outcome::Reviewed,
        1 => Outcome::NotRelevant,
        2 => Outcome::Deferred(half.plus(later)),
        _ => Outcome::UnderRevision,
    }
}

proptest! {
    /// Each time that a rule makes a duty due stands in one record or is due in one half-year that is not
    /// closed, and a record never changes.
    #[test]
    fn nothing_that_is_due_is_lost(steps in prop::collection::vec(any_step(), 0..40)) {
        let last = HalfYear::second(2027);
        let today = day(2028, 1, 1);
        let mut wheel = Wheel::default();
        let mut n = 0;
        for step in steps {
            let recorded = wheel.recorded.clone();
            match step {
                Step::Add(rule) => {
                    n += 1;
                    wheel.duties.push(duty(n, rule));
                }
                Step::Say { at, outcome: said, later } => {
                    let due = wheel.due_until(last);
                    let mut items = due.iter().flat_map(|(half, items)| items.iter().map(move |i| (*half, i)));
                    if let Some((half, item)) = items.nth(at) {
                        let said = outcome(said, half, later);
                        let to = said.deferred_to();
                        // A form for a half-year that is closed is refused.
                        if to.is_none_or(|to| !wheel.closed.contains(&to)) {
                            let item = item.clone();
                            wheel.say(&item, said);
                        }
                    }
                }
                Step::Close(n) => {
                    let half = HalfYear::first(2020).plus(n);
                    let due = wheel.due_in(half);
                    let blank = due.iter().any(DueItem::is_blank);
                    let was_closed = wheel.closed.contains(&half);
                    prop_assert_eq!(wheel.close(half, today), !due.is_empty() && !blank && !was_closed);
                }
                Step::Change { at, rule } => {
                    if let Some(kept) = wheel.duties.get_mut(at) {
                        kept.duty.draft.rule = rule;
                    }
                }
            }
            prop_assert!(wheel.recorded.is_superset(&recorded));
            let due = wheel.due_until(last);
            let mut seen = BTreeSet::new();
            for (half, items) in &due {
                prop_assert!(!wheel.closed.contains(half));
                for item in items {
                    prop_assert!(seen.insert(item.at), "due twice");
                    prop_assert!(!wheel.recorded.contains(&item.at));
                }
            }
            for kept in &wheel.duties {
                for due_on in kept.duty.days_until(last.last_day()) {
                    let at = Occurrence { duty: kept.duty.id, due_on };
                    let is_known = seen.contains(&at) || wheel.recorded.contains(&at);
                    prop_assert!(is_known || wheel.home(due_on) > last);
                }
            }
            // What is put off is due there, too.
            for (at, reviews) in &wheel.reviews {
                let to = reviews.last().and_then(|review| review.outcome.deferred_to());
                let Some(due_on) = to.map(HalfYear::last_day).filter(|day| *day <= last.last_day()) else {
                    continue;
                };
                let there = Occurrence { duty: at.duty, due_on };
                let is_known = seen.contains(&there) || wheel.recorded.contains(&there);
                prop_assert!(is_known || wheel.home(due_on) > last);
            }
        }
    }
}
