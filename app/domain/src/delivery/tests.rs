use super::*;
use crate::actor::{Actor, Grant, User};
use crate::confirmation::SaveDraft;
use crate::ids::ForumId;
use crate::policy::{Target, authorize};
use proptest::prelude::*;
use uuid::Uuid;

const FORUM: ForumId = ForumId::new(Uuid::from_u128(1));
const LEAD: u128 = 5;
const ORDERER: u128 = 6;

fn content(titles: &[&str]) -> FormData {
    let mut form = FormData::default();
    for title in titles {
        form = form
            .with(Field::Deliverable, *title)
            .with(Field::Criteria, "I drift")
            .with(Field::Method, "Opgørelse")
            .with(Field::Approver, "Politisk Niveau");
    }
    form.with(Field::Owner, "chef")
        .with(Field::Lead, "leder")
        .with(Field::Participants, "Aalborg Kommune")
        .with(Field::Places, "Aalborg")
        .with(Field::StartOn, "01.08.2023")
        .with(Field::EndOn, "31.12.2025")
        .with(Field::TargetGroup, "De ældste 2 %")
        .with(Field::Resources, "Egne rammer")
        .with(Field::Outcome, "Færre indlæggelser")
        .with(Field::PatientsDescribe, "ja")
        .with(Field::PatientsSolve, "ja")
}

fn deliveries(titles: &[&str]) -> Deliveries {
    Deliveries {
        initiative: InitiativeId::new(Uuid::from_u128(3)),
        programme: ProgrammeId::new(Uuid::from_u128(4)),
        agreed: agreed(&content(titles)),
        handed: Vec::new(),
    }
}

fn lead() -> Permit<Confirm> {
    let initiative = InitiativeId::new(Uuid::from_u128(3));
    let grant = Grant::ProjectLead {
        initiative,
        programme: ProgrammeId::new(Uuid::from_u128(4)),
    };
    authorize(&user(LEAD, grant), Target::Initiative(initiative)).unwrap()
}

fn orderer(id: u128) -> Permit<Decide> {
    authorize(&user(id, Grant::ForumMember(FORUM)), Target::Forum(FORUM)).unwrap()
}

fn user(id: u128, grant: Grant) -> Actor {
    Actor::User(User {
        id: UserId::new(Uuid::from_u128(id)),
        name: String::new(),
        grants: vec![grant],
    })
}

/// What the store does with accepted commands.
impl Deliveries {
    fn hand(&mut self, at: usize) -> Result<HandOverId, Refusal> {
        let id = HandOverId::new(Uuid::from_u128(
            100 + u128::try_from(self.handed.len()).unwrap(),
        ));
        let command = HandOver {
            deliverable: self.agreed[at],
            evidence: Paragraph::parse("Opgørelse 3. kvartal").unwrap(),
            link: None,
        };
        let (handed, _) = hand_over(&lead(), id, self, &command)?;
        self.handed.push(handed);
        Ok(id)
    }

    fn answered(&mut self, id: HandOverId, acceptance: Acceptance) -> Result<(), Refusal> {
        let command = AnswerHandOver {
            id,
            acceptance,
            remark: None,
        };
        answer(&orderer(ORDERER), self, &command)?;
        let handed = self.handed.iter_mut().find(|h| h.id == id);
        handed.unwrap().answer = Some(acceptance);
        Ok(())
    }
}

#[test]
fn a_returned_deliverable_is_handed_over_again_until_it_is_accepted() {
    let mut all = deliveries(&["En", "To"]);
    let first = all.hand(0).unwrap();
    assert_eq!(all.hand(0), Err(Refusal::AlreadyHandedOver));
    all.answered(first, Acceptance::Returned).unwrap();
    let again = all.answered(first, Acceptance::Accepted);
    assert_eq!(again, Err(Refusal::AlreadyAnswered));
    let second = all.hand(0).unwrap();
    all.answered(second, Acceptance::Accepted).unwrap();
    assert_eq!(all.hand(0), Err(Refusal::AlreadyAccepted));
    assert_eq!((all.counts(), all.is_complete()), ((2, 0, 1), false));
    let other = all.hand(1).unwrap();
    all.answered(other, Acceptance::Accepted).unwrap();
    assert!(all.is_complete());
}

