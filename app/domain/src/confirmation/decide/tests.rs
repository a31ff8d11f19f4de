mod any_order;
mod rules;

use super::*;
use crate::actor::{Actor, Grant, User};
use crate::confirmation::content::tests::complete;
use crate::confirmation::{ApprovalStep, Chain, ConfirmationContent, Holding, Verdict};
use crate::ids::{ForumId, InitiativeId, ProgrammeId, UserId};
use crate::policy::{Target, authorize};
use uuid::Uuid;

const CHIEFS: ForumId = ForumId::new(Uuid::from_u128(1));
const DIRECTORS: ForumId = ForumId::new(Uuid::from_u128(2));
const INITIATIVE: InitiativeId = InitiativeId::new(Uuid::from_u128(3));
const PROGRAMME: ProgrammeId = ProgrammeId::new(Uuid::from_u128(4));
const LEAD: u128 = 5;
const CHIEF: u128 = 6;

fn user(id: u128, grants: Vec<Grant>) -> Actor {
    Actor::User(User {
        id: UserId::new(Uuid::from_u128(id)),
        name: String::new(),
        grants,
    })
}

fn lead() -> Permit<Confirm> {
    let grant = Grant::ProjectLead {
        initiative: INITIATIVE,
        programme: PROGRAMME,
    };
    authorize(&user(LEAD, vec![grant]), Target::Initiative(INITIATIVE)).unwrap()
}

fn member(id: u128, forum: ForumId) -> Permit<Decide> {
    authorize(
        &user(id, vec![Grant::ForumMember(forum)]),
        Target::Forum(forum),
    )
    .unwrap()
}

fn new_state() -> ConfirmationState {
    ConfirmationState {
        initiative: INITIATIVE,
        programme: PROGRAMME,
        revision: 0,
        chain: Chain([CHIEFS, DIRECTORS].map(ApprovalStep::plain).to_vec()),
        draft: None,
        in_force: None,
        changing: false,
        latest: None,
        approved: Vec::new(),
        consents: Vec::new(),
    }
}

impl ConfirmationState {
    fn saved(&mut self, form: &FormData) -> Result<Saved, Refusal> {
        let command =
            SaveDraft::parse(&form.clone().with(Field::Version, self.revision.to_string()));
        let command = command.unwrap();
        let (saved, events) = save(&lead(), self, &command)?;
        assert_eq!(events.is_empty(), saved == Saved::Unchanged);
        *self = self.clone().with_draft(saved, command.draft);
        self.revision += u32::from(saved != Saved::Unchanged);
        Ok(saved)
    }

    fn submitted(&mut self, form: &FormData) -> Result<u32, Rejection> {
        let command = SubmitConfirmation::parse(
            &form.clone().with(Field::Version, self.revision.to_string()),
        );
        let command = command.unwrap();
        let (version, events) = submit(&lead(), self, &command)?;
        assert!(!events.is_empty());
        let number = version.number;
        *self = self.clone().with_version(version, command.text());
        self.revision += 1;
        Ok(number)
    }

    fn decided(&mut self, forum: ForumId, verdict: Verdict) -> Result<Ruling, Rejection> {
        let (number, hash) = match &self.latest {
            Some(latest) => (latest.number, latest.hash),
            None => (
                1,
                ContentHash::of(&ConfirmationContent::parse(&complete()).unwrap(), None),
            ),
        };
        self.decided_on(forum, verdict, number, hash)
    }

    fn decided_on(
        &mut self,
        forum: ForumId,
        verdict: Verdict,
        version: u32,
        hash: ContentHash,
    ) -> Result<Ruling, Rejection> {
        let form = verdict_form(forum, verdict, version, hash);
        self.ruled(CHIEF, Capacity::Member, &form)
    }

    fn ruled(
        &mut self,
        by: u128,
        capacity: Capacity,
        form: &FormData,
    ) -> Result<Ruling, Rejection> {
        let command = DecideConfirmation::parse(form).unwrap();
        let (ruling, _) = decide(&member(by, command.forum), capacity, self, &command)?;
        match ruling {
            Ruling::Decided(decision) => *self = self.clone().with_decision(decision),
            Ruling::Consented => {
                let user = UserId::new(Uuid::from_u128(by));
                self.consents.push((command.forum, user));
            }
        }
        self.revision += 1;
        Ok(ruling)
    }

    /// The form of a forum on the latest version.
    fn verdict(&self, forum: ForumId, verdict: Verdict) -> FormData {
        let latest = self.latest.as_ref().unwrap();
        verdict_form(forum, verdict, latest.number, latest.hash)
    }
}

