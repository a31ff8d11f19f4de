//! What agreements await of the organisation that somebody speaks for.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::agreements::{StoredAgreement, agreement_list, stages_of_all, standings_now};
use crate::store::organisations::organisation_find;
use crate::store::people::person_find;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::agreement::{
    ApprovalDue, AwaitedAgreement, AwaitedOfParty, Stance, awaits_accession, is_drafted_on,
    stage_on,
};
use domain::ids::{AgreementId, OrganisationId};
use domain::organisation::Organisation;
use domain::policy::may_see_agreement;
use std::collections::HashMap;

impl Service {
    pub(super) async fn awaited_of_party(
        &self,
        actor: &Actor,
    ) -> Result<Option<AwaitedOfParty>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let Some(own) = self.speaks_for(&mut db, actor).await? else {
            return Ok(None);
        };
        let today = self.clock.now().day();
        let stances = self.stances_of(&mut db, own.id).await?;
        // What is late stays, however late.
        let ever = NaiveDate::default();
        let due = self
            .approvals_due(&mut db, ever, |of| stances.contains_key(&of))
            .await?;
        let stages = stages_of_all(&mut db).await.or_unavailable(self)?;
        let mut agreements = Vec::new();
        for StoredAgreement {
            id,
            number,
            title,
            forum,
            forum_name,
            ..
        } in agreement_list(&mut db).await.or_unavailable(self)?
        {
            let entries = stages.get(&id).map(Vec::as_slice).unwrap_or_default();
            let Some(stance) = stances.get(&id) else {
                continue;
            };
            if !may_see_agreement(actor, forum, is_drafted_on(entries, today)) {
                continue;
            }
            let is_party = own.draft.validity.holds(today);
            let accession = is_party && awaits_accession(stage_on(entries, today), *stance);
            let steps = steps_awaiting(&due, id, own.id);
            if accession || !steps.is_empty() {
                agreements.push(AwaitedAgreement {
                    number,
                    title,
                    forum_name,
                    accession,
                    steps,
                });
            }
        }
        Ok(Some(AwaitedOfParty {
            organisation: own.draft.name.into(),
            agreements,
            today,
        }))
    }

    async fn speaks_for(
        &self,
        db: &mut impl Query,
        actor: &Actor,
    ) -> Result<Option<Organisation>, AppError> {
        let Some(user) = actor.user() else {
            return Ok(None);
        };
        let person = person_find(db, user.id).await.or_unavailable(self)?;
        match person.and_then(|person| person.draft.organisation) {
            Some(id) => organisation_find(db, id).await.or_unavailable(self),
            None => Ok(None),
        }
    }

    /// The agreements that an organisation is a party of, with how it stands to each.
    async fn stances_of(
        &self,
        db: &mut impl Query,
        party: OrganisationId,
    ) -> Result<HashMap<AgreementId, Option<Stance>>, AppError> {
        let all = standings_now(db).await.or_unavailable(self)?.into_iter();
        let own = all.filter_map(|(id, standings)| {
            let stands = standings.into_iter().find(|stands| stands.party == party)?;
            Some((id, stands.stance))
        });
        Ok(own.collect())
    }
}

/// The steps of an agreement at which a party has not decided.
fn steps_awaiting(
    due: &[ApprovalDue],
    agreement: AgreementId,
    party: OrganisationId,
) -> Vec<ApprovalDue> {
    let of_both = due.iter();
    let of_both = of_both.filter(|due| due.agreement == agreement && due.missing.contains(&party));
    of_both.cloned().collect()
}
