//! What a page that is kept is found by. Whether its reader may see it is decided before, each time.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::changes::{ChangeCounts, change_counts};
use crate::store::programmes::NamedProgramme;
use app::backend::KeepPages;
use app::error::AppError;
use domain::actor::Actor;
use domain::locale::Locale;
use domain::programme::{KeptPage, PageKey, Sight};
use domain::text::Slug;
use std::sync::Arc;

impl KeepPages for Service {
    fn keep_page(&self, key: PageKey, html: Arc<str>) {
        self.pages.keep(key, html);
    }
}

impl Service {
    /// Read first of all: whatever is read after it is at least as new.
    pub(super) async fn changes_so_far(
        &self,
        db: &mut impl Query,
        programme: &Slug,
    ) -> Result<ChangeCounts, AppError> {
        let counts = change_counts(db, programme).await;
        counts.or_unavailable(self)?.ok_or(AppError::NotFound)
    }

    /// For this reader, today.
    pub(super) fn page_key(
        &self,
        page: KeptPage,
        counts: ChangeCounts,
        (actor, locale): (&Actor, Locale),
        named: &NamedProgramme,
    ) -> PageKey {
        PageKey {
            page,
            programme: counts.programme,
            n_changes: counts.n_changes,
            n_register_changes: counts.n_register_changes,
            sight: Sight::of(actor, &named.programme.facts_for_policy()),
            locale,
            today: self.clock.now().day(),
        }
    }
}
