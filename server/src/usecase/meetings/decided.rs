//! What a forum decides of the chain at an item of its agenda.

use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::forums::forum_lock;
use crate::store::initiatives::initiative_head_find;
use crate::store::meetings::{decided_insert, decided_on_initiative, item_conclude, meeting_lock};
use crate::store::programmes::programme_find;
use crate::usecase::fresh;
use app::backend::{ReadDecided, ReadMeetings};
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{ForumId, InitiativeId};
use domain::meeting::{DecidedAt, MeetingReader, Minuted, minute_decision};
use domain::policy::{Decide, Permit, may_see_desk};
use domain::problem::Refusal;
use domain::text::Slug;

#[async_trait]
impl ReadDecided for Service {
    async fn decided_at(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<Vec<DecidedAt>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = programme_find(&mut db, slug).await.or_unavailable(self)?;
        let programme = programme.ok_or(AppError::NotFound)?.programme.id;
        let initiative = initiative_head_find(&mut db, programme, number).await;
        let initiative = initiative.or_unavailable(self)?.ok_or(AppError::NotFound)?;
        let decided = decided_on_initiative(&mut db, initiative.id).await;
        let decided = decided.or_unavailable(self)?.into_iter();
        let seen = decided.filter(|stored| {
            let forum = stored.decided.at.forum;
            let reader = MeetingReader::of(actor, forum);
            may_see_desk(actor, forum) && reader.sees_decisions(stored.stage)
        });
        Ok(seen.map(|stored| stored.decided).collect())
    }
}

impl Service {
    /// Refuses a decision that says that it was made at an item that is not about the matter.
    pub(in crate::usecase) async fn check_made_at(
        &self,
        actor: &Actor,
        minuted: Option<&Minuted>,
        initiative: (&Slug, u32),
    ) -> Result<(), AppError> {
        let Some(Minuted { at, matter, .. }) = minuted else {
            return Ok(());
        };
        let meeting = self.meeting(actor, at.forum, at.on).await?;
        let item = meeting.items.iter().find(|item| item.id == at.item);
        let item = item.ok_or(AppError::NotFound)?;
        match meeting.is_about(item, initiative, *matter) {
            true => Ok(()),
            false => Err(Refusal::StaleVersion.into()),
        }
    }

    /// Puts a decision down in the minutes of the item that it was made at.
    pub(in crate::usecase) async fn minute(
        &self,
        tx: &mut Tx,
        permit: &Permit<Decide>,
        minuted: &Minuted,
        initiative: InitiativeId,
    ) -> Result<AuditEvent, AppError> {
        let at = minuted.at;
        forum_lock(tx, at.forum).await.or_unavailable(self)?;
        let locked = meeting_lock(tx, at.forum, at.on).await;
        locked.or_unavailable(self)?;
        let stored = self.known_meeting(tx, at.forum, at.on).await?;
        let (before, item) = self.held_item(tx, &stored.state, at.item).await?;
        let current = &before.conclusion;
        let (draft, event) = minute_decision(permit, &stored.state, &item, current, minuted)?;
        let n_changed = item_conclude(tx, permit, &item, &draft).await;
        fresh(n_changed.or_unavailable(self)?)?;
        match decided_insert(tx, permit, initiative, minuted, self.clock.now()).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        Ok(event)
    }
}

/// Refuses a decision that says that it was made at an item of another forum than the one that decides.
pub fn made_by(minuted: Option<&Minuted>, forum: ForumId) -> Result<(), Refusal> {
    match minuted.is_none_or(|minuted| minuted.at.forum == forum) {
        true => Ok(()),
        false => Err(Refusal::StaleVersion),
    }
}
