use super::*;
use crate::actor::{Actor, Grant, User};
use crate::policy::{Target, authorize};
use crate::status::RuleKind;
use proptest::prelude::*;
use uuid::Uuid;

const ROUND: RoundId = RoundId::new(Uuid::from_u128(1));
const INITIATIVE: InitiativeId = InitiativeId::new(Uuid::from_u128(2));
const PROGRAMME: ProgrammeId = ProgrammeId::new(Uuid::from_u128(3));

fn round(id: RoundId) -> RoundState {
    RoundState {
        id,
        programme: PROGRAMME,
        meeting_on: NaiveDate::default(),
        due_on: NaiveDate::default(),
        frozen_at: None,
        treated_at: None,
        closed_at: None,
    }
}

fn state(n_reports: u32) -> ReportingState {
    ReportingState {
        initiative: INITIATIVE,
        programme: PROGRAMME,
        newest_round: Some(round(ROUND)),
        rules: RuleSet::new(RuleKind::FiveColours, &[]),
        n_reports,
        before: None,
    }
}

fn form(light: &str, explanation: &str) -> FormData {
    FormData::default()
        .with(Field::Light, light)
        .with(Field::Explanation, explanation)
        .with(Field::Round, ROUND.to_string())
        .with(Field::Version, "0")
}

/// With a remedy where the light deviates.
fn whole(light: Light, explanation: &str) -> FormData {
    let form = form(light.code(), explanation);
    if !light.is_deviation() {
        return form;
    }
    form.with(Field::Consequence, "Forsinket")
        .with(Field::Action, "Opgaven deles")
        .with(Field::Responsible, "projektleder")
        .with(Field::DueOn, "01.06.2023")
}

#[test]
fn n07_every_deviation_needs_an_explanation_and_green_does_not() {
    for light in Light::ALL.into_iter().filter(|l| l.is_deviation()) {
        let problems = SubmitStatus::parse(&form(light.code(), "  ")).unwrap_err();
        assert_eq!(
            problems.of(Field::Explanation),
            Some(Flaw::RequiredForLight(light))
        );
        assert!(SubmitStatus::parse(&whole(light, "Rekruttering")).is_ok());
    }
    assert!(SubmitStatus::parse(&form("green", "")).is_ok());
}

#[test]
fn n07_each_missing_part_of_the_remedy_is_named_in_the_browser_too() {
    let owed = [
        Field::Consequence,
        Field::Action,
        Field::Responsible,
        Field::DueOn,
    ];
    for light in [Light::Yellow, Light::Red] {
        for field in owed {
            let form = whole(light, "Rekruttering").replacing(field, " ");
            for problems in [
                SubmitStatus::parse(&form).unwrap_err(),
                SubmitStatus::check(&form).unwrap_err(),
            ] {
                let flaws: Vec<_> = problems.iter().map(|p| (p.field, p.flaw)).collect();
                assert_eq!(flaws, [(field, Flaw::RequiredForLight(light))]);
            }
        }
    }
    let typed = form("green", "").with(Field::Action, "Opgaven deles");
    let problems = SubmitStatus::parse(&typed).unwrap_err();
    assert_eq!(problems.of(Field::Action), Some(Flaw::OnlyForDeviation));
}

#[test]
fn n07_the_way_to_green_has_a_deadline_that_is_to_come() {
    let command = SubmitStatus::parse(&whole(Light::Red, "Rekruttering")).unwrap();
    let due_on = command.remedy.as_ref().unwrap().due_on;
    let report_on = |day: NaiveDate| {
        let now = day.and_hms_opt(12, 0, 0).unwrap().and_utc();
        let now = Timestamp::from_micros(now.timestamp_micros());
        let id = ReportId::new(Uuid::from_u128(9));
        submit(now, &Permit::system(), id, &state(0), command.clone()).map(|(r, _)| r.sequence)
    };
    assert_eq!(report_on(due_on), Ok(1));
    let next = due_on.succ_opt().unwrap();
    let problem = Problems::one(Field::DueOn, Flaw::too_early(next));
    assert_eq!(report_on(next), Err(problem.into()));
}

#[test]
fn n06_an_empty_light_is_refused_not_guessed() {
    let problems = SubmitStatus::parse(&form("", "")).unwrap_err();
    assert_eq!(problems.of(Field::Light), Some(Flaw::Required));
    let problems = SubmitStatus::parse(&form("blue", "")).unwrap_err();
    assert_eq!(problems.of(Field::Light), Some(Flaw::NotAChoice));
}

#[test]
fn a_report_needs_the_newest_round_and_the_newest_version() {
    let command = SubmitStatus::parse(&form("green", "")).unwrap();
    let now = Timestamp::from_micros(1);
    let report_with = |state: ReportingState| {
        let id = ReportId::new(Uuid::from_u128(9));
        submit(now, &Permit::system(), id, &state, command.clone()).map(|(r, _)| r.sequence)
    };
    assert_eq!(report_with(state(0)), Ok(1));
    assert_eq!(report_with(state(1)), Err(Refusal::StaleVersion.into()));
    let none = ReportingState {
        newest_round: None,
        ..state(0)
    };
    assert_eq!(report_with(none), Err(Refusal::NoRound.into()));
    let newer = RoundId::new(Uuid::from_u128(8));
    let passed = ReportingState {
        newest_round: Some(round(newer)),
        ..state(0)
    };
    assert_eq!(report_with(passed), Err(Refusal::RoundPassed.into()));
}

#[test]
fn n05_what_comes_after_the_freezing_is_late_and_after_the_closing_refused() {
    let command = SubmitStatus::parse(&form("green", "")).unwrap();
    let at = Some(Timestamp::from_micros(1));
    let late = |change: fn(&mut RoundState, Option<Timestamp>)| {
        let mut round = round(ROUND);
        change(&mut round, at);
        let state = ReportingState {
            newest_round: Some(round),
            ..state(0)
        };
        let id = ReportId::new(Uuid::from_u128(9));
        let now = Timestamp::from_micros(2);
        submit(now, &Permit::system(), id, &state, command.clone()).map(|(r, _)| r.late)
    };
    assert_eq!(late(|_, _| ()), Ok(false));
    assert_eq!(late(|round, at| round.frozen_at = at), Ok(true));
    assert_eq!(late(|round, at| round.treated_at = at), Ok(true));
    assert_eq!(
        late(|round, at| round.closed_at = at),
        Err(Refusal::RoundClosed.into())
    );
}

proptest! {
    #[test]
    fn every_accepted_report_counts_up_and_names_its_author(
        n in 0u32..1000, light in 0usize..5, text in "[a-zæøå ]{1,60}[a-z]", user: u128,
    ) {
        let user = UserId::new(Uuid::from_u128(user));
        let lead = Actor::User(User { id: user, name: String::new(), grants: vec![
            Grant::ProjectLead { initiative: INITIATIVE, programme: PROGRAMME },
        ] });
        let permit = authorize::<SetStatus>(&lead, Target::Initiative(INITIATIVE)).unwrap();
        let mut command = SubmitStatus::parse(&whole(Light::ALL[light], &text)).unwrap();
        command.based_on = n;
        let id = ReportId::new(Uuid::from_u128(9));
        let (report, event) = submit(Timestamp::from_micros(5), &permit, id, &state(n), command).unwrap();
        prop_assert_eq!(report.sequence, n + 1);
        prop_assert_eq!(report.reported_by, Some(user));
        prop_assert_eq!(event.author.user(), Some(user));
        prop_assert_eq!(event.id, INITIATIVE.uuid());
    }
}
