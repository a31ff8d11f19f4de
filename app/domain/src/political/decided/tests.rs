use super::*;
use proptest::prelude::*;

const FOLLOWER: Sight = Sight {
    follows: true,
    governs: false,
};
const OUTSIDE: Sight = Sight {
    follows: false,
    governs: false,
};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn decision(kind: DecidedKind, number: u32, on: NaiveDate) -> Decision {
    Decision {
        kind,
        number,
        title: format!("Indsats {number}"),
        into: None,
        forum: Some("Chefforum".to_owned()),
        on,
        item: Some("Punkt 3".to_owned()),
        words: None,
        recorded_on: on,
    }
}

fn lines(list: &DecidedList) -> Vec<(DecidedKind, Vec<u32>)> {
    let numbers = |line: &Decided| line.initiatives.iter().map(|i| i.0).collect();
    list.lines
        .iter()
        .map(|line| (line.kind, numbers(line)))
        .collect()
}

#[test]
fn it_goes_back_to_the_last_meeting_before_today() {
    let meetings = [day(9, 30), day(1, 28), day(12, 2), day(11, 30)];
    let today = day(11, 30);
    assert_eq!(since(meetings, today), Since::Meeting(day(9, 30)));
    assert_eq!(since([day(12, 2)], today), Since::Days(day(9, 1)));
    assert_eq!(since([], today), Since::Days(day(9, 1)));
}

#[test]
fn the_day_of_the_meeting_counts_and_the_day_before_does_not() {
    let all = vec![
        decision(DecidedKind::Amended, 1, day(9, 29)),
        decision(DecidedKind::Amended, 2, day(9, 30)),
        decision(DecidedKind::Amended, 3, day(10, 1)),
    ];
    let list = decided(all, Since::Meeting(day(9, 30)), OUTSIDE);
    let expected = [
        (DecidedKind::Amended, vec![3]),
        (DecidedKind::Amended, vec![2]),
    ];
    assert_eq!(lines(&list), expected);
}

#[test]
fn what_was_recorded_later_than_the_meeting_is_not_lost() {
    let late = Decision {
        recorded_on: day(10, 2),
        ..decision(DecidedKind::Ended(FateKind::Closed), 4, day(9, 20))
    };
    let list = decided(vec![late], Since::Meeting(day(9, 30)), OUTSIDE);
    let told = list.lines.first().unwrap();
    assert_eq!(
        (told.on, told.recorded_late),
        (day(9, 20), Some(day(10, 2)))
    );
}

#[test]
fn fifteen_orders_by_one_decision_are_one_line_and_changes_are_one_each() {
    let on = day(10, 5);
    let mut all: Vec<_> = (1..=15)
        .map(|number| decision(DecidedKind::Ordered, number, on))
        .collect();
    all.extend([2, 1].map(|number| decision(DecidedKind::Amended, number, on)));
    let list = decided(all, Since::Meeting(on), OUTSIDE);
    let expected = [
        (DecidedKind::Ordered, (1..=15).collect()),
        (DecidedKind::Amended, vec![1]),
        (DecidedKind::Amended, vec![2]),
    ];
    assert_eq!(lines(&list), expected);
}

#[test]
fn n03_orders_of_one_decision_with_a_remark_of_their_own_or_recorded_later_are_lines_of_their_own()
{
    let since = Since::Meeting(day(9, 30));
    let order = |number| decision(DecidedKind::Ordered, number, day(9, 20));
    let order_on = |number, recorded_on| Decision {
        recorded_on,
        ..order(number)
    };
    let mut all: Vec<_> = [1, 2].map(|n| order_on(n, day(10, 2))).to_vec();
    all.push(Decision {
        words: Some("Kun i tre kommuner".to_owned()),
        ..order_on(3, day(10, 2))
    });
    all.push(order_on(4, day(10, 9)));
    let list = decided(all, since, OUTSIDE);
    let told: Vec<_> = list
        .lines
        .iter()
        .zip(lines(&list))
        .map(|(line, (_, numbers))| (numbers, line.words.as_deref(), line.recorded_late))
        .collect();
    let expected = [
        (vec![1, 2], None, Some(day(10, 2))),
        (vec![3], Some("Kun i tre kommuner"), Some(day(10, 2))),
        (vec![4], None, Some(day(10, 9))),
    ];
    assert_eq!(told, expected);
}

#[test]
fn outcomes_and_wishes_are_for_those_with_a_part_in_the_programme() {
    let on = day(10, 5);
    let kinds = [
        DecidedKind::Outcome(Resolution::Accepted),
        DecidedKind::Wished,
        DecidedKind::WishClosed,
        DecidedKind::InForce,
    ];
    let all: Vec<_> = kinds.map(|kind| decision(kind, 1, on)).to_vec();
    let outside = decided(all.clone(), Since::Meeting(on), OUTSIDE);
    assert_eq!(lines(&outside), [(DecidedKind::InForce, vec![1])]);
    let follower = decided(all, Since::Meeting(on), FOLLOWER);
    assert_eq!(follower.lines.len(), 4);
}

proptest! {
    #[test]
    fn every_decision_stands_on_a_line_or_is_counted(days in prop::collection::vec(0u64..60, 0..30)) {
        let from = day(9, 1);
        let all: Vec<_> = days
            .iter()
            .zip(1..)
            .map(|(n, number)| decision(DecidedKind::Amended, number, from - Days::new(30) + Days::new(*n)))
            .collect();
        let list = decided(all, Since::Meeting(from), OUTSIDE);
        let counting = days.iter().filter(|n| **n >= 30).count();
        prop_assert_eq!(list.lines.len() + list.n_more, counting);
        prop_assert!(list.lines.iter().zip(list.lines.iter().skip(1)).all(|(a, b)| a.on >= b.on));
    }
}
