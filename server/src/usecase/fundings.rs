//! Grants: written, budgeted, reported, and decided on before they end (need N23).

mod read;
mod seen;

use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::StoreError;
use crate::store::forums::forum_lock;
use crate::store::fundings::{
    StoredFunding, baseline_insert, baseline_list, duty_find, duty_insert, duty_report_insert,
    figure_insert, figure_list, funding_find, funding_insert, funding_list, lapse_insert,
    operation_insert, operation_list,
};
use crate::store::organisations::organisation_find;
use crate::store::people::person_find;
use crate::store::{Query, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::funding::{
    BaselineDraft, DutyDraft, DutyReportDraft, FigureDraft, Funding, FundingDraft, LapseDraft,
    OperationDraft, add_duty, change, create, decide_operation, record_figure, record_lapse,
    report_duty, set_baseline,
};
use domain::ids::{ForumId, FundingDutyId, FundingId, FundingLapseId};
use domain::meeting::AgendaField;
use domain::problem::{Field, Flaw, Problems, Refusal};

impl Service {
    pub async fn create_funding(
        &self,
        actor: &Actor,
        draft: FundingDraft,
    ) -> Result<FundingId, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        self.check_funding(&mut tx, actor, &draft, None).await?;
        let id = FundingId::new(self.clock.new_id());
        let (funding, event) = create(&permit, id, draft);
        let inserted = funding_insert(&mut tx, &permit, &funding, self.clock.now()).await;
        inserted.or_unavailable(self)?;
        self.commit_one(tx, event).await?;
        Ok(id)
    }

    pub async fn change_funding(
        &self,
        actor: &Actor,
        id: FundingId,
        draft: FundingDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, current) = self.held_funding(id, Some(draft.forum)).await?;
        self.check_funding(&mut tx, actor, &draft, Some(&current))
            .await?;
        let (changed, event) = change(&permit, &current, draft, based_on)?;
        let inserted = funding_insert(&mut tx, &permit, &changed, self.clock.now()).await;
        self.unless_overtaken(inserted)?;
        self.commit_one(tx, event).await
    }

    pub async fn set_funding_baseline(
        &self,
        actor: &Actor,
        id: FundingId,
        draft: BaselineDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, funding) = self.held_funding(id, None).await?;
        let lines = baseline_list(&mut tx, id).await.or_unavailable(self)?;
        let current = lines.first().map(|line| &line.baseline);
        let now = self.clock.now();
        let at = (now.day(), based_on);
        let (baseline, event) = set_baseline(&permit, &funding, current, draft, at)?;
        let inserted = baseline_insert(&mut tx, &permit, id, &baseline, now).await;
        self.unless_overtaken(inserted)?;
        self.commit_one(tx, event).await
    }

    pub async fn record_funding_figure(
        &self,
        actor: &Actor,
        id: FundingId,
        draft: FigureDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, funding) = self.held_funding(id, None).await?;
        let lines = baseline_list(&mut tx, id).await.or_unavailable(self)?;
        let baseline = lines.first().map(|line| &line.baseline);
        let figures = figure_list(&mut tx, id).await.or_unavailable(self)?;
        let now = self.clock.now();
        let at = (now.day(), counted(&figures));
        let (figure, event) = record_figure(&permit, &funding, baseline, draft, at)?;
        let inserted = figure_insert(&mut tx, &permit, id, &figure, now).await;
        self.unless_overtaken(inserted)?;
        self.commit_one(tx, event).await
    }

    /// Adds what the grantor is to be told.
    pub async fn add_funding_duty(
        &self,
        actor: &Actor,
        id: FundingId,
        draft: DutyDraft,
    ) -> Result<FundingDutyId, AppError> {
        let permit = govern(actor)?;
        let (mut tx, funding) = self.held_funding(id, None).await?;
        let new = FundingDutyId::new(self.clock.new_id());
        let (duty, event) = add_duty(&permit, &funding, new, draft);
        let inserted = duty_insert(&mut tx, &permit, id, &duty, self.clock.now()).await;
        inserted.or_unavailable(self)?;
        self.commit_one(tx, event).await?;
        Ok(new)
    }

    /// Says that the grantor was told.
    pub async fn report_funding_duty(
        &self,
        actor: &Actor,
        (id, duty): (FundingId, FundingDutyId),
        draft: DutyReportDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, funding) = self.held_funding(id, None).await?;
        let found = duty_find(&mut tx, id, duty).await.or_unavailable(self)?;
        let found = found.ok_or(AppError::NotFound)?;
        let now = self.clock.now();
        let event = report_duty(&permit, &funding, &found.duty, &draft, now.day())?;
        match duty_report_insert(&mut tx, &permit, duty, &draft.0, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::AlreadyFulfilled.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        self.commit_one(tx, event).await
    }

    /// Puts down what becomes of what a funding pays for.
    pub async fn decide_funding_operation(
        &self,
        actor: &Actor,
        id: FundingId,
        draft: OperationDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, funding) = self.held_funding(id, None).await?;
        let decisions = operation_list(&mut tx, id).await.or_unavailable(self)?;
        let (now, n_decisions) = (self.clock.now(), counted(&decisions));
        let decided = decide_operation(&permit, &funding, n_decisions, draft, now.day());
        let (decision, event) = decided?;
        let inserted = operation_insert(&mut tx, &permit, id, &decision, now).await;
        self.unless_overtaken(inserted)?;
        self.commit_one(tx, event).await
    }

    /// Puts down that no money comes from a source.
    pub async fn record_funding_lapse(
        &self,
        actor: &Actor,
        draft: LapseDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let known = funding_list(&mut tx).await.or_unavailable(self)?;
        let known = known
            .iter()
            .map(|known| (known.funding.id, &known.funding.draft));
        let id = FundingLapseId::new(self.clock.new_id());
        let (lapse, event) = record_lapse(&permit, id, draft, known)?;
        let inserted = lapse_insert(&mut tx, &permit, &lapse, self.clock.now()).await;
        inserted.or_unavailable(self)?;
        self.commit_one(tx, event).await
    }

    /// As it stands, and as it stays until the transaction ends. Its forum is locked, and the one that it may
    /// go over to: always in the same order, so that no two changes wait for each other.
    async fn held_funding(
        &self,
        id: FundingId,
        next: Option<ForumId>,
    ) -> Result<(Tx, Funding), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let found = self.stored_funding(&mut tx, id).await?;
        let forum = found.funding.draft.forum;
        let mut forums: Vec<_> = next.into_iter().chain([forum]).collect();
        forums.sort_unstable();
        forums.dedup();
        for forum in forums {
            forum_lock(&mut tx, forum).await.or_unavailable(self)?;
        }
        // Somebody may have changed it while the forums were waited for.
        let held = self.stored_funding(&mut tx, id).await?;
        if held.funding.draft.forum != forum {
            return Err(Refusal::StaleVersion.into());
        }
        Ok((tx, held.funding))
    }

    async fn stored_funding(
        &self,
        db: &mut impl Query,
        id: FundingId,
    ) -> Result<StoredFunding, AppError> {
        let found = funding_find(db, id).await.or_unavailable(self)?;
        found.ok_or(AppError::NotFound)
    }

    async fn commit_one(&self, tx: Tx, event: AuditEvent) -> Result<(), AppError> {
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Somebody else may have been a moment faster.
    fn unless_overtaken(&self, inserted: Result<(), StoreError>) -> Result<(), AppError> {
        match inserted {
            Err(error) if error.is_duplicate() => Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self),
        }
    }

    /// Refuses a funding that names what is not there: a forum that is no more, an organisation, a seat of
    /// another forum, an account, a programme or what is in it. What stands there already, may stay.
    async fn check_funding(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        draft: &FundingDraft,
        current: Option<&Funding>,
    ) -> Result<(), AppError> {
        let mut problems = Problems::default();
        let before = current.map(|current| &current.draft);
        // A forum that is closed, or is being closed at the same moment, follows no funding anew.
        forum_lock(tx, draft.forum).await.or_unavailable(self)?;
        match self.forum_name(tx, draft.forum).await {
            Err(AppError::NotFound) => problems.add(Field::Forum, Flaw::Unknown),
            found => {
                found?;
                self.refuse_closed(tx, draft.forum).await?;
            }
        }
        let organisation = organisation_find(tx, draft.organisation).await;
        if organisation.or_unavailable(self)?.is_none() {
            problems.add(Field::Organisation, Flaw::Unknown);
        }
        let seats = self.seats_on(tx, draft.forum, self.clock.now().day());
        let seats = seats.await?;
        let is_seat = |seat| seats.iter().any(|line| line.state.seat.id == seat);
        if draft.answers.seat().is_some_and(|seat| !is_seat(seat)) {
            problems.add(Field::Agenda(AgendaField::TaskSeat), Flaw::NotAChoice);
        }
        if let Some(person) = draft.answers.person() {
            let found = person_find(tx, person).await.or_unavailable(self)?;
            if found.is_none() {
                problems.add(Field::TaskPerson, Flaw::Unknown);
            }
        }
        if before.is_none_or(|before| before.links != draft.links) {
            self.check_funded(tx, actor, &draft.links, &mut problems)
                .await?;
        }
        match problems.is_empty() {
            true => Ok(()),
            false => Err(problems.into()),
        }
    }
}

fn counted<T>(said: &[T]) -> u32 {
    u32::try_from(said.len()).unwrap_or(u32::MAX)
}
