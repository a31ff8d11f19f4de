use super::*;
use crate::ids::UserId;
use crate::people::{Person, PersonDraft};
use crate::problem::{Flaw, Rejection};
use proptest::prelude::*;
use uuid::Uuid;

fn day(d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, d).unwrap()
}

fn written(d: u32) -> String {
    crate::time::format_day(day(d))
}

/// A seat put into the register on the first.
fn seat() -> SeatState {
    let form = FormData::default()
        .with(Field::Role, "member")
        .with(Field::Organisation, Uuid::nil().to_string())
        .with(Field::Title, "LSR Horsens")
        .with(Field::Seat(SeatField::AppointedBy), "LSR Horsens");
    let (draft, _) = SeatDraft::parse(&form).unwrap();
    let (id, forum) = (ForumSeatId::new(Uuid::nil()), ForumId::new(Uuid::nil()));
    let (seat, _) = create(&Permit::system(), id, forum, draft, day(1));
    SeatState {
        seat,
        entries: Vec::new(),
    }
}

fn registered() -> Person {
    Person {
        id: UserId::new(Uuid::from_u128(7)),
        draft: PersonDraft {
            name: Line::parse("chef, Aarhus Kommune").unwrap(),
            email: Email::parse("chef@example.dk").unwrap(),
            organisation: None,
        },
        demo: false,
        has_password: false,
        version: 1,
    }
}

impl SeatState {
    /// Puts an entry down as its form would be typed.
    fn typed(
        &mut self,
        kind: EntryKind,
        entry: u32,
        fields: &[(Field, &str)],
    ) -> Result<AuditEvent, Rejection> {
        let form = fields
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()))
            .collect::<FormData>()
            .with(Field::Version, self.n_entries().to_string());
        let command = SeatCommand::parse(kind, entry, &form)?;
        let (recorded, event) = record(&Permit::system(), self, command, &[registered()])?;
        self.entries.push(recorded);
        Ok(event)
    }

    fn appoint(&mut self, who: &str, from: u32) -> Result<AuditEvent, Rejection> {
        let fields = [
            (Field::Seat(SeatField::Holder), who),
            (Field::ValidFrom, &written(from)),
        ];
        self.typed(EntryKind::Appointed, 0, &fields)
    }

    fn vacate(&mut self, from: u32) -> Result<AuditEvent, Rejection> {
        self.typed(EntryKind::Vacated, 0, &[(Field::ValidFrom, &written(from))])
    }

    fn substitute(
        &mut self,
        who: &str,
        stands_for: u32,
        (from, until): (u32, Option<u32>),
    ) -> Result<AuditEvent, Rejection> {
        let fields = [
            (Field::Seat(SeatField::Substitute), who),
            (Field::Seat(SeatField::StandsFor), &stands_for.to_string()),
            (Field::ValidFrom, &written(from)),
            (Field::ValidUntil, &until.map(written).unwrap_or_default()),
        ];
        self.typed(EntryKind::Substituted, 0, &fields)
    }

    fn end(&mut self, entry: u32, last_day: u32) -> Result<AuditEvent, Rejection> {
        let fields = [(Field::ValidUntil, &*written(last_day))];
        self.typed(EntryKind::Ended, entry, &fields)
    }

    fn retract(&mut self, entry: u32) -> Result<AuditEvent, Rejection> {
        self.typed(EntryKind::Retracted, entry, &[(Field::Reason, "fejl")])
    }

    fn holder(&self, d: u32) -> Option<String> {
        self.holder_on(day(d)).map(ToString::to_string)
    }

    fn acting(&self, d: u32) -> Vec<String> {
        let acting = self.acting_on(day(d));
        acting.into_iter().map(ToString::to_string).collect()
    }

    fn vacant_days(&self, d: u32) -> Option<u32> {
        self.vacancy_on(day(d)).map(|v| v.days(day(d)))
    }
}

fn flaw(result: Result<AuditEvent, Rejection>, field: Field) -> Option<Flaw> {
    match result {
        Err(Rejection::Invalid(problems)) => problems.of(field),
        _ => None,
    }
}

