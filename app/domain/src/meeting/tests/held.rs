//! How a meeting is held, from its day in the calendar to its minutes.

use super::*;
use crate::form::FormData;
use crate::forum::Deadlines;
use crate::policy::{Decide, Govern, Permit};
use crate::problem::{Field, Flaw, Refusal, Rejection};
use chrono::NaiveTime;

fn go(
    stage: MeetingStage,
    to: MeetingMove,
    conclusions: &[Option<Conclusion>],
    today: NaiveDate,
) -> Result<(), Rejection> {
    let circulation = Some(Circulation::usual(Deadlines::default(), today));
    let (permit, state) = (Permit::system(), meeting(stage));
    move_on(
        &permit,
        &state,
        to,
        circulation,
        conclusions,
        (today, state.revision),
    )
    .map(|_| ())
}

#[test]
fn a_meeting_goes_step_by_step_and_never_back() {
    for stage in MeetingStage::ALL {
        for to in MeetingMove::ALL {
            let gone = go(stage, to, &[Some(Conclusion::Noted)], day(24));
            match stage.next() == Some(to) {
                true => assert_eq!(gone, Ok(()), "{stage:?} {to:?}"),
                false => assert!(gone.is_err(), "{stage:?} {to:?}"),
            }
        }
    }
}

#[test]
fn no_forum_gets_an_empty_agenda_meets_before_its_day_or_leaves_an_item_open() {
    use MeetingStage::{Agenda, Dispatched, Session};
    let refused = |refusal: Refusal| Err(Rejection::Refused(refusal));
    assert_eq!(
        go(Agenda, MeetingMove::Dispatch, &[], day(1)),
        refused(Refusal::NoItems)
    );
    assert_eq!(
        go(Dispatched, MeetingMove::Open, &[None], day(23)),
        refused(Refusal::MeetingAhead)
    );
    let one_open = [Some(Conclusion::Noted), None];
    assert_eq!(
        go(Session, MeetingMove::Close, &one_open, day(24)),
        refused(Refusal::ItemOpen { number: 2 })
    );
}

#[test]
fn a_form_that_somebody_overtook_is_refused() {
    let (permit, state) = (Permit::system(), meeting(MeetingStage::Planned));
    let gone = move_on(
        &permit,
        &state,
        MeetingMove::Begin,
        None,
        &[],
        (day(1), state.revision - 1),
    );
    assert_eq!(gone, Err(Refusal::StaleVersion.into()));
}

#[test]
fn comments_have_a_day_that_is_not_past() {
    let read = |typed: &str| {
        Circulation::parse(
            &FormData::from_pairs([(Field::DueOn.name(), typed)]),
            day(25),
        )
        .map_err(|problems| problems.of(Field::DueOn))
    };
    assert_eq!(read(""), Err(Some(Flaw::Required)));
    assert_eq!(read("24.05.2023"), Err(Some(Flaw::too_early(day(25)))));
    let comment_until = day(30);
    assert_eq!(read("30.05.2023"), Ok(Circulation { comment_until }));
    let usual = |comment| {
        let deadlines = Deadlines {
            comment,
            ..Deadlines::default()
        };
        Circulation::usual(deadlines, day(25))
    };
    assert_eq!(usual(5), Circulation { comment_until });
    assert_eq!(usual(3).comment_until, day(28));
}

#[test]
fn times_and_place_are_read_and_an_end_is_after_its_start() {
    let read = |starts: &str, ends: &str| {
        MeetingDetails::parse(&FormData::from_pairs([
            ("starts_at", starts),
            ("ends_at", ends),
            ("place", "Mødelokale 2"),
        ]))
    };
    let (details, _) = read("kl. 14.00", "16:00").unwrap();
    assert_eq!(details.starts_at, NaiveTime::from_hms_opt(14, 0, 0));
    assert_eq!(
        MeetingDetails::parse(&details.to_form()).unwrap().0,
        details
    );
    for (starts, ends) in [("16.00", "14.00"), ("14.00", "14.00"), ("", "14.00")] {
        let flaw = read(starts, ends).unwrap_err().of(Field::EndsAt);
        assert_eq!(flaw, Some(Flaw::EndsBeforeStart), "{starts} {ends}");
    }
    let flaw = read("klokken to", "").unwrap_err().of(Field::StartsAt);
    assert_eq!(flaw, Some(Flaw::NotAClock));
}

