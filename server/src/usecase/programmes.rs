//! Programmes and their status rounds: made, changed and listed.

use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::overview::all_light_counts;
use crate::store::programmes::{
    NamedProgramme, chain_begin, chain_end, forum_choices, programme_find, programme_insert,
    programme_list, programme_lock, programme_update, slug_list,
};
use crate::store::rounds::{
    newest_round_list, planned_insert, round_days, round_insert, round_list,
};
use crate::store::rules::{current_rules, rules_begin, rules_end};
use crate::store::{Query, Tx};
use app::backend::ReadForms;
use app::error::AppError;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{ProgrammeId, RoundId};
use domain::initiative::InitiativeEdit;
use domain::initiative::paste::PasteTarget;
use domain::policy::{Govern, Permit, may_view};
use domain::problem::Field;
use domain::programme::{
    self, Programme, ProgrammeDraft, ProgrammeEdit, ProgrammeSummary, comes_as_politician,
};
use domain::round::{self, RoundDraft, RoundHead};
use domain::text::Slug;
use std::collections::HashMap;

impl Service {
    /// Makes a programme, with its first status round when a day is given. Returns its place in
    /// addresses.
    pub async fn create_programme(
        &self,
        actor: &Actor,
        draft: ProgrammeDraft,
        first_round: Option<NaiveDate>,
    ) -> Result<Slug, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let taken = slug_list(&mut tx).await.or_unavailable(self)?;
        let slug = programme::free_slug(&draft.name, &taken)?;
        let id = ProgrammeId::new(self.clock.new_id());
        let (programme, event) = programme::create(&permit, id, slug, draft);
        programme_insert(&mut tx, &permit, &*self.clock, &programme)
            .await
            .or_problem(Field::Name, Field::Forum, self)?;
        let from = programme.draft.decided_on;
        chain_begin(&mut tx, &permit, &*self.clock, &programme, from)
            .await
            .or_problem(Field::Step, Field::Step, self)?;
        let mut events = vec![event];
        if let Some(meeting_on) = first_round {
            let round = RoundDraft::new(programme.draft.first_forum(), meeting_on);
            events.push(self.add_round(&mut tx, &permit, &programme, &round).await?);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(programme.slug)
    }

    /// Changes a programme; another chain of approval ends the old one and begins today. So does another
    /// rule set, by which the rounds go that are opened from then on.
    pub async fn change_programme(
        &self,
        actor: &Actor,
        slug: &Slug,
        draft: ProgrammeDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let current = self.visible(&mut tx, actor, slug).await?.programme;
        let (old_chain, old_rules) = (current.draft.chain.clone(), current.draft.rules.clone());
        let (changed, event) = programme::change(&permit, current, draft, based_on)?;
        let n_changed = programme_update(&mut tx, &permit, &changed, based_on)
            .await
            .or_problem(Field::Name, Field::Forum, self)?;
        fresh(n_changed)?;
        let today = self.clock.now().day();
        if changed.draft.rules != old_rules {
            rules_end(&mut tx, &permit, changed.id, today)
                .await
                .or_unavailable(self)?;
            rules_begin(&mut tx, &permit, &*self.clock, &changed, today)
                .await
                .or_unavailable(self)?;
        }
        if changed.draft.chain != old_chain {
            chain_end(&mut tx, &permit, changed.id, today)
                .await
                .or_unavailable(self)?;
            chain_begin(&mut tx, &permit, &*self.clock, &changed, today)
                .await
                .or_problem(Field::Step, Field::Step, self)?;
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Opens a status round, or plans it: from when it opens every initiative is without a report until
    /// it gets one.
    pub async fn open_round(
        &self,
        actor: &Actor,
        slug: &Slug,
        draft: RoundDraft,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme;
        let event = self.add_round(&mut tx, &permit, &programme, &draft).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    async fn add_round(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: &Programme,
        draft: &RoundDraft,
    ) -> Result<AuditEvent, AppError> {
        programme_lock(tx, programme.id)
            .await
            .or_unavailable(self)?;
        self.refuse_called_off(tx, draft.forum, draft.meeting_on)
            .await?;
        let taken = round_days(tx, programme.id).await.or_unavailable(self)?;
        let id = RoundId::new(self.clock.new_id());
        let (inserted, event) = match draft.opens_on {
            Some(opens_on) => {
                let planned =
                    round::plan_round(permit, id, programme.id, (draft, opens_on), &taken);
                let (planned, event) = planned?;
                (planned_insert(tx, permit, &planned).await, event)
            }
            None => {
                // Read while nobody else can change them: the log names what the round goes by.
                let rules = current_rules(tx, programme.id).await.or_unavailable(self)?;
                let by_rules = (draft, &rules);
                let opened = round::open_round(permit, id, programme.id, by_rules, &taken);
                let (round, event) = opened?;
                (round_insert(tx, permit, &round).await, event)
            }
        };
        inserted.or_problem(Field::MeetingOn, Field::Forum, self)?;
        Ok(event)
    }

    /// The programme, if this actor may know of it.
    pub(super) async fn visible(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
    ) -> Result<NamedProgramme, AppError> {
        programme_find(db, slug)
            .await
            .or_unavailable(self)?
            .filter(|named| may_view(actor, &named.programme.facts_for_policy()))
            .ok_or(AppError::NotFound)
    }

    /// The programmes this actor may see, each with its newest round.
    pub(super) async fn visible_programmes(
        &self,
        actor: &Actor,
    ) -> Result<Vec<ProgrammeSummary>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programmes = programme_list(&mut db).await.or_unavailable(self)?;
        let newest = newest_round_list(&mut db).await.or_unavailable(self)?;
        let counts = all_light_counts(&mut db).await.or_unavailable(self)?;
        let mut rounds: HashMap<ProgrammeId, RoundHead> =
            newest.into_iter().map(|n| (n.programme, n.round)).collect();
        Ok(programmes
            .into_iter()
            .filter(|named| may_view(actor, &named.programme.facts_for_policy()))
            .map(|named| ProgrammeSummary {
                as_politician: comes_as_politician(actor, &named.programme.facts_for_policy()),
                round: rounds.remove(&named.programme.id),
                counts: counts.of(named.programme.id),
                head: named.into_head(),
            })
            .collect())
    }
}

#[async_trait]
impl ReadForms for Service {
    async fn programme_edit(
        &self,
        actor: &Actor,
        programme: Option<&Slug>,
    ) -> Result<ProgrammeEdit, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = match programme {
            Some(slug) => Some(self.visible(&mut db, actor, slug).await?.programme),
            None => None,
        };
        let id = programme.as_ref().map(|p| p.id);
        let today = self.clock.now().day();
        let forums = forum_choices(&mut db, today, id)
            .await
            .or_unavailable(self)?;
        let rounds = match id {
            Some(id) => round_list(&mut db, id, u32::MAX)
                .await
                .or_unavailable(self)?,
            None => Vec::new(),
        };
        Ok(ProgrammeEdit {
            programme,
            forums,
            rounds,
        })
    }

    async fn initiative_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: Option<u32>,
    ) -> Result<InitiativeEdit, AppError> {
        self.edit_initiative(actor, programme, number).await
    }

    async fn paste_target(&self, actor: &Actor, programme: &Slug) -> Result<PasteTarget, AppError> {
        self.target_of_paste(actor, programme).await
    }
}
