//! The minutes of a meeting: approved, published, and what is put beside them.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::meetings::{
    StoredMeeting, addendum_insert, addendum_list, appearance_list, attendance_find,
    comment_insert, comment_list, decision_insert, item_list, last_decision, meeting_approve,
    meeting_publish,
};
use crate::usecase::{denied, fresh, govern};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{
    AddendumDraft, Approval, CommentDays, CommentDraft, DecisionLine, Minutes, MinutesAttendance,
    MinutesHearing, MinutesItem, add_addendum, approve_minutes, comment, publish_minutes,
};
use domain::policy::{Decide, Denied, Target, authorize, capacity};
use domain::problem::Refusal;

impl Service {
    /// The forum stands by its minutes: their text stands fast, and their decisions get their numbers.
    pub async fn approve_minutes(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        approval: Approval,
    ) -> Result<(), AppError> {
        let permit = authorize::<Decide>(actor, Target::Forum(forum));
        let permit = permit.map_err(|Denied| denied(actor))?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let (minutes, ids) = self.minutes_now(&mut tx, &stored).await?;
        let text = self.minutes_text(&minutes)?;
        let last = last_decision(&mut tx, forum).await.or_unavailable(self)?;
        let (capacity, today) = (capacity(actor, forum), self.clock.now().day());
        let written = (&minutes, text, last);
        let (approved, event) =
            approve_minutes(&permit, capacity, &stored.state, &approval, written, today)?;
        for (place, number) in &approved.decisions {
            let (Some(item), Some(id)) = (minutes.items.get(*place), ids.get(*place)) else {
                continue;
            };
            let Some(line) = decision(&minutes, item, *number) else {
                continue;
            };
            match decision_insert(&mut tx, &permit, &stored.state, (*id, &line)).await {
                Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
                inserted => inserted.or_unavailable(self)?,
            }
        }
        let n_changed =
            meeting_approve(&mut tx, &permit, &stored.state, &approval, &approved).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Says something of minutes that are out for comment.
    pub async fn comment_minutes(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        draft: CommentDraft,
    ) -> Result<(), AppError> {
        let permit = authorize::<Decide>(actor, Target::Forum(forum));
        let permit = permit.map_err(|Denied| denied(actor))?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let before = comment_list(&mut tx, forum, on).await;
        let before = before.or_unavailable(self)?.len();
        let sequence = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
        let items = item_list(&mut tx, forum, on).await.or_unavailable(self)?;
        let (capacity, now) = (capacity(actor, forum), self.clock.now());
        let days = CommentDays {
            until: stored.comment_until,
            today: now.day(),
        };
        let event = comment(&permit, capacity, &stored.state, &draft, items.len(), days)?;
        let said = (sequence, &draft);
        let inserted = comment_insert(&mut tx, &permit, &stored.state, said, now).await;
        inserted.or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Lets everybody read approved minutes, without what is closed.
    pub async fn publish_minutes(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let event = publish_minutes(&permit, &stored.state, stored.is_published)?;
        let n_changed = meeting_publish(&mut tx, &permit, &stored.state, self.clock.now()).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Puts beside approved minutes what is known later.
    pub async fn add_addendum(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        draft: AddendumDraft,
    ) -> Result<(), AppError> {
        let permit = authorize::<Decide>(actor, Target::Forum(forum));
        let permit = permit.map_err(|Denied| denied(actor))?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let before = addendum_list(&mut tx, forum, on)
            .await
            .or_unavailable(self)?;
        let n_addenda = u32::try_from(before.len()).unwrap_or(u32::MAX);
        let capacity = capacity(actor, forum);
        let event = add_addendum(&permit, capacity, &stored.state, &draft, n_addenda)?;
        let now = self.clock.now();
        match addendum_insert(&mut tx, &permit, &stored.state, &draft, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The minutes as they are stored and hashed.
    pub(crate) fn minutes_text(&self, minutes: &Minutes) -> Result<String, AppError> {
        serde_json::to_string(minutes).map_err(|error| self.unavailable(&error))
    }

    /// What the minutes say while they are written, and the item of each of their places.
    pub(crate) async fn minutes_now(
        &self,
        db: &mut impl Query,
        stored: &StoredMeeting,
    ) -> Result<(Minutes, Vec<ItemId>), AppError> {
        let (forum, on) = (stored.state.forum, stored.state.on);
        let items = item_list(db, forum, on).await.or_unavailable(self)?;
        let earlier = appearance_list(db, forum, on).await.or_unavailable(self)?;
        let hearings = self.hearings_at(db, forum, on).await?;
        let seats = self.seats_on(db, forum, on).await?;
        let ids: Vec<_> = items.iter().map(|item| item.id).collect();
        let items = items.into_iter().zip(1_u32..).map(|(item, number)| {
            let n_earlier = earlier.iter().filter(|at| at.item == item.id).count();
            let n_earlier = u32::try_from(n_earlier).unwrap_or(u32::MAX);
            let draft = &item.draft;
            let asked = hearings.iter().filter(|of| of.item == item.id);
            let recommended = draft.recommended();
            let conclusion = item.conclusion;
            MinutesItem {
                number,
                title: draft.title.to_string(),
                kind: draft.kind.code().to_owned(),
                presenter: draft.presented_by(item.presenter_seat.as_deref()),
                matter: draft.matter.as_ref().map(ToString::to_string),
                recommended: recommended.into_iter().map(ToOwned::to_owned).collect(),
                consequences: draft.consequences.as_ref().map(ToString::to_string),
                is_closed: draft.is_closed,
                appearance: n_earlier.saturating_add(1),
                conclusion: conclusion.conclusion.map(|c| c.code().to_owned()),
                words: conclusion.words.map(Into::into),
                party: conclusion.party.map(Into::into),
                hearings: asked.map(|of| MinutesHearing::from(&of.hearing)).collect(),
            }
        });
        let (list, _) = attendance_find(db, forum, on).await.or_unavailable(self)?;
        let attendance = MinutesAttendance::of(&list, &seats, on);
        let minutes = Minutes {
            forum: self.forum_name(db, forum).await?,
            on,
            starts_at: stored.details.starts_at,
            ends_at: stored.details.ends_at,
            place: stored.details.place.as_ref().map(ToString::to_string),
            attendance,
            items: items.collect(),
        };
        Ok((minutes, ids))
    }
}

/// An item as it stands in the register; approved without a word, it is what was recommended.
pub(crate) fn decision(minutes: &Minutes, item: &MinutesItem, number: u32) -> Option<DecisionLine> {
    let recommended = || item.recommended.join("\n");
    Some(DecisionLine {
        number,
        met_on: minutes.on,
        item: item.number,
        title: item.title.clone(),
        conclusion: item.conclusion()?,
        words: item.words.clone().unwrap_or_else(recommended),
        is_closed: item.is_closed,
    })
}
