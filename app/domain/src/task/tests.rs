use super::*;
use crate::form::FormData;
use crate::ids::{ForumId, ForumSeatId, ItemId, TaskId, UserId};
use crate::meeting::{AgendaField, MeetingStage, MeetingState};
use crate::policy::Permit;
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::Line;
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 5, day).unwrap()
}

fn typed() -> FormData {
    FormData::from_pairs([
        ("task", "Sender et notat til klyngerne"),
        ("responsible", "sekretariatet"),
        ("due_on", "31.05.2023"),
    ])
}

fn try_give(stage: MeetingStage, draft: &TaskDraft, is_known: bool) -> Result<(), Rejection> {
    let state = MeetingState {
        forum: ForumId::new(Uuid::from_u128(1)),
        on: day(24),
        stage,
        revision: 0,
    };
    let (item, id) = (
        ItemId::new(Uuid::from_u128(2)),
        TaskId::new(Uuid::from_u128(3)),
    );
    let known = (Some("sekretariatet"), is_known);
    give(&Permit::system(), &state, item, (id, draft), known).map(|_| ())
}

#[test]
fn a_task_says_what_who_and_by_when() {
    let problems = TaskDraft::parse(&FormData::default()).unwrap_err();
    for field in [Field::Task, Field::Responsible, Field::DueOn] {
        assert_eq!(problems.of(field), Some(Flaw::Required), "{field:?}");
    }
    let draft = TaskDraft::parse(&typed()).unwrap();
    for stage in MeetingStage::ALL {
        let given = try_give(stage, &draft, false);
        assert_eq!(given.is_ok(), stage >= MeetingStage::Session, "{stage:?}");
    }
}

#[test]
fn a_task_is_due_after_its_meeting_and_given_to_somebody_known() {
    let draft = TaskDraft {
        due_on: day(23),
        answers: Answers::Named {
            responsible: Line::parse("sekretariatet").unwrap(),
            person: Some(UserId::new(Uuid::from_u128(4))),
        },
        ..TaskDraft::parse(&typed()).unwrap()
    };
    let mut both = Problems::one(Field::DueOn, Flaw::too_early(day(24)));
    both.add(Field::TaskPerson, Flaw::Unknown);
    let given = try_give(MeetingStage::Session, &draft, false);
    assert_eq!(given, Err(both.into()));
    let due = TaskDraft {
        due_on: day(24),
        ..draft
    };
    assert_eq!(try_give(MeetingStage::Session, &due, true), Ok(()));
}

#[test]
fn a_seat_answers_for_a_task_or_somebody_who_is_named_and_never_both() {
    let seat = Uuid::from_u128(5);
    let with_seat =
        |form: FormData| form.with(Field::Agenda(AgendaField::TaskSeat), seat.to_string());
    let both = TaskDraft::parse(&with_seat(typed())).unwrap_err();
    assert_eq!(both.of(Field::Responsible), Some(Flaw::ChooseOne));
    let alone = FormData::from_pairs([("task", "Sender et notat"), ("due_on", "31.05.2023")]);
    let with_person = with_seat(alone.clone()).with(Field::TaskPerson, seat.to_string());
    let both = TaskDraft::parse(&with_person).unwrap_err();
    assert_eq!(both.of(Field::TaskPerson), Some(Flaw::ChooseOne));
    let draft = TaskDraft::parse(&with_seat(alone)).unwrap();
    assert_eq!(draft.answers, Answers::Seat(ForumSeatId::new(seat)));
}

fn state(n_words: u32, is_closed: bool) -> TaskState {
    TaskState {
        id: TaskId::new(Uuid::from_u128(3)),
        forum: ForumId::new(Uuid::from_u128(1)),
        person: None,
        n_words,
        is_closed,
    }
}

#[test]
fn only_that_it_is_done_is_said_without_words() {
    for outcome in TaskOutcome::ALL {
        let form = FormData::from_pairs([("task_outcome", outcome.code())]);
        let read = TaskWord::parse(&form);
        assert_eq!(read.is_ok(), outcome == TaskOutcome::Done, "{outcome:?}");
    }
}

#[test]
fn nothing_is_said_of_a_closed_task_or_past_somebody_else() {
    let word = TaskWord {
        outcome: TaskOutcome::Done,
        words: None,
        based_on: 1,
    };
    let said = |state| say(&Permit::system(), &state, &word).map(|_| ());
    assert_eq!(said(state(1, false)), Ok(()));
    assert_eq!(said(state(1, true)), Err(Refusal::TaskClosed));
    assert_eq!(said(state(2, false)), Err(Refusal::StaleVersion));
}

proptest! {
    /// Whatever is said of it, a task is open until somebody closes it, and closed for ever after.
    #[test]
    fn a_task_stays_open_until_it_is_closed(outcomes in prop::collection::vec(0usize..3, 0..12)) {
        let (mut n_words, mut is_closed) = (0, false);
        for outcome in outcomes {
            let word = TaskWord { outcome: TaskOutcome::ALL[outcome], words: None, based_on: n_words };
            let said = say(&Permit::system(), &state(n_words, is_closed), &word);
            prop_assert_eq!(said.is_ok(), !is_closed);
            if said.is_ok() {
                n_words += 1;
                is_closed = word.outcome.closes();
            }
        }
    }
}
