use super::*;
use crate::audit::AuditEvent;
use crate::confirmation::{ApprovalRule, ApprovalStep, Procedure};
use crate::form::FormData;
use crate::ids::{DeviationId, ForumId, InitiativeId, ProgrammeId, RoundId, UserId};
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::status::Light;
use crate::time::{Timestamp, parse_day};
use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

const CHIEFS: ForumId = ForumId::new(Uuid::from_u128(1));
const DIRECTORS: ForumId = ForumId::new(Uuid::from_u128(2));
const POLITICIANS: ForumId = ForumId::new(Uuid::from_u128(3));

fn day(text: &str) -> NaiveDate {
    parse_day(text).unwrap()
}

fn path(rule: ApprovalRule) -> EscalationPath {
    let step = |forum, rule| ApprovalStep {
        forum,
        rule,
        written: false,
    };
    let chain = [step(CHIEFS, ApprovalRule::Member), step(DIRECTORS, rule)];
    EscalationPath::new(&chain, POLITICIANS)
}

/// Opened on 05.10.2026 in the Chefforum's round.
fn fresh() -> DeviationState {
    DeviationState {
        id: DeviationId::new(Uuid::from_u128(7)),
        programme: ProgrammeId::new(Uuid::from_u128(8)),
        owner: CHIEFS,
        opened_on: day("05.10.2026"),
        path: path(ApprovalRule::Member),
        steps: Vec::new(),
        order_amended_on: None,
        is_ended: false,
    }
}

fn remedies() -> FormData {
    FormData::default()
        .with(Field::Action, "Opgaven fordeles på ny")
        .with(Field::Responsible, "centerchef, Aalborg Kommune")
        .with(Field::DueOn, "20.11.2026")
}

fn escalates() -> FormData {
    FormData::default()
        .with(Field::Question, "Kan fristen flyttes?")
        .with(Field::AskedProcedure, Procedure::Meeting.code())
}

fn resolves(resolution: Resolution) -> FormData {
    FormData::default()
        .with(Field::Resolution, resolution.code())
        .with(Field::Reason, "Drøftet på mødet")
}

impl DeviationState {
    fn command(&self, forum: ForumId, kind: MoveKind, typed: FormData, on: &str) -> ForumDecision {
        let form = typed
            .with(Field::Deviation, self.id.to_string())
            .with(Field::Forum, forum.to_string())
            .with(Field::DecidedOn, on)
            .with(Field::Version, self.steps.len().to_string());
        ForumDecision::parse(kind, &form).unwrap()
    }

    fn decided(
        &self,
        forum: ForumId,
        kind: MoveKind,
        typed: FormData,
        on: &str,
    ) -> Result<(Step, AuditEvent), Rejection> {
        let command = self.command(forum, kind, typed, on);
        let (permit, today) = (Permit::<Decide>::system(), day("30.11.2026"));
        decide(&permit, Capacity::Member, self, &command, today)
    }

    fn after(mut self, forum: ForumId, kind: MoveKind, typed: FormData, on: &str) -> Self {
        let (step, _) = self.decided(forum, kind, typed, on).unwrap();
        self.steps.push(step);
        self
    }
}

fn refused(by: Refusal) -> Rejection {
    Rejection::Refused(by)
}

