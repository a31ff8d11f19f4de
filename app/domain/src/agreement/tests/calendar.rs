//! The approval calendar, and how far the parties are.

use super::{day, municipality, party};
use crate::agreement::*;
use crate::ids::{AgreementId, OrganisationId};
use crate::policy::Permit;
use crate::problem::Refusal;
use crate::text::Line;
use crate::time::Validity;
use uuid::Uuid;

fn window(bodies: Bodies) -> Step {
    Step {
        number: 2,
        draft: StepDraft {
            title: Line::parse("Godkendelse i byråd og regionsråd").unwrap(),
            bodies,
            from: day(2023, 1, 1),
            until: day(2023, 3, 31),
        },
        version: 1,
        first_until: day(2023, 3, 31),
    }
}

fn decided(party: Option<OrganisationId>, result: StepResult, sequence: u32) -> StepOutcome {
    StepOutcome {
        sequence,
        step: 2,
        party,
        result,
        on: day(2023, 2, 1),
    }
}

#[test]
fn a_step_is_late_when_its_window_is_over_and_somebody_has_not_decided() {
    let parties: Vec<_> = (1..=3).map(municipality).collect();
    let step = window(Bodies::EachParty);
    let mut outcomes = vec![
        decided(Some(party(1)), StepResult::Approved, 1),
        decided(Some(party(2)), StepResult::Rejected, 2),
        decided(Some(party(3)), StepResult::PutOff, 3),
    ];
    let on = |outcomes: &[StepOutcome], on| step_standing(&step, (&parties, &[]), outcomes, on);
    let before = on(&outcomes, day(2023, 1, 31));
    assert_eq!((before.n_settled, before.n_bodies), (0, 3));
    assert!(before.is_open && !before.is_late);
    let after = on(&outcomes, day(2023, 4, 1));
    assert_eq!((after.n_settled, after.n_rejected), (2, 1));
    assert!(after.is_late && !after.is_open);
    assert_eq!(after.missing, [party(3)]);
    outcomes.push(decided(Some(party(3)), StepResult::Approved, 4));
    assert!(!on(&outcomes, day(2023, 4, 1)).is_late);
    let of_one = window(Bodies::One);
    assert!(step_standing(&of_one, (&parties, &[]), &[], day(2023, 4, 1)).is_late);
    let done = [decided(None, StepResult::Approved, 1)];
    assert!(!step_standing(&of_one, (&parties, &[]), &done, day(2023, 4, 1)).is_late);
}

#[test]
fn nobody_waits_for_a_party_that_declined_or_that_a_step_is_not_for() {
    let mut parties: Vec<_> = (1..=3).map(municipality).collect();
    let step = window(Bodies::EachParty);
    let declines = Accession {
        sequence: 1,
        party: party(2),
        stance: Stance::Declines,
        on: day(2022, 11, 10),
    };
    let outcomes = [
        decided(Some(party(1)), StepResult::Approved, 1),
        decided(Some(party(3)), StepResult::NotForIt, 2),
    ];
    let on = |parties: &[Party]| {
        step_standing(&step, (parties, &[declines]), &outcomes, day(2023, 4, 1))
    };
    let standing = on(&parties);
    assert_eq!((standing.n_settled, standing.n_bodies), (1, 1));
    assert!(!standing.is_late);
    // A party that came after the window was over was never asked.
    parties.push(Party {
        validity: Validity {
            from: Some(day(2023, 4, 1)),
            until: None,
        },
        ..municipality(4)
    });
    assert!(!on(&parties).is_late);
}

#[test]
fn an_outcome_is_of_a_body_of_its_step_and_who_decides_stays_then() {
    let id = AgreementId::new(Uuid::nil());
    let permit = Permit::system();
    let put = |bodies, party| {
        let draft = OutcomeDraft {
            party,
            result: StepResult::Approved,
            on: day(2023, 2, 1),
            words: None,
            based_on: 0,
        };
        let (step, parties) = (window(bodies), [super::party(1)]);
        let today = day(2023, 2, 1);
        put_outcome_down(&permit, (id, &step), &parties, 0, &draft, today).is_ok()
    };
    assert!(put(Bodies::One, None));
    assert!(!put(Bodies::One, Some(party(1))));
    assert!(put(Bodies::EachParty, Some(party(1))));
    assert!(!put(Bodies::EachParty, Some(party(2))));
    assert!(!put(Bodies::EachParty, None));
    let step = window(Bodies::One);
    let anew = StepDraft {
        bodies: Bodies::EachParty,
        ..step.draft.clone()
    };
    let outcomes = [decided(None, StepResult::Approved, 1)];
    let change = |outcomes: &[StepOutcome]| {
        let changed = plan_step(&permit, id, (2, Some(&step)), outcomes, (&anew, 1));
        changed.map(|(step, _)| step.version)
    };
    assert_eq!(change(&[]), Ok(2));
    assert_eq!(change(&outcomes), Err(Refusal::StepDecided.into()));
}

#[test]
fn progress_is_of_a_part_and_a_party_that_the_agreement_has() {
    let id = AgreementId::new(Uuid::nil());
    let today = day(2024, 5, 15);
    let report = |part, who, on| {
        let draft = ProgressDraft {
            part,
            party: party(who),
            state: PartState::Done,
            on,
            words: None,
            based_on: 0,
        };
        let parties = [party(1)];
        let of = ([1, 2].as_slice(), parties.as_slice());
        report_progress(&Permit::system(), id, of, 0, &draft, today).map(|(told, _)| told)
    };
    let told = report(2, 1, today).unwrap();
    assert!(report(3, 1, today).is_err());
    assert!(report(1, 2, today).is_err());
    assert!(report(1, 1, day(2024, 5, 16)).is_err());
    assert_eq!((told.part, told.state), (2, PartState::Done));
}
