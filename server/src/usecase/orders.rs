//! Orders: records added, conditions set and fulfilled, those who ordered told, initiatives ended.

mod scope;

pub(super) use scope::Scope;

mod views;

use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::initiatives::initiative_head_find;
use crate::store::orders::{
    active_list, condition_find, condition_insert, ending_insert, ending_list, fulfilment_insert,
    order_insert, order_list, presentation_find, presentation_insert, retraction_insert,
};
use crate::store::programmes::NamedProgramme;
use crate::store::{Query, StoreError, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{ConditionId, PresentationId};
use domain::initiative::InitiativeHead;
use domain::order::{
    ConditionDraft, EndInitiative, Fate, Fulfilment, InitiativeState, OrderDraft, OrderRecord,
    Origin, PresentationDraft, Retraction, amend, end, fulfil, impose, place, present, retract,
};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Refusal};
use domain::programme::Programme;
use domain::text::Slug;

impl Service {
    /// A programme that this keeper may see, and one of its initiatives.
    pub(super) async fn ordered(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<(NamedProgramme, InitiativeHead), AppError> {
        let programme = self.visible(db, actor, slug).await?;
        let initiative = initiative_head_find(db, programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        Ok((programme, initiative))
    }

    /// Stores the first record of an initiative's order; it tells how the initiative came into the
    /// plan.
    pub(super) async fn place_order(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: &Programme,
        initiative: domain::ids::InitiativeId,
        draft: OrderDraft,
    ) -> Result<AuditEvent, AppError> {
        let now = self.clock.now();
        let plan = &programme.draft;
        let origin = Origin::of(&draft.decision, plan.ordered_by, plan.decided_on);
        let (record, event) = place(permit, initiative, programme.id, draft, now.day())?;
        order_insert(tx, permit, &record, Some(origin), now)
            .await
            .or_problem(Field::Forum, Field::Forum, self)?;
        Ok(event)
    }

    /// Adds a record to the order, by another decision.
    pub async fn amend_order(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: OrderDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (_, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        initiative.refuse_ended()?;
        let records = order_list(&mut tx, initiative.id)
            .await
            .or_unavailable(self)?;
        let current: OrderRecord = records.into_iter().next().ok_or(AppError::NotFound)?.record;
        let now = self.clock.now();
        let (record, event) = amend(&permit, &current, draft, based_on, now.day())?;
        match order_insert(&mut tx, &permit, &record, None, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            stored => stored.or_problem(Field::Forum, Field::Forum, self)?,
        }
        self.refresh_untold(&mut tx, initiative.id).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub async fn impose_condition(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: ConditionDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        initiative.refuse_ended()?;
        let (id, now) = (ConditionId::new(self.clock.new_id()), self.clock.now());
        let (condition, event) = impose(&permit, id, programme.programme.id, draft, now.day())?;
        condition_insert(&mut tx, &permit, initiative.id, &condition, now)
            .await
            .or_problem(Field::Forum, Field::Forum, self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub async fn fulfil_condition(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        id: ConditionId,
        fulfilment: Fulfilment,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (_, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        let condition = condition_find(&mut tx, initiative.id, id)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let now = self.clock.now();
        let event = fulfil(&permit, &condition, &fulfilment, now.day())?;
        let stored = fulfilment_insert(&mut tx, &permit, id, &fulfilment, now).await;
        self.once(stored, Refusal::AlreadyFulfilled)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Puts down that those who ordered were shown the version in force.
    pub async fn present_scope(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: PresentationDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        let scope = self.scope(&mut tx, initiative.id).await?;
        let (id, now) = (PresentationId::new(self.clock.new_id()), self.clock.now());
        let programme = programme.programme.id;
        let held = scope
            .in_force
            .as_ref()
            .map(|held| (held.number, held.since));
        let (presentation, event) = present(&permit, id, programme, draft, held, now.day())?;
        presentation_insert(&mut tx, &permit, initiative.id, &presentation, now)
            .await
            .or_unavailable(self)?;
        self.refresh_untold(&mut tx, initiative.id).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Takes a presentation back that did not take place.
    pub async fn retract_presentation(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        id: PresentationId,
        retraction: Retraction,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (_, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        let presentation = presentation_find(&mut tx, initiative.id, id)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let event = retract(&permit, &presentation, &retraction)?;
        let now = self.clock.now();
        let stored = retraction_insert(&mut tx, &permit, id, &retraction, now).await;
        self.once(stored, Refusal::AlreadyRetracted)?;
        self.refresh_untold(&mut tx, initiative.id).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Ends an initiative or takes it up again.
    pub async fn end_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: EndInitiative,
    ) -> Result<Fate, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (programme, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        let programme = programme.programme.id;
        let endings = ending_list(&mut tx, initiative.id)
            .await
            .or_unavailable(self)?;
        let active = active_list(&mut tx, programme).await.or_unavailable(self)?;
        let active: Vec<_> = active.into_iter().map(|(id, _, _)| id).collect();
        let state = InitiativeState {
            id: initiative.id,
            programme,
            fate: endings.first().map_or(Fate::Active, |e| e.fate()),
            n_changes: u32::try_from(endings.len()).unwrap_or(u32::MAX),
            is_delivered: self.is_delivered(&mut tx, programme, initiative.id).await?,
        };
        let now = self.clock.now();
        let (fate, event) = end(&permit, &state, &command, &active, now.day())?;
        match ending_insert(&mut tx, &permit, initiative.id, &command, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            stored => stored.or_problem(Field::Forum, Field::Forum, self)?,
        }
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(fate)
    }

    /// What can be stored once was stored a moment before.
    pub(super) fn once(
        &self,
        stored: Result<(), StoreError>,
        refusal: Refusal,
    ) -> Result<(), AppError> {
        match stored {
            Err(error) if error.is_duplicate() => Err(refusal.into()),
            stored => stored.or_unavailable(self),
        }
    }
}
