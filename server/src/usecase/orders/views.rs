//! What the pages of the order read.

use super::scope::Scope;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::orders::{active_list, condition_list, ending_list, ledger_list, plan_counts};
use crate::store::programmes::{NamedProgramme, forum_choices};
use crate::usecase::govern;
use app::backend::ReadOrders;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::initiative::InitiativeHead;
use domain::order::{OrderForm, OrderView, PlanLedger};
use domain::policy::{Action, Target, allows, may_follow};
use domain::text::Slug;

#[async_trait]
impl ReadOrders for Service {
    async fn order(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<OrderView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let (named, initiative) = self.ordered(&mut db, actor, programme, number).await?;
        self.order_view(&mut db, actor, named, initiative).await
    }

    async fn order_form(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<OrderForm, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let (named, initiative) = self.ordered(&mut db, actor, programme, number).await?;
        let (id, today) = (named.programme.id, self.clock.now().day());
        let forums = forum_choices(&mut db, today, Some(id))
            .await
            .or_unavailable(self)?;
        let mut others = active_list(&mut db, id).await.or_unavailable(self)?;
        others.retain(|(other, _, _)| *other != initiative.id);
        let order = self.order_view(&mut db, actor, named, initiative).await?;
        Ok(OrderForm {
            order,
            forums,
            others,
        })
    }

    async fn ledger(&self, actor: &Actor, programme: &Slug) -> Result<PlanLedger, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.visible(&mut db, actor, programme).await?.into_head();
        Ok(PlanLedger {
            counts: plan_counts(&mut db, programme.id)
                .await
                .or_unavailable(self)?,
            lines: ledger_list(&mut db, programme.id)
                .await
                .or_unavailable(self)?,
            may_govern: allows(actor, Action::Govern, Target::Registers),
            programme,
        })
    }
}

impl Service {
    async fn order_view(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        named: NamedProgramme,
        initiative: InitiativeHead,
    ) -> Result<OrderView, AppError> {
        let id = initiative.id;
        let Scope {
            records,
            presentations,
            changes,
            in_force,
            draft,
            ..
        } = self.scope(db, id).await?;
        let conditions = condition_list(db, id, self.clock.now().day())
            .await
            .or_unavailable(self)?;
        let endings = ending_list(db, id).await.or_unavailable(self)?;
        let may_follow = may_follow(actor, &named.programme.facts_for_policy());
        let held = in_force.as_ref().map(|held| &held.content);
        let draft = draft.filter(|draft| may_follow && held != Some(draft));
        let holding = records.first().ok_or(AppError::NotFound)?;
        Ok(OrderView {
            ordered_by: holding.forum_name.clone(),
            records,
            conditions,
            changes,
            presentations,
            in_force: in_force.map(|held| (held.number, held.content)),
            draft,
            endings: endings.into_iter().map(|ending| ending.line).collect(),
            may_govern: allows(actor, Action::Govern, Target::Registers),
            may_follow,
            programme: named.into_head(),
            initiative,
        })
    }
}
