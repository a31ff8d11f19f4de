//! A forum is succeeded, and nothing of its wheel is lost (need N14).

use super::*;
use crate::half_year::HalfYear;
use std::collections::BTreeSet;

proptest! {
    /// After a succession each duty that goes on has one keeper that is there, and what is due in each
    /// half-year of all forums together is the same as before.
    #[test]
    fn n14_a_succession_moves_duties_and_loses_none(
        rules in prop::collection::vec((any_rule(), 0usize..3), 0..8),
        n_closed in 0i32..8,
        n_closed_there in 0i32..8,
    ) {
        let last = HalfYear::second(2027);
        let today = day(2023, 3, 1);
        let permit = Permit::system();
        let duties: Vec<_> = (1u128..).zip(&rules).map(|(n, (rule, _))| duty(n, *rule)).collect();
        let halves = |n: i32| (0..n).map(|at| HalfYear::first(2020).plus(at));
        let before = Wheel {
            duties: duties.clone(),
            closed: halves(n_closed).collect(),
            ..Wheel::default()
        };
        // Whatever was due in the closed half-years of either forum by then is no record here: it waits.
        let times = |wheel: &Wheel| -> BTreeSet<Occurrence> {
            let due = wheel.due_until(last.plus(12));
            due.into_values().flatten().map(|item| item.at).collect()
        };
        let (mut kept, mut lapsed) = (Vec::new(), BTreeSet::new());
        for (Kept { duty, agreement }, (_, to)) in duties.into_iter().zip(&rules) {
            let version = duty.version;
            let (id, duty) = (duty.id, match to {
                0 => take_over(&permit, duty, SUCCESSOR).0,
                1 => take_over(&permit, duty, OTHER).0,
                _ => {
                    lapsed.insert(duty.id);
                    lapse(&permit, duty, words("Aftalen er opsagt."), today).0
                }
            });
            prop_assert_eq!(duty.id, id);
            prop_assert_eq!(duty.version, version + 1);
            kept.push(Kept { duty, agreement });
        }
        for kept in kept.iter().filter(|kept| kept.duty.is_live(today + chrono::Days::new(1))) {
            prop_assert!([SUCCESSOR, OTHER].contains(&kept.duty.forum));
        }
        let mut after = BTreeSet::new();
        for forum in [SUCCESSOR, OTHER] {
            let wheel = Wheel {
                duties: kept.iter().filter(|kept| kept.duty.forum == forum).cloned().collect(),
                closed: halves(n_closed_there).collect(),
                ..Wheel::default()
            };
            for at in times(&wheel) {
                prop_assert!(after.insert(at), "kept twice");
            }
        }
        let horizon = last.last_day();
        let before = times(&before);
        let gone = |at: &&Occurrence| !lapsed.contains(&at.duty) && at.due_on <= horizon;
        let before: BTreeSet<_> = before.iter().filter(gone).collect();
        let after: BTreeSet<_> = after.iter().filter(gone).collect();
        prop_assert_eq!(before, after);
    }
}

#[test]
fn a_duty_that_nobody_takes_over_ends_with_the_reason() {
    let yearly = Rule::Halves {
        every: 2,
        first: HalfYear::first(2024),
    };
    let today = day(2023, 3, 1);
    let current = duty(1, yearly).duty;
    let (ended, event) = lapse(&Permit::system(), current, words("Opsagt."), today);
    assert!(!ended.is_live(day(2023, 3, 2)));
    assert_eq!(ended.ended, Some(words("Opsagt.")));
    assert_eq!(event.deed, crate::audit::Deed::Ended);
    assert_eq!(ended.days_until(day(2030, 1, 1)).count(), 0);
}
