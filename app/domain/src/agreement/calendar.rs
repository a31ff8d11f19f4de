//! The approval calendar of an agreement: which body is to decide in which window, and what it decided.

use super::{AgreementField, Party, last_on, next_entry};
use crate::audit::{AuditEvent, Deed, Facts, Subject};
use crate::form::{FormData, Reader};
use crate::ids::{AgreementId, OrganisationId};
use crate::organisation::{next_version, optional};
use crate::policy::{Govern, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::text::{Line, Paragraph};
use crate::time::format_day;
use chrono::NaiveDate;

coded!(
    /// Who decides at a step.
    Bodies {
        /// The one body that the step names.
        One = "one",
        /// Each party for itself, as the councils do.
        EachParty = "each_party",
    }
);

coded!(
    /// What a body decided at a step.
    StepResult {
        Approved = "approved",
        ApprovedWithRemark = "approved_with_remark",
        Rejected = "rejected",
        /// To be decided later: it settles nothing.
        PutOff = "put_off",
    }
);

/// A step as it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDraft {
    /// As "Godkendelse i Sundhedssamarbejdsudvalget".
    pub title: Line<160>,
    pub bodies: Bodies,
    /// The window: its first and its last day.
    pub from: NaiveDate,
    pub until: NaiveDate,
}

impl StepDraft {
    /// The step, and the version the form was shown with: 0 of a new one.
    pub fn parse(form: &FormData) -> Result<(Self, u32), Problems> {
        let of = Field::Agreement;
        let mut r = Reader::new(form);
        let title = r.line(Field::Title);
        let bodies = r.choice(of(AgreementField::Bodies));
        let from = r.day(of(AgreementField::WindowFrom));
        let until = r.day(of(AgreementField::WindowUntil));
        let until = match (from, until) {
            (Ok(from), Ok(until)) if until < from => {
                r.flaw(of(AgreementField::WindowUntil), Flaw::EndsBeforeStart)
            }
            (_, until) => until,
        };
        let version = r.version();
        r.finish(|| {
            Ok((
                Self {
                    title: title?,
                    bodies: bodies?,
                    from: from?,
                    until: until?,
                },
                version?,
            ))
        })
    }
}

impl Facts for StepDraft {
    fn facts(&self) -> Vec<(Field, String)> {
        let of = Field::Agreement;
        vec![
            (Field::Title, self.title.to_string()),
            (of(AgreementField::Bodies), self.bodies.code().to_owned()),
            (of(AgreementField::WindowFrom), format_day(self.from)),
            (of(AgreementField::WindowUntil), format_day(self.until)),
        ]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// From 1 within the agreement.
    pub number: u32,
    pub draft: StepDraft,
    /// Counts up with each change, from 1.
    pub version: u32,
}

/// What a body decided, and when. Of two on one day the later one holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepOutcome {
    /// From 1 within the agreement.
    pub sequence: u32,
    pub step: u32,
    /// `None` of the one body that the step names.
    pub party: Option<OrganisationId>,
    pub result: StepResult,
    pub on: NaiveDate,
}

/// What a body had decided by a day.
pub fn outcome_on(
    outcomes: &[StepOutcome],
    (step, party): (u32, Option<OrganisationId>),
    day: NaiveDate,
) -> Option<StepResult> {
    let of_both = outcomes.iter();
    let of_both = of_both.filter(|outcome| outcome.step == step && outcome.party == party);
    last_on(of_both, day).map(|outcome| outcome.result)
}

/// How far a step is on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepStanding {
    /// How many bodies are to decide.
    pub n_bodies: u32,
    /// The parties that have not decided, where each decides for itself.
    pub missing: Vec<OrganisationId>,
    /// How many have decided, whatever they decided.
    pub n_settled: u32,
    pub n_rejected: u32,
    /// The window is over, and somebody has not decided.
    pub is_late: bool,
    /// The window is open.
    pub is_open: bool,
}

