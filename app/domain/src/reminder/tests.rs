use super::*;
use crate::ids::{ForumId, FundingId, HearingId, ItemId, MailId, TaskId, UserId};
use crate::locale::Locale;
use crate::policy::{Govern, Permit};
use crate::round::Schedule;
use crate::task::TaskLine;
use crate::text::{Email, Slug};
use crate::time::Timestamp;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + Days::new(n)
}

fn slug() -> Slug {
    Slug::parse("plan").unwrap()
}

fn report(number: u32, due: u64) -> Matter {
    Matter::Report {
        programme: slug(),
        programme_name: "Plan".into(),
        number,
        meeting_on: day(due + 8),
        schedule: Schedule::due(day(due)),
    }
}

fn answer(number: u32, due: u64) -> Matter {
    Matter::Answer {
        hearing: HearingId::new(Uuid::from_u128(7)),
        number,
        forum_name: "Chefforum".into(),
        due_on: day(due),
    }
}

fn task(n: u32, due: u64) -> Matter {
    Matter::Task {
        id: TaskId::new(Uuid::from_u128(n.into())),
        forum_name: "Chefforum".into(),
        due_on: day(due),
    }
}

fn approval(number: u32, since: u64) -> Matter {
    Matter::Approval(Approval {
        programme: slug(),
        programme_name: "Plan".into(),
        number,
        since: day(since),
    })
}

fn grant(n: u32, last_day: u64) -> Matter {
    Matter::Grant(EndingGrant {
        id: FundingId::new(Uuid::from_u128(n.into())),
        owner: None,
        forum: ForumId::new(Uuid::from_u128(9)),
        forum_name: "Chefforum".into(),
        last_day: day(last_day),
    })
}

/// The days on which mails tell of this matter alone, while it is owed.
fn days_told(matter: &Matter, until: u64) -> Vec<u64> {
    let mut told: Vec<Told> = Vec::new();
    let mut days = Vec::new();
    for n in 0..until {
        if !digest(vec![matter.clone()], &told, day(n)).is_empty() {
            days.push(n);
            told.push(Told {
                key: matter.key(),
                on: day(n),
            });
        }
    }
    days
}

#[test]
fn a_report_and_an_answer_are_told_seven_and_two_days_before_and_never_after() {
    assert_eq!(days_told(&report(10, 20), 60), [13, 18]);
    assert_eq!(days_told(&answer(1, 20), 60), [13, 18]);
}

#[test]
fn a_report_is_told_on_the_days_that_its_round_names() {
    let mut matter = report(10, 20);
    if let Matter::Report { schedule, .. } = &mut matter {
        schedule.reminders = [Some(day(17)), None];
    }
    assert_eq!(days_told(&matter, 60), [17]);
}

#[test]
fn a_task_is_told_a_week_before_and_each_week_once_it_is_overdue() {
    assert_eq!(days_told(&task(1, 20), 46), [13, 21, 28, 35, 42]);
}

#[test]
fn an_approval_is_told_once_when_it_comes_to_the_forum() {
    assert_eq!(days_told(&approval(10, 5), 60), [5]);
}

/// Need N23: twelve, six and three months before its last day, and when it has passed; the day of a month
/// is that of the last day.
#[test]
fn n23_a_grant_that_ends_is_told_to_its_owner_and_its_chair_four_times() {
    let last = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
    let last = u64::try_from((last - day(0)).num_days()).unwrap();
    let told = days_told(&grant(1, last), 500).into_iter().map(day);
    let expected = [(2026, 3, 31), (2026, 9, 30), (2026, 12, 31), (2027, 4, 1)];
    let expected = expected.map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap());
    assert!(told.eq(expected));

    let [owner, chair] = [1, 2].map(|n| UserId::new(Uuid::from_u128(n)));
    let Matter::Grant(mut ending) = grant(1, last) else {
        panic!("a grant");
    };
    ending.owner = Some(owner);
    assert!(ending.is_told_to(owner, &[]));
    assert!(ending.is_told_to(chair, &[ending.forum]));
    assert!(!ending.is_told_to(chair, &[ForumId::new(Uuid::nil())]));
}

