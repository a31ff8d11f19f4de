//! Reporting a status: append-only, for the newest round, explained when it deviates.

use super::remedy::ReportWords;
use super::unchanged::{PastReport, same_text_run};
use super::{Light, LightState, Remedy};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{InitiativeId, ProgrammeId, ReportId, RoundId, UserId};
use crate::initiative::InitiativeHead;
use crate::policy::{Permit, SetStatus};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::programme::ProgrammeHead;
use crate::round::{RoundHead, RoundStage, RoundState};
use crate::text::Paragraph;
use crate::time::Timestamp;
use chrono::NaiveDate;

/// The longest explanation, in characters: a screen of a phone, not an essay.
pub const EXPLANATION_MAX: u32 = 1_000;

/// What the lead's form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmitStatus {
    pub round: RoundId,
    pub light: Light,
    /// The cause, where it deviates.
    pub explanation: Option<Paragraph<EXPLANATION_MAX>>,
    /// `None` for green.
    pub remedy: Option<Remedy>,
    /// Whether the lead said so instead of writing it anew.
    pub unchanged: bool,
    /// How many reports of this round the form was opened on top of.
    pub based_on: u32,
}

impl SubmitStatus {
    /// What the browser can tell before the form is sent: all but whether the deadline is a day.
    pub fn check(form: &FormData) -> Result<(), Problems> {
        let mut r = Reader::new(form);
        let light: Result<Light, _> = r.choice(Field::Light);
        ReportWords::read(&mut r, light.ok());
        r.finish(|| Ok(()))
    }

    /// Yellow and red need cause, consequence, action, responsible and deadline; green needs none and
    /// takes none but a remark (need N7).
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let light: Result<Light, _> = r.choice(Field::Light);
        let mut words = ReportWords::read(&mut r, light.ok());
        let explanation = std::mem::replace(&mut words.explanation, Ok(None));
        let due_on = r.optional(Field::DueOn, Reader::day);
        let round = r.choice(Field::Round);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                round: round?,
                light: light?,
                explanation: explanation?,
                remedy: words.remedy(due_on?)?,
                unchanged: false,
                based_on: based_on?,
            })
        })
    }
}

/// What is stored when a report comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportingState {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    pub newest_round: Option<RoundState>,
    /// Reports of the newest round so far.
    pub n_reports: u32,
    /// What was reported last in an earlier round.
    pub before: Option<PastReport>,
}

/// A report as it is stored for ever. A correction is another report with the next `sequence`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusReport {
    pub id: ReportId,
    pub initiative: InitiativeId,
    pub round: RoundId,
    /// From 1 within initiative and round; the highest is the one that counts.
    pub sequence: u32,
    pub light: Light,
    pub explanation: Option<Paragraph<EXPLANATION_MAX>>,
    /// `None` for green.
    pub remedy: Option<Remedy>,
    /// `None` for sample data, which no person reported.
    pub reported_by: Option<UserId>,
    pub reported_at: Timestamp,
    /// Whether the round was frozen already: a correction after the deadline (need N5).
    pub late: bool,
    /// Whether the lead said "unchanged" (need N6).
    pub unchanged: bool,
    /// In how many rounds on end it has been said in these words, from 1.
    pub same_text_run: u32,
}

/// Accepts a report, or says why not. `now` is the server's clock, never the browser's.
pub fn submit(
    now: Timestamp,
    permit: &Permit<SetStatus>,
    id: ReportId,
    current: &ReportingState,
    command: SubmitStatus,
) -> Result<(StatusReport, AuditEvent), Rejection> {
    let state = current.newest_round.ok_or(Refusal::NoRound)?;
    let newest = state.id;
    if command.round != newest {
        return Err(Refusal::RoundPassed.into());
    }
    if state.stage() == RoundStage::Closed {
        return Err(Refusal::RoundClosed.into());
    }
    if command.based_on != current.n_reports {
        return Err(Refusal::StaleVersion.into());
    }
    let due_on = command.remedy.as_ref().map(|remedy| remedy.due_on);
    if due_on.is_some_and(|due_on| due_on < now.day()) {
        return Err(Problems::one(Field::DueOn, Flaw::too_early(now.day())).into());
    }
    let run = same_text_run(current.before.as_ref(), &command);
    let explanation = command
        .explanation
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let mut after = vec![
        (Field::Round, newest.to_string()),
        (Field::Light, command.light.code().to_owned()),
        (Field::Explanation, explanation),
    ];
    after.extend(command.remedy.iter().flat_map(Remedy::facts));
    if command.unchanged {
        after.push((Field::Unchanged, "true".to_owned()));
    }
    let event = AuditEvent::new(
        permit,
        Deed::StatusReported,
        Subject::Initiative,
        current.initiative.uuid(),
    )
    .within(current.programme)
    .changing(&[], &after);
    let report = StatusReport {
        id,
        initiative: current.initiative,
        round: newest,
        sequence: current.n_reports.saturating_add(1),
        light: command.light,
        explanation: command.explanation,
        remedy: command.remedy,
        reported_by: permit.author().user(),
        reported_at: now,
        late: state.stage() != RoundStage::Open,
        unchanged: command.unchanged,
        same_text_run: run,
    };
    Ok((report, event))
}

/// A line of an initiative's history; a round without a report has a line too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusHistoryEntry {
    pub round: RoundHead,
    pub state: LightState,
    pub explanation: Option<String>,
    /// `None` for green, for a missing report, and where none was asked for.
    pub remedy: Option<Remedy>,
    /// `None` for a missing report and for sample data.
    pub reported_by: Option<String>,
    pub reported_at: Option<Timestamp>,
    /// Whether a later report of the same round replaced it.
    pub superseded: bool,
    /// Whether it came after its round was frozen.
    pub late: bool,
    /// Whether the lead said "unchanged".
    pub unchanged: bool,
    /// In how many rounds on end it was said in these words; 0 for a missing report.
    pub same_text_run: u32,
}

/// What the lead's page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusEntry {
    pub programme: ProgrammeHead,
    pub initiative: InitiativeHead,
    /// `None` when the secretariat has opened no round yet.
    pub round: Option<RoundHead>,
    /// Where that round is; open while there is none.
    pub stage: RoundStage,
    /// The last day on which a report is in time.
    pub due_on: Option<NaiveDate>,
    /// Reports of that round so far; goes into the form as its version.
    pub n_reports: u32,
    /// The written meaning of each light in this programme today.
    pub definitions: Vec<(Light, String)>,
    /// The newest report of any round, beside the form as a reference; never filled in.
    pub previous: Option<StatusHistoryEntry>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::{Actor, Grant, User};
    use crate::policy::{Target, authorize};
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
    fn n07_yellow_and_red_need_an_explanation_and_green_does_not() {
        for light in [Light::Yellow, Light::Red] {
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
            n in 0u32..1000, light in 0usize..3, text in "[a-zæøå ]{1,60}[a-z]", user: u128,
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
}
