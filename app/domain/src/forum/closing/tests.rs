use super::*;
use crate::form::FormData;
use crate::forum::{Forum, ForumDraft, Level, LevelDraft};
use crate::ids::{ItemId, LevelId, TaskId};
use crate::meeting::MeetingStage;
use crate::text::Line;
use crate::time::Validity;
use proptest::prelude::*;
use uuid::Uuid;

const PSYCHIATRY: ForumId = ForumId::new(Uuid::from_u128(1));
const STEERING: ForumId = ForumId::new(Uuid::from_u128(2));
const ENDED: ForumId = ForumId::new(Uuid::from_u128(3));

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 11, day).unwrap()
}

fn forum(id: ForumId, until: Option<NaiveDate>) -> Forum {
    Forum {
        id,
        draft: ForumDraft {
            name: Line::parse("forum").unwrap(),
            level: LevelId::new(Uuid::nil()),
            organisations: Vec::new(),
            validity: Validity { from: None, until },
            predecessor: None,
        },
        version: 4,
    }
}

fn register() -> ForumRegister {
    ForumRegister {
        levels: vec![Level {
            id: LevelId::new(Uuid::nil()),
            draft: LevelDraft {
                rank: 1,
                name: Line::parse("niveau").unwrap(),
                validity: Validity::default(),
            },
            version: 1,
        }],
        forums: vec![
            forum(PSYCHIATRY, None),
            forum(STEERING, None),
            forum(ENDED, Some(day(1))),
        ],
    }
}

/// Three items that were put off, and one review of an agreement that is due in 2024.
fn open() -> OpenMatters {
    let item = |n| Matter {
        id: MatterId::Item(ItemId::new(Uuid::from_u128(n))),
        title: format!("Punkt {n}"),
        day: day(10),
    };
    let review = Matter {
        id: MatterId::Task(TaskId::new(Uuid::from_u128(9))),
        title: "Gennemgang af aftalen".to_owned(),
        day: NaiveDate::from_ymd_opt(2024, 9, 30).unwrap(),
    };
    OpenMatters {
        matters: vec![item(1), item(2), item(3), review],
        hindrances: Vec::new(),
    }
}

/// The form with a row for each matter: the id of a successor and the words.
fn form(rows: &[(&str, &str)]) -> FormData {
    let [matter, successor, reason] = ClosingField::ALL.map(Field::Closing);
    let form = FormData::default()
        .with(Field::ValidUntil, "10.11.2022")
        .with(Field::Version, "4");
    let rows = open().matters.into_iter().zip(rows);
    rows.fold(form, |form, (of, (to, words))| {
        form.with(matter, of.id.to_string())
            .with(successor, *to)
            .with(reason, *words)
    })
}

fn closed(form: &FormData, open: &OpenMatters) -> Result<(Forum, Closing), Rejection> {
    let form = ClosingForm::parse(form)?;
    let state = ClosingState {
        is_closed: false,
        last_met: Some(day(10)),
        today: day(20),
    };
    // A last day that stands in the register is no closing.
    let current = forum(PSYCHIATRY, Some(day(30)));
    let closed = close(&Permit::system(), current, open, form, &register(), state);
    closed.map(|(forum, closing, _)| (forum, closing))
}

fn flaw(rows: &[(&str, &str)]) -> Option<Flaw> {
    match closed(&form(rows), &open()) {
        Err(Rejection::Invalid(problems)) => problems.of(Field::Closing(ClosingField::Successor)),
        _ => None,
    }
}

#[test]
fn n14_a_forum_is_closed_once_each_open_matter_has_a_successor_or_a_reason() {
    let steering = STEERING.to_string();
    let to = (steering.as_str(), "");
    assert_eq!(flaw(&[to, to, to]), Some(Flaw::Required));
    assert_eq!(flaw(&[to, to, to, ("", "  ")]), Some(Flaw::Required));
    let rows = [to, to, ("", "Drøftes i klyngerne."), (to.0, "Q2 2024")];
    let (forum, closing) = closed(&form(&rows), &open()).unwrap();
    assert_eq!(forum.draft.validity.until, Some(day(10)));
    assert_eq!(forum.version, 5);
    let handed: Vec<_> = closing.handovers.iter().map(|h| h.to).collect();
    assert_eq!(
        handed,
        [Some(STEERING), Some(STEERING), None, Some(STEERING)]
    );
}

