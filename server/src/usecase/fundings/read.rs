//! What the pages of fundings show.

use super::seen::Seen;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::forums::forum_list;
use crate::store::fundings::{
    baseline_list, duty_list, figure_list, funding_list, funding_versions, operation_list,
};
use crate::store::initiatives::organisation_choices;
use crate::store::organisations::organisation_find;
use crate::store::people::person_list;
use crate::store::programmes::programme_list;
use crate::usecase::govern;
use app::backend::ReadFundings;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::funding::{
    Budget, ExpiringFunding, Figure, Financing, FundingChoices, FundingEdit, FundingRegister,
    FundingView, LapseChoices, LapseLine,
};
use domain::ids::{ForumId, FundingId};
use domain::policy::{Action, Target, allows, follows_funding};
use domain::text::Slug;

#[async_trait]
impl ReadFundings for Service {
    async fn fundings(&self, actor: &Actor) -> Result<FundingRegister, AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let seen = self.seen_fundings(&mut db, actor).await?;
        let lapses = self.seen_lapses(&mut db, actor, &seen).await?;
        Ok(self.register_of(actor, seen, lapses))
    }

    async fn fundings_of_forum(
        &self,
        actor: &Actor,
        forum: ForumId,
    ) -> Result<FundingRegister, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let mut seen = self.seen_fundings(&mut db, actor).await?;
        seen.retain(|seen| seen.line.forum == forum);
        Ok(self.register_of(actor, seen, Vec::new()))
    }

    async fn expiring_fundings(&self, actor: &Actor) -> Result<Vec<ExpiringFunding>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let mut seen = self.seen_fundings(&mut db, actor).await?;
        seen.retain(|seen| follows_funding(actor, seen.line.forum, seen.owner));
        let today = self.clock.now().day();
        Ok(seen
            .iter()
            .filter_map(|seen| seen.expiring(today))
            .collect())
    }

    async fn funding(&self, actor: &Actor, id: FundingId) -> Result<FundingView, AppError> {
        if actor.user().is_none() {
            return Err(AppError::NotSignedIn);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let seen = self.seen_fundings(&mut db, actor).await?;
        let lapses = self.seen_lapses(&mut db, actor, &seen).await?;
        let found = seen.into_iter().find(|seen| seen.line.id == id);
        let found = found.ok_or(AppError::NotFound)?;
        self.view_of(&mut db, actor, found, lapses).await
    }

    async fn funding_edit(
        &self,
        actor: &Actor,
        id: Option<FundingId>,
    ) -> Result<FundingEdit, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let funding = match id {
            Some(id) => Some(self.stored_funding(&mut db, id).await?.funding),
            None => None,
        };
        let choices = self.funding_choices(&mut db).await?;
        Ok(FundingEdit { funding, choices })
    }

    async fn lapse_choices(&self, actor: &Actor) -> Result<LapseChoices, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let known = funding_list(&mut db).await.or_unavailable(self)?;
        let mut sources = Vec::new();
        for stored in &known {
            let source = stored.funding.draft.source_name().to_owned();
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let fundings = known.into_iter().map(|stored| stored.funding);
        Ok(LapseChoices {
            fundings: fundings.map(|f| (f.id, f.draft.title.into())).collect(),
            sources,
        })
    }

    async fn financing(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<Financing, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let mut seen = self.seen_fundings(&mut db, actor).await?;
        seen.retain(|seen| {
            let links = &seen.stored.funding.draft.links;
            links.programme.as_ref() == Some(programme) && links.initiatives.contains(&number)
        });
        let lapses = self.seen_lapses(&mut db, actor, &seen).await?;
        Ok(Financing {
            fundings: seen.into_iter().map(|seen| seen.line).collect(),
            lapses,
        })
    }
}

impl Service {
    fn register_of(
        &self,
        actor: &Actor,
        seen: Vec<Seen>,
        lapses: Vec<LapseLine>,
    ) -> FundingRegister {
        FundingRegister {
            today: self.clock.now().day(),
            lines: seen.into_iter().map(|seen| seen.line).collect(),
            lapses,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        }
    }

    async fn view_of(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        seen: Seen,
        mut lapses: Vec<LapseLine>,
    ) -> Result<FundingView, AppError> {
        let Seen {
            stored,
            line,
            responsible,
            ..
        } = seen;
        let (funding, today) = (stored.funding, self.clock.now().day());
        let (id, draft) = (funding.id, &funding.draft);
        let organisation = organisation_find(db, draft.organisation).await;
        let organisation = organisation.or_unavailable(self)?;
        lapses.retain(|line| line.lapse.draft.source.pays(id, draft));
        let baselines = baseline_list(db, id).await.or_unavailable(self)?;
        let figures = figure_list(db, id).await.or_unavailable(self)?;
        let said: Vec<Figure> = figures.iter().map(|line| line.figure.clone()).collect();
        let baseline = baselines.first().map(|line| &line.baseline);
        Ok(FundingView {
            budget: Budget::of(draft, baseline, &said, today),
            linked: self.funded_names(db, actor, &draft.links).await?,
            organisation: organisation
                .map(|o| o.draft.name.into())
                .unwrap_or_default(),
            duties: duty_list(db, id).await.or_unavailable(self)?,
            decisions: operation_list(db, id).await.or_unavailable(self)?,
            versions: funding_versions(db, id).await.or_unavailable(self)?,
            may_govern: allows(actor, Action::Govern, Target::Registers),
            line,
            responsible,
            today,
            baselines,
            figures,
            lapses,
            funding,
        })
    }

    async fn funding_choices(&self, db: &mut impl Query) -> Result<FundingChoices, AppError> {
        let today = self.clock.now().day();
        let forums = forum_list(db).await.or_unavailable(self)?;
        let forums = forums.into_iter();
        let forums: Vec<_> = forums
            .filter(|forum| forum.draft.validity.holds(today))
            .collect();
        let mut seats = Vec::new();
        for forum in &forums {
            let lines = self.seats_on(db, forum.id, today).await?;
            seats.extend(lines.iter().map(|line| {
                let name = format!("{}: {}", forum.draft.name, line.name());
                (line.state.seat.id, name)
            }));
        }
        let people = person_list(db).await.or_unavailable(self)?.into_iter();
        let programmes = programme_list(db).await.or_unavailable(self)?.into_iter();
        let programmes = programmes.map(|named| named.into_head());
        Ok(FundingChoices {
            organisations: organisation_choices(db, today, None)
                .await
                .or_unavailable(self)?,
            people: people.map(|p| (p.id, p.draft.name.into())).collect(),
            programmes: programmes.map(|head| (head.slug, head.name)).collect(),
            forums: forums
                .into_iter()
                .map(|forum| (forum.id, forum.draft.name.into()))
                .collect(),
            seats,
        })
    }
}
