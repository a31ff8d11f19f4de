//! A forum decides on a deviation that lies with it. Nothing else moves one.

use super::{EscalationPath, ForumDecision, ForumMove, Place, Resolution, Step, StepMove};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::confirmation::ApprovalRule;
use crate::ids::{DeviationId, ForumId, ProgrammeId};
use crate::organisation::next_version;
use crate::policy::{Capacity, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};
use crate::time::format_day;
use chrono::NaiveDate;

/// All that a decision depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationState {
    pub id: DeviationId,
    pub programme: ProgrammeId,
    /// The forum that was shown the light; it alone closes the deviation.
    pub owner: ForumId,
    pub opened_on: NaiveDate,
    pub path: EscalationPath,
    /// Oldest first.
    pub steps: Vec<Step>,
    /// When the order of the initiative was changed last.
    pub order_amended_on: Option<NaiveDate>,
    /// Whether the initiative has left the plan.
    pub is_ended: bool,
}

impl DeviationState {
    pub fn place(&self) -> Place {
        Place::of(self.owner, self.opened_on, self.steps.last().copied())
    }

    pub fn n_steps(&self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }

    /// The forum that the holder can ask.
    pub fn above(&self) -> Option<ForumId> {
        self.path.above(self.place().holder)
    }

    /// The outcomes that the holder can choose. A forum that has one above it solves what it can, puts
    /// down what was carried out, and otherwise follows what it was answered; to live with a deviation
    /// is for those above.
    pub fn resolutions(&self) -> Vec<Resolution> {
        let holder = self.place().holder;
        if holder != self.owner || self.path.above(holder).is_none() {
            return Resolution::ALL.to_vec();
        }
        let answer = self.steps.iter().rev().find_map(|step| match step.made {
            StepMove::Answered { to, resolution } if to == holder => Some(resolution),
            _ => None,
        });
        let is_open = |resolution| match resolution {
            Resolution::Solved => true,
            Resolution::Accepted => answer == Some(resolution),
            Resolution::OrderChanged | Resolution::Stopped => {
                answer == Some(resolution) || self.carried_out(resolution).is_ok()
            }
        };
        Resolution::ALL
            .into_iter()
            .filter(|r| is_open(*r))
            .collect()
    }

    /// Who asked the holder; `None` for the owner, whom nobody asked.
    fn asked_by(&self) -> Option<ForumId> {
        let holder = self.place().holder;
        let mut asked = self.steps.iter().rev().filter_map(|step| match step.made {
            StepMove::Escalated { to } if to == holder => Some(step.forum),
            _ => None,
        });
        asked.next().filter(|_| holder != self.owner)
    }

    /// Why the word of this person is not the forum's; `None` where it is.
    pub fn barred(&self, capacity: Capacity) -> Option<Refusal> {
        let rule = self.path.rule(self.place().holder);
        (!rule.admits(capacity)).then_some(Refusal::ChairDecides)
    }

    /// What follows from an outcome is done before a deviation is closed with it. Of an order, what was
    /// changed before those above were asked does not count.
    fn carried_out(&self, resolution: Resolution) -> Result<(), Refusal> {
        let mut asked = self.steps.iter().rev().filter(|step| {
            step.forum == self.owner && matches!(step.made, StepMove::Escalated { .. })
        });
        let since = asked.next().map_or(self.opened_on, |step| step.decided_on);
        let is_amended = self.order_amended_on.is_some_and(|on| on >= since);
        match resolution {
            Resolution::OrderChanged if !is_amended => Err(Refusal::OrderUnchanged),
            Resolution::Stopped if !self.is_ended => Err(Refusal::StillRuns),
            _ => Ok(()),
        }
    }
}

