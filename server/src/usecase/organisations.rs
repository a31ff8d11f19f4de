//! The register of organisations.

use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::organisations::{
    organisation_clashes, organisation_find, organisation_insert, organisation_list,
    organisation_update,
};
use app::error::AppError;
use domain::actor::Actor;
use domain::ids::OrganisationId;
use domain::organisation::{self, OrganisationDraft};
use domain::problem::{Field, Problems};
use domain::reference::{choose, is_registered};

impl Service {
    pub async fn create_organisation(
        &self,
        actor: &Actor,
        draft: OrganisationDraft,
    ) -> Result<OrganisationId, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let id = OrganisationId::new(self.clock.new_id());
        let (organisation, event) = organisation::create(&permit, id, draft);
        let clashes = organisation_clashes(&mut tx, &organisation).await;
        none(clashes.or_unavailable(self)?)?;
        organisation_insert(&mut tx, &permit, &organisation)
            .await
            .or_taken(Field::Name, self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(id)
    }

    pub async fn change_organisation(
        &self,
        actor: &Actor,
        id: OrganisationId,
        draft: OrganisationDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let current = organisation_find(&mut tx, id)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let (changed, event) = organisation::change(&permit, current, draft, based_on)?;
        let clashes = organisation_clashes(&mut tx, &changed).await;
        none(clashes.or_unavailable(self)?)?;
        let n_changed = organisation_update(&mut tx, &permit, &changed, based_on)
            .await
            .or_taken(Field::Name, self)?;
        fresh(n_changed)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Takes organisations from the reference list into the register, all or none; those that are
    /// registered already stay as they are. Returns how many were added.
    pub async fn add_reference(&self, actor: &Actor, chosen: &[String]) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let drafts = choose(chosen)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let register = organisation_list(&mut tx).await.or_unavailable(self)?;
        let mut events = Vec::new();
        for draft in drafts {
            if is_registered(&draft, &register) {
                continue;
            }
            let id = OrganisationId::new(self.clock.new_id());
            let (organisation, event) = organisation::create(&permit, id, draft);
            organisation_insert(&mut tx, &permit, &organisation)
                .await
                .or_taken(Field::Reference, self)?;
            events.push(event);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(u32::try_from(events.len()).unwrap_or(u32::MAX))
    }
}

fn none(problems: Problems) -> Result<(), Problems> {
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}