#[test]
fn a_day_that_was_missed_is_told_later_while_there_is_time() {
    let owed = vec![answer(1, 20)];
    assert_eq!(digest(owed.clone(), &[], day(15)).len(), 1);
    assert_eq!(digest(owed.clone(), &[], day(20)).len(), 1);
    assert_eq!(digest(owed, &[], day(21)), []);
}

#[test]
fn a_mail_holds_no_word_that_was_typed() {
    let line = TaskLine {
        id: TaskId::new(Uuid::from_u128(5)),
        forum: ForumId::new(Uuid::from_u128(9)),
        forum_name: "Chefforum".into(),
        kept_by: ForumId::new(Uuid::from_u128(9)),
        shows_meeting: true,
        met_on: day(0),
        item: ItemId::new(Uuid::from_u128(6)),
        item_title: "En fortrolig sag".into(),
        is_closed_item: false,
        what: "Ringer til en borger".into(),
        responsible: "chef".into(),
        seat: None,
        person: None,
        due_on: day(20),
        outcome: None,
    };
    let told = format!("{:?}", Matter::from(line));
    assert!(!told.contains("fortrolig") && !told.contains("borger"));
}

#[test]
fn what_was_done_meanwhile_is_left_out_of_a_mail() {
    let keys = [report(10, 20).key(), task(1, 20).key()];
    let owed = vec![task(1, 20), task(2, 20)];
    assert_eq!(still_owed(owed, &keys, day(18)), [task(1, 20)]);
    assert_eq!(still_owed(vec![report(10, 20)], &keys, day(21)), []);
}

#[test]
fn reserved_addresses_and_those_who_turned_mails_off_get_none() {
    let to = |email: &str, can_sign_in, choice| Recipient {
        email: Email::parse(email).unwrap(),
        can_sign_in,
        choice,
    };
    let danish = ReminderChoice::default();
    let real = "chef@styrbord.example.dk";
    assert_eq!(to(real, true, danish).accepts(), Ok(Locale::Da));
    let english = to(real, true, ReminderChoice::English);
    assert_eq!(english.accepts(), Ok(Locale::En));
    for (email, can_sign_in, choice, reason, is_reminded) in [
        (real, false, danish, Reason::CannotSignIn, false),
        (real, true, ReminderChoice::Off, Reason::TurnedOff, false),
        ("a@b.example", true, danish, Reason::Reserved, true),
        ("a@b.invalid", true, danish, Reason::Reserved, true),
        ("a@b.test", true, danish, Reason::Reserved, true),
        ("a@b.localhost", true, danish, Reason::Reserved, true),
        ("a@example.com", true, danish, Reason::Reserved, true),
        ("a@post.Example.org", true, danish, Reason::Reserved, true),
    ] {
        let recipient = to(email, can_sign_in, choice);
        assert_eq!(recipient.accepts(), Err(reason), "{email}");
        assert_eq!(recipient.is_reminded(), is_reminded, "{email}");
    }
}

#[test]
fn mails_leave_by_day() {
    let at = |text: &str| Timestamp::in_danish_time(text.parse().unwrap());
    let hours = ["05:59", "06:00", "19:59", "20:00"];
    let is_hour = hours.map(|hour| is_mail_hour(at(&format!("2026-03-01T{hour}:00"))));
    assert_eq!(is_hour, [false, true, true, false]);
}

fn system() -> (Permit<Govern>, MailId) {
    (Permit::system(), MailId::new(Uuid::from_u128(1)))
}

const TEMPORARY: Failure = Failure {
    reason: Reason::Refused,
    reply: Some(450),
};

#[test]
fn a_mail_is_tried_so_often_and_waits_longer_each_time() {
    let (permit, id) = system();
    let mut now = Timestamp::from_micros(0);
    let (mut held, _) = queue(&permit, id, now);
    let mut waits = Vec::new();
    while held.state == MailState::Waiting {
        now = held.next_at;
        held = claim(&permit, id, held, now).unwrap().0;
        assert!(claim(&permit, id, held, now).is_none(), "claimed already");
        held = after_attempt(&permit, id, held, Err(TEMPORARY), now).0;
        waits.push((held.next_at.micros() - now.micros()) / 60_000_000);
    }
    assert_eq!(held.state, MailState::Failed);
    assert_eq!(held.n_attempts, ATTEMPTS_MAX);
    assert_eq!(waits, [50, 100, 200, 400, 0]);
}