#[test]
fn n09_an_escalation_has_a_clock_and_comes_back_with_an_outcome() {
    let escalated = fresh().after(CHIEFS, MoveKind::Escalate, escalates(), "12.11.2026");
    let place = escalated.place();
    assert_eq!(
        (place.standing, place.holder),
        (Standing::Escalated, DIRECTORS)
    );
    assert_eq!(place.days(day("30.11.2026")), 18);

    // The forum that asked waits; it neither closes nor remedies meanwhile.
    for (kind, typed) in [
        (MoveKind::Resolve, resolves(Resolution::Solved)),
        (MoveKind::Remedy, remedies()),
    ] {
        let error = escalated
            .decided(CHIEFS, kind, typed, "20.11.2026")
            .unwrap_err();
        assert_eq!(error, refused(Refusal::LiesElsewhere));
    }
    let takes_over = escalated.decided(DIRECTORS, MoveKind::Remedy, remedies(), "20.11.2026");
    assert_eq!(takes_over.unwrap_err(), refused(Refusal::AnswerOwed));

    let accepted = resolves(Resolution::Accepted);
    let back = escalated.after(DIRECTORS, MoveKind::Resolve, accepted.clone(), "25.11.2026");
    let place = back.place();
    assert_eq!(place.standing, Standing::Answered(Resolution::Accepted));
    assert_eq!(place.holder, CHIEFS);
    let closed = back.after(CHIEFS, MoveKind::Resolve, accepted, "30.11.2026");
    assert_eq!(
        closed.place().standing,
        Standing::Closed(Resolution::Accepted)
    );
    let again = closed.decided(CHIEFS, MoveKind::Remedy, remedies(), "30.11.2026");
    assert_eq!(again.unwrap_err(), refused(Refusal::DeviationClosed));
}

#[test]
fn n09_nothing_is_closed_without_an_outcome() {
    let form = resolves(Resolution::Solved)
        .replacing(Field::Resolution, "")
        .replacing(Field::Reason, "");
    let problems = ForumDecision::parse(MoveKind::Resolve, &form).unwrap_err();
    assert_eq!(problems.of(Field::Resolution), Some(Flaw::Required));
    assert_eq!(problems.of(Field::Reason), Some(Flaw::Required));
}

#[test]
fn n09_to_live_with_a_deviation_is_for_those_above() {
    let state = fresh();
    assert_eq!(state.resolutions(), [Resolution::Solved]);
    let own = state.decided(
        CHIEFS,
        MoveKind::Resolve,
        resolves(Resolution::Accepted),
        "12.11.2026",
    );
    let flaw = Problems::one(Field::Resolution, Flaw::NotAChoice);
    assert_eq!(own.unwrap_err(), Rejection::Invalid(flaw));
    let alone = DeviationState {
        path: EscalationPath::new(&[], CHIEFS),
        ..fresh()
    };
    assert_eq!(alone.resolutions(), Resolution::ALL);
    let up = alone.decided(CHIEFS, MoveKind::Escalate, escalates(), "12.11.2026");
    assert_eq!(up.unwrap_err(), refused(Refusal::NoForumAbove));
}

#[test]
fn n09_what_follows_from_an_outcome_is_done_before_it_is_closed() {
    for (resolution, refusal) in [
        (Resolution::OrderChanged, Refusal::OrderUnchanged),
        (Resolution::Stopped, Refusal::StillRuns),
    ] {
        let answered = fresh()
            .after(CHIEFS, MoveKind::Escalate, escalates(), "12.11.2026")
            .after(
                DIRECTORS,
                MoveKind::Resolve,
                resolves(resolution),
                "20.11.2026",
            );
        let close = |state: &DeviationState| {
            state
                .decided(
                    CHIEFS,
                    MoveKind::Resolve,
                    resolves(resolution),
                    "25.11.2026",
                )
                .map(|(step, _)| step.made)
        };
        assert_eq!(close(&answered).unwrap_err(), refused(refusal));
        // Changed before those above were asked: that was another matter.
        let earlier = DeviationState {
            order_amended_on: Some(day("11.11.2026")),
            ..answered.clone()
        };
        assert_eq!(close(&earlier).unwrap_err(), refused(refusal));
        let carried_out = DeviationState {
            order_amended_on: Some(day("20.11.2026")),
            is_ended: true,
            ..answered
        };
        assert_eq!(close(&carried_out), Ok(StepMove::Closed { resolution }));
    }
}

