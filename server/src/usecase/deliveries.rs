//! Deliverables handed over by the lead, accepted or returned by those who ordered.

mod timeline;

pub(super) use timeline::Told;

use super::denied;
use crate::service::{OrUnavailable, Service};
use crate::store::deliveries::{
    StoredHandOver, answer_insert, delivery_counts_put, hand_over_insert, hand_over_list,
};
use crate::store::{Query, Tx};
use app::backend::ReadDeliveries;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::confirmation::{ConfirmationContent, ContentHash};
use domain::delivery::{
    AnswerHandOver, DeliverableLine, Deliveries, DeliveriesView, HandOver, agreed, answer,
    hand_over,
};
use domain::form::FormData;
use domain::ids::{ForumId, HandOverId, InitiativeId, ProgrammeId};
use domain::order::FateKind;
use domain::policy::{Action, Denied, Target, allows, authorize, may_follow};
use domain::problem::Refusal;
use domain::text::Slug;

/// What the rules know of the deliveries, what the page shows, and the text in force.
struct Delivered {
    /// Of the order that holds.
    ordered_by: (ForumId, String),
    state: Deliveries,
    stored: Vec<StoredHandOver>,
    /// Number and text; `None` before the first.
    in_force: Option<(u32, FormData)>,
}

impl Service {
    async fn delivered(
        &self,
        db: &mut impl Query,
        programme: ProgrammeId,
        initiative: InitiativeId,
    ) -> Result<Delivered, AppError> {
        let scope = self.scope(db, initiative).await?;
        let order = scope.records.first().ok_or(AppError::NotFound)?;
        let ordered_by = (order.forum(), order.forum_name.clone());
        let held = scope.in_force;
        let stored = hand_over_list(db, initiative).await.or_unavailable(self)?;
        let state = Deliveries {
            initiative,
            programme,
            agreed: held
                .as_ref()
                .map(|held| agreed(&held.content))
                .unwrap_or_default(),
            handed: stored.iter().map(|stored| stored.handed.clone()).collect(),
        };
        Ok(Delivered {
            ordered_by,
            state,
            stored,
            in_force: held.map(|held| (held.number, held.content)),
        })
    }

    /// Whether there is something to deliver and all of it is accepted.
    pub(super) async fn is_delivered(
        &self,
        db: &mut impl Query,
        programme: ProgrammeId,
        initiative: InitiativeId,
    ) -> Result<bool, AppError> {
        let delivered = self.delivered(db, programme, initiative).await?;
        Ok(delivered.state.is_complete())
    }

    /// Sums up anew how far the deliverables of the version in force are.
    pub(crate) async fn refresh_deliveries(
        &self,
        tx: &mut Tx,
        programme: ProgrammeId,
        initiative: InitiativeId,
    ) -> Result<(), AppError> {
        let delivered = self.delivered(tx, programme, initiative).await?;
        delivery_counts_put(tx, &delivered.state)
            .await
            .or_unavailable(self)
    }

    /// The lead hands a deliverable over.
    pub async fn hand_over(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: HandOver,
    ) -> Result<(), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (named, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        let permit =
            authorize(actor, Target::Initiative(initiative.id)).map_err(|Denied| denied(actor))?;
        initiative.refuse_ended()?;
        let (programme, id) = (named.programme.id, HandOverId::new(self.clock.new_id()));
        let delivered = self.delivered(&mut tx, programme, initiative.id).await?;
        let (_, event) = hand_over(&permit, id, &delivered.state, &command)?;
        let now = self.clock.now();
        hand_over_insert(&mut tx, &permit, initiative.id, id, &command, now)
            .await
            .or_unavailable(self)?;
        self.refresh_deliveries(&mut tx, programme, initiative.id)
            .await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Those who ordered accept what was handed over, or return it.
    pub async fn answer_hand_over(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        command: AnswerHandOver,
    ) -> Result<(), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let (named, initiative) = self.ordered(&mut tx, actor, slug, number).await?;
        let programme = named.programme.id;
        let delivered = self.delivered(&mut tx, programme, initiative.id).await?;
        let orderer = Target::Forum(delivered.ordered_by.0);
        let permit = authorize(actor, orderer).map_err(|Denied| denied(actor))?;
        initiative.refuse_ended()?;
        let event = answer(&permit, &delivered.state, &command)?;
        let stored = answer_insert(&mut tx, &permit, &command, self.clock.now()).await;
        self.once(stored, Refusal::AlreadyAnswered)?;
        self.refresh_deliveries(&mut tx, programme, initiative.id)
            .await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }
}

#[async_trait]
impl ReadDeliveries for Service {
    async fn deliveries(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<DeliveriesView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let (named, initiative) = self.ordered(&mut db, actor, programme, number).await?;
        let id = named.programme.id;
        let delivered = self.delivered(&mut db, id, initiative.id).await?;
        let follows = may_follow(actor, &named.programme.facts_for_policy());
        let is_active = initiative.fate == FateKind::Active;
        let orderer = Target::Forum(delivered.ordered_by.0);
        let own = Target::Initiative(initiative.id);
        Ok(DeliveriesView {
            version: delivered.in_force.as_ref().map_or(0, |(number, _)| *number),
            lines: lines(&delivered, follows),
            may_hand_over: is_active && allows(actor, Action::Confirm, own),
            may_answer: is_active && allows(actor, Action::Decide, orderer),
            ordered_by: delivered.ordered_by.1,
            programme: named.into_head(),
            initiative,
        })
    }
}

/// What was handed over is for those who follow; how far it is, for all who may read what was agreed.
fn lines(delivered: &Delivered, follows: bool) -> Vec<DeliverableLine> {
    let content = delivered.in_force.as_ref();
    let content = content.and_then(|(_, text)| ConfirmationContent::parse(text).ok());
    let deliverables = content.map(|c| c.deliverables).unwrap_or_default();
    deliverables
        .into_iter()
        .map(|deliverable| {
            let key = ContentHash::of_deliverable(&deliverable);
            let of_it = delivered.stored.iter().rev();
            let of_it = of_it.filter(|stored| follows && stored.handed.deliverable == key);
            DeliverableLine {
                key,
                state: delivered.state.state_of(key),
                handed: of_it.map(|stored| stored.line.clone()).collect(),
                deliverable,
            }
        })
        .collect()
}
