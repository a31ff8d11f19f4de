//! Whether the log still says what was written into it.

use crate::service::{OrUnavailable, Service};
use crate::store::audit::chain::{follow, head_find};
use app::error::AppError;
use domain::audit::chain::{Followed, Head};

impl Service {
    /// How far the log goes; `None` while it is empty.
    pub async fn audit_head(&self) -> Result<Option<Head>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        head_find(&mut db).await.or_unavailable(self)
    }

    /// Follows the log from its first entry, and past what was `signed` of it; says how far it goes and
    /// where it breaks. Others may write meanwhile.
    pub async fn verify_audit(&self, signed: Option<Head>) -> Result<Followed, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        follow(&mut db, signed).await.or_unavailable(self)
    }
}
