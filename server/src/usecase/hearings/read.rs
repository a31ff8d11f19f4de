//! What the pages of hearings ask for.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::hearings::{StoredHearing, addressee_list, hearing_list, hearings_under};
use crate::store::meetings::item_list;
use crate::usecase::{denied, govern};
use app::backend::ReadHearings;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::hearing::{HearingItem, HearingList, HearingView, RequestPage};
use domain::ids::{ForumId, HearingId, ItemId};
use domain::meeting::MeetingReader;
use domain::policy::{Action, Target, allows, may_see_desk, may_see_request};

impl Service {
    /// With the title of its item, and as somebody sees it who puts no answers down.
    pub(in crate::usecase) async fn hearing_view(
        &self,
        db: &mut impl Query,
        stored: StoredHearing,
    ) -> Result<HearingView, AppError> {
        let addressees = addressee_list(db, stored.id).await.or_unavailable(self)?;
        Ok(HearingView {
            id: stored.id,
            forum: stored.forum,
            forum_name: stored.forum_name,
            meeting_on: stored.meeting_on,
            item: stored.item,
            item_title: stored.item_title,
            question: stored.question,
            called: stored.called,
            due_on: stored.due_on,
            asked_at: stored.asked_at,
            today: self.clock.now().day(),
            // Who was asked later was not missing when the agenda went out.
            dispatched_at: stored.dispatched_at.filter(|sent| stored.asked_at <= *sent),
            addressees,
            may_govern: false,
        })
    }

    /// The same for a reader who sees the agenda that it is for.
    async fn hearing_for(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        stored: StoredHearing,
    ) -> Result<HearingView, AppError> {
        let mut view = self.hearing_view(db, stored).await?;
        view.may_govern = allows(actor, Action::Govern, Target::Registers);
        Ok(view)
    }

    /// Those under the items of a meeting, whoever asks.
    pub(in crate::usecase) async fn hearings_at(
        &self,
        db: &mut impl Query,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<HearingItem>, AppError> {
        let mut hearings = Vec::new();
        let stored = hearings_under(db, forum, on).await;
        for stored in stored.or_unavailable(self)? {
            hearings.push(HearingItem {
                item: stored.shown_under,
                hearing: self.hearing_view(db, stored).await?,
            });
        }
        Ok(hearings)
    }
}

#[async_trait]
impl ReadHearings for Service {
    async fn hearings(&self, actor: &Actor, forum: ForumId) -> Result<HearingList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let forum_name = self.seen_forum(&mut db, actor, forum).await?;
        let mut hearings = Vec::new();
        let reader = MeetingReader::of(actor, forum);
        let listed = hearing_list(&mut db, forum).await.or_unavailable(self)?;
        for stored in listed.into_iter().filter(|h| reader.sees_items(h.stage)) {
            hearings.push(self.hearing_for(&mut db, actor, stored).await?);
        }
        Ok(HearingList {
            forum,
            forum_name,
            hearings,
        })
    }

    async fn hearing(
        &self,
        actor: &Actor,
        forum: ForumId,
        id: HearingId,
    ) -> Result<HearingView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        let listed = hearing_list(&mut db, forum).await.or_unavailable(self)?;
        let reader = MeetingReader::of(actor, forum);
        let mut listed = listed.into_iter().filter(|h| reader.sees_items(h.stage));
        let stored = listed.find(|hearing| hearing.id == id);
        let stored = stored.ok_or(AppError::NotFound)?;
        self.hearing_for(&mut db, actor, stored).await
    }

    async fn hearings_of_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Result<Vec<HearingItem>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        self.hearings_at(&mut db, forum, on).await
    }

    async fn hearing_entry(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        item: ItemId,
    ) -> Result<String, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let items = item_list(&mut db, forum, on).await.or_unavailable(self)?;
        let found = items.into_iter().find(|found| found.id == item);
        found
            .map(|found| found.draft.title.into())
            .ok_or(AppError::NotFound)
    }

    async fn request(
        &self,
        actor: &Actor,
        id: HearingId,
        addressee: u32,
    ) -> Result<RequestPage, AppError> {
        if actor.user().is_none() {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let hearing = self.stored_hearing(&mut db, id).await?;
        let asked = hearing.addressee(addressee).ok_or(AppError::NotFound)?;
        let person = asked.person;
        if !may_see_request(actor, hearing.forum, person) {
            return Err(AppError::NotFound);
        }
        let is_open = asked.answers.is_empty() || hearing.today <= hearing.due_on;
        Ok(RequestPage {
            id,
            forum: hearing.forum,
            meeting_on: hearing.meeting_on,
            due_on: hearing.due_on,
            today: hearing.today,
            may_answer: is_open && allows(actor, Action::Answer, Target::Addressee { person }),
            may_see_hearing: may_see_desk(actor, hearing.forum),
            addressee: asked.clone(),
            forum_name: hearing.forum_name,
            question: hearing.question,
        })
    }
}
