//! How many live where, as it is pasted.

use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::inhabitants::{inhabitants_insert, inhabitants_on};
use crate::store::organisations::organisation_list;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::agreement::PartyLine;
use domain::organisation::{InhabitantsPaste, count_inhabitants};

impl Service {
    /// Puts down all numbers of a paste, or none. Returns how many there were.
    pub async fn count_inhabitants(
        &self,
        actor: &Actor,
        paste: &InhabitantsPaste,
    ) -> Result<usize, AppError> {
        let permit = govern(actor)?;
        let now = self.clock.now();
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let register = organisation_list(&mut tx).await.or_unavailable(self)?;
        let counted = count_inhabitants(&permit, &register, paste, now.day())?;
        let mut events = Vec::new();
        for (organisation, inhabitants, event) in counted {
            let inserted =
                inhabitants_insert(&mut tx, &permit, (organisation, inhabitants), now).await;
            inserted.or_unavailable(self)?;
            events.push(event);
        }
        let committed = tx.commit(&*self.clock, &events).await;
        committed.or_unavailable(self)?;
        Ok(events.len())
    }

    /// Tells of each party how many lived there on a day.
    pub(in crate::usecase) async fn with_inhabitants(
        &self,
        db: &mut impl Query,
        parties: &mut [PartyLine],
        day: NaiveDate,
    ) -> Result<(), AppError> {
        let known = inhabitants_on(db, day).await.or_unavailable(self)?;
        for line in parties {
            line.party.inhabitants = known.get(&line.party.id).copied();
        }
        Ok(())
    }
}
