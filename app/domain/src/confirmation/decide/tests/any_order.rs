//! Whatever is tried, in whatever order.

use super::*;
use crate::confirmation::{StageKind, compare};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    Save(u8),
    Submit(u8),
    Decide(bool, usize),
    Abandon,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        2 => (0u8..3).prop_map(Step::Save),
        3 => (0u8..3).prop_map(Step::Submit),
        4 => (any::<bool>(), prop_oneof![3 => Just(0usize), 1 => 1usize..4])
            .prop_map(|(first, verdict)| Step::Decide(first, verdict)),
        1 => Just(Step::Abandon),
    ];
    proptest::collection::vec(step, 0..60)
}

/// What follows from the drawing of the states, the change order included.
fn is_drawn(before: StageKind, after: StageKind, holds: bool) -> bool {
    use StageKind::*;
    match (before, after) {
        (Ordered | Drafting | Returned | Awaiting, Awaiting)
        | (Ordered | Drafting | Awaiting, Drafting)
        | (Returned, Returned)
        | (Awaiting, Returned | InForce) => true,
        (Awaiting, Rejected) => !holds,
        // A change order begins, and is given up.
        (InForce, Drafting | Awaiting | InForce) | (Drafting | Returned, InForce) => holds,
        _ => false,
    }
}

proptest! {
    /// Whatever is tried in whatever order: only the drawn transitions happen, versions only grow,
    /// one version at most is in force, and it was approved by every forum, in order, as that very
    /// text.
    #[test]
    fn no_way_around_the_chain(steps in steps()) {
        let mut state = new_state();
        let mut hashes: Vec<ContentHash> = Vec::new();
        for step in steps {
            let before = state.clone();
            let done: Result<(), Rejection> = match step {
                Step::Save(n) => state.saved(&changing(n)).map(|_| ()).map_err(Into::into),
                Step::Submit(n) => state.submitted(&changing(n)).map(|_| ()),
                Step::Decide(first, verdict) => {
                    let forum = if first { CHIEFS } else { DIRECTORS };
                    state.decided(forum, Verdict::ALL[verdict]).map(|_| ())
                }
                Step::Abandon => {
                    let command = AbandonChange { based_on: state.revision };
                    abandon(&lead(), &state, command).map(|_| {
                        state = state.clone().without_change();
                        state.revision += 1;
                    }).map_err(Into::into)
                }
            };
            if done.is_err() {
                prop_assert_eq!(&before, &state);
                continue;
            }
            let holds = before.in_force.is_some();
            let (from, to) = (before.stage().kind(), state.stage().kind());
            prop_assert!(is_drawn(from, to, holds), "{:?} to {:?}", from, to);
            let (number, latest) = (before.latest_number(), state.latest_number());
            prop_assert!(latest == number || latest == number + 1);
            if latest > number {
                hashes.push(state.latest.as_ref().unwrap().hash);
            }
            prop_assert!(before.in_force.is_none() || state.in_force.is_some());
            if let Some(version) = &state.latest {
                prop_assert_eq!(usize::try_from(version.number), Ok(hashes.len()));
                prop_assert_eq!(hashes.last(), Some(&version.hash));
                let approving: Vec<_> = version.decisions.iter().filter(|d| d.verdict.is_approval()).map(|d| d.forum).collect();
                prop_assert!([CHIEFS, DIRECTORS].starts_with(&approving));
                let held = state.in_force.as_ref().map(|held| held.number);
                prop_assert_eq!(held == Some(version.number), approving.len() == 2);
            }
            if state.in_force != before.in_force {
                prop_assert_eq!(state.holding(), Holding::Stands(state.latest_number()));
                let held = &state.in_force.as_ref().unwrap().content;
                prop_assert_eq!(Some(held), state.draft.as_ref());
            }
        }
    }

    #[test]
    fn a_draft_is_kept_as_it_was_typed(rows in proptest::collection::vec("[a-zå]{0,6}", 0..5), places in "[a-z \r\n]{0,30}") {
        let mut form = FormData::default().with(Field::Places, places.clone());
        for row in &rows {
            form = form.with(Field::Deliverable, row.as_str()).with(Field::Criteria, "").with(Field::Method, "").with(Field::Approver, "");
        }
        let kept = SaveDraft::parse(&form).unwrap().draft;
        let again = SaveDraft::parse(&kept).unwrap().draft;
        prop_assert_eq!(compare(&kept, &again), Vec::new());
        let titles: Vec<_> = kept.all(Field::Deliverable).filter(|t| !t.is_empty()).collect();
        let typed: Vec<_> = rows.iter().filter(|r| !r.is_empty()).collect();
        prop_assert_eq!(titles, typed);
    }
}