#[test]
fn n14_a_successor_is_another_forum_that_is_there_afterwards() {
    for id in [PSYCHIATRY, ENDED, ForumId::new(Uuid::from_u128(77))] {
        let id = id.to_string();
        let to = (id.as_str(), "");
        assert_eq!(flaw(&[to, to, to, to]), Some(Flaw::Unknown));
    }
}

#[test]
fn n14_what_is_settled_elsewhere_stands_in_the_way() {
    let meeting = Hindrance::Meeting {
        on: day(10),
        stage: MeetingStage::Comment,
    };
    let open = OpenMatters {
        hindrances: vec![meeting],
        ..OpenMatters::default()
    };
    let refused = closed(&form(&[]), &open).unwrap_err();
    assert_eq!(refused, Refusal::ForumHasOpen.into());
    let own_form = |before, after| check_last_day((before, after), &open, false);
    assert_eq!(own_form(None, Some(day(10))), Err(Refusal::ForumHasOpen));
    assert_eq!(own_form(Some(day(10)), Some(day(10))), Ok(()));
    assert_eq!(own_form(Some(day(10)), None), Ok(()));
    let nothing = OpenMatters::default();
    let set = (None, Some(day(10)));
    assert_eq!(check_last_day(set, &nothing, false), Ok(()));
    let reopen = (Some(day(10)), None);
    let closed = check_last_day(reopen, &nothing, true);
    assert_eq!(closed, Err(Refusal::ForumClosed));
}

#[test]
fn a_forum_is_closed_once_and_not_before_it_last_met_nor_ahead() {
    let at = |typed: &str| {
        let form = form(&[]).replacing(Field::ValidUntil, typed);
        match closed(&form, &OpenMatters::default()) {
            Err(Rejection::Invalid(problems)) => problems.of(Field::ValidUntil),
            _ => None,
        }
    };
    assert_eq!(at("09.11.2022"), Some(Flaw::too_early(day(10))));
    assert_eq!(at("21.11.2022"), Some(Flaw::InFuture));
    assert_eq!(at("20.11.2022"), None);
    let typed = ClosingForm::parse(&form(&[])).unwrap();
    let state = ClosingState {
        is_closed: true,
        last_met: None,
        today: day(20),
    };
    let (permit, nothing) = (Permit::system(), OpenMatters::default());
    let current = forum(PSYCHIATRY, Some(day(9)));
    let twice = close(&permit, current, &nothing, typed, &register(), state);
    assert_eq!(twice.unwrap_err(), Refusal::ForumClosed.into());
}

#[test]
fn n14_a_successor_may_begin_on_the_day_after_and_has_no_end_in_sight() {
    let at = |from: Option<u32>, until: Option<u32>| {
        let mut successor = forum(STEERING, until.map(day));
        successor.draft.validity.from = from.map(day);
        takes_over(&successor, day(20), day(20))
    };
    assert!(at(None, None) && at(Some(21), None) && at(None, Some(21)));
    assert!(!at(Some(22), None) && !at(None, Some(20)));
    // Closed in hindsight: what has begun since can take over.
    let mut since = forum(STEERING, None);
    since.draft.validity.from = Some(day(15));
    assert!(takes_over(&since, day(10), day(20)));
}

proptest! {
    /// However a form answers, either it is refused or each open matter has exactly one handover.
    #[test]
    fn n14_no_open_matter_is_lost(answers in prop::collection::vec((0u8..3, 0u8..2), 0..5)) {
        let (steering, ended) = (STEERING.to_string(), ENDED.to_string());
        let rows: Vec<_> = answers
            .iter()
            .map(|(to, words)| {
                let to = [steering.as_str(), ended.as_str(), ""][usize::from(*to)];
                (to, ["", "Fordi."][usize::from(*words)])
            })
            .collect();
        if let Ok((_, closing)) = closed(&form(&rows), &open()) {
            let handed: Vec<_> = closing.handovers.iter().map(|h| h.matter).collect();
            let all: Vec<_> = open().matters.iter().map(|matter| matter.id).collect();
            prop_assert_eq!(handed, all);
            prop_assert!(closing.handovers.iter().all(|h| h.to.is_some() || h.reason.is_some()));
        }
    }
}
