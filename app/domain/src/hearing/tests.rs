use super::*;
use crate::form::FormData;
use crate::ids::{ForumId, HearingId, ItemId};
use crate::meeting::{MeetingStage, MeetingState};
use crate::policy::Permit;
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::time::Timestamp;
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 11, day).unwrap()
}

fn typed(addressees: &str) -> FormData {
    FormData::from_pairs([
        ("hearing_question", "Er rammepapiret taget i brug?"),
        ("called", "klynger"),
        ("due_on", "02.11.2022"),
        ("addressees", addressees),
    ])
}

fn meeting(stage: MeetingStage) -> MeetingState {
    MeetingState {
        forum: ForumId::new(Uuid::from_u128(1)),
        on: day(10),
        stage,
        revision: 0,
    }
}

fn try_ask(stage: MeetingStage, due_on: NaiveDate, today: NaiveDate) -> Result<(), Rejection> {
    let draft = HearingDraft {
        due_on,
        ..HearingDraft::parse(&typed("Midtklyngen")).unwrap()
    };
    let (item, id) = (
        ItemId::new(Uuid::from_u128(2)),
        HearingId::new(Uuid::from_u128(3)),
    );
    let asked = (id, &draft, &[][..]);
    ask(&Permit::system(), &meeting(stage), item, asked, today).map(|_| ())
}

#[test]
fn n18_addressees_are_typed_a_line_each_some_with_an_account() {
    let draft = HearingDraft::parse(&typed(
        "Midtklyngen; midt@example.dk\n\n  Randersklyngen\nAarhusklyngen;",
    ));
    let draft = draft.unwrap();
    let read: Vec<_> = draft
        .addressees
        .iter()
        .map(|a| (a.line, a.name.as_str(), a.email.is_some()))
        .collect();
    let expected = [
        (1, "Midtklyngen", true),
        (3, "Randersklyngen", false),
        (4, "Aarhusklyngen", false),
    ];
    assert_eq!(read, expected);
    let field = Field::Hearing(HearingField::Addressees);
    let long = "x".repeat(6001);
    for (text, flaw) in [
        ("", Flaw::Required),
        (" \n ", Flaw::Required),
        ("Midt\n; a@b.dk", Flaw::Line { line: 2 }),
        ("Midt; ingen adresse", Flaw::Line { line: 1 }),
        ("Midt\nRanders\nmidt", Flaw::RepeatedLine { line: 3 }),
        (long.as_str(), Flaw::TooLong { max: 6000 }),
    ] {
        let problems = HearingDraft::parse(&typed(text)).unwrap_err();
        assert_eq!(problems.of(field), Some(flaw), "{text:.20}");
    }
}

#[test]
fn n18_a_question_is_due_between_today_and_its_meeting() {
    for stage in MeetingStage::ALL {
        let asked = try_ask(stage, day(2), day(1));
        assert_eq!(asked.is_ok(), stage.takes_items(), "{stage:?}");
    }
    let flaw = |flaw| Err(Problems::one(Field::DueOn, flaw).into());
    let agenda = MeetingStage::Agenda;
    assert_eq!(
        try_ask(agenda, day(2), day(3)),
        flaw(Flaw::too_early(day(3)))
    );
    assert_eq!(
        try_ask(agenda, day(11), day(3)),
        flaw(Flaw::too_late(day(10)))
    );
    assert_eq!(try_ask(agenda, day(10), day(10)), Ok(()));
}

const fn state(n_answers: u32, today_is_due: u32) -> (AddresseeState, u32) {
    let addressee = AddresseeState {
        number: 1,
        person: None,
        n_answers,
    };
    (addressee, today_is_due)
}

fn hearing() -> HearingState {
    HearingState {
        id: HearingId::new(Uuid::from_u128(3)),
        forum: ForumId::new(Uuid::from_u128(1)),
        asked_on: day(1),
        due_on: day(5),
        is_in_minutes_out: false,
    }
}

fn draft(state: AnswerState, based_on: u32) -> AnswerDraft {
    AnswerDraft {
        state,
        words: None,
        based_on,
    }
}

