mod calendar;
mod covered;

use super::*;
use crate::form::FormData;
use crate::ids::{AgreementId, OrganisationId};
use crate::organisation::OrganisationKind;
use crate::policy::Permit;
use crate::problem::{Field, Flaw, Refusal, Rejection};
use crate::text::Line;
use crate::time::Validity;
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn party(n: u128) -> OrganisationId {
    OrganisationId::new(Uuid::from_u128(n))
}

fn municipality(n: u128) -> Party {
    Party {
        id: party(n),
        kind: OrganisationKind::Municipality,
        validity: Validity::default(),
        inhabitants: None,
    }
}

const FORM_DAY: &str = "12.01.2023";

fn typed(party: OrganisationId, stance: Stance, words: &str, based_on: u32) -> FormData {
    let of = Field::Agreement;
    FormData::default()
        .with(of(AgreementField::Party), party.to_string())
        .with(of(AgreementField::Stance), stance.code())
        .with(of(AgreementField::Way), "notice")
        .with(Field::Agreement(AgreementField::On), FORM_DAY)
        .with(Field::Agreement(AgreementField::Words), words)
        .with(Field::Version, based_on.to_string())
}

fn state(said: &[Accession]) -> AccessionState {
    AccessionState {
        id: AgreementId::new(Uuid::from_u128(1)),
        parties: (1..=19).map(party).collect(),
        said: said.to_vec(),
        wordings: Vec::new(),
    }
}

fn put_down(said: &[Accession], draft: &AccessionDraft) -> Result<Accession, Rejection> {
    let made = accede(&Permit::system(), &state(said), draft, day(2023, 1, 12));
    made.map(|(accession, _, _)| accession)
}

#[test]
fn n15_a_party_that_accedes_later_counts_from_that_day_and_not_before() {
    let parties: Vec<_> = (1..=19).map(municipality).collect();
    let met = day(2022, 11, 10);
    let mut said: Vec<_> = (1..=19)
        .zip(1..)
        .map(|(n, sequence)| Accession {
            sequence,
            party: party(n),
            // Three of them decline.
            stance: if n > 16 {
                Stance::Declines
            } else {
                Stance::Accedes
            },
            on: met,
        })
        .collect();
    let municipalities = |said: &[Accession], on| {
        let shares = coverage_on(&parties, said, on).shares;
        shares.first().map(|share| (share.n_bound, share.n_parties))
    };
    assert_eq!(municipalities(&said, met), Some((16, 19)));
    let draft = AccessionDraft::parse(&typed(party(17), Stance::Accedes, "", 19)).unwrap();
    said.push(put_down(&said, &draft).unwrap());
    assert_eq!(municipalities(&said, day(2023, 1, 12)), Some((17, 19)));
    assert_eq!(municipalities(&said, day(2023, 1, 11)), Some((16, 19)));
    assert_eq!(municipalities(&said, met), Some((16, 19)));
    assert_eq!(municipalities(&said, day(2022, 11, 9)), Some((0, 19)));
}

#[test]
fn who_declines_says_why_and_who_never_acceded_does_not_withdraw() {
    for &stance in Stance::ALL {
        let read = AccessionDraft::parse(&typed(party(1), stance, "", 0));
        assert_eq!(read.is_ok(), stance == Stance::Accedes, "{stance:?}");
    }
    let withdraws = AccessionDraft::parse(&typed(party(1), Stance::Withdrew, "Økonomi", 0));
    let refused = put_down(&[], &withdraws.unwrap()).unwrap_err();
    let Rejection::Invalid(problems) = refused else {
        panic!("{refused:?}");
    };
    let field = Field::Agreement(AgreementField::Stance);
    assert_eq!(problems.of(field), Some(Flaw::NotAChoice));
}

#[test]
fn nobody_speaks_for_a_party_that_is_none_in_the_future_or_past_somebody_else() {
    let flaw = |draft: &AccessionDraft, field| match put_down(&[], draft) {
        Err(Rejection::Invalid(problems)) => problems.of(field),
        _ => None,
    };
    let draft = AccessionDraft::parse(&typed(party(20), Stance::Accedes, "", 0)).unwrap();
    let field = Field::Agreement(AgreementField::Party);
    assert_eq!(flaw(&draft, field), Some(Flaw::Unknown));
    let late = AccessionDraft {
        party: party(1),
        on: day(2023, 1, 13),
        ..draft.clone()
    };
    assert_eq!(
        flaw(&late, Field::Agreement(AgreementField::On)),
        Some(Flaw::InFuture)
    );
    let stale = AccessionDraft {
        party: party(1),
        based_on: 3,
        ..draft
    };
    assert_eq!(put_down(&[], &stale), Err(Refusal::StaleVersion.into()));
}

