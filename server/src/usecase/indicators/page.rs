//! The page of one indicator: found as it was made, or made of what its reader may see.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::indicators::{
    benchmark_list, indicator_find, initiative_choices, is_published, newest_publication,
    target_list,
};
use crate::store::programmes::NamedProgramme;
use crate::usecase::denied;
use app::backend::{IndicatorPage, Keepable};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::indicator::{Indicator, IndicatorView, freshness, is_there_for, may_read};
use domain::locale::Locale;
use domain::policy::{Action, Target, allows};
use domain::programme::KeptPage;
use domain::text::Slug;

/// An indicator whose reader may see it.
struct Open {
    programme: NamedProgramme,
    indicator: Indicator,
    is_published: bool,
    /// Whether it is read without signing in.
    is_public: bool,
}

impl Service {
    /// What of an indicator its reader may see.
    pub async fn indicator(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<IndicatorView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let open = self.open(&mut db, actor, programme, number).await?;
        let may_govern = allows(actor, Action::Govern, Target::Registers);
        let today = self.clock.now().day();
        self.view(&mut db, open, may_govern, today).await
    }

    pub(super) async fn kept_indicator(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        locale: Locale,
    ) -> Result<IndicatorPage, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let counts = self.changes_so_far(&mut db, programme).await?;
        let open = self.open(&mut db, actor, programme, number).await?;
        let named = &open.programme;
        let page = KeptPage::Indicator(number);
        let key = self.page_key(page, counts, (actor, locale), named);
        let definition = &open.indicator.current.definition;
        Ok(IndicatorPage {
            programme: named.clone().into_head(),
            number,
            name: definition.name.to_string(),
            is_open: open.is_public && open.is_published,
            page: match self.pages.find(&key) {
                Some(html) => Keepable::Kept(html),
                None => {
                    let (may_govern, today) = (key.sight.governs, key.today);
                    let view = self.view(&mut db, open, may_govern, today).await?;
                    let view = Box::new(view);
                    Keepable::New { key, view }
                }
            },
        })
    }

    /// Whether there is one for this reader.
    async fn open(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<Open, AppError> {
        let programme = self.visible(db, actor, programme).await?;
        let indicator = indicator_find(db, programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let facts = programme.programme.facts_for_policy();
        let disclosure = indicator.current.definition.disclosure;
        if !may_read(actor, &facts, disclosure) {
            return Err(denied(actor));
        }
        let is_published = is_published(db, indicator.id).await.or_unavailable(self)?;
        if !is_there_for(actor, is_published) {
            return Err(AppError::NotFound);
        }
        Ok(Open {
            programme,
            indicator,
            is_published,
            is_public: may_read(&Actor::Anonymous, &facts, disclosure),
        })
    }

    /// What it shows, and nothing else that depends on who looks.
    async fn view(
        &self,
        db: &mut impl Query,
        open: Open,
        may_govern: bool,
        today: NaiveDate,
    ) -> Result<IndicatorView, AppError> {
        let (id, programme) = (open.indicator.id, open.programme.programme.id);
        let definition = &open.indicator.current.definition;
        let publication = newest_publication(db, id).await.or_unavailable(self)?;
        let named = initiative_choices(db, programme)
            .await
            .or_unavailable(self)?;
        let initiatives = named
            .into_iter()
            .filter(|initiative| definition.initiatives.contains(&initiative.id))
            .map(|initiative| (initiative.number, initiative.title))
            .collect();
        let newest = publication.as_ref().and_then(|p| p.table.newest());
        Ok(IndicatorView {
            programme: open.programme.into_head(),
            number: open.indicator.number,
            owner: self.owner(db, definition.owner).await?,
            initiatives,
            targets: target_list(db, id).await.or_unavailable(self)?,
            benchmarks: benchmark_list(db, id).await.or_unavailable(self)?,
            freshness: freshness(newest, definition.due_days, today),
            publication,
            current: open.indicator.current,
            earlier: open.indicator.earlier,
            is_public: open.is_public,
            may_govern,
            today,
        })
    }
}