/// The next step of a deviation, by the forum that has the move.
pub fn decide(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &DeviationState,
    command: &ForumDecision,
    today: NaiveDate,
) -> Result<(Step, AuditEvent), Rejection> {
    let place = state.place();
    if place.standing.is_closed() {
        return Err(Refusal::DeviationClosed.into());
    }
    if command.deviation != state.id {
        return Err(Refusal::StaleVersion.into());
    }
    if command.forum != place.holder {
        return Err(Refusal::LiesElsewhere.into());
    }
    next_version(state.n_steps(), command.based_on)?;
    if let Some(refusal) = state.barred(capacity) {
        return Err(refusal.into());
    }
    check_day(place, command, today)?;
    let rule = state.path.rule(place.holder);
    check_item(permit, capacity, rule, command.item.is_some())?;
    let made = made(state, command)?;
    let step = Step {
        forum: command.forum,
        decided_on: command.decided_on,
        made,
    };
    Ok((step, event(permit, state, command, made)))
}

fn check_day(place: Place, command: &ForumDecision, today: NaiveDate) -> Result<(), Problems> {
    if command.decided_on > today {
        return Err(Problems::one(Field::DecidedOn, Flaw::InFuture));
    }
    if command.decided_on < place.since {
        return Err(Problems::one(
            Field::DecidedOn,
            Flaw::too_early(place.since),
        ));
    }
    Ok(())
}

/// Whether it has to be told where in the minutes a decision stands: by the secretariat, and by one of
/// two chairs, who speaks for both.
pub fn needs_item(capacity: Capacity, rule: ApprovalRule) -> bool {
    capacity == Capacity::Secretariat || rule == ApprovalRule::BothChairs
}

/// Refuses a decision of a person that has to name its place in the minutes and does not.
pub(crate) fn check_item(
    permit: &Permit<Decide>,
    capacity: Capacity,
    rule: ApprovalRule,
    is_named: bool,
) -> Result<(), Problems> {
    let by_person = permit.author().user().is_some();
    if by_person && needs_item(capacity, rule) && !is_named {
        return Err(Problems::one(Field::Item, Flaw::Required));
    }
    Ok(())
}

fn made(state: &DeviationState, command: &ForumDecision) -> Result<StepMove, Rejection> {
    match &command.made {
        ForumMove::Remedy(plan) => {
            if state.asked_by().is_some() {
                return Err(Refusal::AnswerOwed.into());
            }
            let earliest = command.decided_on;
            if plan.due_on < earliest {
                return Err(Problems::one(Field::DueOn, Flaw::too_early(earliest)).into());
            }
            Ok(StepMove::Remedied)
        }
        ForumMove::Escalate { .. } => {
            let to = state.above().ok_or(Refusal::NoForumAbove)?;
            Ok(StepMove::Escalated { to })
        }
        ForumMove::Resolve { resolution, .. } => {
            let resolution = *resolution;
            if !state.resolutions().contains(&resolution) {
                return Err(Problems::one(Field::Resolution, Flaw::NotAChoice).into());
            }
            if let Some(to) = state.asked_by() {
                return Ok(StepMove::Answered { to, resolution });
            }
            state.carried_out(resolution)?;
            Ok(StepMove::Closed { resolution })
        }
    }
}

fn event(
    permit: &Permit<Decide>,
    state: &DeviationState,
    command: &ForumDecision,
    made: StepMove,
) -> AuditEvent {
    let (deed, to) = match made {
        StepMove::Remedied => (Deed::Remedied, None),
        StepMove::Escalated { to } => (Deed::Escalated, Some(to)),
        StepMove::Answered { to, .. } => (Deed::Answered, Some(to)),
        StepMove::Closed { .. } => (Deed::Closed, None),
    };
    let item = command.item.as_ref().map(ToString::to_string);
    let mut facts = vec![
        (Field::Forum, command.forum.to_string()),
        (Field::DecidedOn, format_day(command.decided_on)),
        (Field::Item, item.unwrap_or_default()),
    ];
    facts.extend(to.map(|to| (Field::Into, to.to_string())));
    facts.extend(command.made.facts());
    AuditEvent::new(permit, deed, Subject::Deviation, state.id.uuid())
        .within(state.programme)
        .changing(&[], &facts)
}
