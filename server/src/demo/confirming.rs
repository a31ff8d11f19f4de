//! Confirmations of the demo data: taken through the chain by its own rules, at days gone by.

use super::DemoError;
use super::recording::Recording;
use crate::store::confirmations::{
    DecisionWrite, DraftWrite, Moved, VersionWrite, confirmation_put, decision_insert, draft_reset,
    version_insert, version_into_force,
};
use domain::confirmation::{
    Chain, ConfirmationState, ContentHash, DecideConfirmation, InForce, Procedure, Ruling,
    SaveDraft, SubmitConfirmation, Verdict, decide, save, submit,
};
use domain::form::FormData;
use domain::ids::{DecisionId, InitiativeId, ProgrammeId, VersionId};
use domain::policy::{Capacity, Confirm, Decide, Permit};
use domain::problem::Field;
use domain::time::Timestamp;

/// What happens to a confirmation of the demo data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Drafted,
    Submitted,
    /// By the forum with this place in the chain, from 0, with what it said of a field.
    Decided(usize, Verdict, Option<(Field, &'static str)>),
}

impl Step {
    pub const fn is_return(self) -> bool {
        matches!(self, Self::Decided(_, Verdict::Returned, _))
    }
}

/// A confirmation under way.
pub struct Confirming {
    state: ConfirmationState,
    version: Option<VersionId>,
}

impl Confirming {
    pub fn new(programme: ProgrammeId, initiative: InitiativeId, chain: Chain) -> Self {
        Self {
            state: ConfirmationState {
                initiative,
                programme,
                revision: 0,
                chain,
                draft: None,
                in_force: None,
                changing: false,
                latest: None,
                approved: Vec::new(),
                consents: Vec::new(),
            },
            version: None,
        }
    }

    /// The version that holds.
    pub fn in_force(&self) -> Option<&InForce> {
        self.state.in_force.as_ref()
    }

    /// Carries a step out and stores it as of `now`.
    pub async fn step(
        &mut self,
        recording: &mut Recording<'_>,
        text: &FormData,
        step: Step,
        now: Timestamp,
    ) -> Result<(), DemoError> {
        let based_on = self.state.revision;
        match step {
            Step::Drafted => self.draft(recording, text, now).await?,
            Step::Submitted => self.submit(recording, text, now).await?,
            Step::Decided(place, verdict, remark) => {
                self.decide(recording, place, verdict, remark, now).await?;
            }
        }
        self.state.revision = based_on.saturating_add(1);
        Ok(())
    }

    fn moved(&self, now: Timestamp) -> Moved {
        Moved {
            based_on: self.state.revision,
            stage: self.state.stage(),
            latest: self.state.latest.as_ref().map_or(0, |v| v.number),
            changing: self.state.changing,
            since: now,
            now,
        }
    }

    async fn put(
        &self,
        recording: &mut Recording<'_>,
        permit: &Permit<Confirm>,
        now: Timestamp,
    ) -> Result<(), DemoError> {
        let draft = self.state.draft.clone().unwrap_or_default();
        let write = DraftWrite {
            initiative: self.state.initiative,
            programme: self.state.programme,
            draft: &draft,
            by: None,
        };
        confirmation_put(&mut recording.tx, permit, write, self.moved(now)).await?;
        Ok(())
    }

    async fn draft(
        &mut self,
        recording: &mut Recording<'_>,
        text: &FormData,
        now: Timestamp,
    ) -> Result<(), DemoError> {
        let permit = Permit::system();
        let command = SaveDraft {
            based_on: self.state.revision,
            draft: SaveDraft::parse(text).map_err(|_| unfit(text))?.draft,
        };
        let (saved, events) = save(&permit, &self.state, &command)?;
        self.state = self.state.clone().with_draft(saved, command.draft);
        self.put(recording, &permit, now).await?;
        events.into_iter().for_each(|event| recording.note(event));
        Ok(())
    }

    async fn submit(
        &mut self,
        recording: &mut Recording<'_>,
        text: &FormData,
        now: Timestamp,
    ) -> Result<(), DemoError> {
        let permit = Permit::system();
        let revision = self.state.revision.to_string();
        let typed = text.clone().with(Field::Version, revision);
        let command = SubmitConfirmation::parse(&typed).map_err(|_| unfit(text))?;
        let (version, events) = submit(&permit, &self.state, &command)?;
        let id = VersionId::new(recording.new_id());
        let (number, hash) = (version.number, version.hash);
        self.version = Some(id);
        let (content, text) = (command.content.to_form(), command.text());
        let change = command.change.map(|change| change.to_form());
        self.state = self.state.clone().with_version(version, text);
        self.put(recording, &permit, now).await?;
        let write = VersionWrite {
            id,
            initiative: self.state.initiative,
            number,
            content: &content,
            change: change.as_ref(),
            hash,
            by: None,
            at: now,
        };
        version_insert(&mut recording.tx, &permit, write).await?;
        events.into_iter().for_each(|event| recording.note(event));
        Ok(())
    }

    async fn decide(
        &mut self,
        recording: &mut Recording<'_>,
        place: usize,
        verdict: Verdict,
        remark: Option<(Field, &'static str)>,
        now: Timestamp,
    ) -> Result<(), DemoError> {
        let permit: Permit<Decide> = Permit::system();
        let nowhere = || DemoError::Content(format!("{place}"));
        let forum = self.state.chain.0.get(place).ok_or_else(nowhere)?.forum;
        let (number, hash) = self.waiting().ok_or_else(nowhere)?;
        let remarks: FormData = remark.into_iter().map(|(f, t)| (f, t.to_owned())).collect();
        let command = DecideConfirmation {
            forum,
            version: number,
            hash,
            verdict,
            procedure: Procedure::Meeting,
            item: None,
            remarks,
        };
        let (ruling, event) = decide(&permit, Capacity::Secretariat, &self.state, &command)?;
        let Ruling::Decided(decision) = ruling else {
            return Err(nowhere());
        };
        let held = self.state.in_force.clone();
        self.state = self.state.clone().with_decision(decision);
        let write = DecisionWrite {
            id: DecisionId::new(recording.new_id()),
            version: self.version.ok_or_else(nowhere)?,
            hash,
            decision,
            remarks: &command.remarks,
            procedure: command.procedure,
            item: None,
            by: None,
        };
        let initiative = self.state.initiative;
        let moved = self.moved(now);
        decision_insert(&mut recording.tx, &permit, initiative, write, moved).await?;
        if self.state.in_force != held {
            version_into_force(&mut recording.tx, &permit, initiative, number, now).await?;
        }
        let draft = self.state.draft.clone().unwrap_or_default();
        draft_reset(&mut recording.tx, initiative, &draft).await?;
        recording.note(event);
        Ok(())
    }

    fn waiting(&self) -> Option<(u32, ContentHash)> {
        self.state.latest.as_ref().map(|v| (v.number, v.hash))
    }
}

fn unfit(text: &FormData) -> DemoError {
    DemoError::Content(text.get(Field::Deliverable).to_owned())
}
