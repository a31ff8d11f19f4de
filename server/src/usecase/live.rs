//! Whether something changed, for who listens.

use crate::service::{OrUnavailable, Service};
use crate::store::audit::newest_change;
use app::error::AppError;
use domain::actor::Actor;
use domain::ids::ProgrammeId;
use domain::text::Slug;
use domain::time::Timestamp;

impl Service {
    /// The programme, if this session's person follows it.
    pub async fn followed_by(
        &self,
        session: Option<&str>,
        slug: &Slug,
    ) -> Result<ProgrammeId, AppError> {
        let actor = match session {
            Some(token) => self.actor_of(token).await?,
            None => Actor::Anonymous,
        };
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.followed(&mut db, &actor, slug).await?;
        Ok(named.programme.id)
    }

    /// The moment of the newest change of a programme after `since`.
    pub async fn changed_since(
        &self,
        programme: ProgrammeId,
        since: Timestamp,
    ) -> Result<Option<Timestamp>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let newest = newest_change(&mut db, programme, since).await;
        newest.or_unavailable(self)
    }
}
