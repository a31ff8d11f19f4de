//! How the version of a confirmation that waits differs from the one that holds.

use crate::service::Service;
use crate::store::Query;
use app::error::AppError;
use domain::actor::Actor;
use domain::confirmation::{FieldDifference, compare};
use domain::text::Slug;

/// A version of a confirmation beside the one that holds.
pub struct WaitingChange {
    /// 0 where none holds.
    pub in_force: u32,
    pub differences: Vec<FieldDifference>,
}

impl Service {
    /// Nothing differs from a text that does not hold yet.
    pub(in crate::usecase) async fn waiting_change(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        (slug, number): (&Slug, u32),
        version: u32,
    ) -> Result<WaitingChange, AppError> {
        let dossier = self.dossier(db, actor, slug, number).await?;
        let held = dossier.in_force();
        let mut versions = dossier.versions.iter();
        let waiting = versions.find(|found| found.line.number == version);
        let differences = match (&held, waiting) {
            (Some(held), Some(waiting)) => compare(&held.content, &waiting.line.content),
            _ => Vec::new(),
        };
        Ok(WaitingChange {
            in_force: held.map_or(0, |held| held.number),
            differences,
        })
    }
}