#[test]
fn an_item_is_read_as_it_was_written() {
    let written = draft("Status på handleplanen");
    let (read, _) = ItemDraft::parse(&written.to_form()).unwrap();
    assert_eq!(read, written);
    assert_eq!(
        read.recommended(),
        ["tager status til efterretning", "følger op"]
    );
    let problems = ItemDraft::parse(&FormData::from_pairs([
        ("title", " "),
        ("kind", "chat"),
        ("allotted", "481"),
    ]))
    .unwrap_err();
    assert_eq!(problems.of(Field::Title), Some(Flaw::Required));
    assert_eq!(problems.of(Field::Kind), Some(Flaw::NotAChoice));
    let range = Flaw::OutOfRange { min: 1, max: 480 };
    assert_eq!(problems.of(Field::Allotted), Some(range));
}

#[test]
fn members_hand_in_until_the_forums_days_before_and_the_secretariat_until_the_forum_has_met() {
    let id = ItemId::new(Uuid::from_u128(9));
    let within = |items_due, submitter, stage, today| {
        let deadlines = Deadlines {
            items_due,
            ..Deadlines::default()
        };
        let (permit, state) = (Permit::<Decide>::system(), meeting(stage));
        let made = (id, &draft("Nyt punkt"), None);
        add_item(&permit, submitter, &state, made, (today, deadlines)).map(|_| ())
    };
    let add = |submitter, stage, today| within(14, submitter, stage, today);
    use MeetingStage::{Agenda, Dispatched, Minutes, Planned, Session};
    assert_eq!(add(Submitter::Member, Agenda, day(10)), Ok(()));
    for (stage, today) in [(Agenda, day(11)), (Dispatched, day(1))] {
        let late = add(Submitter::Member, stage, today);
        assert_eq!(late, Err(Refusal::AgendaClosed));
    }
    // Another forum lets them hand in until the week before.
    let (member, agenda) = (Submitter::Member, Agenda);
    assert_eq!(within(7, member, agenda, day(17)), Ok(()));
    let late = within(7, member, agenda, day(18));
    assert_eq!(late, Err(Refusal::AgendaClosed));
    for stage in [Agenda, Dispatched, Session] {
        assert_eq!(add(Submitter::Secretariat, stage, day(24)), Ok(()));
    }
    for stage in [Planned, Minutes] {
        let added = add(Submitter::Secretariat, stage, day(24));
        assert_eq!(added, Err(Refusal::MeetingMovedOn));
    }
}

#[test]
fn an_item_is_taken_off_before_the_agenda_is_sent_unless_it_was_put_off_before() {
    let permit = Permit::<Govern>::system();
    let remove = |stage, n_deferred| {
        remove_item(&permit, &meeting(stage), &item(n_deferred)).map(|event| event.changes)
    };
    let changes = remove(MeetingStage::Agenda, 0).unwrap();
    assert!(
        changes
            .iter()
            .any(|c| c.before == "Indsats 10" && c.after.is_empty())
    );
    assert_eq!(remove(MeetingStage::Agenda, 1), Err(Refusal::ItemCarried));
    assert_eq!(
        remove(MeetingStage::Dispatched, 0),
        Err(Refusal::MeetingMovedOn)
    );
}

#[test]
fn an_item_moves_one_place_and_stays_at_the_ends() {
    let ids: Vec<_> = (0..3).map(|n| ItemId::new(Uuid::from_u128(n))).collect();
    let shift = |place, to| {
        let (permit, state) = (Permit::system(), meeting(MeetingStage::Agenda));
        let (order, _) = shift_item(&permit, &state, &ids, place, to).unwrap();
        order
    };
    assert_eq!(shift(1, Shift::Up), [ids[1], ids[0], ids[2]]);
    assert_eq!(shift(1, Shift::Down), [ids[0], ids[2], ids[1]]);
    assert_eq!(shift(0, Shift::Up), ids);
    assert_eq!(shift(2, Shift::Down), ids);
    assert_eq!(shift(9, Shift::Up), ids);
}

#[test]
fn a_source_is_read_as_it_was_written() {
    use crate::ids::{ConditionId, DeviationId, FollowUpId, RoundId, TaskId, VersionId};
    let id = Uuid::from_u128(5);
    for source in [
        Source::Round(RoundId::new(id)),
        Source::Escalation(DeviationId::new(id)),
        Source::Confirmation(VersionId::new(id)),
        Source::Wish(FollowUpId::new(id)),
        Source::Condition(ConditionId::new(id)),
        Source::Task(TaskId::new(id)),
        Source::Minutes(day(24)),
        Source::HalfYear(crate::half_year::HalfYear::second(2026)),
    ] {
        assert_eq!(source.to_string().parse(), Ok(source));
    }
    for nonsense in ["", "round", "round:", "minutes:24.05.2023", "seat:1"] {
        assert_eq!(nonsense.parse::<Source>(), Err(()), "{nonsense}");
    }
}
