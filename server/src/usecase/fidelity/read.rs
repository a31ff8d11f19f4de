//! What the pages of fidelity reviews ask for.

use crate::service::{OrUnavailable, Service};
use crate::store::fidelity::{review_list, site_list, version_list};
use crate::store::initiatives::organisation_choices;
use crate::usecase::{denied, govern};
use app::backend::ReadFidelity;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::fidelity::{
    Due, FidelityEdit, FidelityList, FidelityReview, FidelityView, ReviewLine, by_site, since_last,
};
use domain::indicator::may_read;
use domain::policy::{Action, Target, allows, may_follow};
use domain::text::Slug;

#[async_trait]
impl ReadFidelity for Service {
    async fn fidelity(&self, actor: &Actor, programme: &Slug) -> Result<FidelityList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let facts = named.programme.facts_for_policy();
        let mut reviews = review_list(&mut db, facts.id).await.or_unavailable(self)?;
        reviews.retain(|review| may_read(actor, &facts, review.current.review.disclosure));
        let may_follow = may_follow(actor, &facts);
        Ok(FidelityList {
            programme: named.into_head(),
            sites: by_site(reviews, may_follow),
            may_follow,
            may_govern: allows(actor, Action::Govern, Target::Registers),
            today: self.clock.now().day(),
        })
    }

    async fn fidelity_review(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<FidelityView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let facts = named.programme.facts_for_policy();
        let mut reviews = review_list(&mut db, facts.id).await.or_unavailable(self)?;
        let at = reviews.iter().position(|review| review.number == number);
        let found = reviews.remove(at.ok_or(AppError::NotFound)?);
        if !may_read(actor, &facts, found.current.review.disclosure) {
            return Err(denied(actor));
        }
        reviews.retain(|review| may_read(actor, &facts, review.current.review.disclosure));
        let mut versions = version_list(&mut db, found.id).await.or_unavailable(self)?;
        versions.retain(|line| may_read(actor, &facts, line.version.review.disclosure));
        let may_follow = may_follow(actor, &facts);
        let beside = Beside::of(&found, reviews);
        let due = Due::after(&found.current.review).filter(|_| may_follow && beside.is_newest);
        let before = beside.reviews.iter().map(|line| &line.review);
        let (since_last, last) = since_last(&found.current.review, before);
        let last = last.and_then(|last| {
            let mut lines = beside.reviews.iter();
            lines
                .find(|line| line.review.reviewed_on == last.reviewed_on)
                .cloned()
        });
        Ok(FidelityView {
            programme: named.into_head(),
            number,
            current: found.current,
            versions,
            since_last,
            last,
            due,
            may_follow,
            may_govern: allows(actor, Action::Govern, Target::Registers),
            today: self.clock.now().day(),
        })
    }

    async fn fidelity_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: Option<u32>,
    ) -> Result<FidelityEdit, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let id = named.programme.id;
        let review = match number {
            Some(number) => {
                let reviews = review_list(&mut db, id).await.or_unavailable(self)?;
                let mut reviews = reviews.into_iter();
                let found = reviews.find(|review| review.number == number);
                Some((number, found.ok_or(AppError::NotFound)?.current))
            }
            None => None,
        };
        let today = self.clock.now().day();
        let organisations = organisation_choices(&mut db, today, None)
            .await
            .or_unavailable(self)?;
        Ok(FidelityEdit {
            programme: named.into_head(),
            review,
            sites: site_list(&mut db, id).await.or_unavailable(self)?,
            organisations,
        })
    }
}

/// The other reviews of the same site.
struct Beside {
    reviews: Vec<ReviewLine>,
    /// Whether none of them is later.
    is_newest: bool,
}

impl Beside {
    fn of(found: &FidelityReview, others: Vec<FidelityReview>) -> Self {
        let own = &found.current;
        let of_site = others
            .into_iter()
            .filter(|other| other.current.site.id == own.site.id);
        let reviews: Vec<_> = of_site
            .map(|other| ReviewLine {
                number: other.number,
                review: other.current.review,
            })
            .collect();
        let is_later = |line: &ReviewLine| line.review.reviewed_on > own.review.reviewed_on;
        let is_newest = !reviews.iter().any(is_later);
        Self { reviews, is_newest }
    }
}
