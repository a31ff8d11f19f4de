//! Whether the log still says what was written into it.

use crate::service::{OrUnavailable, Service};
use crate::store::audit::chain::{head_find, linked_list, unlinked_find};
use app::error::AppError;
use domain::audit::chain::{Broken, Follower, Head};

/// Entries read at once, so that a log of any length is followed in little memory.
const READ_AT_ONCE: u32 = 5_000;

impl Service {
    /// How far the log goes; `None` while it is empty.
    pub async fn audit_head(&self) -> Result<Option<Head>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        head_find(&mut db).await.or_unavailable(self)
    }

    /// Follows the log from its first entry, and past what was `signed` of it; says how far it goes or
    /// where it breaks first. Others may write meanwhile.
    pub async fn verify_audit(
        &self,
        signed: Option<Head>,
    ) -> Result<Result<Option<Head>, Broken>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let known = head_find(&mut db).await.or_unavailable(self)?;
        let mut follower = Follower::default();
        loop {
            let after = follower.last().map_or(0, |last| last.sequence);
            let page = linked_list(&mut db, after, READ_AT_ONCE)
                .await
                .or_unavailable(self)?;
            if page.is_empty() {
                break;
            }
            for linked in page {
                let taken = follower.take(linked.link, linked.entry.as_ref(), signed);
                if let Err(broken) = taken {
                    return Ok(Err(broken));
                }
            }
        }
        if let Some(entry) = unlinked_find(&mut db).await.or_unavailable(self)? {
            return Ok(Err(Broken::SlippedIn { entry }));
        }
        let furthest = [known, signed].into_iter().flatten();
        Ok(follower.end(furthest.max_by_key(|head| head.sequence)))
    }
}
