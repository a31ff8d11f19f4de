use super::*;
use crate::actor::{Actor, Grant, User};
use crate::confirmation::content::tests::complete;
use crate::confirmation::{ConfirmationContent, StageKind, Verdict, compare};
use crate::ids::UserId;
use crate::policy::{Target, authorize};
use proptest::prelude::*;
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
        chain: Chain(vec![CHIEFS, DIRECTORS]),
        draft: None,
        latest: None,
        approved: Vec::new(),
    }
}

/// What the store does with an accepted command.
impl ConfirmationState {
    fn saved(&mut self, form: &FormData) -> Result<Saved, Refusal> {
        let command =
            SaveDraft::parse(&form.clone().with(Field::Version, self.revision.to_string()));
        let command = command.unwrap();
        let (saved, events) = save(&lead(), self, &command)?;
        assert_eq!(events.is_empty(), saved == Saved::Unchanged);
        if let Saved::Changed { withdraws } = saved {
            if let (Some(_), Some(latest)) = (withdraws, &mut self.latest) {
                latest.withdrawn = true;
            }
            self.draft = Some(command.draft);
            self.revision += 1;
        }
        Ok(saved)
    }

    fn submitted(&mut self, form: &FormData) -> Result<u32, Refusal> {
        let command = SubmitConfirmation::parse(
            &form.clone().with(Field::Version, self.revision.to_string()),
        );
        let command = command.unwrap();
        let (version, events) = submit(&lead(), self, &command)?;
        assert!(!events.is_empty());
        let number = version.number;
        self.draft = Some(command.content.to_form());
        self.latest = Some(version);
        self.revision += 1;
        Ok(number)
    }

