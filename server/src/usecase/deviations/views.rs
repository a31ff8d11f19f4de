//! What the pages of deviations read.

use super::Deviated;
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::deviations::{
    StoredDeviation, desk_lines, desk_list, deviation_counts, deviation_page, newest_deviations,
};
use crate::store::forums::forum_list;
use crate::store::meetings::meeting_list;
use crate::store::reports::report_history;
use crate::usecase::denied;
use app::backend::ReadDeviations;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::deviation::{
    Above, Decider, DeskLine, DeskSummary, DeviationDetail, DeviationLine, DeviationList,
    DeviationState, DeviationView, ForumDesk, Place, Standing, StepMove, needs_item,
};
use domain::follow_up::FollowUpView;
use domain::ids::ForumId;
use domain::policy::{Action, Target, allows, capacity, may_see_desk};
use domain::problem::Refusal;
use domain::programme::n_pages;
use domain::status::LightState;
use domain::text::Slug;

impl Deviated {
    fn details(&self) -> Vec<DeviationDetail> {
        self.deviations.iter().map(|d| self.detail(d)).collect()
    }

    fn detail(&self, stored: &StoredDeviation) -> DeviationDetail {
        let last = self.steps_of(stored.id).last();
        let holder = last.map_or(&stored.owner_name, |step| {
            step.line.to.as_ref().unwrap_or(&step.line.forum)
        });
        DeviationDetail {
            id: stored.id,
            sequence: stored.sequence,
            opened_on: stored.opened_on,
            meeting_on: stored.meeting_on,
            owner: stored.owner_name.clone(),
            place: Place::of(stored.owner, stored.opened_on, last.map(|s| s.step)),
            holder: holder.clone(),
            steps: self.steps_of(stored.id).map(|s| s.line.clone()).collect(),
        }
    }

    /// The open deviation, if the reader's role is in the forum that it lies with.
    fn seated(&self, actor: &Actor) -> Option<&DeviationState> {
        let state = self.state.as_ref()?;
        let place = state.place();
        let may = allows(actor, Action::Decide, Target::Forum(place.holder));
        (may && !place.standing.is_closed()).then_some(state)
    }

    fn barred(&self, actor: &Actor) -> Option<Refusal> {
        let state = self.seated(actor)?;
        state.barred(capacity(actor, state.place().holder))
    }
}

impl Service {
    async fn decider(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        deviated: &Deviated,
        today: NaiveDate,
    ) -> Result<Option<Decider>, AppError> {
        let Some(state) = deviated.seated(actor) else {
            return Ok(None);
        };
        if deviated.barred(actor).is_some() {
            return Ok(None);
        }
        let holder = state.place().holder;
        let above = match state.above() {
            Some(above) => Some(Above {
                forum: deviated
                    .programme
                    .forum_name(above)
                    .unwrap_or_default()
                    .to_owned(),
                next_meeting: self.next_meeting(db, above, today).await?,
            }),
            None => None,
        };
        let asked = deviated
            .steps_of(state.id)
            .filter(|stored| stored.step.made == StepMove::Escalated { to: holder })
            .filter(|_| holder != state.owner)
            .last();
        Ok(Some(Decider {
            deviation: state.id,
            forum: holder,
            needs_item: needs_item(capacity(actor, holder), state.path.rule(holder)),
            answers: asked.map(|stored| stored.line.forum.clone()),
            above,
            resolutions: state.resolutions(),
            n_steps: state.n_steps(),
        }))
    }

    async fn next_meeting(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        today: NaiveDate,
    ) -> Result<Option<NaiveDate>, AppError> {
        let meetings = meeting_list(db, forum, today).await.or_unavailable(self)?;
        Ok(meetings.first().map(|meeting| meeting.on))
    }
}

#[async_trait]
impl ReadDeviations for Service {
    async fn deviations(
        &self,
        actor: &Actor,
        programme: &Slug,
        page: u32,
    ) -> Result<DeviationList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.followed(&mut db, actor, programme).await?.into_head();
        let counts = deviation_counts(&mut db, programme.id).await;
        let (n_open, n_closed) = counts.or_unavailable(self)?;
        let page = page.clamp(1, n_pages(n_open.saturating_add(n_closed)));
        Ok(DeviationList {
            lines: deviation_page(&mut db, programme.id, page)
                .await
                .or_unavailable(self)?,
            programme,
            today: self.clock.now().day(),
            n_open,
            n_closed,
            page,
        })
    }

    async fn newest_deviations(
        &self,
        actor: &Actor,
        programme: &Slug,
        numbers: &[u32],
    ) -> Result<Vec<DeviationLine>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let id = self.followed(&mut db, actor, programme).await?.programme.id;
        let lines = newest_deviations(&mut db, id, numbers).await;
        lines.or_unavailable(self)
    }

    async fn deviation(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<DeviationView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.followed(&mut db, actor, programme).await?;
        let deviated = self.deviated(&mut db, programme, number).await?;
        let (initiative, today) = (&deviated.initiative, self.clock.now().day());
        let programme = deviated.programme.programme.id;
        let history = report_history(&mut db, programme, initiative.id)
            .await
            .or_unavailable(self)?;
        Ok(DeviationView {
            today,
            newest: history
                .into_iter()
                .find(|entry| entry.state != LightState::Missing),
            deviations: deviated.details(),
            decider: self.decider(&mut db, actor, &deviated, today).await?,
            barred: deviated.barred(actor),
            may_govern: allows(actor, Action::Govern, Target::Registers),
            initiative: deviated.initiative,
            programme: deviated.programme.into_head(),
        })
    }

    async fn follow_ups(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<FollowUpView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.follow_up_view(&mut db, actor, programme, number).await
    }

    async fn desks(&self, actor: &Actor) -> Result<Vec<DeskSummary>, AppError> {
        let Some(user) = actor.user() else {
            return Ok(Vec::new());
        };
        let mut db = self.store.read().await.or_unavailable(self)?;
        desk_list(&mut db, user.id).await.or_unavailable(self)
    }

    async fn forum_desk(&self, actor: &Actor, id: ForumId) -> Result<ForumDesk, AppError> {
        if !may_see_desk(actor, id) {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forums = forum_list(&mut db).await.or_unavailable(self)?;
        let forum = forums.into_iter().find(|forum| forum.id == id);
        let forum = forum.ok_or(AppError::NotFound)?;
        let today = self.clock.now().day();
        let lines = desk_lines(&mut db, id).await.or_unavailable(self)?;
        let (with_it, away): (Vec<_>, Vec<_>) = lines
            .into_iter()
            .partition(|DeskLine { line, .. }| line.place.holder == id);
        let (asked, own): (Vec<_>, Vec<_>) = with_it.into_iter().partition(|desk| {
            desk.line.owner != id || desk.line.place.standing == Standing::Escalated
        });
        Ok(ForumDesk {
            id,
            forum: forum.draft.name.into(),
            today,
            next_meeting: self.next_meeting(&mut db, id, today).await?,
            asked,
            own,
            away,
            wishes: self.desk_wishes(&mut db, id, today).await?,
        })
    }
}
