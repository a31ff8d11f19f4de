//! Items that a forum does not finish come back, and it has to finish them at last.

use super::*;
use crate::form::FormData;
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use proptest::prelude::*;

fn put(
    stage: MeetingStage,
    n_deferred: u32,
    before: &ConclusionDraft,
    after: &ConclusionDraft,
) -> Result<(), Rejection> {
    let (permit, state) = (Permit::<Govern>::system(), meeting(stage));
    conclude(&permit, &state, &item(n_deferred), before, after, 0).map(|_| ())
}

fn refused(flaw: Flaw) -> Result<(), Rejection> {
    Err(Problems::one(Field::Conclusion, flaw).into())
}

#[test]
fn n17_after_three_deferrals_the_forum_deals_with_it_in_writing_or_lets_it_lapse() {
    let none = ConclusionDraft::default();
    for conclusion in Conclusion::ALL {
        let after = concluded(conclusion);
        assert_eq!(put(MeetingStage::Session, 2, &none, &after), Ok(()));
        let fourth = put(MeetingStage::Session, 3, &none, &after);
        match conclusion.defers() {
            true => assert_eq!(fourth, refused(Flaw::PutOffTooOften), "{conclusion:?}"),
            false => assert_eq!(fourth, Ok(()), "{conclusion:?}"),
        }
    }
    let open: Vec<_> = conclusions_open(3).collect();
    assert!(open.contains(&Conclusion::InWriting) && open.contains(&Conclusion::Lapsed));
}

#[test]
fn n17_what_is_dealt_with_in_writing_comes_back_and_is_no_deferral() {
    let at = |conclusion| Appearance {
        on: day(1),
        conclusion: Some(conclusion),
    };
    use Conclusion::{Deferred, InWriting, NotTreated, ToParties};
    let appearances = [at(Deferred), at(NotTreated), at(InWriting), at(ToParties)];
    assert_eq!(n_deferred(&appearances), 3);
    assert!(InWriting.carries());
}

#[test]
fn n17_an_item_that_went_on_stays_put_off_in_the_minutes() {
    let (deferred, noted) = (
        concluded(Conclusion::Deferred),
        concluded(Conclusion::Noted),
    );
    let minutes = MeetingStage::Minutes;
    assert_eq!(
        put(minutes, 0, &deferred, &noted),
        refused(Flaw::CarriedAlready)
    );
    assert_eq!(
        put(minutes, 0, &noted, &deferred),
        refused(Flaw::CarriedAlready)
    );
    assert_eq!(
        put(minutes, 0, &noted, &ConclusionDraft::default()),
        refused(Flaw::Required)
    );
    let other_words = ConclusionDraft {
        words: None,
        ..deferred.clone()
    };
    assert_eq!(put(minutes, 0, &deferred, &other_words), Ok(()));
}

#[test]
fn nothing_is_put_down_before_the_forum_meets_or_after_it_stands_by_its_minutes() {
    let (none, noted) = (ConclusionDraft::default(), concluded(Conclusion::Noted));
    for (stage, refusal) in [
        (MeetingStage::Agenda, Refusal::MeetingMovedOn),
        (MeetingStage::Dispatched, Refusal::MeetingMovedOn),
        (MeetingStage::Approved, Refusal::MinutesApproved),
    ] {
        assert_eq!(put(stage, 0, &none, &noted), Err(refusal.into()));
    }
}

#[test]
fn a_decision_and_a_lapse_say_what_and_why_and_the_parties_are_named() {
    let parse = |conclusion: Conclusion| {
        let form = FormData::from_pairs([("conclusion", conclusion.code())]);
        ConclusionDraft::parse(&form)
    };
    for conclusion in [Conclusion::Decided, Conclusion::Lapsed] {
        let flaw = parse(conclusion).unwrap_err().of(Field::ConclusionWords);
        assert_eq!(flaw, Some(Flaw::Required), "{conclusion:?}");
    }
    let flaw = parse(Conclusion::ToParties).unwrap_err().of(Field::Party);
    assert_eq!(flaw, Some(Flaw::Required));
    assert!(parse(Conclusion::Noted).is_ok());
    let words = FormData::from_pairs([("conclusion_words", "Der spørges til økonomien.")]);
    let (noted, _) = ConclusionDraft::parse(&words).unwrap();
    assert_eq!(noted.conclusion, None);
    assert_eq!(ConclusionDraft::parse(&noted.to_form()).unwrap().0, noted);
}

#[test]
fn n17_what_comes_back_joins_the_item_that_was_put_on_for_its_source() {
    let source = |n| Some(Source::Round(crate::ids::RoundId::new(Uuid::from_u128(n))));
    let id = |n| ItemId::new(Uuid::from_u128(n));
    let on = |n, source, is_carried| OnAgenda {
        id: id(n),
        source,
        is_carried,
    };
    let agenda = [
        on(1, source(5), false),
        on(2, source(6), true),
        on(3, None, false),
    ];
    let unfinished = [source(5), source(5), source(6), source(7), source(7), None];
    assert_eq!(
        carriages(&unfinished, &agenda),
        [
            Carriage::Joins(id(1)),
            Carriage::Added(None),
            Carriage::Added(None),
            Carriage::Added(source(7)),
            Carriage::Added(None),
            Carriage::Added(None),
        ]
    );
}

/// What a forum would like to do with each item of an agenda, meeting by meeting.
fn wishes() -> impl Strategy<Value = Vec<Vec<Conclusion>>> {
    let conclusion = prop::sample::select(Conclusion::ALL.to_vec());
    prop::collection::vec(prop::collection::vec(conclusion, 4), 1..12)
}

proptest! {
    /// Whatever a forum does at its meetings, each of its items is finished or on the next agenda, and
    /// none is put off more than three times.
    #[test]
    fn n17_no_open_item_disappears_across_meetings(meetings in wishes()) {
        let mut agenda: Vec<(usize, Vec<Appearance>)> = (0..4).map(|n| (n, Vec::new())).collect();
        let mut finished: Vec<usize> = Vec::new();
        for (on, wishes) in (0_u64..).zip(&meetings) {
            let mut next = Vec::new();
            for (n, mut earlier) in agenda {
                let put_off = n_deferred(&earlier);
                let wished = wishes[n];
                let open: Vec<_> = conclusions_open(put_off).collect();
                // A forum that may not put it off lets it lapse.
                let conclusion = if open.contains(&wished) { wished } else { Conclusion::Lapsed };
                let none = ConclusionDraft::default();
                prop_assert_eq!(put(MeetingStage::Session, put_off, &none, &concluded(conclusion)), Ok(()));
                earlier.push(Appearance { on: day(1) + chrono::Days::new(on), conclusion: Some(conclusion) });
                match conclusion.carries() {
                    true => next.push((n, earlier)),
                    false => finished.push(n),
                }
            }
            agenda = next;
            let mut all: Vec<_> = agenda.iter().map(|(n, _)| *n).chain(finished.iter().copied()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, vec![0, 1, 2, 3]);
            prop_assert!(agenda.iter().all(|(_, earlier)| n_deferred(earlier) <= DEFERRALS_MAX));
        }
    }
}
