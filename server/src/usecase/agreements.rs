//! Agreements: written, and what parties and bodies said of them put down.

mod annexes;
mod awaited;
mod due;
mod read;

use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::agreements::{
    accession_insert, accession_list, agreement_find, agreement_insert, agreement_list,
    agreement_lock, agreement_update, agreements_kept_by, outcome_insert, outcome_list, party_list,
    progress_insert, progress_list, stage_insert, stage_list, stages_of_all, step_insert,
    step_list, wording_insert, wording_list,
};
use crate::store::forums::forum_lock;
use crate::store::organisations::organisation_list;
use crate::store::{Query, StoreError, Tx};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::agreement::{
    AccessionDraft, AccessionState, Agreement, AgreementDraft, AgreementField, AgreementStage,
    Kept, OutcomeDraft, ProgressDraft, StageDraft, StepDraft, Wording, WordingDraft, accede,
    add_wording, change, create, move_on, plan_step, put_outcome_down, report_progress, stage_on,
};
use domain::audit::AuditEvent;
use domain::forum::closing::Hindrance;
use domain::ids::{AgreementId, ForumId, OrganisationId};
use domain::problem::{Field, Flaw, Problems, Refusal};

impl Service {
    /// Returns its number.
    pub async fn create_agreement(
        &self,
        actor: &Actor,
        draft: AgreementDraft,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        forum_lock(&mut tx, draft.forum)
            .await
            .or_unavailable(self)?;
        self.refuse_closed(&mut tx, draft.forum).await?;
        self.check_agreement_draft(&mut tx, &draft).await?;
        let known = self.agreement_numbers(&mut tx).await?;
        let id = AgreementId::new(self.clock.new_id());
        let (agreement, event) = create(&permit, id, &known, draft)?;
        let inserted = agreement_insert(&mut tx, &permit, &agreement).await;
        self.added(inserted)?;
        self.settled(tx, event).await?;
        Ok(agreement.number)
    }

