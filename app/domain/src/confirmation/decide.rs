//! The commands of the chain: save a draft, submit it, decide on it. Nothing else moves a
//! confirmation (rules § 4.9).

mod parse;

pub use parse::{DecideConfirmation, SaveDraft, SubmitConfirmation};

use super::{Chain, ContentHash, Decision, Stage, SubmittedVersion};
use crate::audit::{AuditEvent, Deed, Subject};
use crate::form::FormData;
use crate::ids::{ForumId, InitiativeId, ProgrammeId};
use crate::policy::{Confirm, Decide, Permit};
use crate::problem::{Field, Refusal};

/// All that is stored of one confirmation, as far as a command depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationState {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    /// Raised by every command; a form that was opened on an older one is stale.
    pub revision: u32,
    pub chain: Chain,
    /// What was written last; that of the latest version when nothing was changed since.
    pub draft: Option<FormData>,
    pub latest: Option<SubmittedVersion>,
    /// The version that each forum approved last.
    pub approved: Vec<(ForumId, u32)>,
}

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

impl ConfirmationState {
    pub fn stage(&self) -> Stage {
        Stage::of(&self.chain, self.draft.is_some(), self.latest.as_ref())
    }

    fn latest_number(&self) -> u32 {
        self.latest.as_ref().map_or(0, |v| v.number)
    }

    /// The version that waits for approval, and that a changed text takes back.
    pub fn withdrawn_by_change(&self) -> Option<u32> {
        matches!(self.stage(), Stage::Awaiting(_)).then(|| self.latest_number())
    }

    fn open_for_lead(&self, based_on: u32) -> Result<(), Refusal> {
        if based_on != self.revision {
            return Err(Refusal::StaleVersion);
        }
        match self.stage() {
            Stage::InForce => Err(Refusal::InForce),
            Stage::Rejected(_) => Err(Refusal::TurnedDown),
            Stage::Ordered | Stage::Drafting | Stage::Awaiting(_) | Stage::Returned(_) => Ok(()),
        }
    }

    fn event<K>(&self, permit: &Permit<K>, deed: Deed) -> AuditEvent {
        AuditEvent::new(permit, deed, Subject::Confirmation, self.initiative.uuid())
            .within(self.programme)
    }

    fn withdrawal(&self, permit: &Permit<Confirm>) -> Option<AuditEvent> {
        let number = self.withdrawn_by_change()?;
        let before = [(Field::Version, number.to_string())];
        let after = [(Field::Version, String::new())];
        Some(
            self.event(permit, Deed::Withdrawn)
                .changing(&before, &after),
        )
    }
}

/// Keeps what was typed, complete or not. A change takes back the version that waits for approval:
/// nobody approves a text that its author has left.
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
        .chain(state.withdrawal(permit))
        .collect();
    let withdraws = state.withdrawn_by_change();
    Ok((Saved::Changed { withdraws }, events))
}

/// Sends a complete text to the first forum of the chain, as the next version.
pub fn submit(
    permit: &Permit<Confirm>,
    state: &ConfirmationState,
    command: &SubmitConfirmation,
) -> Result<(SubmittedVersion, Vec<AuditEvent>), Refusal> {
    state.open_for_lead(command.based_on)?;
    if state.chain.is_empty() {
        return Err(Refusal::NoChain);
    }
    let hash = ContentHash::of(&command.content);
    let waits = matches!(state.stage(), Stage::Awaiting(_));
    if waits && state.latest.as_ref().is_some_and(|v| v.hash == hash) {
        return Err(Refusal::AlreadySubmitted);
    }
    let version = SubmittedVersion {
        number: state.latest_number().saturating_add(1),
        hash,
        submitted_by: permit.author().user(),
        withdrawn: false,
        decisions: Vec::new(),
    };
    let before = state.draft.as_ref().map(facts).unwrap_or_default();
    let mut after = facts(&command.content.to_form());
    after.push((Field::Version, version.number.to_string()));
    after.push((Field::ContentHash, hash.to_string()));
    let submitted = state
        .event(permit, Deed::Submitted)
        .changing(&before, &after);
    let events = state.withdrawal(permit).into_iter().chain([submitted]);
    let events = events.collect();
    Ok((version, events))
}

/// A forum decides on exactly the text that it was shown.
pub fn decide(
    permit: &Permit<Decide>,
    state: &ConfirmationState,
    command: &DecideConfirmation,
) -> Result<(Decision, AuditEvent), Refusal> {
    let latest = state.latest.as_ref().ok_or(Refusal::NothingSubmitted)?;
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
        Stage::Awaiting(forum) if forum == command.forum => {}
        Stage::Awaiting(missing) => {
            let approved = state.approved.iter().find(|(forum, _)| *forum == missing);
            return Err(Refusal::ForumBeforeMissing {
                this: command.version,
                approved: approved.map(|(_, version)| *version),
            });
        }
        Stage::Ordered | Stage::Drafting | Stage::Returned(_) => {
            return Err(Refusal::NothingSubmitted);
        }
        Stage::Rejected(_) => return Err(Refusal::TurnedDown),
        Stage::InForce => return Err(Refusal::InForce),
    }
    let author = permit.author().user();
    if author.is_some() && author == latest.submitted_by {
        return Err(Refusal::OwnConfirmation);
    }
    let decision = Decision {
        forum: command.forum,
        verdict: command.verdict,
    };
    let mut after = vec![
        (Field::Forum, command.forum.to_string()),
        (Field::Version, latest.number.to_string()),
        (Field::ContentHash, latest.hash.to_string()),
        (Field::Verdict, command.verdict.code().to_owned()),
    ];
    after.extend(facts(&command.remarks));
    let event = state.event(permit, Deed::Decided).changing(&[], &after);
    Ok((decision, event))
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
