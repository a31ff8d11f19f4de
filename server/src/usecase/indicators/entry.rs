//! Figures: entered by the secretariat, and published to readers.

use super::drafting::Drafted;
use crate::service::{OrUnavailable, Service};
use crate::store::indicators::{
    EntryWrite, benchmark_list, entry_insert, entry_list, finding_insert, indicator_find,
    last_sequence, newest_publication, observations_between, publication_insert,
    series_observations,
};
use crate::store::organisations::organisation_list;
use crate::store::{Query, Tx};
use crate::usecase::govern;
use app::error::AppError;
use domain::actor::Actor;
use domain::confirmation::ContentHash;
use domain::disclosure::WarningAnswer;
use domain::ids::IndicatorId;
use domain::indicator::{
    EntryDraft, EntryTarget, EntryView, Finding, Indicator, Observation, publish_next, read_entry,
    store_entry, warning,
};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Refusal};
use domain::text::Slug;
use std::collections::{BTreeMap, BTreeSet};

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
        let mut target = self.target_of_entry(&mut tx, &indicator).await?;
        target.stored = self
            .stored_beside(&mut tx, &indicator, &target, &draft.rows)
            .await?;
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

    /// Works out what readers would see, however much it is.
    pub async fn draft_publication(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<(), AppError> {
        govern(actor)?;
        let (indicator, target) = self.read_for_entry(actor, slug, number).await?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let ground = self
            .ground(&mut db, &indicator, &target.organisations)
            .await?;
        drop(db);
        match self.drafted(&ground, true).await? {
            Drafted::NoFigures => Err(Refusal::NothingToPublish.into()),
            Drafted::Waiting(_) | Drafted::Ready(_) => Ok(()),
        }
    }

    /// Fixes what readers see, if it is still what was `shown` and its words were read. It is worked out before anything is
    /// locked, and kept only where nothing has moved since.
    pub async fn publish_indicator(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        (shown, answer): (ContentHash, &WarningAnswer),
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (indicator, target) = self.read_for_entry(actor, slug, number).await?;
        let organisations = &target.organisations;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let ground = self.ground(&mut db, &indicator, organisations).await?;
        drop(db);
        let Drafted::Ready(next) = self.drafted(&ground, true).await? else {
            return Err(Refusal::NothingToPublish.into());
        };
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let now = self.ground(&mut tx, &indicator, organisations).await?;
        if now.key != ground.key {
            return Err(Refusal::FiguresMoved.into());
        }
        let benchmarks = benchmark_list(&mut tx, indicator.id).await;
        let words = warning(&indicator, &benchmarks.or_unavailable(self)?);
        let answered = answer.to(&words)?;
        let event = publish_next(&permit, &indicator, &next, shown)?;
        let (at, publication) = (self.clock.now(), &next.publication);
        let (next, table) = (publication.number, &publication.table);
        publication_insert(&mut tx, &permit, indicator.id, next, table, at)
            .await
            .or_problem(Field::Version, Field::Version, self)?;
        self.keep_finding(&mut tx, &permit, indicator.id).await?;
        tx.commit(&*self.clock, &[answered.noted(event)])
            .await
            .or_unavailable(self)?;
        self.drafts.forget(indicator.id);
        Ok(())
    }

    /// What the rules find in the whole course that readers see from now on.
    async fn keep_finding(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        indicator: IndicatorId,
    ) -> Result<(), AppError> {
        let newest = newest_publication(tx, indicator).await;
        let newest = newest.or_unavailable(self)?.ok_or(AppError::NotFound)?;
        let finding = Finding::of(&newest.table);
        finding_insert(tx, permit, indicator, newest.number, &finding)
            .await
            .or_unavailable(self)
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
        let mut target = self.target_of_entry(&mut db, &indicator).await?;
        let kind = target.definition.period;
        let series = series_observations(&mut db, indicator.id, kind).await;
        target.stored = series.or_unavailable(self)?;
        let benchmarks = benchmark_list(&mut db, indicator.id).await;
        let benchmarks = benchmarks.or_unavailable(self)?;
        let entries = entry_list(&mut db, indicator.id)
            .await
            .or_unavailable(self)?;
        let ground = self
            .ground(&mut db, &indicator, &target.organisations)
            .await?;
        drop(db);
        let (draft, waiting) = match self.drafted(&ground, false).await? {
            Drafted::NoFigures => (None, None),
            Drafted::Waiting(waiting) => (None, Some(waiting)),
            Drafted::Ready(next) => (Some(next), None),
        };
        Ok(EntryView {
            programme: named.into_head(),
            number,
            warning: warning(&indicator, &benchmarks),
            draft,
            waiting,
            target,
            entries,
        })
    }

    /// What is stored in the places that pasted rows name, and the course of all together.
    pub(super) async fn beside_rows(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        rows: &str,
    ) -> Result<Vec<Observation>, AppError> {
        govern(actor)?;
        let (indicator, target) = self.read_for_entry(actor, slug, number).await?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.stored_beside(&mut db, &indicator, &target, rows).await
    }

    async fn stored_beside(
        &self,
        db: &mut impl Query,
        indicator: &Indicator,
        target: &EntryTarget,
        rows: &str,
    ) -> Result<Vec<Observation>, AppError> {
        let kind = target.definition.period;
        let series = series_observations(db, indicator.id, kind).await;
        let mut stored: BTreeMap<_, _> = series
            .or_unavailable(self)?
            .into_iter()
            .map(|o| (o.place, o.figure))
            .collect();
        let read = read_entry(rows, target);
        let accepted = read.rows.iter().filter_map(|row| row.outcome.as_ref().ok());
        let days: BTreeSet<_> = accepted.map(|o| o.place.period.start()).collect();
        for day in days {
            let of_period = observations_between(db, indicator.id, kind, (day, day)).await;
            let of_period = of_period.or_unavailable(self)?;
            stored.extend(of_period.into_iter().map(|o| (o.place, o.figure)));
        }
        let stored = stored.into_iter();
        Ok(stored
            .map(|(place, figure)| Observation { place, figure })
            .collect())
    }

    /// An indicator and what its rows are held against, for who may change it.
    pub(super) async fn read_for_entry(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<(Indicator, EntryTarget), AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.visible(&mut db, actor, slug).await?.programme.id;
        let indicator = indicator_find(&mut db, programme, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let target = self.target_of_entry(&mut db, &indicator).await?;
        Ok((indicator, target))
    }

    /// Without what is stored already: how much of that is needed depends on the rows.
    pub(super) async fn target_of_entry(
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
        let n_entries = last_sequence(db, indicator.id).await.or_unavailable(self)?;
        Ok(EntryTarget {
            definition,
            breaks: indicator.breaks(),
            organisations,
            stored: Vec::new(),
            n_entries,
            today: self.clock.now().day(),
        })
    }
}