#[test]
fn n09_what_was_carried_out_already_is_put_down_without_asking() {
    let ended = DeviationState {
        is_ended: true,
        ..fresh()
    };
    assert_eq!(
        ended.resolutions(),
        [Resolution::Solved, Resolution::Stopped]
    );
    let amended = DeviationState {
        order_amended_on: Some(day("06.10.2026")),
        ..fresh()
    };
    let open = [Resolution::Solved, Resolution::OrderChanged];
    assert_eq!(amended.resolutions(), open);
}

#[test]
fn a_form_of_another_deviation_is_stale() {
    let state = fresh();
    let mut command = state.command(CHIEFS, MoveKind::Remedy, remedies(), "12.11.2026");
    command.deviation = DeviationId::new(Uuid::from_u128(99));
    let (permit, today) = (Permit::system(), day("30.11.2026"));
    let other = decide(&permit, Capacity::Member, &state, &command, today);
    assert_eq!(other.unwrap_err(), refused(Refusal::StaleVersion));
}

#[test]
fn an_escalation_climbs_on_and_comes_down_step_by_step() {
    let top = fresh()
        .after(CHIEFS, MoveKind::Escalate, escalates(), "12.11.2026")
        .after(DIRECTORS, MoveKind::Escalate, escalates(), "13.11.2026");
    assert_eq!(top.place().holder, POLITICIANS);
    assert_eq!(top.above(), None);
    let solved = resolves(Resolution::Solved);
    let down = top.after(POLITICIANS, MoveKind::Resolve, solved.clone(), "14.11.2026");
    assert_eq!(down.place().holder, DIRECTORS);
    let home = down.after(DIRECTORS, MoveKind::Resolve, solved, "15.11.2026");
    assert_eq!(home.place().holder, CHIEFS);
    assert!(!home.place().standing.is_closed());
}

#[test]
fn who_speaks_for_a_forum_is_the_rule_of_its_chain() {
    let asked = DeviationState {
        path: path(ApprovalRule::Chair),
        ..fresh()
    };
    assert_eq!(asked.barred(Capacity::Member), None);
    let asked = asked.after(CHIEFS, MoveKind::Escalate, escalates(), "12.11.2026");
    assert_eq!(asked.barred(Capacity::Member), Some(Refusal::ChairDecides));
    assert_eq!(asked.barred(Capacity::Chair), None);
    assert_eq!(asked.barred(Capacity::Secretariat), None);
}

#[test]
fn a_decision_has_its_day_and_the_secretariat_says_where_it_stands() {
    let state = fresh();
    let flaw = |on| {
        let error = state
            .decided(CHIEFS, MoveKind::Remedy, remedies(), on)
            .unwrap_err();
        let Rejection::Invalid(problems) = error else {
            panic!("{error:?}");
        };
        (problems.of(Field::DecidedOn), problems.of(Field::DueOn))
    };
    assert_eq!(flaw("01.12.2026").0, Some(Flaw::InFuture));
    let opened = state.opened_on;
    assert_eq!(flaw("04.10.2026").0, Some(Flaw::too_early(opened)));
    let decided = day("21.11.2026");
    assert_eq!(flaw("21.11.2026").1, Some(Flaw::too_early(decided)));

    let keeper = crate::actor::Actor::User(crate::actor::User {
        id: UserId::new(Uuid::from_u128(4)),
        name: String::new(),
        grants: vec![crate::actor::Grant::Secretariat],
    });
    let permit: Permit<Decide> =
        crate::policy::authorize(&keeper, crate::policy::Target::Forum(CHIEFS)).unwrap();
    let command = state.command(CHIEFS, MoveKind::Remedy, remedies(), "12.11.2026");
    let bare = decide(&permit, Capacity::Secretariat, &state, &command, decided);
    let missing = Problems::one(Field::Item, Flaw::Required);
    assert_eq!(bare.unwrap_err(), Rejection::Invalid(missing));
}

#[test]
fn a_form_from_before_another_decision_is_stale() {
    let state = fresh().after(CHIEFS, MoveKind::Remedy, remedies(), "12.11.2026");
    let mut command = state.command(CHIEFS, MoveKind::Escalate, escalates(), "13.11.2026");
    command.based_on = 0;
    let late = decide(
        &Permit::system(),
        Capacity::Member,
        &state,
        &command,
        day("30.11.2026"),
    );
    assert_eq!(late.unwrap_err(), refused(Refusal::StaleVersion));
}

