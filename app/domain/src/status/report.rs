//! Reporting a status: append-only, for the newest round, explained when it deviates.

use super::basis::flaws;
use super::evidence::{EVIDENCE_MAX, evidence, undocumented_run};
use super::remedy::ReportWords;
use super::unchanged::{PastReport, same_text_run};
use super::{Basis, Light, LightState, Remedy, RuleSet};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{InitiativeId, ProgrammeId, ReportId, RoundId, UserId};
use crate::initiative::InitiativeHead;
use crate::policy::{Permit, SetStatus};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::programme::ProgrammeHead;
use crate::round::{RoundHead, RoundStage, RoundState};
use crate::text::{Line, Paragraph};
use crate::time::Timestamp;
use chrono::NaiveDate;

/// The longest explanation, in characters: a screen of a phone, not an essay.
pub const EXPLANATION_MAX: u32 = 1_000;

/// What the lead's form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmitStatus {
    /// What the form was given to call its report, so that a form that is sent twice makes one report.
    pub id: Option<ReportId>,
    pub round: RoundId,
    pub light: Light,
    /// The cause, where it deviates.
    pub explanation: Option<Paragraph<EXPLANATION_MAX>>,
    /// What the light is put together from; `None` where the form asked for nothing.
    pub basis: Option<Basis>,
    /// `None` for green.
    pub remedy: Option<Remedy>,
    /// What the light rests on, where the lead shows it.
    pub evidence: Option<Line<EVIDENCE_MAX>>,
    /// Whether the lead said so instead of writing it anew.
    pub unchanged: bool,
    /// How many reports of this round the form was opened on top of.
    pub based_on: u32,
}

impl SubmitStatus {
    /// What the browser can tell before the form is sent: all but whether the deadline is a day, and the
    /// evidence an address.
    pub fn check(form: &FormData) -> Result<(), Problems> {
        let mut r = Reader::new(form);
        let light: Result<Light, _> = r.choice(Field::Light);
        ReportWords::read(&mut r, light.ok());
        r.finish(|| Ok(()))
    }

    /// A light that deviates needs cause, consequence, action, responsible and deadline; green needs none and
    /// takes none but a remark (need N7).
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let mut r = Reader::new(form);
        let light: Result<Light, _> = r.choice(Field::Light);
        let basis = Basis::read(&mut r, light.ok());
        let mut words = ReportWords::read(&mut r, light.ok());
        let explanation = std::mem::replace(&mut words.explanation, Ok(None));
        let due_on = r.optional(Field::DueOn, Reader::day);
        let evidence = r.optional(Field::Evidence, evidence);
        let id = r.optional(Field::Report, Reader::choice);
        let round = r.choice(Field::Round);
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                id: id?,
                round: round?,
                light: light?,
                explanation: explanation?,
                basis: basis?,
                remedy: words.remedy(due_on?)?,
                evidence: evidence?,
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
    /// That of the newest round.
    pub rules: RuleSet,
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
    /// What the light is put together from, where the rule set asks for it.
    pub basis: Option<Basis>,
    /// `None` for green.
    pub remedy: Option<Remedy>,
    /// What the light rests on, where the lead shows it (need N10).
    pub evidence: Option<Line<EVIDENCE_MAX>>,
    /// `None` for sample data, which no person reported.
    pub reported_by: Option<UserId>,
    pub reported_at: Timestamp,
    /// Whether the round was frozen already: a correction after the deadline (need N5).
    pub late: bool,
    /// Whether the lead said "unchanged" (need N6).
    pub unchanged: bool,
    /// In how many rounds on end it has been said in these words, from 1.
    pub same_text_run: u32,
    /// In how many rounds on end nothing was shown for it, with this one; 0 where this one does.
    pub undocumented_run: u32,
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
    let problems = flaws(&current.rules, command.light, command.basis.as_ref());
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let due_on = command.remedy.as_ref().map(|remedy| remedy.due_on);
    if due_on.is_some_and(|due_on| due_on < now.day()) {
        return Err(Problems::one(Field::DueOn, Flaw::too_early(now.day())).into());
    }
    let run = same_text_run(current.before.as_ref(), &command);
    let before = current.before.as_ref().filter(|b| b.is_of_round_before);
    let before = before.map(|before| before.undocumented_run);
    let undocumented_run = undocumented_run(before, command.evidence.is_some());
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
    after.extend(command.basis.iter().flat_map(Basis::facts));
    after.extend(command.remedy.iter().flat_map(Remedy::facts));
    after.extend(
        command
            .evidence
            .iter()
            .map(|shown| (Field::Evidence, shown.to_string())),
    );
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
        basis: command.basis,
        remedy: command.remedy,
        evidence: command.evidence,
        reported_by: permit.author().user(),
        reported_at: now,
        late: state.stage() != RoundStage::Open,
        unchanged: command.unchanged,
        same_text_run: run,
        undocumented_run,
    };
    Ok((report, event))
}

impl StatusReport {
    /// Whether it is what this form, sent before by the same person, made of the same words. Else the form
    /// is a report of its own.
    pub fn answers(&self, by: UserId, initiative: InitiativeId, command: &SubmitStatus) -> bool {
        self.is_from(by, initiative)
            && !self.unchanged
            && self.light == command.light
            && self.explanation == command.explanation
            && self.basis.as_ref().map(Basis::said) == command.basis.as_ref().map(Basis::said)
            && self.remedy == command.remedy
            && self.evidence == command.evidence
    }

    /// Like [`StatusReport::answers`], of the act that says "unchanged".
    pub fn answers_unchanged(&self, by: UserId, initiative: InitiativeId) -> bool {
        self.is_from(by, initiative) && self.unchanged
    }

    fn is_from(&self, by: UserId, initiative: InitiativeId) -> bool {
        self.reported_by == Some(by) && self.initiative == initiative
    }
}

/// A line of an initiative's history; a round without a report has a line too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusHistoryEntry {
    pub round: RoundHead,
    pub state: LightState,
    pub explanation: Option<String>,
    /// What the light is put together from, where it was asked for.
    pub basis: Option<Basis>,
    /// `None` for green, for a missing report, and where none was asked for.
    pub remedy: Option<Remedy>,
    /// What the light rests on, where the lead showed it.
    pub evidence: Option<String>,
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
    /// What the report made with this form is going to be called.
    pub report: ReportId,
    /// Reports of that round so far; goes into the form as its version.
    pub n_reports: u32,
    /// Of that round.
    pub rules: RuleSet,
    /// The written meaning of each light in that round.
    pub definitions: Vec<(Light, String)>,
    /// The newest report of any round, beside the form as a reference; never filled in.
    pub previous: Option<StatusHistoryEntry>,
    /// Whether it can be said once more by an act of its own.
    pub may_confirm: bool,
}

#[cfg(test)]
mod tests;
