//! Who in a forum can decide for it, and how.

use super::*;

#[test]
fn each_forum_decides_by_its_own_rule() {
    let with = |rule, written| {
        let mut state = new_state();
        let step = |forum| ApprovalStep {
            forum,
            rule,
            written,
        };
        state.chain = Chain([CHIEFS, DIRECTORS].map(step).to_vec());
        state.submitted(&complete()).unwrap();
        state
    };
    let mut state = with(ApprovalRule::Chair, false);
    let approved = state.verdict(CHIEFS, Verdict::Approved);
    let refused = state.ruled(CHIEF, Capacity::Member, &approved);
    assert_eq!(refused, Err(Refusal::ChairDecides.into()));
    let in_writing = approved.clone().with(Field::Procedure, "written");
    let refused = state.ruled(CHIEF, Capacity::Chair, &in_writing);
    assert_eq!(refused, Err(Refusal::MeetingDecides.into()));
    let unfounded = state.ruled(CHIEF, Capacity::Secretariat, &approved);
    let missing = Problems::one(Field::Item, Flaw::Required);
    assert_eq!(unfounded, Err(Rejection::Invalid(missing)));
    let founded = approved.clone().with(Field::Item, "Referat, punkt 2");
    assert!(
        state
            .clone()
            .ruled(CHIEF, Capacity::Secretariat, &founded)
            .is_ok()
    );
    assert!(state.ruled(CHIEF, Capacity::Chair, &approved).is_ok());
    assert_eq!(state.stage(), Stage::Awaiting(DIRECTORS));
    let mut state = with(ApprovalRule::Member, true);
    assert!(state.ruled(CHIEF, Capacity::Member, &in_writing).is_ok());
}

#[test]
fn two_co_chairs_each_approve_and_one_alone_returns() {
    const OTHER_CHAIR: u128 = 8;
    let mut state = new_state();
    state.chain.0[0].rule = ApprovalRule::BothChairs;
    state.submitted(&complete()).unwrap();
    let approved = state.verdict(CHIEFS, Verdict::Approved);
    let first = state.ruled(CHIEF, Capacity::Chair, &approved);
    assert_eq!(first, Ok(Ruling::Consented));
    assert_eq!(state.stage(), Stage::Awaiting(CHIEFS));
    let twice = state.ruled(CHIEF, Capacity::Chair, &approved);
    assert_eq!(twice, Err(Refusal::AlreadyConsented.into()));
    let returned = state.verdict(CHIEFS, Verdict::Returned);
    let mut other = state.clone();
    other
        .ruled(OTHER_CHAIR, Capacity::Chair, &returned)
        .unwrap();
    assert_eq!(other.stage(), Stage::Returned(CHIEFS));
    state
        .ruled(OTHER_CHAIR, Capacity::Chair, &approved)
        .unwrap();
    assert_eq!(state.stage(), Stage::Awaiting(DIRECTORS));
}
