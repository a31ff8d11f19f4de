//! Confirmations of the demo data: taken through the chain by its own rules, at days gone by.

use super::DemoError;
use super::recording::Recording;
use crate::store::confirmations::{
    DecisionWrite, DraftWrite, Moved, VersionWrite, confirmation_put, decision_insert,
    version_insert,
};
use domain::confirmation::{
    Chain, ConfirmationContent, ConfirmationState, ContentHash, DecideConfirmation, SaveDraft,
    SubmitConfirmation, Verdict, decide, save, submit,
};
use domain::form::FormData;
use domain::ids::{DecisionId, InitiativeId, ProgrammeId, VersionId};
use domain::policy::{Confirm, Decide, Permit};
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
                latest: None,
                approved: Vec::new(),
            },
            version: None,
        }
    }

    /// Carries a step out and stores it as of `now`.
    pub async fn step(
        &mut self,
        recording: &mut Recording<'_>,
        text: &FormData,
        step: Step,
        now: Timestamp,
    ) -> Result<(), DemoError> {
        match step {
            Step::Drafted => self.draft(recording, text, now).await?,
            Step::Submitted => self.submit(recording, text, now).await?,
            Step::Decided(place, verdict, remark) => {
                self.decide(recording, place, verdict, remark, now).await?;
            }
        }
        self.state.revision = self.state.revision.saturating_add(1);
        Ok(())
    }

    fn moved(&self, now: Timestamp) -> Moved {
        Moved {
            based_on: self.state.revision,
            stage: self.state.stage(),
            latest: self.state.latest.as_ref().map_or(0, |v| v.number),
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
        let (_, events) = save(&permit, &self.state, &command).map_err(DemoError::Refused)?;
        self.state.draft = Some(command.draft);
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
        let content = ConfirmationContent::parse(text).map_err(|_| unfit(text))?;
        let form = content.to_form();
        let command = SubmitConfirmation {
            based_on: self.state.revision,
            content,
        };
        let (version, events) =
            submit(&permit, &self.state, &command).map_err(DemoError::Refused)?;
        let id = VersionId::new(recording.new_id());
        let (number, hash) = (version.number, version.hash);
        self.version = Some(id);
        self.state.draft = Some(form.clone());
        self.state.latest = Some(version);
        self.put(recording, &permit, now).await?;
        let write = VersionWrite {
            id,
            initiative: self.state.initiative,
            number,
            content: &form,
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
        let forum = *self.state.chain.0.get(place).ok_or_else(nowhere)?;
        let (number, hash) = self.waiting().ok_or_else(nowhere)?;
        let remarks: FormData = remark.into_iter().map(|(f, t)| (f, t.to_owned())).collect();
        let command = DecideConfirmation {
            forum,
            version: number,
            hash,
            verdict,
            remarks,
        };
        let (decision, event) =
            decide(&permit, &self.state, &command).map_err(DemoError::Refused)?;
        if let Some(latest) = &mut self.state.latest {
            latest.decisions.push(decision);
        }
        let write = DecisionWrite {
            id: DecisionId::new(recording.new_id()),
            version: self.version.ok_or_else(nowhere)?,
            hash,
            decision,
            remarks: &command.remarks,
            by: None,
        };
        let initiative = self.state.initiative;
        let moved = self.moved(now);
        decision_insert(&mut recording.tx, &permit, initiative, write, moved).await?;
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
