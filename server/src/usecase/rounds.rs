//! Status rounds: who owes a report, freezing what a forum is shown, moving on.

use super::{denied, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::programmes::NamedProgramme;
use crate::store::rounds::{
    late_list, owed_list, pack_assemble, pack_find, pack_text, round_close, round_find,
    round_freeze, round_lines, round_lock, round_treat,
};
use crate::store::{Query, Tx};
use app::backend::ReadRounds;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::policy::{Action, Govern, Permit, Target, allows, may_follow};
use domain::round::{RoundLine, RoundList, RoundMove, RoundStage, RoundView, close, freeze, treat};
use domain::text::Slug;

impl Service {
    /// Moves a round on, in one transaction. Freezing makes what is missing *not reported*.
    pub async fn move_round(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
        to: RoundMove,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, programme, line) = self.held_round(actor, slug, meeting_on).await?;
        let (id, now) = (line.state.id, self.clock.now());
        let event = match to {
            RoundMove::Freeze => self.freeze(&mut tx, &permit, &programme, &line).await?,
            RoundMove::Treat => {
                let event = treat(&permit, &line.state)?;
                let done = round_treat(&mut tx, &permit, id, now).await;
                done.or_unavailable(self)?;
                event
            }
            RoundMove::Close => {
                let event = close(&permit, &line.state)?;
                let done = round_close(&mut tx, &permit, id, now).await;
                done.or_unavailable(self)?;
                event
            }
        };
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    async fn freeze(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: &NamedProgramme,
        line: &RoundLine,
    ) -> Result<AuditEvent, AppError> {
        let state = &line.state;
        let name = programme.programme.draft.name.as_str();
        let pack = pack_assemble(tx, name, line, self.clock.now())
            .await
            .or_unavailable(self)?;
        let text = pack_text(&pack).or_unavailable(self)?;
        let (frozen, event) = freeze(permit, state, &pack, text)?;
        round_freeze(tx, permit, state.id, &frozen)
            .await
            .or_unavailable(self)?;
        Ok(event)
    }

    /// The round as it stands while nobody else can move it or report to it.
    async fn held_round(
        &self,
        actor: &Actor,
        slug: &Slug,
        meeting_on: NaiveDate,
    ) -> Result<(Tx, NamedProgramme, RoundLine), AppError> {
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?;
        let id = programme.programme.id;
        let before = round_find(&mut tx, id, meeting_on)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        round_lock(&mut tx, before.state.id)
            .await
            .or_unavailable(self)?;
        let line = round_find(&mut tx, id, meeting_on)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        Ok((tx, programme, line))
    }

    /// The programme, for those who follow it; denied to others.
    async fn followed(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
    ) -> Result<NamedProgramme, AppError> {
        let named = self.visible(db, actor, slug).await?;
        if may_follow(actor, &named.programme.facts_for_policy()) {
            Ok(named)
        } else {
            Err(denied(actor))
        }
    }
}

#[async_trait]
impl ReadRounds for Service {
    async fn rounds(&self, actor: &Actor, programme: &Slug) -> Result<RoundList, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.followed(&mut db, actor, programme).await?;
        Ok(RoundList {
            rounds: round_lines(&mut db, named.programme.id)
                .await
                .or_unavailable(self)?,
            programme: named.into_head(),
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }

    async fn round(
        &self,
        actor: &Actor,
        programme: &Slug,
        meeting_on: NaiveDate,
    ) -> Result<RoundView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.followed(&mut db, actor, programme).await?;
        let id = named.programme.id;
        let RoundLine { forum, state } = round_find(&mut db, id, meeting_on)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let owed = match state.stage() {
            RoundStage::Open => owed_list(&mut db, id, state.id)
                .await
                .or_unavailable(self)?,
            _ => Vec::new(),
        };
        Ok(RoundView {
            pack: pack_find(&mut db, state.id).await.or_unavailable(self)?,
            late: late_list(&mut db, state.id).await.or_unavailable(self)?,
            programme: named.into_head(),
            forum,
            state,
            today: self.clock.now().day(),
            owed,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }
}
