use super::Saved;
use crate::confirmation::{
    Chain, Decision, Holding, Stage, SubmittedVersion, Verdict, without_change_order,
};
use crate::form::FormData;
use crate::ids::{ForumId, InitiativeId, ProgrammeId, UserId};

/// The version that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    pub number: u32,
    pub content: FormData,
}

/// All that is stored of one confirmation, as far as a command depends on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmationState {
    pub initiative: InitiativeId,
    pub programme: ProgrammeId,
    /// Raised by every command; a form that was opened on an older one is stale.
    pub revision: u32,
    pub chain: Chain,
    /// What was written last, with its change order; that of the latest version when nothing was
    /// changed since.
    pub draft: Option<FormData>,
    pub in_force: Option<InForce>,
    /// Whether a change of what is in force is under way.
    pub changing: bool,
    pub latest: Option<SubmittedVersion>,
    /// The version that each forum approved last.
    pub approved: Vec<(ForumId, u32)>,
    /// The co-chairs who approved the latest version while the other has not.
    pub consents: Vec<(ForumId, UserId)>,
}

impl ConfirmationState {
    pub fn holding(&self) -> Holding {
        match &self.in_force {
            None => Holding::Nothing,
            Some(held) if self.changing => Holding::Changing(held.number),
            Some(held) => Holding::Stands(held.number),
        }
    }

    pub fn stage(&self) -> Stage {
        let latest = self.latest.as_ref();
        Stage::of(&self.chain, self.holding(), self.draft.is_some(), latest)
    }

    pub(super) fn latest_number(&self) -> u32 {
        self.latest.as_ref().map_or(0, |v| v.number)
    }

    /// The version that waits for approval, and that a changed text takes back.
    pub fn withdrawn_by_change(&self) -> Option<u32> {
        matches!(self.stage(), Stage::Awaiting(_)).then(|| self.latest_number())
    }

    /// The version of a change on its way, waiting or returned: giving the change up takes it back.
    pub fn withdrawn_by_abandoning(&self) -> Option<u32> {
        let (held, latest) = (self.in_force.as_ref()?, self.latest.as_ref()?);
        let rejected = latest
            .decisions
            .iter()
            .any(|d| d.verdict == Verdict::Rejected);
        (self.changing && latest.number > held.number && !latest.withdrawn && !rejected)
            .then_some(latest.number)
    }

    /// As it is once a draft is saved.
    #[must_use]
    pub fn with_draft(mut self, saved: Saved, draft: FormData) -> Self {
        if let Saved::Changed { withdraws } = saved {
            self.withdraw(withdraws);
            self.changing = self.in_force.is_some();
            self.draft = Some(draft);
        }
        self
    }

    /// As it is once a version is submitted; `text` carries its change order.
    #[must_use]
    pub fn with_version(mut self, version: SubmittedVersion, text: FormData) -> Self {
        self.changing = self.in_force.is_some();
        self.latest = Some(version);
        self.draft = Some(text);
        self.consents.clear();
        self
    }

    /// As it is once a forum has decided: in force when it was the last one, and as it was before
    /// when it turned a change down.
    #[must_use]
    pub fn with_decision(mut self, decision: Decision) -> Self {
        let Some(latest) = &mut self.latest else {
            return self;
        };
        latest.decisions.push(decision);
        let number = latest.number;
        if decision.verdict.is_approval() {
            self.approved.retain(|(forum, _)| *forum != decision.forum);
            self.approved.push((decision.forum, number));
        }
        if self.stage() == Stage::InForce {
            // Nothing was typed since: a changed draft would have taken the version back.
            let content = self.draft.as_ref().map(without_change_order);
            let content = content.unwrap_or_default();
            self.in_force = Some(InForce { number, content });
            return self.without_change();
        }
        match decision.verdict {
            Verdict::Rejected => self.without_change(),
            _ => self,
        }
    }

    /// As it is once a change was given up: what is in force, and nothing beside it.
    #[must_use]
    pub fn without_change(mut self) -> Self {
        self.withdraw(self.withdrawn_by_abandoning());
        if let Some(held) = &self.in_force {
            self.draft = Some(held.content.clone());
        }
        self.changing = false;
        self
    }

    fn withdraw(&mut self, version: Option<u32>) {
        if let (Some(_), Some(latest)) = (version, &mut self.latest) {
            latest.withdrawn = true;
        }
    }
}
