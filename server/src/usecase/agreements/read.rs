//! What the pages of agreements ask for.

use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::agreements::{
    accession_list, agreement_find, agreement_list, outcome_list, parties_of_all, party_list,
    progress_list, relation_list, stage_list, stages_of_all, standings_now, standings_on,
    step_list, treated_list, wording_annex_list, wording_list,
};
use crate::store::closings::closed_forums;
use crate::store::forums::forum_list;
use crate::store::hearings::hearings_about;
use crate::store::organisations::organisation_list;
use crate::usecase::{denied, govern};
use app::backend::ReadAgreements;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::agreement::{
    AgreementForm, AgreementLine, AgreementRegister, AgreementView, AwaitedOfParty, Coverage,
    RelatedLine, TreatedLine, is_drafted_on, stage_on,
};
use domain::hearing::HearingView;
use domain::ids::AgreementId;
use domain::meeting::MeetingReader;
use domain::policy::{Action, Target, allows, may_see_agreement, may_see_desk};
use std::collections::{BTreeSet, HashMap};

impl Service {
    /// The others that this reader may see.
    async fn related(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        (id, today): (AgreementId, NaiveDate),
    ) -> Result<Vec<RelatedLine>, AppError> {
        let mut related = Vec::new();
        for other in relation_list(db, id).await.or_unavailable(self)? {
            let stages = stage_list(db, other.id).await.or_unavailable(self)?;
            let stages: Vec<_> = stages.iter().map(|line| line.entry).collect();
            let is_drafted = is_drafted_on(&stages, today);
            if may_see_agreement(actor, other.forum, is_drafted) {
                related.push(other.line);
            }
        }
        Ok(related)
    }
}

impl Service {
    /// The items about it that this reader may see.
    async fn treated(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        id: AgreementId,
    ) -> Result<Vec<TreatedLine>, AppError> {
        let treated = treated_list(db, id).await.or_unavailable(self)?;
        let seen = treated.into_iter().filter(|stored| {
            let forum = stored.line.forum;
            may_see_desk(actor, forum) && MeetingReader::of(actor, forum).sees_items(stored.stage)
        });
        Ok(seen.map(|stored| stored.line).collect())
    }

    /// What was asked for items about it, of what this reader may see.
    async fn hearings_about(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        id: AgreementId,
    ) -> Result<Vec<HearingView>, AppError> {
        let mut hearings = Vec::new();
        for stored in hearings_about(db, id).await.or_unavailable(self)? {
            let reader = MeetingReader::of(actor, stored.forum);
            if may_see_desk(actor, stored.forum) && reader.sees_items(stored.stage) {
                hearings.push(self.hearing_view(db, stored).await?);
            }
        }
        Ok(hearings)
    }
}

