//! The terms of reference of a forum: written, and read with every earlier version.

use super::{denied, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::forums::forum_lock;
use crate::store::terms::{terms_insert, terms_list};
use app::backend::ReadTerms;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::forum::terms::{ForumTerms, TermsDraft, write_terms};
use domain::ids::ForumId;
use domain::policy::{Action, Target, allows, may_see_desk};
use domain::problem::Refusal;

impl Service {
    /// Writes the next version of a forum's terms; what went out under the earlier one stays as it is.
    pub async fn write_terms(
        &self,
        actor: &Actor,
        forum: ForumId,
        draft: TermsDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        forum_lock(&mut tx, forum).await.or_unavailable(self)?;
        self.forum_name(&mut tx, forum).await?;
        self.refuse_closed(&mut tx, forum).await?;
        let there = terms_list(&mut tx, forum).await.or_unavailable(self)?;
        let now = self.clock.now();
        let at = (now.day(), based_on);
        let (version, event) = write_terms(&permit, forum, there.first(), &draft, at)?;
        match terms_insert(&mut tx, &permit, forum, (version, &draft), now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }
}

#[async_trait]
impl ReadTerms for Service {
    async fn forum_terms(&self, actor: &Actor, forum: ForumId) -> Result<ForumTerms, AppError> {
        if !may_see_desk(actor, forum) {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        Ok(ForumTerms {
            forum,
            name: self.forum_name(&mut db, forum).await?,
            versions: terms_list(&mut db, forum).await.or_unavailable(self)?,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }
}