/// What was put off is not decided.
pub fn step_standing(
    step: &Step,
    parties: &[Party],
    outcomes: &[StepOutcome],
    day: NaiveDate,
) -> StepStanding {
    let existing = parties.iter().filter(|party| party.validity.holds(day));
    let bodies: Vec<_> = match step.draft.bodies {
        Bodies::One => vec![None],
        Bodies::EachParty => existing.map(|party| Some(party.id)).collect(),
    };
    let decided = |body: &Option<OrganisationId>| {
        let outcome = outcome_on(outcomes, (step.number, *body), day);
        outcome.filter(|result| *result != StepResult::PutOff)
    };
    let missing: Vec<_> = bodies
        .iter()
        .filter(|body| decided(body).is_none())
        .collect();
    let n_rejected = bodies
        .iter()
        .filter(|body| decided(body) == Some(StepResult::Rejected));
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    StepStanding {
        n_bodies: count(bodies.len()),
        n_settled: count(bodies.len().saturating_sub(missing.len())),
        n_rejected: count(n_rejected.count()),
        is_late: !missing.is_empty() && step.draft.until < day,
        is_open: step.draft.from <= day && day <= step.draft.until,
        missing: missing.into_iter().filter_map(|body| *body).collect(),
    }
}

/// Plans a step, or plans it anew. Who decides at it stays while something was decided there.
pub fn plan_step(
    permit: &Permit<Govern>,
    id: AgreementId,
    (number, there): (u32, Option<&Step>),
    outcomes: &[StepOutcome],
    (draft, based_on): (&StepDraft, u32),
) -> Result<(Step, AuditEvent), Rejection> {
    let version = next_version(there.map_or(0, |step| step.version), based_on)?;
    let is_decided = outcomes.iter().any(|outcome| outcome.step == number);
    if there.is_some_and(|step| step.draft.bodies != draft.bodies) && is_decided {
        return Err(Refusal::StepDecided.into());
    }
    let before = there.map(|step| step.draft.facts()).unwrap_or_default();
    let deed = if there.is_some() {
        Deed::Changed
    } else {
        Deed::Planned
    };
    let event = AuditEvent::new(permit, deed, Subject::Agreement, id.uuid());
    let step = Step {
        number,
        draft: draft.clone(),
        version,
    };
    Ok((step, event.changing(&before, &draft.facts())))
}

/// What a body decided, as it is put down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeDraft {
    /// `None` of the one body that the step names.
    pub party: Option<OrganisationId>,
    pub result: StepResult,
    pub on: NaiveDate,
    pub words: Option<Paragraph<2000>>,
    /// How many outcomes the agreement had when the form was shown.
    pub based_on: u32,
}

impl OutcomeDraft {
    /// Everything but a plain approval needs words.
    pub fn parse(form: &FormData) -> Result<Self, Problems> {
        let of = Field::Agreement;
        let mut r = Reader::new(form);
        let party = r.optional(of(AgreementField::Party), Reader::choice);
        let result = r.choice(of(AgreementField::Result));
        let on = r.day(Field::DecidedOn);
        let words = match result {
            Ok(StepResult::Approved) | Err(_) => r.optional(Field::Words, Reader::paragraph),
            Ok(_) => r.paragraph(Field::Words).map(Some),
        };
        let based_on = r.version();
        r.finish(|| {
            Ok(Self {
                party: party?,
                result: result?,
                on: on?,
                words: words?,
                based_on: based_on?,
            })
        })
    }
}

/// Puts down what a body of the step decided, not ahead of time.
pub fn put_outcome_down(
    permit: &Permit<Govern>,
    (id, step): (AgreementId, &Step),
    parties: &[OrganisationId],
    n_outcomes: usize,
    draft: &OutcomeDraft,
    today: NaiveDate,
) -> Result<(StepOutcome, AuditEvent), Rejection> {
    let of = Field::Agreement;
    let sequence = next_entry(n_outcomes, draft.based_on)?;
    let mut problems = Problems::default();
    match (step.draft.bodies, draft.party) {
        (Bodies::EachParty, None) => problems.add(of(AgreementField::Party), Flaw::Required),
        (Bodies::EachParty, Some(party)) if !parties.contains(&party) => {
            problems.add(of(AgreementField::Party), Flaw::Unknown);
        }
        (Bodies::One, Some(_)) => problems.add(of(AgreementField::Party), Flaw::NotAChoice),
        _ => {}
    }
    if draft.on > today {
        problems.add(Field::DecidedOn, Flaw::InFuture);
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let facts = [
        (Field::Title, step.draft.title.to_string()),
        (of(AgreementField::Party), optional(draft.party.as_ref())),
        (of(AgreementField::Result), draft.result.code().to_owned()),
        (Field::DecidedOn, format_day(draft.on)),
        (Field::Words, optional(draft.words.as_ref())),
    ];
    let event = AuditEvent::new(permit, Deed::Decided, Subject::Agreement, id.uuid());
    let outcome = StepOutcome {
        sequence,
        step: step.number,
        party: draft.party,
        result: draft.result,
        on: draft.on,
    };
    Ok((outcome, event.changing(&[], &facts)))
}
