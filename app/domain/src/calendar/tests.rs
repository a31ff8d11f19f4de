use super::*;
use crate::actor::{Actor, Grant, User};
use crate::agreement::ApprovalDue;
use crate::half_year::HalfYear;
use crate::ids::{AgreementId, DutyId, ItemId, TaskId, UserId};
use crate::round::{OwedReport, Schedule};
use crate::task::TaskLine;
use crate::text::Slug;
use crate::wheel::{Occurrence, WheelDue};
use chrono::{NaiveDate, NaiveTime};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn forum(n: u8) -> ForumId {
    ForumId::new(Uuid::from_u128(n.into()))
}

fn owner(grants: Vec<Grant>) -> Actor {
    Actor::User(User {
        id: UserId::new(Uuid::from_u128(1)),
        name: "chef".into(),
        grants,
    })
}

fn meeting(n: u8, on: u32) -> ForumMeeting {
    ForumMeeting {
        forum: forum(n),
        forum_name: "Chefforum".into(),
        on: day(on),
        starts_at: None,
        ends_at: None,
        place: None,
        is_cancelled: false,
        revision: 3,
    }
}

fn task(is_closed_item: bool) -> TaskLine {
    TaskLine {
        id: TaskId::new(Uuid::from_u128(5)),
        forum: forum(9),
        forum_name: "Chefforum".into(),
        kept_by: forum(9),
        shows_meeting: true,
        met_on: day(1),
        item: ItemId::new(Uuid::from_u128(6)),
        item_title: "En fortrolig sag".into(),
        is_closed_item,
        what: "Skriver til klyngerne".into(),
        responsible: "chef".into(),
        seat: None,
        person: None,
        due_on: day(20),
        outcome: None,
    }
}

fn report() -> OwedReport {
    OwedReport {
        programme: Slug::parse("plan").unwrap(),
        programme_name: "Plan".into(),
        number: 10,
        title: "Indsats".into(),
        meeting_on: day(30),
        schedule: Schedule::due(day(22)),
    }
}

fn known(meetings: Vec<ForumMeeting>) -> Known {
    Known {
        meetings,
        tasks: vec![task(false)],
        reports: vec![report()],
        answers: Vec::new(),
        ..Known::default()
    }
}

#[test]
fn a_forums_calendar_holds_its_meetings_alone() {
    let all = known(vec![meeting(1, 3), meeting(2, 3)]);
    let secretary = owner(vec![Grant::Secretariat]);
    let of_forum = entries(&secretary, CalendarScope::Forum(forum(2)), all.clone());
    assert_eq!(of_forum.len(), 1);
    assert_eq!(entries(&secretary, CalendarScope::Own, all).len(), 4);
}

#[test]
fn what_a_closed_item_gave_to_do_is_not_told() {
    let told = |is_closed| match Entry::from(task(is_closed)).about {
        EntryAbout::Task { what, .. } => what,
        _ => None,
    };
    assert_eq!(told(true), None);
    assert_eq!(told(false).as_deref(), Some("Skriver til klyngerne"));
}

#[test]
fn a_meeting_without_an_hour_takes_the_day_and_hours_are_danish() {
    assert_eq!(Entry::from(meeting(1, 3)).when, When::Day(day(3)));
    let clock = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    let hours = |on, starts, ends| {
        let at = ForumMeeting {
            starts_at: clock(starts),
            ends_at: ends,
            ..meeting(1, on)
        };
        match Entry::from(at).when {
            When::Hours(from, until) => (from.micros(), until.map(Timestamp::micros)),
            When::Day(_) => (0, None),
        }
    };
    let utc = |on: u32, hour| {
        let at = day(on).and_time(clock(hour).unwrap()).and_utc();
        at.timestamp_micros()
    };
    // Winter time, and summer time from the last Sunday of March.
    assert_eq!(hours(3, 14, clock(16)), (utc(3, 13), Some(utc(3, 15))));
    assert_eq!(hours(30, 14, None), (utc(30, 12), None));
    // Half past two is no hour of that Sunday.
    assert_eq!(hours(29, 2, None), (utc(29, 1), None));
}