fn verdict_form(forum: ForumId, verdict: Verdict, version: u32, hash: ContentHash) -> FormData {
    FormData::default()
        .with(Field::Forum, forum.to_string())
        .with(Field::Version, version.to_string())
        .with(Field::ContentHash, hash.to_string())
        .with(Field::Verdict, verdict.code())
        .with(Field::RemarkWhat, "Hvornår er det leveret?")
}

fn text(n: u8) -> FormData {
    complete().replacing(Field::Places, format!("Sted {n}"))
}

/// Asked for at all times; it counts where something is in force.
fn changing(n: u8) -> FormData {
    text(n)
        .with(Field::ChangeReason, "Nye rammer")
        .with(Field::ChangeWhere, "Et andet sted")
}

#[test]
fn the_way_of_a_confirmation() {
    let mut state = new_state();
    assert_eq!(state.stage(), Stage::Ordered);
    state.saved(&complete()).unwrap();
    assert_eq!(state.stage(), Stage::Drafting);
    assert_eq!(state.submitted(&complete()), Ok(1));
    assert_eq!(state.stage(), Stage::Awaiting(CHIEFS));
    state.decided(CHIEFS, Verdict::Returned).unwrap();
    assert_eq!(state.stage(), Stage::Returned(CHIEFS));
    assert_eq!(state.submitted(&complete()), Ok(2));
    state.decided(CHIEFS, Verdict::ApprovedWithRemark).unwrap();
    assert_eq!(state.stage(), Stage::Awaiting(DIRECTORS));
    state.decided(DIRECTORS, Verdict::Approved).unwrap();
    assert_eq!(state.stage(), Stage::InForce);
    assert_eq!(state.in_force.as_ref().map(|held| held.number), Some(2));
    let held = state.draft.clone().unwrap();
    assert_eq!(state.saved(&held), Ok(Saved::Unchanged));
    assert_eq!(
        state.submitted(&complete()),
        Err(Refusal::NothingChanged.into())
    );
}

#[test]
fn n01_a_changed_text_goes_back_to_the_first_forum() {
    let mut state = new_state();
    state.submitted(&complete()).unwrap();
    state.decided(CHIEFS, Verdict::Returned).unwrap();
    state.submitted(&complete()).unwrap();
    state.decided(CHIEFS, Verdict::Approved).unwrap();
    let approved = state.latest.clone().unwrap();

    let mended = complete().replacing(Field::EndOn, "30.12.2025");
    assert_eq!(
        state.saved(&mended),
        Ok(Saved::Changed { withdraws: Some(2) })
    );
    assert_eq!(state.stage(), Stage::Drafting);
    assert_eq!(
        state.decided_on(DIRECTORS, Verdict::Approved, 2, approved.hash),
        Err(Refusal::VersionWithdrawn { this: 2 }.into())
    );
    assert_eq!(state.submitted(&mended), Ok(3));
    assert_eq!(state.stage(), Stage::Awaiting(CHIEFS));
    assert_eq!(
        state.decided(DIRECTORS, Verdict::Approved),
        Err(Refusal::ForumBeforeMissing {
            this: 3,
            approved: Some(2)
        }
        .into())
    );
    assert_eq!(
        state.decided_on(DIRECTORS, Verdict::Approved, 2, approved.hash),
        Err(Refusal::OutdatedVersion { this: 2, latest: 3 }.into())
    );
}

#[test]
fn n01_out_of_order_twice_by_the_submitter_or_another_text_is_refused() {
    let mut state = new_state();
    assert_eq!(
        state.decided(CHIEFS, Verdict::Approved),
        Err(Refusal::NothingSubmitted.into())
    );
    state.submitted(&complete()).unwrap();
    assert_eq!(
        state.decided(DIRECTORS, Verdict::Approved),
        Err(Refusal::ForumBeforeMissing {
            this: 1,
            approved: None
        }
        .into())
    );
    let other = complete().replacing(Field::Places, "Aalborg");
    let other = ContentHash::of(&ConfirmationContent::parse(&other).unwrap(), None);
    assert_eq!(
        state.decided_on(CHIEFS, Verdict::Approved, 1, other),
        Err(Refusal::OutdatedVersion { this: 1, latest: 1 }.into())
    );
    state.latest.as_mut().unwrap().submitted_by = Some(UserId::new(Uuid::from_u128(CHIEF)));
    assert_eq!(
        state.decided(CHIEFS, Verdict::Approved),
        Err(Refusal::OwnConfirmation.into())
    );
    state.latest.as_mut().unwrap().submitted_by = Some(UserId::new(Uuid::from_u128(LEAD)));
    state.decided(CHIEFS, Verdict::Approved).unwrap();
    assert_eq!(
        state.decided(CHIEFS, Verdict::Approved),
        Err(Refusal::AlreadyDecided.into())
    );
}

