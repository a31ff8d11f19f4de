//! What a change leaves in the log, and that a refused one leaves nothing.

use crate::World;
use app::error::AppError;
use domain::audit::Deed;
use server::store::audit::{AuditEntry, audit_list};
use std::fmt::Debug;

impl World {
    /// The log, oldest entry first.
    pub async fn audit(&self) -> Vec<AuditEntry> {
        let mut db = self.service.store.read().await.unwrap();
        audit_list(&mut db).await.unwrap()
    }

    /// Makes a change that must succeed and leave exactly these deeds in the log.
    pub async fn logs<T>(
        &self,
        deeds: &[Deed],
        change: impl Future<Output = Result<T, AppError>>,
    ) -> T {
        let before = self.audit().await.len();
        let changed = change.await.unwrap();
        let log = self.audit().await;
        let added: Vec<_> = log.iter().skip(before).map(|e| e.deed.as_str()).collect();
        let expected: Vec<_> = deeds.iter().map(|deed| deed.code()).collect();
        assert_eq!(added, expected);
        changed
    }

    /// Tries a change that must be refused in this way and leave nothing in the log.
    pub async fn refuses<T: Debug>(
        &self,
        error: impl Into<AppError>,
        change: impl Future<Output = Result<T, AppError>>,
    ) {
        let before = self.audit().await.len();
        assert_eq!(change.await.unwrap_err(), error.into());
        assert_eq!(self.audit().await.len(), before);
    }
}
