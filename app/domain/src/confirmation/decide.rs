//! The commands of the chain: save a draft, submit it, decide on it, give a change up. Nothing else
//! moves a confirmation (rules § 4.9).

mod parse;
mod state;

pub use parse::{AbandonChange, DecideConfirmation, SaveDraft, SubmitConfirmation};
pub use state::{ConfirmationState, InForce};

use super::{
    ApprovalRule, ApprovalStep, ContentHash, Decision, Procedure, Stage, SubmittedVersion,
};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::FormData;
use crate::ids::{ForumId, UserId};
use crate::policy::{Capacity, Confirm, Decide, Permit};
use crate::problem::{Field, Flaw, Problems, Refusal, Rejection};

/// What saving does besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The same text stood there: nothing is written and nothing withdrawn.
    Unchanged,
    Changed {
        /// The version that waited for approval and does so no more.
        withdraws: Option<u32>,
    },
}

/// What a decider's form comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// The forum has decided.
    Decided(Decision),
    /// One co-chair approved; the other is waited for.
    Consented,
}

impl ConfirmationState {
    fn open_for_lead(&self, based_on: u32) -> Result<(), Refusal> {
        if based_on != self.revision {
            return Err(Refusal::StaleVersion);
        }
        match self.stage() {
            Stage::Rejected(_) => Err(Refusal::TurnedDown),
            Stage::Ordered
            | Stage::Drafting
            | Stage::Awaiting(_)
            | Stage::Returned(_)
            | Stage::InForce => Ok(()),
        }
    }

    fn event<K>(&self, permit: &Permit<K>, deed: Deed) -> AuditEvent {
        AuditEvent::new(permit, deed, Subject::Confirmation, self.initiative.uuid())
            .within(self.programme)
    }

    fn withdrawal(&self, permit: &Permit<Confirm>, version: Option<u32>) -> Option<AuditEvent> {
        let number = version?;
        let before = [(Field::Version, number.to_string())];
        let after = [(Field::Version, String::new())];
        Some(
            self.event(permit, Deed::Withdrawn)
                .changing(&before, &after),
        )
    }
}

/// Keeps what was typed, complete or not. A change takes back the version that waits for approval:
/// nobody approves a text that its author has left. A change of what is in force begins a change
/// order; what is in force holds until that has passed the chain.
pub fn save(
    permit: &Permit<Confirm>,
    state: &ConfirmationState,
    command: &SaveDraft,
) -> Result<(Saved, Vec<AuditEvent>), Refusal> {
    state.open_for_lead(command.based_on)?;
    if state.draft.as_ref() == Some(&command.draft) {
        return Ok((Saved::Unchanged, Vec::new()));
    }
    let before = state.draft.as_ref().map(facts).unwrap_or_default();
    let drafted = state
        .event(permit, Deed::Drafted)
        .changing(&before, &facts(&command.draft));
    let events = std::iter::once(drafted)
        .chain(state.withdrawal(permit, state.withdrawn_by_change()))
        .collect();
    let withdraws = state.withdrawn_by_change();
    Ok((Saved::Changed { withdraws }, events))
}

/// Sends a complete text to the first forum of the chain, as the next version. One that changes what
/// is in force carries a change order that explains it.
pub fn submit(
    permit: &Permit<Confirm>,
    state: &ConfirmationState,
    command: &SubmitConfirmation,
) -> Result<(SubmittedVersion, Vec<AuditEvent>), Rejection> {
    state.open_for_lead(command.based_on)?;
    if state.chain.is_empty() {
        return Err(Refusal::NoChain.into());
    }
    let content = command.content.to_form();
    let change = match (&state.in_force, &command.change) {
        (None, _) => None,
        (Some(held), _) if held.content == content => return Err(Refusal::NothingChanged.into()),
        (Some(_), None) => return Err(Refusal::ChangeNeedsReason.into()),
        (Some(held), Some(change)) => {
            change.explains(&held.content, &content)?;
            Some(change)
        }
    };
    let hash = ContentHash::of(&command.content, change);
    let waits = matches!(state.stage(), Stage::Awaiting(_));
    if waits && state.latest.as_ref().is_some_and(|v| v.hash == hash) {
        return Err(Refusal::AlreadySubmitted.into());
    }
    let version = SubmittedVersion {
        number: state.latest_number().saturating_add(1),
        hash,
        submitted_by: permit.author().user(),
        withdrawn: false,
        decisions: Vec::new(),
    };
    let before = state.draft.as_ref().map(facts).unwrap_or_default();
    let mut after = facts(&command.text());
    after.push((Field::Version, version.number.to_string()));
    after.push((Field::ContentHash, hash.to_string()));
    let submitted = state
        .event(permit, Deed::Submitted)
        .changing(&before, &after);
    let withdrawal = state.withdrawal(permit, state.withdrawn_by_change());
    let events = withdrawal.into_iter().chain([submitted]).collect();
    Ok((version, events))
}

