use super::*;
use crate::ids::ForumId;
use crate::order::{Origin, PlanCounts};
use crate::text::Line;
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    crate::time::parse_day(text).unwrap()
}

fn today() -> NaiveDate {
    day("25.05.2023")
}

fn id(n: u32) -> InitiativeId {
    InitiativeId::new(Uuid::from_u128(n.into()))
}

fn decision() -> DecisionReference {
    DecisionReference {
        forum: ForumId::new(Uuid::from_u128(99)),
        decided_on: day("24.05.2023"),
        item: Line::parse("Punkt 4").unwrap(),
    }
}

fn running(n: u32) -> InitiativeState {
    InitiativeState {
        id: id(n),
        programme: ProgrammeId::new(Uuid::from_u128(2)),
        fate: Fate::Active,
        n_changes: 0,
        is_delivered: false,
    }
}

fn command(fate: Fate, decision: Option<DecisionReference>, based_on: u32) -> EndInitiative {
    EndInitiative {
        fate,
        decision,
        remark: None,
        based_on,
    }
}

fn ending(state: &InitiativeState, command: &EndInitiative) -> Result<Fate, Rejection> {
    let others = [id(1), id(2)];
    end(&Permit::system(), state, command, &others, today()).map(|(fate, _)| fate)
}

#[test]
fn n04_nothing_leaves_the_plan_without_a_decision() {
    for kind in ["merged", "withdrawn", "active"] {
        let form = FormData::default()
            .with(Field::Fate, kind)
            .with(Field::Into, id(2).to_string());
        let problems = EndInitiative::parse(&form).unwrap_err();
        for field in [Field::Forum, Field::DecidedOn, Field::Item] {
            assert_eq!(problems.of(field), Some(Flaw::Required), "{kind}");
        }
    }
    let closing = EndInitiative::parse(&FormData::default().with(Field::Fate, "closed")).unwrap();
    assert_eq!(
        ending(&running(1), &closing).unwrap_err(),
        Rejection::Invalid(missing_decision())
    );
}

#[test]
fn what_is_delivered_in_full_closes_by_itself() {
    let delivered = InitiativeState {
        is_delivered: true,
        ..running(1)
    };
    let closed = ending(&delivered, &command(Fate::Closed, None, 0));
    assert_eq!(closed, Ok(Fate::Closed));
}

#[test]
fn it_merges_into_another_that_runs() {
    let into = |n| {
        ending(
            &running(1),
            &command(Fate::Merged(id(n)), Some(decision()), 0),
        )
    };
    assert_eq!(into(2), Ok(Fate::Merged(id(2))));
    let unknown = Rejection::Invalid(Problems::one(Field::Into, Flaw::Unknown));
    assert_eq!(into(1).unwrap_err(), unknown, "itself");
    assert_eq!(into(3).unwrap_err(), unknown, "one that does not run");
}

#[test]
fn what_has_ended_ends_once_and_comes_back_by_decision() {
    let withdrawn = InitiativeState {
        fate: Fate::Withdrawn,
        n_changes: 1,
        ..running(1)
    };
    let again = |fate, based_on| ending(&withdrawn, &command(fate, Some(decision()), based_on));
    assert_eq!(again(Fate::Closed, 1).unwrap_err(), Refusal::Ended.into());
    assert_eq!(again(Fate::Active, 1), Ok(Fate::Active));
    assert_eq!(
        again(Fate::Active, 0).unwrap_err(),
        Refusal::StaleVersion.into()
    );
    let running = ending(&running(1), &command(Fate::Active, Some(decision()), 0));
    assert_eq!(running.unwrap_err(), Refusal::StillActive.into());
}

#[derive(Clone, Debug)]
enum Act {
    Add(bool),
    End(usize, u8, usize),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        any::<bool>().prop_map(Act::Add),
        (0..12usize, 0..4u8, 0..12usize).prop_map(|(at, kind, into)| Act::End(at, kind, into)),
    ]
}

proptest! {
    /// Counted apart: what came by each way as it came, and what became of it at the end.
    #[test]
    fn n04_the_plan_reconciles_after_any_decisions(acts in prop::collection::vec(act(), 0..60)) {
        let mut plan: Vec<(Origin, InitiativeState)> = Vec::new();
        let (mut n_ordered, mut n_added) = (0, 0);
        for act in acts {
            match act {
                Act::Add(ordered) => {
                    let number = u32::try_from(plan.len()).unwrap();
                    let origin = if ordered { Origin::Ordered } else { Origin::Added };
                    if ordered { n_ordered += 1 } else { n_added += 1 }
                    plan.push((origin, running(number)));
                }
                Act::End(at, kind, into) => {
                    let active: Vec<_> = plan.iter().filter(|(_, s)| s.fate == Fate::Active).map(|(_, s)| s.id).collect();
                    let into = id(u32::try_from(into).unwrap());
                    let fate = [Fate::Active, Fate::Closed, Fate::Merged(into), Fate::Withdrawn][usize::from(kind)];
                    let Some((_, state)) = plan.get_mut(at) else { continue };
                    let command = command(fate, Some(decision()), state.n_changes);
                    if let Ok((fate, _)) = end(&Permit::system(), state, &command, &active, today()) {
                        prop_assert_ne!(fate == Fate::Active, state.fate == Fate::Active);
                        if let Fate::Merged(into) = fate { prop_assert!(into != state.id); }
                        state.fate = fate;
                        state.n_changes += 1;
                    }
                }
            }
        }
        let mut counts = PlanCounts::default();
        plan.iter().for_each(|(origin, state)| counts.add(*origin, state.fate.kind(), 1));
        prop_assert_eq!((counts.ordered, counts.added), (n_ordered, n_added));
        let sum = FateKind::ALL.map(|fate| counts.of(fate)).iter().sum::<u32>();
        prop_assert_eq!(sum, counts.total());
    }
}
