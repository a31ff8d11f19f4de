//! Indicators: defined, filled with figures, published, and read.

mod drafting;
mod entry;
mod files;
mod page;
mod read;
mod upload;

pub use files::PublishedFigures;
pub use upload::{Incoming, is_beyond_largest, too_large};

use super::govern;
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::indicators::{
    benchmark_end, benchmark_insert, benchmark_list, definition_insert, indicator_find,
    indicator_insert, last_number, newest_publication, target_insert,
};
use crate::store::programmes::programme_lock;
use app::error::AppError;
use domain::actor::Actor;
use domain::disclosure::{Answered, TextWarning, WarningAnswer};
use domain::ids::{BenchmarkId, IndicatorId};
use domain::indicator::{
    self, BenchmarkDraft, DefinitionDraft, Indicator, IndicatorTarget, end_benchmark, redefine,
    set_benchmark, set_target,
};
use domain::problem::{Field, Flaw, Problems};
use domain::text::{Line, Slug};

impl Service {
    /// Adds an indicator to a programme; returns its number.
    pub async fn create_indicator(
        &self,
        actor: &Actor,
        slug: &Slug,
        draft: DefinitionDraft,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        programme_lock(&mut tx, programme)
            .await
            .or_unavailable(self)?;
        let last = last_number(&mut tx, programme).await.or_unavailable(self)?;
        let number = last.saturating_add(1);
        let id = IndicatorId::new(self.clock.new_id());
        let (indicator, event) = indicator::create(&permit, id, programme, number, draft);
        indicator_insert(&mut tx, &permit, &indicator, self.clock.now())
            .await
            .or_problem(Field::Name, Field::Initiative, self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(number)
    }

    /// The next version of a definition.
    pub async fn redefine_indicator(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        (draft, answer): (DefinitionDraft, &WarningAnswer),
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let answered = self.read_at_once(&mut tx, &indicator, draft.warning(), answer);
        let answered = answered.await?;
        let (version, event) = redefine(&permit, &indicator, draft)?;
        let event = answered.noted(event);
        let now = self.clock.now();
        definition_insert(&mut tx, &permit, indicator.id, &version, now)
            .await
            .or_problem(Field::Version, Field::Initiative, self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub async fn set_indicator_target(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        target: IndicatorTarget,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let event = set_target(&permit, &indicator, target);
        target_insert(&mut tx, &permit, indicator.id, target, self.clock.now())
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub async fn set_indicator_benchmark(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        (draft, answer): (BenchmarkDraft, &WarningAnswer),
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let words = draft.warning(&indicator.current.definition);
        let answered = self
            .read_at_once(&mut tx, &indicator, words, answer)
            .await?;
        let (benchmark, event) = set_benchmark(&permit, &indicator, draft)?;
        let event = answered.noted(event);
        let ids = (BenchmarkId::new(self.clock.new_id()), indicator.id);
        benchmark_insert(&mut tx, &permit, ids, &benchmark, self.clock.now())
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Takes a benchmark back: it stays in the history, and is shown no more.
    pub async fn end_indicator_benchmark(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        name: &Line<80>,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let known = benchmark_list(&mut tx, indicator.id).await;
        let known = known.or_unavailable(self)?;
        let unknown = || Problems::one(Field::Name, Flaw::Unknown);
        let (ended, event) =
            end_benchmark(&permit, &indicator, &known, name).ok_or_else(unknown)?;
        let ids = (BenchmarkId::new(self.clock.new_id()), indicator.id);
        benchmark_end(&mut tx, &permit, ids, ended, self.clock.now())
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Words beside figures that are published already have their readers at once; else publishing asks.
    async fn read_at_once(
        &self,
        tx: &mut Tx,
        indicator: &Indicator,
        words: TextWarning,
        answer: &WarningAnswer,
    ) -> Result<Answered, AppError> {
        let published = newest_publication(tx, indicator.id).await;
        let words = match published.or_unavailable(self)? {
            Some(_) => words,
            None => TextWarning::default(),
        };
        Ok(answer.to(&words)?)
    }

    /// An indicator under the lock of its programme, so that no two changes of one pass each other.
    async fn held_indicator(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<(Tx, Indicator), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        programme_lock(&mut tx, programme)
            .await
            .or_unavailable(self)?;
        let indicator = indicator_find(&mut tx, programme, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        Ok((tx, indicator))
    }
}