#[test]
fn a_changed_deliverable_is_another_one() {
    let mut all = deliveries(&["En"]);
    let id = all.hand(0).unwrap();
    all.answered(id, Acceptance::Accepted).unwrap();
    all.agreed = agreed(&content(&["En, i hele regionen"]));
    assert_eq!(all.counts(), (1, 0, 0));
    assert!(all.hand(0).is_ok());
    let gone = HandOver {
        deliverable: agreed(&content(&["En"]))[0],
        evidence: Paragraph::parse("x").unwrap(),
        link: None,
    };
    let id = HandOverId::new(Uuid::nil());
    let refused = hand_over(&lead(), id, &all, &gone);
    assert_eq!(refused.unwrap_err(), Refusal::NotAgreed);
}

#[test]
fn nobody_accepts_their_own_work_and_a_return_says_why() {
    let mut all = deliveries(&["En"]);
    let id = all.hand(0).unwrap();
    let form = FormData::default()
        .with(Field::HandOver, id.to_string())
        .with(Field::Acceptance, "returned");
    let problems = AnswerHandOver::parse(&form).unwrap_err();
    assert_eq!(problems.of(Field::Remark), Some(Flaw::Required));
    let accepted = form.replacing(Field::Acceptance, "accepted");
    let command = AnswerHandOver::parse(&accepted).unwrap();
    let own = answer(&orderer(LEAD), &all, &command);
    assert_eq!(own.unwrap_err(), Refusal::OwnDelivery);
}

#[test]
fn evidence_links_to_the_web_alone() {
    let form = |link: &str| {
        FormData::default()
            .with(Field::ContentHash, "0".repeat(64))
            .with(Field::Evidence, "Se rapporten")
            .with(Field::Link, link)
    };
    for good in ["", "https://example.org/rapport", "http://intra/x"] {
        assert!(HandOver::parse(&form(good)).is_ok(), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        "https://",
        "www.example.org",
        "https://a b",
    ] {
        let problems = HandOver::parse(&form(bad)).unwrap_err();
        assert_eq!(problems.of(Field::Link), Some(Flaw::NotAnAddress), "{bad}");
    }
}

proptest! {
    /// Whatever is tried: accepted stays accepted, and the counts add up.
    #[test]
    fn acceptance_is_final(steps in prop::collection::vec((0..3usize, 0..3u8), 0..30)) {
        let mut all = deliveries(&["En", "To", "Tre"]);
        for (at, act) in steps {
            let before: Vec<_> = all.agreed.iter().map(|d| all.state_of(*d)).collect();
            let waiting = all.handed.iter().rev().find(|h| h.deliverable == all.agreed[at]).map(|h| h.id);
            let _ = match (act, waiting) {
                (0, _) => all.hand(at).map(|_| ()),
                (1, Some(id)) => all.answered(id, Acceptance::Accepted),
                (_, Some(id)) => all.answered(id, Acceptance::Returned),
                (_, None) => Ok(()),
            };
            for (deliverable, before) in all.agreed.iter().zip(before) {
                if before == DeliveryState::Accepted {
                    prop_assert_eq!(all.state_of(*deliverable), DeliveryState::Accepted);
                }
            }
            let (n_agreed, n_waiting, n_accepted) = all.counts();
            prop_assert!(n_waiting + n_accepted <= n_agreed && n_agreed == 3);
        }
    }

    /// A draft on its way never counts as agreed before it is whole.
    #[test]
    fn an_incomplete_text_agrees_nothing(title in "[a-z]{1,10}") {
        let draft = SaveDraft::parse(&FormData::default().with(Field::Deliverable, title)).unwrap().draft;
        prop_assert_eq!(agreed(&draft), Vec::new());
    }
}