#[test]
fn an_address_that_is_refused_for_good_is_not_tried_again_and_a_wrong_password_is() {
    let (permit, id) = system();
    let now = Timestamp::from_micros(0);
    let (held, _) = queue(&permit, id, now);
    let (held, _) = claim(&permit, id, held, now).unwrap();
    let state = |reason, reply| {
        let failure = Failure {
            reason,
            reply: Some(reply),
        };
        let (after, _) = after_attempt(&permit, id, held, Err(failure), now);
        after.state
    };
    assert_eq!(state(Reason::Refused, 550), MailState::Failed);
    assert_eq!(state(Reason::Refused, 554), MailState::Waiting);
    assert_eq!(state(Reason::SignIn, 535), MailState::Waiting);
    // It may have arrived.
    assert_eq!(state(Reason::Interrupted, 0), MailState::Failed);
    let (sent, _) = after_attempt(&permit, id, held, Ok(()), now);
    assert_eq!(sent.state, MailState::Sent);
}

#[test]
fn a_mail_whose_worker_stopped_is_never_sent_twice() {
    let (permit, id) = system();
    let now = Timestamp::from_micros(0);
    let (held, _) = queue(&permit, id, now);
    let (held, _) = claim(&permit, id, held, now).unwrap();
    let later = now.plus_minutes(29);
    assert!(interrupted(&permit, id, held, later).is_none());
    let later = now.plus_minutes(30);
    let (lost, _) = interrupted(&permit, id, held, later).unwrap();
    assert_eq!(lost.state, MailState::Failed);
    assert!(claim(&permit, id, lost, later.plus_minutes(10_000)).is_none());
}

fn matters() -> impl Strategy<Value = Vec<Matter>> {
    let one = (0..5u8, 0..5u32, 0..40u64).prop_map(|(kind, n, due)| match kind {
        0 => report(n, due),
        1 => answer(n, due),
        2 => task(n, due),
        3 => grant(n, due),
        _ => approval(n, due),
    });
    prop::collection::vec(one, 0..6)
}

proptest! {
    /// Whatever is owed and done along the way: a mail tells only what is owed on its day, one a day at
    /// the most, and after a deadline of tasks and grants alone.
    #[test]
    fn at_most_one_mail_a_day_tells_what_is_owed_and_can_still_be_done(
        owed in matters(),
        done in prop::collection::vec((0..6usize, 0..60u64), 0..6),
    ) {
        let mut told: Vec<Told> = Vec::new();
        for n in 0..60 {
            let today = day(n);
            let is_done = |at: usize| done.iter().any(|(of, on)| *of == at && *on <= n);
            let left = owed.iter().enumerate().filter(|(at, _)| !is_done(*at));
            let left: Vec<_> = left.map(|(_, matter)| matter.clone()).collect();
            let mail = digest(left.clone(), &told, today);
            for matter in &mail {
                prop_assert!(left.contains(matter));
                let stays = matches!(matter, Matter::Task { .. } | Matter::Grant(_));
                prop_assert!(stays || matter.due_on().is_none_or(|due| today <= due));
            }
            told.extend(mail.iter().map(|matter| Told { key: matter.key(), on: today }));
            if !mail.is_empty() {
                prop_assert_eq!(digest(left, &told, today), []);
            }
        }
    }

    #[test]
    fn no_matter_is_told_more_often_than_its_days_come(owed in matters(), until in 1..90u64) {
        for matter in &owed {
            let n = days_told(matter, until).len();
            let overdue = matter.due_on().map_or(0, |due| (day(until) - due).num_days().max(0));
            let most = match matter {
                Matter::Report { .. } | Matter::Answer { .. } => 2,
                Matter::Approval(_) => 1,
                Matter::Grant(_) => 4,
                Matter::Task { .. } => 2 + usize::try_from(overdue).unwrap() / 7,
            };
            prop_assert!(n <= most, "{:?}: {}", matter, n);
        }
    }
}
