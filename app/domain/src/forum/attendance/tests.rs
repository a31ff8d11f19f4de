use super::*;
use crate::forum::seat::{RecordedEntry, Seat, SeatDraft, SeatEntry, SeatRole, Span};
use crate::ids::{ForumId, OrganisationId};
use crate::text::Line;
use crate::time::Validity;
use proptest::prelude::*;
use uuid::Uuid;

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2023, 5, 24).unwrap();

fn person(name: &str) -> SeatPerson {
    SeatPerson {
        name: Line::parse(name).unwrap(),
        user: None,
    }
}

fn id(number: u128) -> ForumSeatId {
    ForumSeatId::new(Uuid::from_u128(number))
}

/// A seat whose holder is the first of a chain; vacant if there is none.
fn seat(number: u128, has_vote: bool, chain: &[&str]) -> SeatState {
    let entry = |(place, name): (u32, &&str)| SeatEntry::Substituted {
        substitute: person(name),
        stands_for: place,
        span: Span {
            from: DAY,
            until: Some(DAY),
        },
    };
    let held = chain.first().map(|holder| SeatEntry::Appointed {
        holder: person(holder),
        from: DAY,
    });
    let stand_ins = (1..).zip(chain.iter().skip(1)).map(entry);
    let entries = (1..).zip(held.into_iter().chain(stand_ins));
    SeatState {
        seat: Seat {
            id: id(number),
            forum: ForumId::new(Uuid::nil()),
            draft: SeatDraft {
                organisation: OrganisationId::new(Uuid::nil()),
                role: SeatRole::Member,
                title: None,
                appointed_by: None,
                contact: None,
                has_vote,
                validity: Validity::default(),
            },
            recorded_on: DAY,
            version: 1,
        },
        entries: entries
            .map(|(sequence, entry)| RecordedEntry { sequence, entry })
            .collect(),
    }
}

fn line(name: &str, seat: u128, presence: Presence) -> Attendee {
    Attendee {
        person: person(name),
        seat: (seat > 0).then(|| id(seat)),
        presence,
    }
}

fn present(name: &str, seat: u128) -> Attendee {
    line(name, seat, Presence::Present)
}

fn apology(name: &str, seat: u128) -> Attendee {
    line(name, seat, Presence::Apology)
}

#[test]
fn n25_quorum_counts_seats_and_not_persons() {
    // Two come for the first seat, one guest comes for none, an observer has no vote.
    let seats = [
        seat(1, true, &["A", "B"]),
        seat(2, true, &["C"]),
        seat(3, true, &[]),
        seat(4, false, &["D"]),
    ];
    let list = [
        present("A", 1),
        present("B", 1),
        present("D", 4),
        present("G", 0),
    ];
    let counted = quorum(&list, &seats, DAY);
    assert_eq!((counted.n_present, counted.n_voting), (1, 3));
    assert!(!counted.is_met());
    // Half is not more than half, and a vacant seat counts among those needed.
    let half = [seat(1, true, &["A"]), seat(3, true, &[])];
    assert!(!quorum(&list, &half, DAY).is_met());
    let both = [present("A", 1), apology("X", 3), present("C", 2)];
    assert!(quorum(&both, &seats, DAY).is_met());
    assert!(!quorum(&[], &[], DAY).is_met());
}

#[test]
fn n25_a_seat_that_has_ended_is_not_needed() {
    let mut ended = seat(2, true, &["C"]);
    ended.seat.draft.validity.until = DAY.pred_opt();
    let counted = quorum(&[present("A", 1)], &[seat(1, true, &["A"]), ended], DAY);
    assert_eq!((counted.n_present, counted.n_voting), (1, 1));
}

#[test]
fn n25_the_same_person_as_present_and_apology_is_told_once() {
    let seats = [seat(1, true, &["sundhedskonsulent, Jammerbugt Kommune"])];
    let list = [
        present("sundhedskonsulent, Jammerbugt Kommune", 1),
        apology("Sundhedskonsulent,  Jammerbugt Kommune", 0),
        apology("sundhedskonsulent, Jammerbugt Kommune", 1),
    ];
    let both = person("sundhedskonsulent, Jammerbugt Kommune");
    let found = conflicts(&list, &seats, DAY);
    assert_eq!(found, [Conflict::PresentAndApology(both)]);
}

#[test]
fn n25_who_comes_for_two_seats_is_told() {
    let seats = [seat(1, true, &["A"]), seat(2, true, &["A"])];
    let list = [present("A", 1), present("A", 2)];
    let expected = Conflict::SeveralSeats {
        person: person("A"),
        seats: vec![id(1), id(2)],
    };
    assert_eq!(conflicts(&list, &seats, DAY), [expected]);
    // An apology for the other seat is told as what it is, and not as a second seat.
    let apart = [present("A", 1), apology("A", 2)];
    let found = conflicts(&apart, &seats, DAY);
    assert_eq!(found, [Conflict::PresentAndApology(person("A"))]);
}

#[test]
fn n25_a_substitute_of_a_substitute_is_named_with_the_chain() {
    let seats = [seat(1, false, &["A", "B", "C"])];
    assert_eq!(conflicts(&[present("B", 1)], &seats, DAY), []);
    let chain = Conflict::SubstituteOfSubstitute {
        seat: id(1),
        chain: ["A", "B", "C"].map(person).to_vec(),
    };
    assert_eq!(conflicts(&[present("C", 1)], &seats, DAY), [chain]);
    // On a day on which nobody stands in, C has nothing to do with the seat.
    let stranger = Conflict::NotOfSeat {
        person: person("C"),
        seat: id(1),
    };
    let later = DAY.succ_opt().unwrap();
    assert_eq!(conflicts(&[present("C", 1)], &seats, later), [stranger]);
}

#[test]
fn a_list_without_contradiction_says_nothing() {
    let seats = [seat(1, true, &["A"]), seat(2, true, &["B"])];
    let list = [present("A", 1), apology("B", 2), present("guest", 0)];
    assert_eq!(conflicts(&list, &seats, DAY), []);
}

proptest! {
    /// Another line for a seat that is present already, or for a guest, moves the count by nothing.
    #[test]
    fn n25_more_people_make_no_more_seats(
        came in prop::collection::vec((0u128..6, 0u8..4), 0..20),
        n_voting in 0u128..5,
    ) {
        let seats: Vec<_> = (1..=5).map(|n| seat(n, n <= n_voting, &["A"])).collect();
        let list: Vec<_> = came
            .iter()
            .map(|(seat, who)| present(&format!("P{who}"), *seat))
            .collect();
        let counted = quorum(&list, &seats, DAY);
        prop_assert!(counted.n_present <= counted.n_voting);
        let twice: Vec<_> = list.iter().chain(&list).cloned().collect();
        prop_assert_eq!(quorum(&twice, &seats, DAY), counted);
        let met = counted.n_present * 2 > counted.n_voting;
        prop_assert_eq!(counted.is_met(), met);
    }
}
