//! What the pages of indicators ask for.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::fidelity::review_list;
use crate::store::indicators::{
    benchmark_list, definition_list, indicator_find, initiative_choices, publication_list,
};
use crate::store::initiatives::organisation_choices;
use crate::store::organisations::organisation_find;
use crate::usecase::govern;
use app::backend::{IndicatorPage, ReadIndicators};
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::ids::{OrganisationId, UploadId};
use domain::indicator::{
    Catalogue, CatalogueLine, EntryView, FileView, IndicatorEdit, Observation, freshness,
    is_there_for, may_read,
};
use domain::locale::Locale;
use domain::policy::{Action, Target, allows};
use domain::text::Slug;
use std::collections::HashMap;

#[async_trait]
impl ReadIndicators for Service {
    async fn indicators(&self, actor: &Actor, programme: &Slug) -> Result<Catalogue, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let id = named.programme.id;
        let facts = named.programme.facts_for_policy();
        let definitions = definition_list(&mut db, id).await.or_unavailable(self)?;
        let published = publication_list(&mut db, id).await.or_unavailable(self)?;
        let mut published: HashMap<_, _> = published
            .into_iter()
            .map(|stored| (stored.indicator, (stored.publication, stored.newest)))
            .collect();
        let today = self.clock.now().day();
        let may_govern = allows(actor, Action::Govern, Target::Registers);
        let mut lines = Vec::new();
        for stored in definitions {
            let definition = stored.version.definition;
            let (publication, newest) = published.remove(&stored.id).unzip();
            let newest = newest.flatten();
            let is_there = is_there_for(actor, publication.is_some());
            if !is_there || !may_read(actor, &facts, definition.disclosure) {
                continue;
            }
            lines.push(CatalogueLine {
                number: stored.number,
                owner: self.owner(&mut db, definition.owner).await?,
                freshness: freshness(newest, definition.due_days, today),
                newest,
                publication,
                definition,
            });
        }
        let reviews = review_list(&mut db, id).await.or_unavailable(self)?;
        let mut reviews = reviews.iter().map(|review| &review.current.review);
        let has_fidelity =
            may_govern || reviews.any(|review| may_read(actor, &facts, review.disclosure));
        Ok(Catalogue {
            programme: named.into_head(),
            lines,
            has_fidelity,
            may_govern,
        })
    }

    async fn indicator_page(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        locale: Locale,
    ) -> Result<IndicatorPage, AppError> {
        self.kept_indicator(actor, programme, number, locale).await
    }

    async fn indicator_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: Option<u32>,
    ) -> Result<IndicatorEdit, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        let id = named.programme.id;
        let found = match number {
            Some(number) => {
                let found = indicator_find(&mut db, id, number).await;
                Some(found.or_unavailable(self)?.ok_or(AppError::NotFound)?)
            }
            None => None,
        };
        let benchmarks = match &found {
            Some(found) => benchmark_list(&mut db, found.id)
                .await
                .or_unavailable(self)?,
            None => Vec::new(),
        };
        let today = self.clock.now().day();
        let organisations = organisation_choices(&mut db, today, None)
            .await
            .or_unavailable(self)?;
        let initiatives = initiative_choices(&mut db, id).await.or_unavailable(self)?;
        Ok(IndicatorEdit {
            programme: named.into_head(),
            has_figures: found.as_ref().is_some_and(|found| found.has_figures),
            benchmarks,
            indicator: found.map(|found| (found.number, found.current)),
            organisations,
            initiatives: initiatives
                .into_iter()
                .map(|initiative| (initiative.id, initiative.number, initiative.title))
                .collect(),
        })
    }

    async fn indicator_entry(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<EntryView, AppError> {
        self.entry_view(actor, programme, number).await
    }

    async fn indicator_beside(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        rows: &str,
    ) -> Result<Vec<Observation>, AppError> {
        self.beside_rows(actor, programme, number, rows).await
    }

    async fn indicator_file(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        id: UploadId,
    ) -> Result<FileView, AppError> {
        self.file_view(actor, programme, number, id).await
    }
}

impl Service {
    /// The name of who answers for an indicator.
    pub(super) async fn owner(
        &self,
        db: &mut impl Query,
        owner: Option<OrganisationId>,
    ) -> Result<Option<String>, AppError> {
        let Some(owner) = owner else {
            return Ok(None);
        };
        let found = organisation_find(db, owner).await.or_unavailable(self)?;
        Ok(found.map(|organisation| organisation.draft.name.into()))
    }
}
