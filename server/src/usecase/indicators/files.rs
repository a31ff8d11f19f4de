//! What is published of an indicator as a file, a few periods at a time.

use crate::service::{OrUnavailable, Service};
use crate::store::indicators::{indicator_find, published_after};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::IndicatorId;
use domain::indicator::{Publication, PublishedTable};
use domain::text::Slug;

/// Periods that are read at a time.
const PERIODS_READ: u32 = 8;

/// A publication that is read from its beginning to its end, whatever is published meanwhile.
pub struct PublishedFigures {
    indicator: IndicatorId,
    publication: Publication,
    after: Option<NaiveDate>,
}

impl Service {
    /// Of an indicator, to who may see its page.
    pub async fn published_figures(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<PublishedFigures, AppError> {
        let view = self.indicator(actor, slug, number).await?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.visible(&mut db, actor, slug).await?.programme.id;
        let found = indicator_find(&mut db, programme, number).await;
        Ok(PublishedFigures {
            indicator: found.or_unavailable(self)?.ok_or(AppError::NotFound)?.id,
            publication: view.publication.ok_or(AppError::NotFound)?,
            after: None,
        })
    }

    /// The next periods; `None` after the last.
    pub async fn next_figures(
        &self,
        figures: &mut PublishedFigures,
    ) -> Result<Option<PublishedTable>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let (id, number) = (figures.indicator, figures.publication.number);
        let periods = published_after(&mut db, id, number, figures.after, PERIODS_READ).await;
        let periods = periods.or_unavailable(self)?;
        let Some(last) = periods.last() else {
            return Ok(None);
        };
        figures.after = Some(last.period.start());
        Ok(Some(PublishedTable {
            periods,
            ..figures.publication.table.head()
        }))
    }
}

impl PublishedFigures {
    /// By which definition they are told, without figures.
    pub fn head(&self) -> PublishedTable {
        self.publication.table.head()
    }
}