#[test]
fn n18_an_answer_is_corrected_until_the_deadline_and_a_first_one_comes_late() {
    let try_answer = |(addressee, today): (AddresseeState, u32), based_on| {
        let draft = draft(AnswerState::NoRemarks, based_on);
        let answered = answer(
            &Permit::system(),
            &hearing(),
            &addressee,
            &draft,
            day(today),
        );
        answered.map(|_| ())
    };
    assert_eq!(try_answer(state(0, 5), 0), Ok(()));
    assert_eq!(try_answer(state(1, 5), 1), Ok(()));
    assert_eq!(try_answer(state(0, 6), 0), Ok(()));
    assert_eq!(
        try_answer(state(1, 6), 1),
        Err(Refusal::AnswerStands.into())
    );
    assert_eq!(
        try_answer(state(2, 5), 1),
        Err(Refusal::StaleVersion.into())
    );
}

#[test]
fn n18_the_secretariat_puts_down_what_was_written_or_said() {
    let typed = |way| {
        FormData::from_pairs([
            ("addressee", "2-3"),
            ("answer_way", way),
            ("given_on", "04.11.2022"),
            ("answer_state", "no_remarks"),
        ])
    };
    let way = Field::Hearing(HearingField::Way);
    let own = PutDownDraft::parse(&typed("own")).unwrap_err();
    assert_eq!(own.of(way), Some(Flaw::NotAChoice));
    let oral = PutDownDraft::parse(&typed("oral")).unwrap();
    let try_put = |n_answers, today| {
        let (addressee, _) = state(n_answers, 0);
        let put = put_down(&Permit::system(), &hearing(), &addressee, &oral, today);
        put.map(|_| ())
    };
    assert_eq!(oral.addressee, 2);
    // Also long after the deadline: nothing that was said is kept out. What counts is how many answers
    // the addressee itself had given.
    assert_eq!(try_put(3, day(30)), Ok(()));
    assert_eq!(try_put(4, day(30)), Err(Refusal::StaleVersion.into()));
    let given_on = Field::Hearing(HearingField::GivenOn);
    let future = Problems::one(given_on, Flaw::InFuture);
    assert_eq!(try_put(3, day(3)), Err(future.into()));
}

#[test]
fn an_addressee_in_a_form_carries_how_many_answers_it_had() {
    let shown = ShownAddressee {
        number: 12,
        n_answers: 3,
    };
    assert_eq!(shown.to_string().parse(), Ok(shown));
    for unknown in ["", "12", "12-", "-3", "12-3-4", "a-b"] {
        assert_eq!(unknown.parse::<ShownAddressee>(), Err(()), "{unknown}");
    }
}

#[test]
fn what_is_out_for_comment_does_not_change_by_an_answer() {
    let out = HearingState {
        is_in_minutes_out: true,
        ..hearing()
    };
    let (addressee, today) = state(0, 5);
    let draft = draft(AnswerState::NoRemarks, 0);
    let own = answer(&Permit::system(), &out, &addressee, &draft, day(today));
    assert_eq!(own.unwrap_err(), Refusal::MinutesOut.into());
    let put = PutDownDraft {
        addressee: 1,
        way: AnswerWay::Oral,
        given_on: day(4),
        answer: draft,
    };
    let put = put_down(&Permit::system(), &out, &addressee, &put, day(today));
    assert_eq!(put.unwrap_err(), Refusal::MinutesOut.into());
}

#[test]
fn only_that_there_are_no_remarks_is_said_without_words() {
    for state in AnswerState::ALL {
        let form = FormData::from_pairs([("answer_state", state.code())]);
        let read = AnswerDraft::parse(&form);
        assert_eq!(read.is_ok(), state == AnswerState::NoRemarks, "{state:?}");
    }
}

#[test]
fn n18_who_is_missing_is_reminded_a_week_and_two_days_before_and_told_after() {
    let at = |today| Urgency::of(day(15), day(today));
    assert_eq!(at(7), Urgency::Ahead);
    assert_eq!(at(8), Urgency::Week { days: 7 });
    assert_eq!(at(12), Urgency::Week { days: 3 });
    assert_eq!(at(13), Urgency::Days { days: 2 });
    assert_eq!(at(15), Urgency::Days { days: 0 });
    assert_eq!(at(16), Urgency::Overdue { days: 1 });
    assert_eq!(at(30), Urgency::Overdue { days: 15 });
}