#[async_trait]
impl ReadAgreements for Service {
    async fn agreements(
        &self,
        actor: &Actor,
        as_of: Option<NaiveDate>,
    ) -> Result<AgreementRegister, AppError> {
        if actor.grants().is_empty() {
            return Err(denied(actor));
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let today = self.clock.now().day();
        let as_of = as_of.unwrap_or(today);
        let mut parties = parties_of_all(&mut db).await.or_unavailable(self)?;
        self.with_inhabitants(&mut db, &mut parties, as_of).await?;
        let stages = stages_of_all(&mut db).await.or_unavailable(self)?;
        // Nothing counts from a day to come, so what was said last is what holds today.
        let standings = match as_of >= today {
            true => standings_now(&mut db).await,
            false => standings_on(&mut db, as_of).await,
        };
        let standings = standings.or_unavailable(self)?;
        let known: HashMap<_, _> = parties
            .iter()
            .map(|line| (line.party.id, line.party))
            .collect();
        let mut agreements = Vec::new();
        for stored in agreement_list(&mut db).await.or_unavailable(self)? {
            let stages = stages
                .get(&stored.id)
                .map(Vec::as_slice)
                .unwrap_or_default();
            let is_drafted = is_drafted_on(stages, today);
            if !may_see_agreement(actor, stored.forum, is_drafted) {
                continue;
            }
            let own = standings.get(&stored.id).into_iter().flatten();
            let own = own.filter_map(|stands| Some((*known.get(&stands.party)?, stands.stance)));
            agreements.push(AgreementLine {
                number: stored.number,
                title: stored.title,
                kind: stored.kind,
                forum: stored.forum,
                forum_name: stored.forum_name,
                stage: stage_on(stages, as_of),
                validity: stored.validity,
                coverage: Coverage::of(own, as_of),
            });
        }
        Ok(AgreementRegister {
            agreements,
            parties,
            today,
            as_of,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }

    async fn agreement(
        &self,
        actor: &Actor,
        number: u32,
        as_of: Option<NaiveDate>,
    ) -> Result<AgreementView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let today = self.clock.now().day();
        let found = agreement_find(&mut db, number).await.or_unavailable(self)?;
        let Some((agreement, forum_name)) = found else {
            return Err(match actor.grants().is_empty() {
                true => denied(actor),
                false => AppError::NotFound,
            });
        };
        let (id, forum) = (agreement.id, agreement.draft.forum);
        let stages = stage_list(&mut db, id).await.or_unavailable(self)?;
        let entries: Vec<_> = stages.iter().map(|line| line.entry).collect();
        if !may_see_agreement(actor, forum, is_drafted_on(&entries, today)) {
            return Err(denied(actor));
        }
        let as_of = as_of.unwrap_or(today);
        let mut parties = party_list(&mut db, id).await.or_unavailable(self)?;
        self.with_inhabitants(&mut db, &mut parties, as_of).await?;
        Ok(AgreementView {
            number,
            title: agreement.draft.title.into(),
            kind: agreement.draft.kind.into(),
            forum,
            forum_name,
            may_see_forum: may_see_desk(actor, forum),
            summary: agreement.draft.summary.map(String::from),
            validity: agreement.draft.validity,
            parts: agreement.parts,
            parties,
            said: accession_list(&mut db, id).await.or_unavailable(self)?,
            stages,
            wordings: wording_list(&mut db, id).await.or_unavailable(self)?,
            annexes: wording_annex_list(&mut db, id).await.or_unavailable(self)?,
            related: self.related(&mut db, actor, (id, today)).await?,
            steps: step_list(&mut db, id).await.or_unavailable(self)?,
            outcomes: outcome_list(&mut db, id).await.or_unavailable(self)?,
            treated: self.treated(&mut db, actor, id).await?,
            hearings: self.hearings_about(&mut db, actor, id).await?,
            told: progress_list(&mut db, id).await.or_unavailable(self)?,
            today,
            as_of,
            may_govern: allows(actor, Action::Govern, Target::Registers),
        })
    }

    async fn agreement_form(
        &self,
        actor: &Actor,
        number: Option<u32>,
    ) -> Result<AgreementForm, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let current = match number {
            Some(number) => {
                let found = agreement_find(&mut db, number).await.or_unavailable(self)?;
                Some(found.ok_or(AppError::NotFound)?.0)
            }
            None => None,
        };
        let closed = closed_forums(&mut db).await.or_unavailable(self)?;
        let own = current.as_ref().map(|current| current.draft.forum);
        let forums = forum_list(&mut db).await.or_unavailable(self)?.into_iter();
        let forums = forums.filter(|forum| own == Some(forum.id) || !closed.contains(&forum.id));
        let forums = forums.map(|forum| (forum.id, forum.draft.name.into()));
        let kinds = agreement_list(&mut db).await.or_unavailable(self)?;
        let kinds: BTreeSet<_> = kinds.into_iter().map(|there| there.kind).collect();
        Ok(AgreementForm {
            forums: forums.collect(),
            organisations: organisation_list(&mut db).await.or_unavailable(self)?,
            kinds: kinds.into_iter().collect(),
            current,
        })
    }

    async fn awaited_of_own(&self, actor: &Actor) -> Result<Option<AwaitedOfParty>, AppError> {
        self.awaited_of_party(actor).await
    }
}
