//! The politicians' page: found as it was made, or made of what its reader may see.

use crate::service::{OrUnavailable, Service};
use crate::store::indicators::{
    StoredDefinition, benchmark_list, newest_publication, published_definition_list, target_list,
};
use crate::store::meetings::meeting_list;
use crate::store::orders::{open_condition_list, untold_list};
use crate::store::political::decision_list;
use crate::store::programmes::NamedProgramme;
use crate::store::rounds::{newest_frozen_find, newest_round_find, rating_list, upward_find};
use crate::store::{Query, StoreError};
use app::backend::{Keepable, Political, ReadPolitical};
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::ids::ProgrammeId;
use domain::locale::Locale;
use domain::political::{
    ChartedIndicator, DecidedList, PoliticalRound, PoliticalView, Since, ToldSource, charted,
    decided, headline, since, told,
};
use domain::programme::{KeptPage, PageKey, Programme, Sight};
use domain::round::RoundLine;
use domain::text::Slug;
use domain::time::Timestamp;

#[async_trait]
impl ReadPolitical for Service {
    async fn political(
        &self,
        actor: &Actor,
        programme: &Slug,
        locale: Locale,
    ) -> Result<Political, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let counts = self.changes_so_far(&mut db, programme).await?;
        let named = self.visible(&mut db, actor, programme).await?;
        let key = self.page_key(KeptPage::Political, counts, (actor, locale), &named);
        let page = match self.pages.find(&key) {
            Some(html) => Keepable::Kept(html),
            None => {
                let view = self.political_view(&mut db, named.clone(), &key).await;
                let view = Box::new(view.or_unavailable(self)?);
                Keepable::New { key, view }
            }
        };
        Ok(Political {
            programme: named.into_head(),
            page,
        })
    }
}

impl Service {
    /// What a sight opens, and nothing that depends on who looks.
    async fn political_view(
        &self,
        db: &mut impl Query,
        named: NamedProgramme,
        key: &PageKey,
    ) -> Result<PoliticalView, StoreError> {
        let (id, today, sight) = (key.programme, key.today, key.sight);
        let frozen = newest_frozen_find(db, id).await?;
        let newest = newest_round_find(db, id).await?;
        let collecting_for = newest
            .filter(|newest| newest.state.frozen_at.is_none())
            .map(|newest| newest.state.meeting_on);
        let round = match frozen {
            Some(line) => self.political_round(db, line, sight).await?,
            None => None,
        };
        let (charts, n_more_charts) = charts(db, id, sight).await?;
        let since = since_meeting(db, &named.programme, today).await?;
        Ok(PoliticalView {
            decided: decided_since(db, id, since, sight).await?,
            programme: named.into_head(),
            sight,
            today,
            round,
            collecting_for,
            conditions: open_condition_list(db, id, today).await?,
            untold: untold_list(db, id).await?,
            charts,
            n_more_charts,
            since,
        })
    }

    async fn political_round(
        &self,
        db: &mut impl Query,
        line: RoundLine,
        sight: Sight,
    ) -> Result<Option<PoliticalRound>, StoreError> {
        let id = line.state.id;
        let Some((pack, _)) = self.packs.read(db, id).await? else {
            return Ok(None);
        };
        let (upward, ratings) = match sight.follows {
            true => (upward_find(db, id).await?, rating_list(db, id).await?),
            false => (None, Vec::new()),
        };
        let source = ToldSource {
            pack: &pack,
            ratings: &ratings,
            upward: upward.as_ref().map(|line| &line.report),
        };
        Ok(Some(PoliticalRound {
            forum: line.forum,
            meeting_on: line.state.meeting_on,
            headline: headline(&pack, &ratings),
            counts: pack.counts(),
            states: pack.states(),
            told: told(source, sight),
            definitions: pack.definitions.clone(),
        }))
    }
}

/// The figures that are drawn: published, and open to the sight.
pub(super) async fn charts(
    db: &mut impl Query,
    programme: ProgrammeId,
    sight: Sight,
) -> Result<(Vec<ChartedIndicator>, usize), StoreError> {
    let published = published_definition_list(db, programme).await?;
    let disclosure = |stored: &StoredDefinition| stored.version.definition.disclosure;
    let (drawn, n_more) = charted(published, disclosure, sight);
    let mut charts = Vec::with_capacity(drawn.len());
    for stored in drawn {
        // What was published is never taken back, so there is one.
        let Some(publication) = newest_publication(db, stored.id).await? else {
            continue;
        };
        charts.push(ChartedIndicator {
            number: stored.number,
            definition: stored.version.definition,
            publication,
            targets: target_list(db, stored.id).await?,
            benchmarks: benchmark_list(db, stored.id).await?,
        });
    }
    Ok((charts, n_more))
}

async fn since_meeting(
    db: &mut impl Query,
    programme: &Programme,
    today: NaiveDate,
) -> Result<Since, StoreError> {
    let draft = &programme.draft;
    let meetings = meeting_list(db, draft.ordered_by, draft.decided_on).await?;
    Ok(since(meetings.into_iter().map(|meeting| meeting.on), today))
}

async fn decided_since(
    db: &mut impl Query,
    programme: ProgrammeId,
    since: Since,
    sight: Sight,
) -> Result<DecidedList, StoreError> {
    let from = since.day();
    let all = decision_list(db, programme, from, before(from)).await?;
    Ok(decided(all, since, sight))
}

/// A moment shortly before a day begins in Denmark, whose clocks go one or two hours ahead of UTC; the
/// rule looks at days.
fn before(day: NaiveDate) -> Timestamp {
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
    Timestamp::from_micros(midnight.timestamp_micros()).plus_minutes(-120)
}