fn refusal(result: Result<AuditEvent, Rejection>) -> Option<Refusal> {
    match result {
        Err(Rejection::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

#[test]
fn n26_a_seat_without_a_holder_is_vacant_since_it_began_or_was_left() {
    let mut seat = seat();
    assert_eq!(seat.vacant_days(15), Some(14));
    // Told to have been vacant for longer than it stands in the register.
    let mut told = seat.clone();
    told.vacate(5).unwrap();
    assert_eq!(told.vacant_days(15), Some(10));

    seat.appoint("direktør", 10).unwrap();
    assert_eq!(seat.vacant_days(9), Some(8));
    assert_eq!(seat.vacant_days(10), None);
    seat.vacate(20).unwrap();
    assert_eq!(seat.holder(19).as_deref(), Some("direktør"));
    assert_eq!(seat.holder(20), None);
    assert_eq!(seat.vacant_days(20), Some(0));
    assert_eq!(seat.vacant_days(27), Some(7));
}

#[test]
fn n26_an_appointment_taken_back_leaves_the_vacancy_as_old_as_it_was() {
    let mut seat = seat();
    seat.appoint("direktør", 2).unwrap();
    seat.vacate(5).unwrap();
    seat.appoint("vicedirektør", 12).unwrap();
    seat.vacate(20).unwrap();
    assert_eq!(seat.vacant_days(25), Some(5));
    seat.retract(3).unwrap();
    assert_eq!(seat.vacant_days(25), Some(20));
    assert_eq!(refusal(seat.retract(3)), Some(Refusal::AlreadyRetracted));
}

#[test]
fn n26_the_word_for_a_vacancy_appoints_nobody() {
    let mut seat = seat();
    for word in ["", "vakant", "under udpegning"] {
        let holder = Field::Seat(SeatField::Holder);
        let flaw = flaw(seat.appoint(word, 3), holder);
        assert_eq!(flaw, Some(Flaw::Required), "{word}");
    }
}

#[test]
fn somebody_who_signs_in_needs_no_words() {
    let mut seat = seat();
    let user = registered().id.to_string();
    let typed = [
        (Field::Seat(SeatField::Person), user.as_str()),
        (Field::ValidFrom, &written(3)),
    ];
    seat.typed(EntryKind::Appointed, 0, &typed).unwrap();
    assert_eq!(seat.holder(3).as_deref(), Some("chef, Aarhus Kommune"));
    let nobody = Uuid::from_u128(8).to_string();
    let unknown = [
        (Field::Seat(SeatField::Person), nobody.as_str()),
        (Field::Seat(SeatField::Holder), "en anden"),
        (Field::ValidFrom, &written(4)),
    ];
    let result = seat.typed(EntryKind::Appointed, 0, &unknown);
    let field = Field::Seat(SeatField::Person);
    assert_eq!(flaw(result, field), Some(Flaw::Unknown));
}

#[test]
fn times_follow_each_other_and_do_not_begin_on_one_day() {
    let mut seat = seat();
    seat.appoint("A", 3).unwrap();
    let again = flaw(seat.appoint("a", 5), Field::Seat(SeatField::Holder));
    assert_eq!(again, Some(Flaw::AlreadyUsed));
    let same_day = flaw(seat.appoint("B", 3), Field::ValidFrom);
    assert_eq!(same_day, Some(Flaw::AlreadyUsed));
    seat.vacate(10).unwrap();
    assert_eq!(refusal(seat.vacate(12)), Some(Refusal::SeatVacant));
    // What was forgotten is put in between.
    seat.appoint("B", 6).unwrap();
    let holders = [3, 5, 6, 9, 10].map(|d| seat.holder(d).unwrap_or_default());
    assert_eq!(holders, ["A", "A", "B", "B", ""]);
}

#[test]
fn nobody_holds_a_seat_before_or_after_it_exists() {
    let mut seat = seat();
    seat.seat.draft.validity = Validity {
        from: Some(day(5)),
        until: Some(day(20)),
    };
    let early = flaw(seat.appoint("A", 4), Field::ValidFrom);
    assert_eq!(early, Some(Flaw::too_early(day(5))));
    let late = flaw(seat.appoint("A", 21), Field::ValidFrom);
    assert_eq!(late, Some(Flaw::too_late(day(20))));
    assert_eq!([4, 21].map(|d| seat.vacant_days(d)), [None, None]);
    assert_eq!(seat.vacant_days(8), Some(3));
    seat.appoint("A", 10).unwrap();
    assert_eq!(seat.holder(20).as_deref(), Some("A"));
    assert_eq!(seat.holder(21), None);
}

#[test]
fn n25_a_chain_of_substitutes_is_kept_with_its_days() {
    let mut seat = seat();
    seat.appoint("A", 1).unwrap();
    seat.substitute("B", 1, (5, Some(25))).unwrap();
    seat.substitute("C", 2, (10, Some(12))).unwrap();
    assert_eq!(seat.acting(4), ["A"]);
    assert_eq!(seat.acting(5), ["A", "B"]);
    assert_eq!(seat.acting(10), ["A", "B", "C"]);
    assert_eq!(seat.acting(13), ["A", "B"]);
    assert_eq!(seat.acting(26), ["A"]);
    let of_substitute: Vec<_> = seat
        .stand_ins()
        .iter()
        .map(StandIn::is_of_substitute)
        .collect();
    assert_eq!(of_substitute, [false, true]);
}

#[test]
fn n25_a_chain_has_an_end_and_no_circle() {
    let mut seat = seat();
    seat.appoint("A", 1).unwrap();
    seat.substitute("B", 1, (5, Some(25))).unwrap();
    seat.substitute("C", 2, (6, Some(24))).unwrap();
    let circle = seat.substitute(" a ", 3, (7, Some(8)));
    let field = Field::Seat(SeatField::Substitute);
    assert_eq!(flaw(circle, field), Some(Flaw::AlreadyUsed));
    seat.substitute("D", 3, (7, Some(23))).unwrap();
    assert_eq!(seat.acting(7), ["A", "B", "C", "D"]);
    let fifth = refusal(seat.substitute("E", 4, (8, Some(9))));
    assert_eq!(fifth, Some(Refusal::SubstitutesEnd));
}

#[test]
fn n25_a_substitutes_days_lie_within_those_of_whom_they_stand_for() {
    let mut seat = seat();
    seat.appoint("A", 3).unwrap();
    seat.vacate(20).unwrap();
    let flawed =
        |seat: &mut SeatState, of, days, field| flaw(seat.substitute("B", of, days), field);
    let early = flawed(&mut seat, 1, (2, Some(9)), Field::ValidFrom);
    assert_eq!(early, Some(Flaw::too_early(day(3))));
    let late = flawed(&mut seat, 1, (20, None), Field::ValidFrom);
    assert_eq!(late, Some(Flaw::too_late(day(19))));
    let long = flawed(&mut seat, 1, (5, Some(20)), Field::ValidUntil);
    assert_eq!(long, Some(Flaw::too_late(day(19))));
    let backwards = flawed(&mut seat, 1, (5, Some(4)), Field::ValidUntil);
    assert_eq!(backwards, Some(Flaw::EndsBeforeStart));
    // Nobody stands in for a vacancy.
    let field = Field::Seat(SeatField::StandsFor);
    assert_eq!(flawed(&mut seat, 2, (21, None), field), Some(Flaw::Unknown));
    // Without a last day it is as long as the one stood in for is there.
    seat.substitute("B", 1, (5, None)).unwrap();
    assert_eq!(seat.span_of(3).unwrap().until, Some(day(19)));
    assert_eq!(seat.acting(20), Vec::<String>::new());
}

#[test]
fn one_at_a_time_stands_in_for_somebody() {
    let mut seat = seat();
    seat.appoint("A", 1).unwrap();
    seat.substitute("B", 1, (5, Some(15))).unwrap();
    let overlap = refusal(seat.substitute("C", 1, (15, None)));
    assert_eq!(overlap, Some(Refusal::SubstituteThere));
    let late = flaw(seat.end(2, 15), Field::ValidUntil);
    assert_eq!(late, Some(Flaw::too_late(day(14))));
    let early = flaw(seat.end(2, 4), Field::ValidUntil);
    assert_eq!(early, Some(Flaw::too_early(day(5))));
    seat.end(2, 9).unwrap();
    seat.substitute("C", 1, (10, None)).unwrap();
    let acting = [9, 10].map(|d| seat.acting(d).join(" "));
    assert_eq!(acting, ["A B", "A C"]);
    // The early end stays, now that somebody else has the days after it.
    assert_eq!(refusal(seat.retract(3)), Some(Refusal::EntryNeeded));
    seat.retract(4).unwrap();
    seat.retract(3).unwrap();
    assert_eq!(seat.acting(15), ["A", "B"]);
}

#[test]
fn what_others_rest_on_is_not_taken_back() {
    let mut seat = seat();
    seat.appoint("A", 1).unwrap();
    seat.substitute("B", 1, (5, None)).unwrap();
    assert_eq!(refusal(seat.retract(1)), Some(Refusal::EntryNeeded));
    seat.retract(2).unwrap();
    seat.retract(1).unwrap();
    assert_eq!(seat.vacant_days(5), Some(4));
    assert_eq!(refusal(seat.end(2, 6)), Some(Refusal::AlreadyRetracted));
    let wordless = seat.typed(EntryKind::Retracted, 1, &[]);
    assert_eq!(flaw(wordless, Field::Reason), Some(Flaw::Required));
}

#[test]
fn a_page_that_shows_too_few_entries_changes_nothing() {
    let mut seat = seat();
    let shown = seat.clone();
    seat.appoint("A", 1).unwrap();
    let form = FormData::default()
        .with(Field::ValidFrom, written(3))
        .with(Field::Version, shown.n_entries().to_string());
    let command = SeatCommand::parse(EntryKind::Vacated, 0, &form).unwrap();
    let stale = record(&Permit::system(), &seat, command, &[]);
    assert_eq!(stale, Err(Refusal::StaleVersion.into()));
}

#[test]
fn a_seat_is_shown_as_it_was_typed() {
    let seat = seat().seat;
    let (again, based_on) = SeatDraft::parse(&seat.to_form()).unwrap();
    assert_eq!((again, based_on), (seat.draft, 1));
}

proptest! {
    /// Whatever is put down and taken back, in whatever order: on each day the seat is held by one or
    /// is vacant, and who acts reaches the holder by a chain of the allowed length without a circle.
    #[test]
    fn n25_every_day_has_one_holder_or_a_vacancy_and_one_chain(
        tries in prop::collection::vec((0u8..5, 0u32..8, 1u32..28, 0u32..12, 0usize..6), 0..30),
    ) {
        const NAMES: [&str; 6] = ["A", "B", "C", "D", "E", "F"];
        let mut seat = seat();
        for (kind, entry, from, days, who) in tries {
            let _ = match kind {
                0 => seat.appoint(NAMES[who], from),
                1 => seat.vacate(from),
                2 => {
                    let until = (days > 0).then_some((from + days).min(31));
                    seat.substitute(NAMES[who], entry, (from, until))
                }
                3 => seat.end(entry, from),
                _ => seat.retract(entry),
            };
        }
        for d in 1..=31 {
            let acting = seat.acting_on(day(d));
            prop_assert_eq!(acting.first().copied(), seat.holder_on(day(d)));
            prop_assert_eq!(acting.is_empty(), seat.vacancy_on(day(d)).is_some());
            prop_assert!(acting.len() <= MAX_SUBSTITUTES + 1);
            for (at, person) in acting.iter().enumerate() {
                prop_assert!(!acting.iter().take(at).any(|before| before.is_same(person)));
            }
            // Of those who stand in for the same, one does so on a day.
            let today: Vec<_> = seat
                .stand_ins()
                .iter()
                .filter(|s| s.span.is_some_and(|span| span.holds(day(d))))
                .map(|s| s.stands_for)
                .collect();
            let mut distinct = today.clone();
            distinct.sort_unstable();
            distinct.dedup();
            prop_assert_eq!(distinct.len(), today.len());
            if let Some(vacancy) = seat.vacancy_on(day(d)) {
                prop_assert!(vacancy.since <= day(d));
            }
        }
    }
}
