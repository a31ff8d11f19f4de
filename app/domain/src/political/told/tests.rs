use super::*;
use crate::round::{PackRemedy, PackReport};
use crate::time::Timestamp;
use proptest::prelude::*;

const FOLLOWER: Sight = Sight {
    follows: true,
    governs: false,
};
const OUTSIDE: Sight = Sight {
    follows: false,
    governs: false,
};

fn day(d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 6, d).unwrap()
}

fn item(number: u32, state: LightState) -> PackItem {
    let light = Light::ALL
        .into_iter()
        .find(|light| LightState::from(*light) == state);
    let remedy = PackRemedy {
        consequence: format!("Borgerne venter på {number}."),
        action: "Opgaven deles.".to_owned(),
        responsible: "projektleder".to_owned(),
        due_on: day(30),
        help: None,
    };
    PackItem {
        number,
        title: format!("Indsats {number}"),
        lead: None,
        since: day(12),
        report: light.map(|light| PackReport {
            light,
            explanation: Some("Rekruttering.".to_owned()),
            basis: None,
            remedy: light.is_deviation().then_some(remedy),
            unchanged: false,
            same_text_run: None,
            evidence: None,
            reported_by: None,
            reported_at: Timestamp::from_micros(0),
        }),
        contradictions: Vec::new(),
    }
}

/// One initiative for each light, numbered from 1.
fn pack(states: &[LightState]) -> Pack {
    Pack {
        programme: "Handleplan".to_owned(),
        forum: "Chefforum".to_owned(),
        meeting_on: day(12),
        frozen_at: Timestamp::from_micros(1),
        definitions: Vec::new(),
        items: states.iter().zip(1..).map(|(s, n)| item(n, *s)).collect(),
    }
}

fn rating(number: u32, light: Light) -> RatingLine {
    RatingLine {
        number,
        light,
        reason: "Chefforum ser det anderledes.".to_owned(),
        item: None,
        rated_by: None,
        rated_at: Timestamp::from_micros(2),
    }
}

fn upward(number: u32, light: Option<Light>) -> UpwardItem {
    UpwardItem {
        number,
        title: format!("Indsats {number}"),
        light,
        second: None,
        text: format!("I klart sprog om {number}."),
    }
}

#[test]
fn n11_greens_that_the_forum_rates_worse_are_counted_beside_the_others() {
    let pack = pack(&[LightState::Green, LightState::Green, LightState::Red]);
    let ratings = [
        rating(1, Light::Green),
        rating(2, Light::Red),
        rating(3, Light::Yellow),
    ];
    let found = crate::political::headline(&pack, &ratings);
    assert_eq!((found.n_as_ordered, found.n_rated_worse), (2, 1));
    let outside = crate::political::headline(&pack, &[]);
    assert_eq!((outside.n_as_ordered, outside.n_rated_worse), (2, 0));
}

const STATES: [LightState; 6] = [
    LightState::Green,
    LightState::Yellow,
    LightState::Missing,
    LightState::Red,
    LightState::Red,
    LightState::Green,
];

fn numbers(list: &ToldList) -> Vec<u32> {
    list.items.iter().map(|item| item.number).collect()
}

fn found(pack: &Pack, ratings: &[RatingLine], sight: Sight) -> ToldList {
    let source = ToldSource {
        pack,
        ratings,
        upward: None,
    };
    told(source, sight)
}

#[test]
fn n12_the_report_is_told_and_what_it_leaves_out_is_counted_by_its_light() {
    let pack = pack(&STATES);
    let report = UpwardReport {
        items: vec![
            upward(1, Some(Light::Green)),
            upward(2, Some(Light::Yellow)),
            upward(4, Some(Light::Red)),
        ],
        omitted_reds: vec![OmittedRed {
            number: 5,
            title: "Indsats 5".to_owned(),
            reason: "Eget punkt.".to_owned(),
        }],
        wishes: Vec::new(),
        n_initiatives: 6,
    };
    let source = ToldSource {
        pack: &pack,
        ratings: &[],
        upward: Some(&report),
    };
    let list = told(source, FOLLOWER);
    assert_eq!((list.by, numbers(&list)), (ToldBy::Report, vec![4, 2, 1]));
    assert_eq!((list.n_told, list.n_deviating), (2, 4));
    let untold = LightCounts {
        red: 1,
        missing: 1,
        ..LightCounts::default()
    };
    assert_eq!(list.untold, untold);
    assert_eq!(list.omitted, report.omitted_reds);
    let first = list.items.first().unwrap();
    assert_eq!(first.text.as_deref(), Some("I klart sprog om 4."));
    assert_eq!(first.done, Some(("Opgaven deles.".to_owned(), day(30))));
    // Who may not read reports is told by the leads' own words, and of no report.
    let outside = told(source, OUTSIDE);
    assert_eq!((outside.by, outside.omitted.len()), (ToldBy::Leads, 0));
    assert!(!format!("{outside:?}").contains("I klart sprog"));
}

#[test]
fn without_a_report_the_worst_are_told_in_the_leads_words() {
    let pack = pack(&STATES);
    let list = found(&pack, &[], FOLLOWER);
    assert_eq!(list.by, ToldBy::LeadsUnreported);
    assert_eq!(numbers(&list), [4, 5, 2, 3]);
    let texts: Vec<_> = list.items.iter().map(|item| item.text.as_deref()).collect();
    let expected = [
        Some("Borgerne venter på 4."),
        Some("Borgerne venter på 5."),
        Some("Borgerne venter på 2."),
        None,
    ];
    assert_eq!(texts, expected);
}

#[test]
fn what_the_forum_sees_otherwise_deviates_for_those_who_may_read_it() {
    let pack = pack(&STATES);
    let ratings = [rating(1, Light::Yellow), rating(2, Light::Yellow)];
    let list = found(&pack, &ratings, FOLLOWER);
    assert_eq!(numbers(&list), [4, 5, 2, 1, 3]);
    let seconds: Vec<_> = list.items.iter().map(|item| item.second).collect();
    assert_eq!(seconds, [None, None, None, Some(Light::Yellow), None]);
    let outside = found(&pack, &ratings, OUTSIDE);
    assert_eq!(numbers(&outside), [4, 5, 2, 3]);
    assert!(outside.items.iter().all(|item| item.second.is_none()));
}

proptest! {
    #[test]
    fn n12_what_is_told_and_what_is_not_are_all_that_deviates(
        states in prop::collection::vec(prop::sample::select(LightState::ALL.to_vec()), 0..40),
        follows in any::<bool>(),
    ) {
        let pack = pack(&states);
        let list = found(&pack, &[], Sight { follows, governs: false });
        let untold = usize::try_from(list.untold.total()).unwrap();
        prop_assert_eq!(list.n_told + untold, list.n_deviating);
        prop_assert_eq!(list.n_told, list.items.len());
        let deviating = states.iter().filter(|state| **state != LightState::Green).count();
        prop_assert_eq!(list.n_deviating, deviating);
        // None that is worse is left out for one that is told.
        let mildest = list.items.iter().map(|item| item.state).max();
        let worst_untold = LightState::ALL.into_iter().find(|state| list.untold.of(*state) > 0);
        if let (Some(mildest), Some(worst)) = (mildest, worst_untold) {
            prop_assert!(mildest <= worst);
        }
    }
}