#[test]
fn n09_only_a_light_that_deviates_opens_one() {
    let opening = |light, before: Option<Light>| Opening {
        programme: ProgrammeId::new(Uuid::nil()),
        initiative: InitiativeId::new(Uuid::nil()),
        round: RoundId::new(Uuid::nil()),
        forum: CHIEFS,
        light,
        n_before: 1,
        is_accepted: before.is_some(),
        before,
        is_rated_again: false,
    };
    let opened = |light, before| {
        let id = DeviationId::new(Uuid::nil());
        open(
            &Permit::<Decide>::system(),
            id,
            opening(light, before),
            Timestamp::from_micros(0),
        )
    };
    assert!(opened(Light::Green, None).is_none());
    assert_eq!(opened(Light::Yellow, None).unwrap().0.sequence, 2);
    assert!(opened(Light::Red, None).is_some());
    // What was accepted is not asked about again, until it gets worse.
    assert!(opened(Light::Yellow, Some(Light::Yellow)).is_none());
    assert!(opened(Light::Red, Some(Light::Yellow)).is_some());
    assert!(opened(Light::Red, Some(Light::Red)).is_none());
    assert!(opened(Light::Yellow, Some(Light::Red)).is_none());
    assert!(opened(Light::YellowGreen, Some(Light::Yellow)).is_none());
    assert!(opened(Light::YellowRed, Some(Light::Yellow)).is_some());
    let again = Opening {
        is_accepted: false,
        is_rated_again: true,
        ..opening(Light::Red, Some(Light::Red))
    };
    let id = DeviationId::new(Uuid::nil());
    let permit = Permit::<Decide>::system();
    assert!(open(&permit, id, again, Timestamp::from_micros(0)).is_none());
    // It was green meanwhile: what deviates now is another thing.
    assert!(opened(Light::Red, Some(Light::Green)).is_some());
}

fn any_command() -> impl Strategy<Value = (usize, usize, usize)> {
    (0usize..3, 0usize..3, 0usize..4)
}

proptest! {
    /// Whatever forums try in whatever order: an open deviation lies with exactly one forum, only its
    /// owner closes it, once, and never while another forum owes an answer or without an outcome.
    #[test]
    fn no_deviation_closes_without_outcome(commands in prop::collection::vec(any_command(), 0..40)) {
        let mut state = DeviationState {
            order_amended_on: Some(day("30.11.2026")),
            is_ended: true,
            ..fresh()
        };
        let mut asked: Vec<ForumId> = vec![CHIEFS];
        for (forum, kind, resolution) in commands {
            let forum = [CHIEFS, DIRECTORS, POLITICIANS][forum];
            let typed = match MoveKind::ALL[kind] {
                MoveKind::Remedy => remedies().replacing(Field::DueOn, "31.12.2026"),
                MoveKind::Escalate => escalates(),
                MoveKind::Resolve => resolves(Resolution::ALL[resolution]),
            };
            let before = state.place();
            let Ok((step, event)) = state.decided(forum, MoveKind::ALL[kind], typed, "30.11.2026") else {
                continue;
            };
            prop_assert!(!before.standing.is_closed());
            prop_assert_eq!(forum, before.holder);
            prop_assert_eq!(asked.last(), Some(&forum));
            prop_assert_eq!(event.id, state.id.uuid());
            match step.made {
                StepMove::Escalated { to } => asked.push(to),
                StepMove::Answered { to, .. } => {
                    asked.pop();
                    prop_assert_eq!(asked.last(), Some(&to));
                }
                StepMove::Closed { .. } => prop_assert_eq!(&asked, &[state.owner]),
                StepMove::Remedied => prop_assert_eq!(&asked, &[state.owner]),
            }
            state.steps.push(step);
        }
    }
}
