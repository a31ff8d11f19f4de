//! What would be published next: made of the periods that changed, a few at a time.

use crate::drafts::DraftKey;
use crate::service::{OrUnavailable, Service};
use crate::store::indicators::{
    PublicationHead, Touched, last_publication, last_sequence, n_periods, newest_publication,
    observations_between, published_history, touched_periods,
};
use crate::store::{Query, StoreError};
use app::error::AppError;
use chrono::NaiveDate;
use domain::ids::OrganisationId;
use domain::indicator::{
    Indicator, NextPublication, Period, PeriodKind, PublishedPeriod, Unsettled, Waiting, by_period,
    hides_alike, next_publication, publishable_days, publishable_period,
};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use tokio::task::JoinHandle;

/// Figures that a page works through while somebody waits for it; more only when they are asked for.
const FIGURES_AT_ONCE: u32 = 20_000;
/// Figures of one step, or those of one period.
const FIGURES_A_STEP: u32 = 16_000;
/// Steps at a time; each has a thread of its own.
const STEPS_AT_ONCE: usize = 2;

/// What is known without working it out.
pub struct Ground {
    pub indicator: Arc<Indicator>,
    pub organisations: Arc<Vec<(OrganisationId, String)>>,
    pub key: DraftKey,
    /// Periods that have to be made anew.
    pub touched: Vec<Touched>,
}

/// What would be published, or why that is not known yet.
pub enum Drafted {
    NoFigures,
    Waiting(Waiting),
    Ready(Arc<NextPublication>),
}

impl Service {
    pub(super) async fn ground(
        &self,
        db: &mut impl Query,
        indicator: &Indicator,
        organisations: &[(OrganisationId, String)],
    ) -> Result<Ground, AppError> {
        let last = last_publication(db, indicator.id)
            .await
            .or_unavailable(self)?;
        let touched = touched(db, indicator, last.as_ref()).await;
        Ok(Ground {
            indicator: Arc::new(indicator.clone()),
            organisations: Arc::new(organisations.to_vec()),
            key: DraftKey {
                n_entries: last_sequence(db, indicator.id).await.or_unavailable(self)?,
                version: indicator.current.version,
                after: last.map_or(0, |last| last.number),
            },
            touched: touched.or_unavailable(self)?,
        })
    }

    /// What would be published; much of it only if it `is_asked` for.
    pub(super) async fn drafted(
        &self,
        ground: &Ground,
        is_asked: bool,
    ) -> Result<Drafted, AppError> {
        let id = ground.indicator.id;
        if ground.key.n_entries == 0 {
            return Ok(Drafted::NoFigures);
        }
        if let Some(kept) = self.drafts.get(id, ground.key) {
            return Ok(Drafted::Ready(kept));
        }
        let n_figures = ground.touched.iter().map(|of| of.n_figures);
        let n_figures = n_figures.fold(0u32, u32::saturating_add);
        if n_figures > FIGURES_AT_ONCE && !is_asked {
            return Ok(Drafted::Waiting(Waiting {
                n_periods: u32::try_from(ground.touched.len()).unwrap_or(u32::MAX),
                n_figures,
            }));
        }
        let made = Arc::new(self.made(ground).await.or_unavailable(self)?);
        self.drafts.keep(id, ground.key, Arc::clone(&made));
        Ok(Drafted::Ready(made))
    }

    async fn made(&self, ground: &Ground) -> Result<NextPublication, StoreError> {
        let mut db = self.store.read().await?;
        let indicator = &ground.indicator;
        let last = newest_publication(&mut db, indicator.id).await?;
        let n_periods = n_periods(&mut db, indicator.id).await?;
        drop(db);
        let steps: Vec<(NaiveDate, NaiveDate)> = match indicator.current.definition.period {
            PeriodKind::Day => whole(&ground.touched).into_iter().collect(),
            kind => steps(&ground.touched, kind),
        };
        let mut changed: Vec<Remade> = Vec::new();
        let mut at_work: VecDeque<JoinHandle<Vec<Remade>>> = VecDeque::new();
        for step in steps {
            if at_work.len() >= STEPS_AT_ONCE {
                changed.extend(finished(at_work.pop_front()).await?);
            }
            at_work.push_back(self.step(ground, step).await?);
        }
        while !at_work.is_empty() {
            changed.extend(finished(at_work.pop_front()).await?);
        }
        changed.retain(|remade| remade.is_changed);
        let is_new_head = last.as_ref().is_none_or(|last| {
            last.table.definition != indicator.current || last.table.breaks != indicator.breaks()
        });
        let reads_same = !is_new_head && changed.iter().all(|remade| remade.reads_same);
        let periods = changed.into_iter().map(|remade| remade.period).collect();
        let n_periods = usize::try_from(n_periods).unwrap_or(usize::MAX);
        let publication = next_publication(indicator, last.as_ref(), periods, n_periods);
        let next =
            tokio::task::spawn_blocking(move || NextPublication::new(publication, reads_same));
        next.await.map_err(|_| StoreError::Poisoned)
    }

