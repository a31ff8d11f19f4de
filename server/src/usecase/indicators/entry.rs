//! Figures: entered by the secretariat, and published to readers.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::indicators::{
    EntryWrite, current_observations, entry_insert, entry_list, indicator_find, last_sequence,
    publication_insert, publications_of,
};
use crate::store::organisations::organisation_list;
use crate::usecase::govern;
use app::error::AppError;
use domain::actor::Actor;
use domain::confirmation::ContentHash;
use domain::indicator::{
    EntryDraft, EntryTarget, EntryView, Indicator, publish, publishable, store_entry,
};
use domain::problem::Field;
use domain::text::Slug;

impl Service {
    /// Stores every row of an entry; `false`, and nothing stored, where one of them is refused.
    pub async fn store_entry(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: &EntryDraft,
    ) -> Result<bool, AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let target = self.target_of_entry(&mut tx, &indicator).await?;
        let Some((entry, event)) = store_entry(&permit, &indicator, &target, draft)? else {
            return Ok(false);
        };
        let write = EntryWrite {
            indicator: indicator.id,
            sequence: target.n_entries.saturating_add(1),
            observations: &entry.observations,
            doubts: &entry.doubts,
            reason: entry.reason.as_ref().map(ToString::to_string),
        };
        entry_insert(&mut tx, &permit, &write, self.clock.now())
            .await
            .or_problem(Field::Rows, Field::Organisations, self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(true)
    }

    /// Fixes what readers see, if it is still what was `shown`.
    pub async fn publish_indicator(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        shown: ContentHash,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let target = self.target_of_entry(&mut tx, &indicator).await?;
        let before = publications_of(&mut tx, indicator.id).await;
        let before = before.or_unavailable(self)?;
        let (publication, event) = publish(&permit, &indicator, &target, &before, shown)?;
        let (next, table) = (publication.number, &publication.table);
        publication_insert(
            &mut tx,
            &permit,
            indicator.id,
            next,
            table,
            self.clock.now(),
        )
        .await
        .or_problem(Field::Version, Field::Version, self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub(super) async fn entry_view(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<EntryView, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, slug).await?;
        let indicator = indicator_find(&mut db, named.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let target = self.target_of_entry(&mut db, &indicator).await?;
        let entries = entry_list(&mut db, indicator.id)
            .await
            .or_unavailable(self)?;
        let published = publications_of(&mut db, indicator.id).await;
        let mut published = published.or_unavailable(self)?;
        Ok(EntryView {
            programme: named.into_head(),
            number,
            draft: publishable(&indicator, &target, &published),
            target,
            entries,
            published: published.pop(),
        })
    }

    async fn target_of_entry(
        &self,
        db: &mut impl Query,
        indicator: &Indicator,
    ) -> Result<EntryTarget, AppError> {
        let definition = indicator.current.definition.clone();
        let organisations = organisation_list(db).await.or_unavailable(self)?;
        // Those that are no more as well: their figures are still theirs.
        let organisations = organisations
            .into_iter()
            .map(|organisation| (organisation.id, organisation.draft.name.into()))
            .collect();
        let stored = current_observations(db, indicator.id, definition.period)
            .await
            .or_unavailable(self)?;
        let n_entries = last_sequence(db, indicator.id).await.or_unavailable(self)?;
        Ok(EntryTarget {
            definition,
            breaks: indicator.breaks(),
            organisations,
            stored,
            n_entries,
            today: self.clock.now().day(),
        })
    }
}