#[test]
fn a_party_that_was_heard_stays_a_party() {
    let form = FormData::default()
        .with(Field::Title, "Børn og unge i psykisk mistrivsel")
        .with(Field::Agreement(AgreementField::Kind), "samarbejdsaftale")
        .with(Field::Forum, Uuid::from_u128(3).to_string())
        .with(
            Field::Agreement(AgreementField::Parties),
            party(1).to_string(),
        )
        .with(
            Field::Agreement(AgreementField::Parties),
            party(2).to_string(),
        )
        .with(
            Field::Agreement(AgreementField::Parts),
            "Forløbsprogrammer\n\nKorrespondance\n",
        );
    let (draft, _) = AgreementDraft::parse(&form).unwrap();
    let titles: Vec<_> = draft.parts.iter().map(Line::as_str).collect();
    assert_eq!(titles, ["Forløbsprogrammer", "Korrespondance"]);
    let permit = Permit::system();
    let made = create(
        &permit,
        AgreementId::new(Uuid::nil()),
        &[1, 4],
        draft.clone(),
    );
    let (agreement, _) = made.unwrap();
    assert_eq!(agreement.number, 5);
    let fewer = AgreementDraft {
        parties: vec![party(1)],
        ..draft
    };
    let change = |heard: &[OrganisationId], based_on| {
        let kept = Kept {
            heard,
            ..Kept::default()
        };
        change(&permit, agreement.clone(), fewer.clone(), kept, based_on).map(|(a, _)| a.version)
    };
    assert_eq!(change(&[party(2)], 1), Err(Refusal::PartyHeard.into()));
    assert_eq!(change(&[party(1)], 1), Ok(2));
    assert_eq!(change(&[], 7), Err(Refusal::StaleVersion.into()));
    let none = FormData::default().with(Field::Title, "Uden parter");
    let problems = AgreementDraft::parse(&none).unwrap_err();
    let field = Field::Agreement(AgreementField::Parties);
    assert_eq!(problems.of(field), Some(Flaw::Required));
}

#[test]
fn an_agreement_is_where_its_last_step_left_it() {
    let id = AgreementId::new(Uuid::nil());
    let step = |stage, on, words: &str, based_on| StageDraft {
        stage,
        on,
        words: crate::text::Paragraph::parse(words).ok(),
        based_on,
    };
    let today = day(2023, 6, 1);
    let mut steps = Vec::new();
    for (stage, on) in [
        (AgreementStage::Approval, day(2022, 12, 1)),
        (AgreementStage::InForce, day(2023, 4, 1)),
    ] {
        let n = u32::try_from(steps.len()).unwrap();
        let draft = step(stage, on, "", n);
        let taken = move_on(&Permit::system(), (id, &steps), &draft, today);
        steps.push(taken.unwrap().0);
    }
    assert_eq!(stage_on(&steps, day(2022, 11, 30)), None);
    assert!(is_drafted_on(&steps, day(2022, 11, 30)));
    let before = stage_on(&steps, day(2023, 3, 31));
    assert_eq!(before, Some(AgreementStage::Approval));
    assert_eq!(stage_on(&steps, today), Some(AgreementStage::InForce));
    let again = step(AgreementStage::InForce, today, "", 2);
    assert!(move_on(&Permit::system(), (id, &steps), &again, today).is_err());
    let ends = FormData::default()
        .with(Field::Agreement(AgreementField::Stage), "ended")
        .with(Field::Agreement(AgreementField::On), "01.06.2023");
    let problems = StageDraft::parse(&ends).unwrap_err();
    assert_eq!(
        problems.of(Field::Agreement(AgreementField::Words)),
        Some(Flaw::Required)
    );
}

#[test]
fn a_part_keeps_its_number_while_it_is_called_the_same() {
    let line = |text: &str| Line::parse(text).unwrap();
    let first = numbered(&[], &[line("A"), line("B")]);
    let then = numbered(&first, &[line("C"), line("B")]);
    let numbers: Vec<_> = then.iter().map(|part| part.number).collect();
    assert_eq!(numbers, [3, 2]);
    let typed = |parts: &str| {
        let form = FormData::default().with(Field::Agreement(AgreementField::Parts), parts);
        let problems = AgreementDraft::parse(&form).unwrap_err();
        problems.of(Field::Agreement(AgreementField::Parts))
    };
    assert_eq!(typed("A\nB\n\nA"), Some(Flaw::RepeatedLine { line: 4 }));
    assert_eq!(
        typed(&format!("A\n{}", "x".repeat(201))),
        Some(Flaw::Line { line: 2 })
    );
    assert_eq!(typed("A\nB"), None);
}

