//! The forums and the levels they stand on.

use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::closings::closed_find;
use crate::store::forums::{
    forum_insert, forum_register, forum_update, level_find, level_insert, level_update,
};
use crate::store::organisations::organisation_list;
use app::error::AppError;
use domain::actor::Actor;
use domain::forum::closing::check_last_day;
use domain::forum::{self, ForumDraft, ForumRegister, LevelDraft};
use domain::ids::{ForumId, LevelId};
use domain::problem::Field;

impl Service {
    pub async fn create_level(
        &self,
        actor: &Actor,
        draft: LevelDraft,
    ) -> Result<LevelId, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let id = LevelId::new(self.clock.new_id());
        let (level, event) = forum::create_level(&permit, id, draft);
        level_insert(&mut tx, &permit, &level)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(id)
    }

    pub async fn change_level(
        &self,
        actor: &Actor,
        id: LevelId,
        draft: LevelDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let current = level_find(&mut tx, id)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let (changed, event) = forum::change_level(&permit, current, draft, based_on)?;
        let n_changed = level_update(&mut tx, &permit, &changed, based_on)
            .await
            .or_unavailable(self)?;
        fresh(n_changed)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub async fn create_forum(
        &self,
        actor: &Actor,
        draft: ForumDraft,
    ) -> Result<ForumId, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        self.checked_register(&mut tx, None, &draft).await?;
        let id = ForumId::new(self.clock.new_id());
        let (forum, event) = forum::create(&permit, id, draft);
        forum_insert(&mut tx, &permit, &forum)
            .await
            .or_taken(Field::Name, self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(id)
    }

    pub async fn change_forum(
        &self,
        actor: &Actor,
        id: ForumId,
        draft: ForumDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let register = self.checked_register(&mut tx, Some(id), &draft).await?;
        let current = register.forum(id).cloned().ok_or(AppError::NotFound)?;
        let days = (current.draft.validity.until, draft.validity.until);
        if days.0 != days.1 {
            let open = self.open_matters(&mut tx, id).await?;
            let closed = closed_find(&mut tx, id).await.or_unavailable(self)?;
            check_last_day(days, &open, closed.is_some())?;
        }
        let (changed, event) = forum::change(&permit, current, draft, based_on)?;
        let n_changed = forum_update(&mut tx, &permit, &changed, based_on)
            .await
            .or_taken(Field::Name, self)?;
        fresh(n_changed)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// The register, after a draft was found to refer to nothing outside it.
    async fn checked_register(
        &self,
        tx: &mut Tx,
        id: Option<ForumId>,
        draft: &ForumDraft,
    ) -> Result<ForumRegister, AppError> {
        let register = forum_register(tx).await.or_unavailable(self)?;
        let organisations = organisation_list(tx).await.or_unavailable(self)?;
        let ids: Vec<_> = organisations.iter().map(|o| o.id).collect();
        forum::check(id, draft, &register, &ids)?;
        Ok(register)
    }
}
