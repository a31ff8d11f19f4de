//! Fidelity reviews: recorded, corrected, and read.

mod read;

use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::fidelity::{review_insert, review_list, site_insert, site_list, version_insert};
use crate::store::organisations::organisation_find;
use crate::store::programmes::programme_lock;
use app::error::AppError;
use domain::actor::Actor;
use domain::fidelity::{Place, ReviewDraft, Site, SiteChoice, correct, record};
use domain::ids::{FidelityReviewId, FidelitySiteId, ProgrammeId};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Flaw, Problems};
use domain::text::Slug;

impl Service {
    /// Adds a review to a programme, and its site where that is new; returns its number.
    pub async fn record_fidelity(
        &self,
        actor: &Actor,
        slug: &Slug,
        draft: ReviewDraft,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let (mut tx, programme) = self.held_programme(actor, slug).await?;
        let others = review_list(&mut tx, programme).await.or_unavailable(self)?;
        let site = self.site_of(&mut tx, &permit, programme, &draft.site);
        let last = others.iter().map(|review| review.number).max();
        let place = Place {
            programme,
            number: last.unwrap_or(0).saturating_add(1),
            site: site.await?,
            others: &others,
            today: self.clock.now().day(),
        };
        let id = FidelityReviewId::new(self.clock.new_id());
        let (review, event) = record(&permit, id, place, draft)?;
        review_insert(&mut tx, &permit, &review, self.clock.now())
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(review.number)
    }

    /// The next version of a review, beside the one it corrects.
    pub async fn correct_fidelity(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: ReviewDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, programme) = self.held_programme(actor, slug).await?;
        let mut others = review_list(&mut tx, programme).await.or_unavailable(self)?;
        let at = others.iter().position(|review| review.number == number);
        let review = others.remove(at.ok_or(AppError::NotFound)?);
        let site = self
            .site_of(&mut tx, &permit, programme, &draft.site)
            .await?;
        let today = self.clock.now().day();
        let (version, event) = correct(&permit, &review, site, &others, draft, today)?;
        version_insert(&mut tx, &permit, review.id, &version, self.clock.now())
            .await
            .or_taken(Field::Version, self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// A programme under its lock, so that no two changes of its reviews pass each other.
    async fn held_programme(
        &self,
        actor: &Actor,
        slug: &Slug,
    ) -> Result<(Tx, ProgrammeId), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        programme_lock(&mut tx, programme)
            .await
            .or_unavailable(self)?;
        Ok((tx, programme))
    }

    /// The site that a form means; a new one is put in.
    async fn site_of(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: ProgrammeId,
        choice: &SiteChoice,
    ) -> Result<Site, AppError> {
        let known = site_list(tx, programme).await.or_unavailable(self)?;
        if let Some(site) = choice.among(&known) {
            return Ok(site);
        }
        let unknown = |field| AppError::Invalid(Problems::one(field, Flaw::Unknown));
        let SiteChoice::New { organisation, team } = choice else {
            return Err(unknown(Field::Site));
        };
        let found = organisation_find(tx, *organisation)
            .await
            .or_unavailable(self)?
            .ok_or_else(|| unknown(Field::Organisation))?;
        let site = Site {
            id: FidelitySiteId::new(self.clock.new_id()),
            organisation: *organisation,
            organisation_name: found.draft.name.into(),
            team: team.clone(),
        };
        site_insert(tx, permit, programme, &site)
            .await
            .or_unavailable(self)?;
        Ok(site)
    }
}
