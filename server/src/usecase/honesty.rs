//! How a programme reports, counted anew for each reader.

use crate::service::{OrUnavailable, Service};
use crate::store::honesty::{course_list, lifetime_list, rating_fact_list, report_fact_list};
use crate::store::rounds::round_lines;
use crate::store::{Query, StoreError};
use app::backend::ReadHonesty;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::ProgrammeId;
use domain::programme::honesty::{Honesty, HonestyFacts, HonestyQuery, HonestyView};
use domain::text::Slug;

#[async_trait]
impl ReadHonesty for Service {
    async fn honesty(
        &self,
        actor: &Actor,
        programme: &Slug,
        query: HonestyQuery,
    ) -> Result<HonestyView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.followed(&mut db, actor, programme).await?.into_head();
        let today = self.clock.now().day();
        let facts = facts(&mut db, programme.id, today).await;
        Ok(HonestyView {
            honesty: Honesty::of(&facts.or_unavailable(self)?, query),
            programme,
        })
    }
}

async fn facts(
    db: &mut impl Query,
    programme: ProgrammeId,
    today: NaiveDate,
) -> Result<HonestyFacts, StoreError> {
    let lines = round_lines(db, programme).await?;
    Ok(HonestyFacts {
        today,
        rounds: lines.iter().rev().map(|line| line.state).collect(),
        initiatives: lifetime_list(db, programme).await?,
        reports: report_fact_list(db, programme).await?,
        ratings: rating_fact_list(db, programme).await?,
        courses: course_list(db, programme).await?,
    })
}