    /// The touched periods that begin within a stretch: read here, and worked out on another thread.
    async fn step(
        &self,
        ground: &Ground,
        stretch: (NaiveDate, NaiveDate),
    ) -> Result<JoinHandle<Vec<Remade>>, StoreError> {
        let mut db = self.store.read().await?;
        let indicator = Arc::clone(&ground.indicator);
        let kind = indicator.current.definition.period;
        let figures = observations_between(&mut db, indicator.id, kind, stretch).await?;
        let history = published_history(&mut db, indicator.id, stretch).await?;
        drop(db);
        let mut published: BTreeMap<Period, Vec<PublishedPeriod>> = BTreeMap::new();
        for of in history {
            published.entry(of.period).or_default().push(of);
        }
        let touched = ground.touched.iter().map(|of| of.on);
        let touched = touched.filter(|on| (stretch.0..=stretch.1).contains(on));
        let mut figures = by_period(&figures);
        let unsettled: Vec<Unsettled> = touched
            .filter_map(|on| {
                let period = Period::holding(kind, on);
                Some(Unsettled {
                    period,
                    observations: figures.remove(&period)?,
                    published: published.remove(&period).unwrap_or_default(),
                })
            })
            .collect();
        let organisations = Arc::clone(&ground.organisations);
        Ok(tokio::task::spawn_blocking(move || {
            let periods: Vec<PublishedPeriod> = match kind {
                PeriodKind::Day => publishable_days(&indicator, &organisations, &unsettled),
                _ => unsettled
                    .iter()
                    .map(|of| publishable_period(&indicator, &organisations, of))
                    .collect(),
            };
            let pairs = periods.into_iter().zip(&unsettled);
            pairs.map(|(period, of)| Remade::of(period, of)).collect()
        }))
    }
}

async fn finished(step: Option<JoinHandle<Vec<Remade>>>) -> Result<Vec<Remade>, StoreError> {
    match step {
        Some(step) => step.await.map_err(|_| StoreError::Poisoned),
        None => Ok(Vec::new()),
    }
}

/// A period that was made anew, beside what is published of it.
struct Remade {
    period: PublishedPeriod,
    is_changed: bool,
    reads_same: bool,
}

impl Remade {
    fn of(period: PublishedPeriod, unsettled: &Unsettled) -> Self {
        let last = unsettled.published.last();
        Self {
            is_changed: last.is_none_or(|last| !last.tells_as(&period)),
            reads_same: last.is_some_and(|last| last.reads_like(&period)),
            period,
        }
    }
}

/// The periods that have to be made anew: those of later entries; all where the rules for hiding are
/// others, or the same people may be counted in several.
async fn touched(
    db: &mut impl Query,
    indicator: &Indicator,
    last: Option<&PublicationHead>,
) -> Result<Vec<Touched>, StoreError> {
    let since = last.filter(|last| hides_alike(indicator, &last.table.definition));
    let since = since.map_or(0, |last| last.n_entries);
    let touched = touched_periods(db, indicator.id, since).await?;
    let is_day = indicator.current.definition.period == PeriodKind::Day;
    match is_day && !touched.is_empty() {
        true => touched_periods(db, indicator.id, 0).await,
        false => Ok(touched),
    }
}

/// From the first to the last.
fn whole(touched: &[Touched]) -> Option<(NaiveDate, NaiveDate)> {
    Some((touched.first()?.on, touched.last()?.on))
}

/// Stretches of so few figures that they are held at a time. No period that is not touched lies within
/// one: all figures of a stretch are read.
pub(super) fn steps(touched: &[Touched], kind: PeriodKind) -> Vec<(NaiveDate, NaiveDate)> {
    let mut steps: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    let mut n_figures = 0u32;
    for of in touched {
        n_figures = n_figures.saturating_add(of.n_figures);
        let follows = |last: NaiveDate| Period::holding(kind, last).next().start() == of.on;
        match steps.last_mut() {
            Some(step) if n_figures <= FIGURES_A_STEP && follows(step.1) => step.1 = of.on,
            _ => {
                steps.push((of.on, of.on));
                n_figures = of.n_figures;
            }
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: i32, month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, 1).unwrap()
    }

    fn touched(on: NaiveDate, n_figures: u32) -> Touched {
        Touched { on, n_figures }
    }

    #[test]
    fn two_distant_corrections_read_nothing_that_lies_between() {
        let far = [touched(month(2016, 1), 3), touched(month(2026, 1), 3)];
        let expected: Vec<_> = far.iter().map(|of| (of.on, of.on)).collect();
        assert_eq!(steps(&far, PeriodKind::Month), expected);
    }

    #[test]
    fn periods_one_after_the_other_are_read_together_as_long_as_they_are_few_figures() {
        let year = [
            touched(month(2025, 11), 3),
            touched(month(2025, 12), 3),
            touched(month(2026, 1), FIGURES_A_STEP),
        ];
        let expected = [
            (month(2025, 11), month(2025, 12)),
            (month(2026, 1), month(2026, 1)),
        ];
        assert_eq!(steps(&year, PeriodKind::Month), expected);
    }
}