    pub async fn change_agreement(
        &self,
        actor: &Actor,
        number: u32,
        draft: AgreementDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, current) = self.locked_agreement(number).await?;
        if draft.forum != current.draft.forum {
            forum_lock(&mut tx, draft.forum)
                .await
                .or_unavailable(self)?;
            self.refuse_closed(&mut tx, draft.forum).await?;
        }
        self.check_agreement_draft(&mut tx, &draft).await?;
        let (heard, told) = self.heard_of(&mut tx, current.id).await?;
        let known = self.agreement_numbers(&mut tx).await?;
        let kept = Kept {
            heard: &heard,
            told: &told,
            known: &known,
        };
        let (changed, event) = change(&permit, current, draft, kept, based_on)?;
        let updated = agreement_update(&mut tx, &permit, &changed, based_on).await;
        fresh(updated.or_unavailable(self)?)?;
        self.settled(tx, event).await
    }

    /// Adds a version of the text.
    pub async fn add_wording(
        &self,
        actor: &Actor,
        number: u32,
        draft: WordingDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let id = agreement.id;
        let there = self.wordings(&mut tx, id).await?;
        let (version, event) = add_wording(&permit, (id, &there), &draft)?;
        let now = self.clock.now();
        let inserted = wording_insert(&mut tx, &permit, (id, version), &draft, now).await;
        self.added(inserted)?;
        self.settled(tx, event).await
    }

    /// Takes the agreement over into another state.
    pub async fn move_agreement(
        &self,
        actor: &Actor,
        number: u32,
        draft: StageDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let id = agreement.id;
        let stages = stage_list(&mut tx, id).await.or_unavailable(self)?;
        let stages: Vec<_> = stages.iter().map(|line| line.entry).collect();
        let now = self.clock.now();
        if stage_on(&stages, now.day()) == Some(AgreementStage::Ended) {
            // One that ended stands in nobody's way: its forum may be closed.
            let forum = agreement.draft.forum;
            forum_lock(&mut tx, forum).await.or_unavailable(self)?;
            self.refuse_closed(&mut tx, forum).await?;
        }
        let (entry, event) = move_on(&permit, (id, &stages), &draft, now.day())?;
        let inserted = stage_insert(&mut tx, &permit, (id, &entry), &draft, now).await;
        self.added(inserted)?;
        self.settled(tx, event).await
    }

    /// Puts down what a party says, of the text of that day.
    pub async fn put_accession_down(
        &self,
        actor: &Actor,
        number: u32,
        draft: AccessionDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let id = agreement.id;
        let said = accession_list(&mut tx, id).await.or_unavailable(self)?;
        let state = AccessionState {
            id,
            parties: self.existing_parties(&mut tx, id, draft.on).await?,
            said: said.iter().map(|line| line.said).collect(),
            wordings: self.wordings(&mut tx, id).await?,
        };
        let now = self.clock.now();
        let (accession, wording, event) = accede(&permit, &state, &draft, now.day())?;
        let of = (&draft, wording);
        let inserted = accession_insert(&mut tx, &permit, (id, &accession), of, now).await;
        self.added(inserted)?;
        self.settled(tx, event).await
    }

    /// Plans a step of the approval calendar, or plans the one of that number anew.
    pub async fn plan_agreement_step(
        &self,
        actor: &Actor,
        number: u32,
        step: Option<u32>,
        (draft, based_on): (StepDraft, u32),
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let id = agreement.id;
        let steps = step_list(&mut tx, id).await.or_unavailable(self)?;
        let outcomes = outcome_list(&mut tx, id).await.or_unavailable(self)?;
        let outcomes: Vec<_> = outcomes.iter().map(|line| line.outcome).collect();
        let there = match step {
            Some(step) => {
                let found = steps.iter().find(|there| there.number == step);
                Some(found.ok_or(AppError::NotFound)?)
            }
            None => None,
        };
        let highest = steps.iter().map(|step| step.number).max().unwrap_or(0);
        let step = step.unwrap_or(highest.saturating_add(1));
        let planned = (&draft, based_on);
        let (step, event) = plan_step(&permit, id, (step, there), &outcomes, planned)?;
        let now = self.clock.now();
        self.added(step_insert(&mut tx, &permit, (id, &step), now).await)?;
        self.settled(tx, event).await
    }

    /// Puts down what a body decided at a step.
    pub async fn put_outcome_down(
        &self,
        actor: &Actor,
        number: u32,
        step: u32,
        draft: OutcomeDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let id = agreement.id;
        let steps = step_list(&mut tx, id).await.or_unavailable(self)?;
        let step = steps.iter().find(|there| there.number == step);
        let step = step.ok_or(AppError::NotFound)?;
        let parties = self.existing_parties(&mut tx, id, draft.on).await?;
        let outcomes = outcome_list(&mut tx, id).await.or_unavailable(self)?;
        let now = self.clock.now();
        let (n_outcomes, at) = (outcomes.len(), (id, step));
        let put_down = put_outcome_down(&permit, at, &parties, n_outcomes, &draft, now.day())?;
        let (outcome, event) = put_down;
        let inserted = outcome_insert(&mut tx, &permit, (id, &outcome), &draft, now).await;
        self.added(inserted)?;
        self.settled(tx, event).await
    }

    /// Puts down how far a party is with a part.
    pub async fn report_part(
        &self,
        actor: &Actor,
        number: u32,
        draft: ProgressDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, agreement) = self.locked_agreement(number).await?;
        let id = agreement.id;
        let parts: Vec<_> = agreement.parts.iter().map(|part| part.number).collect();
        let parties = self.existing_parties(&mut tx, id, draft.on).await?;
        let told = progress_list(&mut tx, id).await.or_unavailable(self)?;
        let now = self.clock.now();
        let of = (parts.as_slice(), parties.as_slice());
        let reported = report_progress(&permit, id, of, told.len(), &draft, now.day())?;
        let (progress, event) = reported;
        let inserted = progress_insert(&mut tx, &permit, (id, &progress), &draft, now).await;
        self.added(inserted)?;
        self.settled(tx, event).await
    }

    /// Held until the transaction ends: what is put down of it is seen by whoever changes it.
    async fn locked_agreement(&self, number: u32) -> Result<(Tx, Agreement), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        agreement_lock(&mut tx, number).await.or_unavailable(self)?;
        let found = agreement_find(&mut tx, number).await.or_unavailable(self)?;
        let (agreement, _) = found.ok_or(AppError::NotFound)?;
        Ok((tx, agreement))
    }

    /// The forum and the parties are there, and the forum is not closed when it gets a new agreement.
    async fn check_agreement_draft(
        &self,
        db: &mut impl Query,
        draft: &AgreementDraft,
    ) -> Result<(), AppError> {
        let mut problems = Problems::default();
        match self.forum_name(db, draft.forum).await {
            Err(AppError::NotFound) => problems.add(Field::Forum, Flaw::Unknown),
            found => drop(found?),
        }
        let organisations = organisation_list(db).await.or_unavailable(self)?;
        let known = |party: &OrganisationId| organisations.iter().any(|there| there.id == *party);
        if !draft.parties.iter().all(known) {
            problems.add(Field::Agreement(AgreementField::Parties), Flaw::Unknown);
        }
        match problems.is_empty() {
            true => Ok(()),
            false => Err(AppError::Invalid(problems)),
        }
    }

    /// The agreements that a forum keeps and that have not ended: they stand in the way of closing it.
    pub(super) async fn agreements_in_force(
        &self,
        db: &mut impl Query,
        forum: ForumId,
    ) -> Result<Vec<Hindrance>, AppError> {
        let today = self.clock.now().day();
        let stages = stages_of_all(db).await.or_unavailable(self)?;
        let kept = agreements_kept_by(db, forum).await.or_unavailable(self)?;
        let in_force = kept.into_iter().filter(|agreement| {
            let stages = stages.get(&agreement.id).map(Vec::as_slice);
            stage_on(stages.unwrap_or_default(), today) != Some(AgreementStage::Ended)
        });
        let hindrances = in_force.map(|agreement| Hindrance::Agreement {
            number: agreement.number,
            title: agreement.title,
        });
        Ok(hindrances.collect())
    }

    async fn agreement_numbers(&self, db: &mut impl Query) -> Result<Vec<u32>, AppError> {
        let agreements = agreement_list(db).await.or_unavailable(self)?;
        Ok(agreements.iter().map(|there| there.number).collect())
    }

    /// The parties that said, decided or told something, and the parts that were told of.
    async fn heard_of(
        &self,
        db: &mut impl Query,
        id: AgreementId,
    ) -> Result<(Vec<OrganisationId>, Vec<u32>), AppError> {
        let said = accession_list(db, id).await.or_unavailable(self)?;
        let outcomes = outcome_list(db, id).await.or_unavailable(self)?;
        let told = progress_list(db, id).await.or_unavailable(self)?;
        let said = said.iter().map(|line| line.said.party);
        let decided = outcomes.iter().filter_map(|line| line.outcome.party);
        let told = told.iter().map(|line| line.told);
        let heard = said.chain(decided);
        let heard = heard.chain(told.clone().map(|told| told.party));
        Ok((heard.collect(), told.map(|told| told.part).collect()))
    }

    async fn wordings(
        &self,
        db: &mut impl Query,
        id: AgreementId,
    ) -> Result<Vec<Wording>, AppError> {
        let lines = wording_list(db, id).await.or_unavailable(self)?;
        Ok(lines.iter().map(|line| line.wording).collect())
    }

    async fn existing_parties(
        &self,
        db: &mut impl Query,
        id: AgreementId,
        on: NaiveDate,
    ) -> Result<Vec<OrganisationId>, AppError> {
        let parties = party_list(db, id).await.or_unavailable(self)?;
        let existing = parties.iter().filter(|line| line.party.validity.holds(on));
        Ok(existing.map(|line| line.party.id).collect())
    }

    /// Somebody else's entry may have been a moment faster.
    fn added(&self, inserted: Result<(), StoreError>) -> Result<(), AppError> {
        match inserted {
            Err(error) if error.is_duplicate() => Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self),
        }
    }

    async fn settled(&self, tx: Tx, event: AuditEvent) -> Result<(), AppError> {
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }
}