/// A forum decides on exactly the text that it was shown, by its own rule.
pub fn decide(
    permit: &Permit<Decide>,
    capacity: Capacity,
    state: &ConfirmationState,
    command: &DecideConfirmation,
) -> Result<(Ruling, AuditEvent), Rejection> {
    let latest = state.latest.as_ref().ok_or(Refusal::NothingSubmitted)?;
    let step = waited_for(state, latest, command)?;
    let author = permit.author().user();
    if let Some(refusal) = barred(state, command.forum, capacity, author) {
        return Err(refusal.into());
    }
    if command.procedure == Procedure::Written && !step.written {
        return Err(Refusal::MeetingDecides.into());
    }
    if capacity == Capacity::Secretariat && author.is_some() && command.item.is_none() {
        return Err(Problems::one(Field::Item, Flaw::Required).into());
    }
    let decision = Decision {
        forum: command.forum,
        verdict: command.verdict,
    };
    let is_first_chair = step.rule == ApprovalRule::BothChairs
        && capacity == Capacity::Chair
        && state.consents.iter().all(|(f, _)| *f != command.forum);
    let ruling = if is_first_chair && command.verdict.is_approval() {
        Ruling::Consented
    } else {
        Ruling::Decided(decision)
    };
    let deed = match ruling {
        Ruling::Decided(_) => Deed::Decided,
        Ruling::Consented => Deed::Consented,
    };
    let mut after = vec![
        (Field::Forum, command.forum.to_string()),
        (Field::Version, latest.number.to_string()),
        (Field::ContentHash, latest.hash.to_string()),
        (Field::Verdict, command.verdict.code().to_owned()),
        (Field::Procedure, command.procedure.code().to_owned()),
    ];
    let item = command.item.iter();
    after.extend(item.map(|item| (Field::Item, item.to_string())));
    after.extend(facts(&command.remarks));
    let event = state.event(permit, deed).changing(&[], &after);
    Ok((ruling, event))
}

/// Why the approval of this person is not what `forum` waits for; `None` where it is.
pub fn barred(
    state: &ConfirmationState,
    forum: ForumId,
    capacity: Capacity,
    person: Option<UserId>,
) -> Option<Refusal> {
    let submitter = state.latest.as_ref().and_then(|v| v.submitted_by);
    if person.is_some() && person == submitter {
        return Some(Refusal::OwnConfirmation);
    }
    let rule = state.chain.step(forum)?.rule;
    let has_consented = || {
        let mut consents = state.consents.iter();
        consents.any(|(f, by)| *f == forum && Some(*by) == person)
    };
    if !rule.admits(capacity) {
        return Some(Refusal::ChairDecides);
    }
    match (rule, capacity) {
        (ApprovalRule::BothChairs, Capacity::Chair) if has_consented() => {
            Some(Refusal::AlreadyConsented)
        }
        _ => None,
    }
}

/// The step whose move it is, if the command is about what waits there.
fn waited_for<'a>(
    state: &'a ConfirmationState,
    latest: &SubmittedVersion,
    command: &DecideConfirmation,
) -> Result<&'a ApprovalStep, Refusal> {
    if latest.withdrawn {
        return Err(Refusal::VersionWithdrawn {
            this: latest.number,
        });
    }
    if command.version != latest.number || command.hash != latest.hash {
        return Err(Refusal::OutdatedVersion {
            this: command.version,
            latest: latest.number,
        });
    }
    if latest.decisions.iter().any(|d| d.forum == command.forum) {
        return Err(Refusal::AlreadyDecided);
    }
    match state.stage() {
        Stage::Awaiting(forum) if forum == command.forum => {
            state.chain.step(forum).ok_or(Refusal::NothingSubmitted)
        }
        Stage::Awaiting(missing) => {
            let approved = state.approved.iter().find(|(forum, _)| *forum == missing);
            Err(Refusal::ForumBeforeMissing {
                this: command.version,
                approved: approved.map(|(_, version)| *version),
            })
        }
        Stage::Ordered | Stage::Drafting | Stage::Returned(_) => Err(Refusal::NothingSubmitted),
        Stage::Rejected(_) => Err(Refusal::TurnedDown),
        Stage::InForce => Err(Refusal::InForce),
    }
}

/// Gives a change up: what is in force stays, and a version on its way is taken back.
pub fn abandon(
    permit: &Permit<Confirm>,
    state: &ConfirmationState,
    command: AbandonChange,
) -> Result<Vec<AuditEvent>, Refusal> {
    state.open_for_lead(command.based_on)?;
    let held = match &state.in_force {
        Some(held) if state.changing => held,
        _ => return Err(Refusal::NoChange),
    };
    let before = state.draft.as_ref().map(facts).unwrap_or_default();
    let abandoned = state
        .event(permit, Deed::Abandoned)
        .changing(&before, &facts(&held.content));
    let withdrawal = state.withdrawal(permit, state.withdrawn_by_abandoning());
    Ok(withdrawal.into_iter().chain([abandoned]).collect())
}

/// Each field once; the rows of a repeated one as its lines.
fn facts(form: &FormData) -> Vec<(Field, String)> {
    let mut facts: Vec<(Field, String)> = Vec::new();
    for (field, value) in form.pairs() {
        match facts.iter_mut().find(|(f, _)| *f == field) {
            Some((_, all)) => {
                all.push('\n');
                all.push_str(value);
            }
            None => facts.push((field, value.to_owned())),
        }
    }
    facts
}

#[cfg(test)]
mod tests;