proptest! {
    /// Whoever asks, and whatever is known: no meeting of a forum whose matters they may not read, all of
    /// those that they may, and no two entries of one name.
    #[test]
    fn a_calendar_holds_what_its_owner_may_read(
        roles in prop::collection::vec((0u8..4, 0u8..4), 0..4),
        meetings in prop::collection::btree_set((0u8..4, 1u32..28), 0..12),
    ) {
        let grants: Vec<_> = roles.iter().map(|(kind, n)| match kind {
            0 => Grant::ForumChair(forum(*n)),
            1 => Grant::ForumMember(forum(*n)),
            2 => Grant::Politician(forum(*n)),
            _ => Grant::ProjectLead {
                initiative: crate::ids::InitiativeId::new(Uuid::nil()),
                programme: crate::ids::ProgrammeId::new(Uuid::nil()),
            },
        }).collect();
        let open: BTreeSet<_> = roles.iter().filter(|(kind, _)| *kind < 3).map(|(_, n)| *n).collect();
        let all: Vec<_> = meetings.iter().map(|(n, on)| meeting(*n, *on)).collect();
        let held = entries(&owner(grants), CalendarScope::Own, known(all));
        let uids: BTreeSet<_> = held.iter().map(|entry| entry.uid.clone()).collect();
        prop_assert_eq!(uids.len(), held.len());
        let n_open = meetings.iter().filter(|(n, _)| open.contains(n)).count();
        prop_assert_eq!(held.len(), n_open + 2);
    }
}

/// What is due in the wheels of two forums.
#[test]
fn n16_what_is_due_in_a_wheel_is_shown_to_who_may_see_the_forums_meetings() {
    let due = |n| WheelDue {
        forum: forum(n),
        forum_name: "Forum".into(),
        half: HalfYear::first(2026),
        at: Occurrence {
            duty: DutyId::new(Uuid::from_u128(9)),
            due_on: day(30),
        },
        title: "Gennemgang".into(),
    };
    let all = Known {
        wheel: vec![due(1), due(2)],
        ..Known::default()
    };
    let member = owner(vec![Grant::ForumMember(forum(1))]);
    for scope in [CalendarScope::Own, CalendarScope::Forum(forum(1))] {
        let shown = entries(&member, scope, all.clone());
        assert_eq!(shown.len(), 1, "{scope:?}");
        assert_eq!(shown[0].when, When::Day(day(30)));
    }
    let lead = owner(Vec::new());
    assert_eq!(entries(&lead, CalendarScope::Own, all), []);
}

/// An approval stands in the calendars of those who see the forum that keeps the agreement.
#[test]
fn n15_what_is_to_be_decided_of_an_agreement_is_shown_by_the_last_day_of_its_window() {
    let due = |n| ApprovalDue {
        agreement: AgreementId::new(Uuid::from_u128(n)),
        agreement_number: 4,
        agreement_title: "Børn og unge".into(),
        forum: forum(u8::try_from(n).unwrap()),
        step: 2,
        step_title: "Byråd".into(),
        until: day(31),
        version: 3,
        missing: Vec::new(),
    };
    let all = Known {
        approvals: vec![due(1), due(2)],
        ..Known::default()
    };
    let member = owner(vec![Grant::ForumMember(forum(1))]);
    for scope in [CalendarScope::Own, CalendarScope::Forum(forum(1))] {
        let shown = entries(&member, scope, all.clone());
        assert_eq!(shown.len(), 1, "{scope:?}");
        assert_eq!((shown[0].when, shown[0].revision), (When::Day(day(31)), 3));
    }
    assert_eq!(entries(&owner(Vec::new()), CalendarScope::Own, all), []);
}