fn line(state: AnswerState, words: &str, at: i64) -> AnswerLine {
    AnswerLine {
        state,
        words: Some(words.to_owned()),
        way: AnswerWay::Written,
        given_on: day(4),
        put_down_by: None,
        put_down_at: Timestamp::from_micros(at),
    }
}

fn view(addressees: u32, dispatched_at: Option<i64>) -> HearingView {
    let addressees = (1..=addressees).map(|number| AddresseeView {
        number,
        name: format!("Klynge {number}"),
        person: None,
        answers: Vec::new(),
    });
    HearingView {
        id: HearingId::new(Uuid::from_u128(3)),
        forum: ForumId::new(Uuid::from_u128(1)),
        forum_name: "Psykiatriforum".into(),
        meeting_on: day(10),
        item: ItemId::new(Uuid::from_u128(2)),
        item_title: "Rammepapir".to_owned(),
        question: "Er rammepapiret taget i brug?".into(),
        called: "klynger".into(),
        due_on: day(5),
        asked_at: Timestamp::from_micros(0),
        today: day(6),
        dispatched_at: dispatched_at.map(Timestamp::from_micros),
        addressees: addressees.collect(),
        may_govern: true,
    }
}

#[test]
fn n18_treated_and_not_held_stand_together_and_are_flagged() {
    let held = "Møderne har ikke været afholdt endnu.";
    for state in AnswerState::ALL {
        let flagged = line(state, held, 1).contradicts_itself();
        assert_eq!(flagged, state == AnswerState::Treated, "{state:?}");
    }
    assert!(!line(AnswerState::Treated, "Drøftet på mødet.", 1).contradicts_itself());
}

proptest! {
    /// Whatever comes in, and in whatever order: every answer is still there, those who are missing are
    /// those without one, and as of the dispatch nothing that came later counts.
    #[test]
    fn n18_no_answer_disappears_and_missing_is_who_has_none(
        answers in prop::collection::vec((1u32..8, 0usize..3, 1i64..100), 0..30),
        dispatched in prop::option::of(1i64..100),
    ) {
        let mut hearing = view(7, dispatched);
        let mut answers = answers;
        answers.sort_by_key(|(_, _, at)| *at);
        for (n, (number, state, at)) in (0_u32..).zip(&answers) {
            let before = hearing.clone();
            let addressee = hearing.addressees.iter_mut().find(|a| a.number == *number).unwrap();
            let put = PutDownDraft {
                addressee: *number,
                way: AnswerWay::Oral,
                given_on: day(4),
                answer: draft(AnswerState::ALL[*state], addressee.n_answers()),
            };
            let known = AddresseeState { number: *number, person: None, n_answers: addressee.n_answers() };
            prop_assert!(put_down(&Permit::system(), &before.state(false), &known, &put, day(6)).is_ok());
            addressee.answers.push(line(AnswerState::ALL[*state], &format!("svar {n}"), *at));
            for old in &before.addressees {
                let now = hearing.addressee(old.number).unwrap();
                prop_assert!(now.answers.starts_with(&old.answers));
            }
        }
        let has_answered = |number: u32, until: i64| {
            answers.iter().any(|(n, _, at)| *n == number && *at <= until)
        };
        let missing: Vec<_> = hearing.missing().map(|a| a.number).collect();
        let expected: Vec<_> = (1..8).filter(|n| !has_answered(*n, 100)).collect();
        prop_assert_eq!(&missing, &expected);
        let then: Vec<_> = hearing.missing_at_dispatch().iter().map(|a| a.number).collect();
        let until = dispatched.unwrap_or(100);
        let expected: Vec<_> = (1..8).filter(|n| !has_answered(*n, until)).collect();
        prop_assert_eq!(then, expected);
        prop_assert_eq!(hearing.count().of, 7);
    }
}
