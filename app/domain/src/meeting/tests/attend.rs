//! Attendance lists as forms send them.

use super::*;
use crate::form::FormData;
use crate::forum::attendance::{Attendee, Presence};
use crate::forum::seat::{
    RecordedEntry, Seat, SeatDraft, SeatEntry, SeatLine, SeatPerson, SeatRole, SeatState,
};
use crate::ids::{ForumSeatId, OrganisationId, UserId};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Refusal};
use crate::time::Validity;
use proptest::prelude::*;

const SEAT: ForumSeatId = ForumSeatId::new(Uuid::from_u128(4));

fn field(field: AttendanceField) -> Field {
    Field::Attendance(field)
}

/// LSR Horsens, held by somebody who signs in.
fn line() -> SeatLine {
    let holder = SeatPerson {
        name: Line::parse("direktør, Horsens Kommune").unwrap(),
        user: Some(UserId::new(Uuid::from_u128(8))),
    };
    let entry = SeatEntry::Appointed {
        holder,
        from: day(1),
    };
    SeatLine {
        organisation: "Horsens Kommune".to_owned(),
        state: SeatState {
            seat: Seat {
                id: SEAT,
                forum: ForumId::new(Uuid::from_u128(1)),
                draft: SeatDraft {
                    organisation: OrganisationId::new(Uuid::nil()),
                    role: SeatRole::Member,
                    title: Line::parse("LSR Horsens").ok(),
                    appointed_by: None,
                    contact: None,
                    has_vote: true,
                    validity: Validity::default(),
                },
                recorded_on: day(1),
                version: 1,
            },
            entries: vec![RecordedEntry { sequence: 1, entry }],
        },
    }
}

fn settled(form: &FormData) -> Result<Vec<Attendee>, crate::problem::Problems> {
    let (typed, _) = AttendanceForm::parse(form)?;
    typed.settle(&[line().state], day(24))
}

fn names(list: &[Attendee]) -> Vec<(&str, Option<ForumSeatId>, Presence)> {
    let lines = list.iter();
    lines
        .map(|a| (a.person.name.as_str(), a.seat, a.presence))
        .collect()
}

#[test]
fn who_acts_for_a_seat_is_known_by_the_name_and_others_by_their_words() {
    let form = FormData::default()
        .with(
            field(AttendanceField::Present),
            format!("{SEAT}:direktør, Horsens Kommune"),
        )
        .with(
            field(AttendanceField::Others),
            "\nchefkonsulent: Horsens\n  \nstudent",
        )
        .with(field(AttendanceField::OthersFor), SEAT.to_string());
    let list = settled(&form).unwrap();
    assert_eq!(
        names(&list),
        [
            ("direktør, Horsens Kommune", Some(SEAT), Presence::Present),
            ("chefkonsulent: Horsens", Some(SEAT), Presence::Present),
            ("student", Some(SEAT), Presence::Present),
        ]
    );
    let users: Vec<_> = list.iter().map(|a| a.person.user.is_some()).collect();
    assert_eq!(users, [true, false, false]);
}

#[test]
fn the_same_person_may_stand_on_the_list_both_ways_but_each_line_once() {
    let who = format!("{SEAT}:direktør, Horsens Kommune");
    let form = FormData::default()
        .with(field(AttendanceField::Present), who.clone())
        .with(field(AttendanceField::Present), who.clone())
        .with(field(AttendanceField::Apology), who);
    let list = settled(&form).unwrap();
    let presences: Vec<_> = list.iter().map(|a| a.presence).collect();
    assert_eq!(presences, [Presence::Present, Presence::Apology]);
}

#[test]
fn a_seat_of_another_forum_and_too_many_or_too_long_names_are_refused() {
    let other = ForumSeatId::new(Uuid::from_u128(5));
    let form = FormData::default().with(field(AttendanceField::Present), format!("{other}:A"));
    let flaw = settled(&form).unwrap_err();
    assert_eq!(
        flaw.of(field(AttendanceField::OthersFor)),
        Some(Flaw::Unknown)
    );
    let form = FormData::default().with(field(AttendanceField::Present), "A");
    let flaw = settled(&form).unwrap_err();
    assert_eq!(
        flaw.of(field(AttendanceField::Present)),
        Some(Flaw::NotAChoice)
    );
    let long = FormData::default().with(field(AttendanceField::Others), "a".repeat(121));
    let flaw = settled(&long).unwrap_err();
    let too_long = Some(Flaw::TooLong { max: 120 });
    assert_eq!(flaw.of(field(AttendanceField::Others)), too_long);
    let many: Vec<_> = (0..=ATTENDEES_MAX).map(|n| n.to_string()).collect();
    let many = FormData::default().with(field(AttendanceField::Others), many.join("\n"));
    let flaw = settled(&many).unwrap_err();
    assert!(flaw.of(field(AttendanceField::Others)).is_some());
}

#[test]
fn nobody_was_at_a_meeting_that_is_to_come_but_apologies_come_in() {
    let permit = Permit::<Govern>::system();
    let noted = |presence| Attendee {
        person: SeatPerson {
            name: Line::parse("direktør").unwrap(),
            user: None,
        },
        seat: None,
        presence,
    };
    let record = |stage, presence, based_on| {
        let list = [noted(presence)];
        record_attendance(&permit, &meeting(stage), (&[], &list), (0, based_on)).map(|_| ())
    };
    use Presence::{Apology, Present};
    assert_eq!(record(MeetingStage::Dispatched, Apology, 0), Ok(()));
    let early = record(MeetingStage::Dispatched, Present, 0);
    assert_eq!(early, Err(Refusal::NotMetYet));
    assert_eq!(record(MeetingStage::Session, Present, 0), Ok(()));
    assert_eq!(record(MeetingStage::Comment, Present, 0), Ok(()));
    let stale = record(MeetingStage::Session, Present, 1);
    assert_eq!(stale, Err(Refusal::StaleVersion));
    let approved = record(MeetingStage::Approved, Present, 0);
    assert_eq!(approved, Err(Refusal::MinutesApproved));
    let planned = record(MeetingStage::Planned, Apology, 0);
    assert_eq!(planned, Err(Refusal::MeetingMovedOn));
}

#[test]
fn n25_minutes_tell_the_seats_in_public_and_no_names() {
    let form = FormData::default()
        .with(
            field(AttendanceField::Present),
            format!("{SEAT}:direktør, Horsens Kommune"),
        )
        .with(field(AttendanceField::Others), "gæst fra Samsø");
    let list = settled(&form).unwrap();
    let told = MinutesAttendance::of(&list, &[line()], day(24)).unwrap();
    assert_eq!(
        (told.n_present, told.n_voting, told.is_quorate),
        (1, 1, true)
    );
    assert_eq!(told.guests, ["gæst fra Samsø"]);
    let public = serde_json::to_string(&told.public()).unwrap();
    assert!(public.contains("LSR Horsens"));
    assert!(!public.contains("direktør") && !public.contains("Samsø"));
    assert_eq!(MinutesAttendance::of(&[], &[line()], day(24)), None);
}

proptest! {
    /// What a check box says is read back as it was written.
    #[test]
    fn a_name_with_its_seat_survives_the_form(name in "[^\\p{C}]{1,120}", has_seat: bool) {
        prop_assume!(Line::<120>::parse(&name).is_ok());
        let named = Named {
            seat: has_seat.then_some(SEAT),
            name: Line::parse(&name).unwrap(),
        };
        prop_assert_eq!(named.to_string().parse(), Ok(named));
    }
}