#[test]
fn a_text_says_what_is_new_and_does_not_begin_before_the_one_before_it() {
    let of = Field::Agreement;
    let typed = |from: &str, text: &str, changes: &str, based_on: &str| {
        WordingDraft::parse(
            &FormData::default()
                .with(Field::ValidFrom, from)
                .with(of(AgreementField::Text), text)
                .with(of(AgreementField::Changes), changes)
                .with(Field::Version, based_on),
        )
    };
    let problems = typed("10.11.2022", "", "", "0").unwrap_err();
    assert_eq!(problems.of(of(AgreementField::Text)), Some(Flaw::Required));
    let problems = typed("10.11.2022", "Ny", "", "1").unwrap_err();
    assert_eq!(
        problems.of(of(AgreementField::Changes)),
        Some(Flaw::Required)
    );
    let id = AgreementId::new(Uuid::nil());
    let there = [Wording {
        version: 1,
        from: day(2022, 11, 10),
    }];
    let add = |from: &str| {
        let draft = typed(from, "Ny", "Afsnit 6.1 er præciseret", "1").unwrap();
        add_wording(&Permit::system(), (id, &there), &draft).map(|(version, _)| version)
    };
    assert_eq!(add("10.11.2022"), Ok(2));
    assert!(add("09.11.2022").is_err());
    assert_eq!(wording_on(&there, day(2022, 11, 9)), None);
    let both = [
        there[0],
        Wording {
            version: 2,
            from: day(2023, 1, 1),
        },
    ];
    assert_eq!(wording_on(&both, day(2022, 12, 31)), Some(1));
    assert_eq!(wording_on(&both, day(2023, 1, 1)), Some(2));
}

#[test]
fn what_was_never_said_is_retracted_and_the_party_awaited_again() {
    let said = |stance, sequence| Accession {
        sequence,
        party: party(1),
        stance,
        on: day(2022, 11, 10),
    };
    let both = [said(Stance::Accedes, 1), said(Stance::Retracted, 2)];
    assert_eq!(stance_on(&both, party(1), day(2022, 11, 10)), None);
    let again = [both[0], both[1], said(Stance::Declines, 3)];
    let stands = stance_on(&again, party(1), day(2022, 11, 10));
    assert_eq!(stands, Some(Stance::Declines));
    let retracts = AccessionDraft::parse(&typed(party(1), Stance::Retracted, "Fejl", 0));
    assert!(put_down(&[], &retracts.unwrap()).is_err());
}

fn any_accession() -> impl Strategy<Value = Accession> {
    (1u32..200, 1u128..8, 0usize..4, 0u64..400).prop_map(|(sequence, n, stance, days)| Accession {
        sequence,
        party: party(n),
        stance: *Stance::ALL.get(stance).unwrap(),
        on: day(2022, 1, 1) + chrono::Days::new(days),
    })
}

proptest! {
    /// How a party stands on a day is what replaying everything up to that day leaves.
    #[test]
    fn the_stance_on_any_day_is_a_replay_up_to_it(
        said in prop::collection::vec(any_accession(), 0..40), days in 0u64..450,
    ) {
        let until = day(2022, 1, 1) + chrono::Days::new(days);
        let mut replay = said.clone();
        replay.sort_by_key(|a| (a.on, a.sequence));
        let mut stands = std::collections::HashMap::new();
        for accession in replay.iter().filter(|a| a.on <= until) {
            stands.insert(accession.party, (accession.on, accession.sequence, accession.stance));
        }
        for n in 1..8 {
            let replayed = stands.get(&party(n));
            // Two entries of one day and one number cannot be told apart, and are never stored.
            let twice = said.iter().filter(|a| replayed.is_some_and(|(on, sequence, _)| a.party == party(n) && a.on == *on && a.sequence == *sequence)).count();
            if twice <= 1 {
                prop_assert_eq!(stance_on(&said, party(n), until), replayed.map(|(_, _, stance)| *stance));
            }
        }
    }

    /// No party is counted twice, none that does not exist that day, and no more are bound than there are.
    #[test]
    fn coverage_counts_each_party_once_and_only_those_that_exist(
        said in prop::collection::vec(any_accession(), 0..40),
        spans in prop::collection::vec((1u128..8, 0u64..400, 0u64..400), 0..12),
        days in 0u64..450,
    ) {
        let start = day(2022, 1, 1);
        let on = start + chrono::Days::new(days);
        let parties: Vec<_> = spans.iter().map(|(n, from, length)| Party {
            validity: Validity {
                from: Some(start + chrono::Days::new(*from)),
                until: Some(start + chrono::Days::new(from + length)),
            },
            ..municipality(*n)
        }).collect();
        let coverage = coverage_on(&parties, &said, on);
        let existing = parties.iter().filter(|party| party.validity.holds(on));
        let existing: BTreeSet<_> = existing.map(|party| party.id).collect();
        prop_assert_eq!(coverage.n_parties(), existing.len());
        let mut n_bound = 0;
        for party in &parties {
            let stance = stance_on(&said, party.id, on);
            let expected = existing.contains(&party.id).then_some(stance);
            prop_assert_eq!(coverage.stance(party.id), expected);
        }
        for id in &existing {
            n_bound += usize::from(stance_on(&said, *id, on).is_some_and(Stance::binds));
        }
        let counted = (n_bound, existing.len());
        let share = coverage.shares.first().map_or((0, 0), |s| (s.n_bound, s.n_parties));
        let shared = (usize::try_from(share.0).unwrap(), usize::try_from(share.1).unwrap());
        prop_assert_eq!(shared, counted);
    }
}