#[test]
fn the_same_text_is_neither_saved_nor_submitted_twice() {
    let mut state = new_state();
    state.submitted(&complete()).unwrap();
    let again = state.draft.clone().unwrap();
    assert_eq!(state.saved(&again), Ok(Saved::Unchanged));
    assert_eq!(
        state.submitted(&complete()),
        Err(Refusal::AlreadySubmitted.into())
    );
    assert_eq!(state.stage(), Stage::Awaiting(CHIEFS));
}

#[test]
fn an_older_form_and_an_empty_chain_are_refused() {
    let mut state = new_state();
    state.revision = 4;
    let stale = SaveDraft::parse(&complete().with(Field::Version, "3")).unwrap();
    assert_eq!(
        save(&lead(), &state, &stale).unwrap_err(),
        Refusal::StaleVersion
    );
    state.chain = Chain::default();
    assert_eq!(state.submitted(&complete()), Err(Refusal::NoChain.into()));
}

/// In force as version 1.
fn in_force() -> ConfirmationState {
    let mut state = new_state();
    state.submitted(&complete()).unwrap();
    state.decided(CHIEFS, Verdict::Approved).unwrap();
    state.decided(DIRECTORS, Verdict::Approved).unwrap();
    state
}

#[test]
fn a_change_order_leaves_what_holds_until_it_has_passed_the_chain() {
    let mut state = in_force();
    let later = complete().replacing(Field::EndOn, "30.06.2026");
    assert_eq!(
        state.submitted(&later),
        Err(Refusal::ChangeNeedsReason.into())
    );
    let unexplained = later.with(Field::ChangeReason, "Rekruttering");
    let missing = Problems::one(Field::ChangeWhen, Flaw::Required);
    assert_eq!(
        state.submitted(&unexplained),
        Err(Rejection::Invalid(missing))
    );
    let explained = unexplained.with(Field::ChangeWhen, "Et halvt år senere");
    assert_eq!(state.submitted(&explained), Ok(2));
    assert_eq!(state.stage(), Stage::Awaiting(CHIEFS));
    assert_eq!(state.holding(), Holding::Changing(1));
    state.decided(CHIEFS, Verdict::Approved).unwrap();
    assert_eq!(state.holding(), Holding::Changing(1));
    state.decided(DIRECTORS, Verdict::Approved).unwrap();
    assert_eq!(state.holding(), Holding::Stands(2));
    let held = state.in_force.unwrap().content;
    assert_eq!(held.get(Field::EndOn), "30.06.2026");
    assert_eq!(held.get(Field::ChangeReason), "");
}

#[test]
fn a_change_that_is_turned_down_or_given_up_leaves_what_held() {
    for give_up in [false, true] {
        let mut state = in_force();
        let held = state.in_force.clone();
        state.submitted(&changing(1)).unwrap();
        if give_up {
            let command = AbandonChange {
                based_on: state.revision,
            };
            let events = abandon(&lead(), &state, command).unwrap();
            assert_eq!(events.len(), 2, "taken back and given up");
            state = state.without_change();
        } else {
            state.decided(CHIEFS, Verdict::Rejected).unwrap();
        }
        assert_eq!(state.stage(), Stage::InForce);
        assert_eq!(state.in_force, held);
        assert_eq!(state.draft, held.map(|held| held.content));
        assert_eq!(state.submitted(&changing(2)), Ok(3));
    }
    let command = AbandonChange { based_on: 0 };
    let refused = abandon(&lead(), &new_state(), command);
    assert_eq!(refused.unwrap_err(), Refusal::NoChange);
}

#[test]
fn everything_but_a_plain_approval_says_why() {
    let form = |verdict: Verdict| {
        FormData::default()
            .with(Field::Forum, CHIEFS.to_string())
            .with(Field::Version, "1")
            .with(Field::ContentHash, "0".repeat(64))
            .with(Field::Verdict, verdict.code())
    };
    assert!(DecideConfirmation::parse(&form(Verdict::Approved)).is_ok());
    for verdict in [
        Verdict::ApprovedWithRemark,
        Verdict::Returned,
        Verdict::Rejected,
    ] {
        let silent = form(verdict);
        let problems = DecideConfirmation::parse(&silent).unwrap_err();
        assert!(problems.of(Field::Remark).is_some());
        assert!(DecideConfirmation::parse(&silent.with(Field::RemarkWhen, "Ret året")).is_ok());
    }
}