    fn decided(&mut self, forum: ForumId, verdict: Verdict) -> Result<(), Refusal> {
        let (number, hash) = match &self.latest {
            Some(latest) => (latest.number, latest.hash),
            None => (
                1,
                ContentHash::of(&ConfirmationContent::parse(&complete()).unwrap()),
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
    ) -> Result<(), Refusal> {
        let form = FormData::default()
            .with(Field::Forum, forum.to_string())
            .with(Field::Version, version.to_string())
            .with(Field::ContentHash, hash.to_string())
            .with(Field::Verdict, verdict.code())
            .with(Field::RemarkWhat, "Hvornår er det leveret?");
        let command = DecideConfirmation::parse(&form).unwrap();
        let (decision, _) = decide(&member(CHIEF, forum), self, &command)?;
        if verdict.is_approval() {
            self.approved.retain(|(f, _)| *f != forum);
            self.approved.push((forum, version));
        }
        self.latest.as_mut().unwrap().decisions.push(decision);
        self.revision += 1;
        Ok(())
    }
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
    assert_eq!(state.saved(&complete()), Err(Refusal::InForce));
    assert_eq!(state.submitted(&complete()), Err(Refusal::InForce));
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
        Err(Refusal::VersionWithdrawn { this: 2 })
    );
    assert_eq!(state.submitted(&mended), Ok(3));
    assert_eq!(state.stage(), Stage::Awaiting(CHIEFS));
    assert_eq!(
        state.decided(DIRECTORS, Verdict::Approved),
        Err(Refusal::ForumBeforeMissing {
            this: 3,
            approved: Some(2)
        })
    );
    assert_eq!(
        state.decided_on(DIRECTORS, Verdict::Approved, 2, approved.hash),
        Err(Refusal::OutdatedVersion { this: 2, latest: 3 })
    );
}

#[test]
fn n01_out_of_order_twice_by_the_submitter_or_another_text_is_refused() {
    let mut state = new_state();
    assert_eq!(
        state.decided(CHIEFS, Verdict::Approved),
        Err(Refusal::NothingSubmitted)
    );
    state.submitted(&complete()).unwrap();
    assert_eq!(
        state.decided(DIRECTORS, Verdict::Approved),
        Err(Refusal::ForumBeforeMissing {
            this: 1,
            approved: None
        })
    );
    let other = complete().replacing(Field::Places, "Aalborg");
    let other = ContentHash::of(&ConfirmationContent::parse(&other).unwrap());
    assert_eq!(
        state.decided_on(CHIEFS, Verdict::Approved, 1, other),
        Err(Refusal::OutdatedVersion { this: 1, latest: 1 })
    );
    state.latest.as_mut().unwrap().submitted_by = Some(UserId::new(Uuid::from_u128(CHIEF)));
    assert_eq!(
        state.decided(CHIEFS, Verdict::Approved),
        Err(Refusal::OwnConfirmation)
    );
    state.latest.as_mut().unwrap().submitted_by = Some(UserId::new(Uuid::from_u128(LEAD)));
    state.decided(CHIEFS, Verdict::Approved).unwrap();
    assert_eq!(
        state.decided(CHIEFS, Verdict::Approved),
        Err(Refusal::AlreadyDecided)
    );
}

#[test]
fn the_same_text_is_neither_saved_nor_submitted_twice() {
    let mut state = new_state();
    state.submitted(&complete()).unwrap();
    let again = state.draft.clone().unwrap();
    assert_eq!(state.saved(&again), Ok(Saved::Unchanged));
    assert_eq!(state.submitted(&complete()), Err(Refusal::AlreadySubmitted));
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
    assert_eq!(state.submitted(&complete()), Err(Refusal::NoChain));
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

#[derive(Clone, Debug)]
enum Step {
    Save(u8),
    Submit(u8),
    Decide(bool, usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0u8..3).prop_map(Step::Save),
        (0u8..3).prop_map(Step::Submit),
        (any::<bool>(), 0usize..4).prop_map(|(first, verdict)| Step::Decide(first, verdict)),
    ];
    proptest::collection::vec(step, 0..40)
}

fn text(n: u8) -> FormData {
    complete().replacing(Field::Places, format!("Sted {n}"))
}

proptest! {
    /// Whatever is tried in whatever order: only the drawn transitions happen, versions only grow,
    /// and what is in force was approved by every forum, in order, as that very text.
    #[test]
    fn no_way_around_the_chain(steps in steps()) {
        let mut state = new_state();
        let mut hashes: Vec<ContentHash> = Vec::new();
        for step in steps {
            let (before, number) = (state.stage(), state.latest_number());
            let done = match step {
                Step::Save(n) => state.saved(&text(n)).map(|_| ()),
                Step::Submit(n) => state.submitted(&text(n)).map(|_| ()),
                Step::Decide(first, verdict) => {
                    let forum = if first { CHIEFS } else { DIRECTORS };
                    state.decided(forum, Verdict::ALL[verdict])
                }
            };
            let after = state.stage();
            if done.is_err() {
                prop_assert_eq!((before, number), (after, state.latest_number()));
                continue;
            }
            let drawn = matches!(
                (before.kind(), after.kind()),
                (StageKind::Ordered | StageKind::Drafting | StageKind::Returned | StageKind::Awaiting, StageKind::Awaiting)
                    | (StageKind::Ordered | StageKind::Drafting | StageKind::Awaiting, StageKind::Drafting)
                    | (StageKind::Returned, StageKind::Returned)
                    | (StageKind::Awaiting, StageKind::Returned | StageKind::Rejected | StageKind::InForce)
            );
            prop_assert!(drawn, "{:?} to {:?}", before, after);
            let latest = state.latest_number();
            prop_assert!(latest == number || latest == number + 1);
            if latest > number {
                hashes.push(state.latest.as_ref().unwrap().hash);
            }
            if let Some(version) = &state.latest {
                prop_assert_eq!(usize::try_from(version.number), Ok(hashes.len()));
                prop_assert_eq!(hashes.last(), Some(&version.hash));
                let approving: Vec<_> = version.decisions.iter().filter(|d| d.verdict.is_approval()).map(|d| d.forum).collect();
                prop_assert!([CHIEFS, DIRECTORS].starts_with(&approving));
                prop_assert_eq!(after == Stage::InForce, approving.len() == 2);
            }
        }
    }

    #[test]
    fn a_draft_is_kept_as_it_was_typed(rows in proptest::collection::vec("[a-zå]{0,6}", 0..5), places in "[a-z \r\n]{0,30}") {
        let mut form = FormData::default().with(Field::Places, places.clone());
        for row in &rows {
            form = form.with(Field::Deliverable, row.as_str()).with(Field::Criteria, "").with(Field::Method, "").with(Field::Approver, "");
        }
        let kept = SaveDraft::parse(&form).unwrap().draft;
        let again = SaveDraft::parse(&kept).unwrap().draft;
        prop_assert_eq!(compare(&kept, &again), Vec::new());
        let titles: Vec<_> = kept.all(Field::Deliverable).filter(|t| !t.is_empty()).collect();
        let typed: Vec<_> = rows.iter().filter(|r| !r.is_empty()).collect();
        prop_assert_eq!(titles, typed);
    }
}
