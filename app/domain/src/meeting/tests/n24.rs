//! Approved minutes stand as they are; what is known later stands beside them.

use super::*;
use crate::confirmation::{ContentHash, Procedure};
use crate::policy::{Capacity, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use proptest::prelude::*;

fn minutes() -> Minutes {
    let item = |number, is_closed, conclusion: Conclusion| MinutesItem {
        hearings: Vec::new(),
        number,
        title: format!("Punkt {number}"),
        kind: ItemKind::Decision.code().to_owned(),
        presenter: None,
        matter: None,
        recommended: vec!["godkender".to_owned()],
        consequences: None,
        is_closed,
        appearance: 1,
        conclusion: Some(conclusion.code().to_owned()),
        words: None,
        party: None,
    };
    Minutes {
        forum: "Politisk Niveau".to_owned(),
        on: day(24),
        starts_at: None,
        ends_at: None,
        place: None,
        attendance: None,
        items: vec![
            item(1, false, Conclusion::Noted),
            item(2, true, Conclusion::Decided),
            item(3, false, Conclusion::Approved),
        ],
    }
}

fn approve(
    stage: MeetingStage,
    capacity: Capacity,
    approved_on: NaiveDate,
) -> Result<ApprovedMinutes, Rejection> {
    approve_shown("teksten", stage, capacity, approved_on)
}

fn approve_shown(
    shown: &str,
    stage: MeetingStage,
    capacity: Capacity,
    approved_on: NaiveDate,
) -> Result<ApprovedMinutes, Rejection> {
    let (permit, state) = (Permit::system(), meeting(stage));
    let approval = Approval {
        approved_on,
        procedure: Procedure::Written,
        hash: ContentHash::of_text(shown),
        based_on: state.revision,
    };
    let written = (&minutes(), "teksten".to_owned(), 41);
    let today = day(31);
    approve_minutes(&permit, capacity, &state, &approval, written, today).map(|(done, _)| done)
}

#[test]
fn n24_a_chair_approves_what_the_members_commented_on_and_the_hash_is_of_that_text() {
    let approved = approve(MeetingStage::Comment, Capacity::Chair, day(30)).unwrap();
    assert_eq!(approved.hash, ContentHash::of_text("teksten"));
    assert_eq!(approved.decisions, [(1, 42), (2, 43)]);
    assert!(approve(MeetingStage::Comment, Capacity::Secretariat, day(30)).is_ok());
    assert_eq!(
        approve(MeetingStage::Comment, Capacity::Member, day(30)),
        Err(Refusal::ChairDecides.into())
    );
    for stage in MeetingStage::ALL {
        let done = approve(stage, Capacity::Chair, day(30));
        assert_eq!(done.is_ok(), stage == MeetingStage::Comment, "{stage:?}");
    }
}

#[test]
fn n24_a_text_that_changed_since_it_was_shown_is_not_approved() {
    let changed = approve_shown(
        "en anden tekst",
        MeetingStage::Comment,
        Capacity::Chair,
        day(30),
    );
    assert_eq!(changed, Err(Refusal::StaleVersion.into()));
}

#[test]
fn minutes_are_approved_after_the_meeting_and_not_in_the_future() {
    let flaw = |on| approve(MeetingStage::Comment, Capacity::Chair, on).unwrap_err();
    let problem = |flaw| Rejection::Invalid(Problems::one(Field::ApprovedOn, flaw));
    assert_eq!(flaw(day(23)), problem(Flaw::too_early(day(24))));
    let later = day(31).succ_opt().unwrap();
    assert_eq!(flaw(later), problem(Flaw::InFuture));
}

#[test]
fn n24_an_addendum_stands_beside_approved_minutes_alone() {
    let draft = AddendumDraft {
        words: Paragraph::parse("Efter mødet er der givet tilsagn.").unwrap(),
        is_closed: false,
        based_on: 1,
    };
    let add = |stage, capacity, n_addenda| {
        let (permit, state) = (Permit::system(), meeting(stage));
        add_addendum(&permit, capacity, &state, &draft, n_addenda).map(|_| ())
    };
    let approved = MeetingStage::Approved;
    assert_eq!(add(approved, Capacity::Secretariat, 1), Ok(()));
    assert_eq!(
        add(approved, Capacity::Member, 1),
        Err(Refusal::ChairDecides)
    );
    assert_eq!(
        add(approved, Capacity::Chair, 2),
        Err(Refusal::StaleVersion)
    );
    let comment = MeetingStage::Comment;
    let early = add(comment, Capacity::Chair, 1);
    assert_eq!(early, Err(Refusal::MinutesUnapproved));
}

#[test]
fn closed_items_are_left_out_of_what_everybody_reads_and_counted() {
    let (public, n_left_out) = minutes().public();
    let numbers: Vec<_> = public.items.iter().map(|item| item.number).collect();
    assert_eq!((numbers, n_left_out), (vec![1, 3], 1));
}

#[test]
fn minutes_are_published_once_and_approved_before() {
    let permit = Permit::system();
    let publish = |stage, is_published| publish_minutes(&permit, &meeting(stage), is_published);
    assert!(publish(MeetingStage::Approved, false).is_ok());
    assert_eq!(
        publish(MeetingStage::Approved, true),
        Err(Refusal::NothingChanged)
    );
    assert_eq!(
        publish(MeetingStage::Comment, false),
        Err(Refusal::MinutesUnapproved)
    );
}

proptest! {
    #[test]
    fn numbers_of_decisions_never_repeat(
        meetings in prop::collection::vec(prop::collection::vec(0usize..10, 0..8), 0..10),
    ) {
        let mut last = 0;
        let mut all = Vec::new();
        for conclusions in meetings {
            let conclusions: Vec<_> = conclusions.into_iter().map(|c| Conclusion::ALL.get(c).copied()).collect();
            let numbered = number_decisions(&conclusions, last);
            let decided = conclusions.iter().flatten().filter(|c| c.decides()).count();
            prop_assert_eq!(numbered.len(), decided);
            all.extend(numbered.iter().map(|(_, number)| *number));
            last = all.last().copied().unwrap_or(0);
        }
        let expected: Vec<u32> = (1..).take(all.len()).collect();
        prop_assert_eq!(all, expected);
    }
}
