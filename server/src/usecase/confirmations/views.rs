//! What the pages of the chain read.

use super::{ConsentLine, Dossier, may_confirm};
use crate::service::{OrUnavailable, Service};
use crate::store::Query;
use crate::store::confirmations::StoredVersion;
use crate::store::hearings::owed_answers;
use crate::store::initiatives::initiative_find;
use crate::store::order_book::{
    chain_counts, next_waiting, order_book_count, order_book_list, waiting_list,
};
use crate::store::orders::{open_condition_list, order_list};
use crate::store::rounds::owed_reports;
use crate::usecase::denied;
use app::backend::ReadChain;
use app::error::AppError;
use async_trait::async_trait;
use domain::actor::{Actor, Role};
use domain::confirmation::{
    ChainCounts, ChainStep, ConfirmationEdit, ConfirmationPrint, ConfirmationView, DecisionLine,
    FieldDifference, OrderBook, OrderBookQuery, Stage, Variance, Verdict, Waiting, barred, compare,
    variances,
};
use domain::form::FormData;
use domain::ids::ForumId;
use domain::initiative::{SeatKind, as_lines};
use domain::policy::{Action, Capacity, Target, allows, capacity, may_follow};
use domain::problem::{Field, Refusal};
use domain::text::Slug;

#[async_trait]
impl ReadChain for Service {
    async fn order_book(
        &self,
        actor: &Actor,
        programme: &Slug,
        query: &OrderBookQuery,
    ) -> Result<OrderBook, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, programme).await?;
        if !may_follow(actor, &named.programme.facts_for_policy()) {
            return Err(denied(actor));
        }
        let id = named.programme.id;
        let ChainCounts {
            stages: counts,
            n_missing,
            involvement,
        } = chain_counts(&mut db, id).await.or_unavailable(self)?;
        let rows = order_book_list(&mut db, id, query, actor)
            .await
            .or_unavailable(self)?;
        let n_rows = match (query.mine || query.missing, query.stage) {
            (false, None) => counts.total(),
            (false, Some(stage)) => counts.of(stage),
            (true, _) => order_book_count(&mut db, id, query, actor)
                .await
                .or_unavailable(self)?,
        };
        let today = self.clock.now().day();
        let conditions = open_condition_list(&mut db, id, today)
            .await
            .or_unavailable(self)?;
        Ok(OrderBook {
            programme: named.into_head(),
            conditions,
            n_missing,
            involvement,
            today,
            counts,
            rows,
            n_rows,
            has_moves: actor.has(Role::ForumChair)
                || actor.has(Role::ForumMember)
                || actor.has(Role::ProjectLead),
        })
    }

    async fn waiting(&self, actor: &Actor) -> Result<Waiting, AppError> {
        let mut waiting = Waiting {
            today: self.clock.now().day(),
            reports: Vec::new(),
            lines: Vec::new(),
            tasks: Vec::new(),
            answers: Vec::new(),
            seats: Vec::new(),
        };
        if let Some(user) = actor.user() {
            let mut db = self.store.read().await.or_unavailable(self)?;
            let owed = owed_reports(&mut db, user.id).await;
            waiting.reports = owed.or_unavailable(self)?;
            waiting.lines = waiting_list(&mut db, user.id).await.or_unavailable(self)?;
            waiting.tasks = self.open_tasks(&mut db, user.id).await?;
            let answers = owed_answers(&mut db, user.id).await;
            waiting.answers = answers.or_unavailable(self)?;
            waiting.seats = self.seats_to_fill(&mut db, actor).await?;
        }
        Ok(waiting)
    }

    async fn confirmation(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<ConfirmationView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let dossier = self.readable(&mut db, actor, programme, number).await?;
        let stage = dossier.state().stage();
        let (compared_with, differences) = dossier.comparison();
        let is_active = dossier.initiative.refuse_ended().is_ok();
        let awaiting = stage
            .forum()
            .filter(|_| matches!(stage, Stage::Awaiting(_)) && is_active);
        let seated = awaiting.filter(|forum| allows(actor, Action::Decide, Target::Forum(*forum)));
        let barred = seated.and_then(|forum| dossier.barred(actor, forum));
        let may_decide = seated.filter(|_| barred.is_none());
        let initiative = Target::Initiative(dossier.initiative.id);
        let Baselines {
            first,
            variances,
            since_first,
        } = dossier.baselines();
        let capacity = awaiting.map_or(Capacity::Member, |forum| capacity(actor, forum));
        let next_waiting = next_waiting(&mut db, dossier.programme.programme.id, number, actor)
            .await
            .or_unavailable(self)?;
        Ok(ConfirmationView {
            next_waiting,
            first_baseline: first,
            variances,
            since_first,
            capacity,
            in_force: dossier.in_force().map_or(0, |held| held.number),
            stage,
            chain: dossier.steps(),
            versions: dossier.versions.iter().map(|v| v.line.clone()).collect(),
            compared_with,
            differences,
            today: self.clock.now().day(),
            moved_at: dossier.begun.as_ref().map(|b| b.moved_at),
            may_write: is_active
                && allows(actor, Action::Confirm, initiative)
                && !matches!(stage, Stage::Rejected(_)),
            may_decide,
            barred,
            decisions: dossier.decisions,
            programme: dossier.programme.into_head(),
            initiative: dossier.initiative,
        })
    }

    async fn confirmation_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Result<ConfirmationEdit, AppError> {
        if matches!(actor, Actor::Anonymous) {
            return Err(AppError::NotSignedIn);
        }
        let mut db = self.store.read().await.or_unavailable(self)?;
        let dossier = self.dossier(&mut db, actor, programme, number).await?;
        may_confirm(actor, &dossier)?;
        dossier.initiative.refuse_ended()?;
        let state = dossier.state();
        let stage = state.stage();
        let text = match &dossier.begun {
            Some(begun) => begun.draft.clone(),
            None => self.first_text(&mut db, &dossier, number).await?,
        };
        let returned = dossier.decisions.iter().find(|d| {
            d.verdict == Verdict::Returned
                && Some(d.version) == state.latest.as_ref().map(|v| v.number)
        });
        Ok(ConfirmationEdit {
            stage,
            revision: state.revision,
            text,
            drafted: dossier
                .begun
                .as_ref()
                .map(|b| (b.drafted_by.clone(), b.drafted_at)),
            returned: returned.cloned(),
            withdraws: state.withdrawn_by_change(),
            in_force: state.in_force.as_ref().map_or(0, |held| held.number),
            changing: state.changing,
            first_forum: dossier.programme.chain.first().cloned(),
            programme: dossier.programme.into_head(),
            initiative: dossier.initiative,
        })
    }

    async fn confirmation_print(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        version: u32,
    ) -> Result<ConfirmationPrint, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let dossier = self.readable(&mut db, actor, programme, number).await?;
        let latest = dossier.versions.first().map_or(0, |v| v.line.number);
        let found = dossier.versions.iter().find(|v| v.line.number == version);
        let line = found.ok_or(AppError::NotFound)?.line.clone();
        let decisions = dossier.decisions.iter().rev();
        Ok(ConfirmationPrint {
            version: line,
            decisions: decisions
                .filter(|d| d.version == version)
                .cloned()
                .collect(),
            latest,
            programme: dossier.programme.into_head(),
            initiative: dossier.initiative,
        })
    }
}

impl Service {
    /// Until it is in force, a confirmation is for those who follow the programme by a role. Others
    /// read what is in force, and not the way to it.
    async fn readable(
        &self,
        db: &mut impl Query,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<Dossier, AppError> {
        let mut dossier = self.dossier(db, actor, slug, number).await?;
        if may_follow(actor, &dossier.programme.programme.facts_for_policy()) {
            return Ok(dossier);
        }
        let Some(held) = dossier.in_force() else {
            return Err(denied(actor));
        };
        dossier.versions.retain(|v| v.line.number == held.number);
        dossier.decisions.retain(|d| d.version == held.number);
        dossier.consents.clear();
        if let Some(begun) = &mut dossier.begun {
            begun.changing = false;
        }
        Ok(dossier)
    }

    /// What the initiative tells already, so that nobody types it again.
    async fn first_text(
        &self,
        db: &mut impl Query,
        dossier: &Dossier,
        number: u32,
    ) -> Result<FormData, AppError> {
        let whole = initiative_find(db, dossier.programme.programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let holder = |kind: SeatKind| {
            let mut seats = whole.seats.iter().filter(move |seat| seat.kind == kind);
            let held = seats.next().and_then(|seat| seat.holder.as_ref());
            held.map(ToString::to_string).unwrap_or_default()
        };
        let group: Vec<_> = whole
            .seats
            .iter()
            .filter(|seat| seat.kind == SeatKind::Group)
            .filter_map(|seat| seat.holder.clone())
            .collect();
        let owners: Vec<_> = whole
            .owners
            .iter()
            .map(|owner| owner.name.clone())
            .collect();
        let records = order_list(db, dossier.initiative.id)
            .await
            .or_unavailable(self)?;
        let order = records.first().map(|line| line.terms().to_form());
        let order = order.unwrap_or_default();
        Ok(FormData::default()
            .with(Field::Owner, holder(SeatKind::Owner))
            .with(Field::Lead, holder(SeatKind::Lead))
            .with(Field::Group, as_lines(&group))
            .with(Field::Participants, as_lines(&owners))
            .with(Field::Places, order.get(Field::Places))
            .with(Field::EndOn, order.get(Field::EndOn))
            .with(Field::TargetGroup, order.get(Field::TargetGroup)))
    }
}

/// What was promised first, and how far the text is from it.
#[derive(Default)]
struct Baselines {
    /// The first version that was in force; 0 before.
    first: u32,
    variances: Vec<Variance>,
    since_first: Vec<FieldDifference>,
}

impl Dossier {
    fn steps(&self) -> Vec<ChainStep> {
        let latest = self.versions.first().map_or(0, |v| v.line.number);
        let approved = self.approved();
        let chain = self.programme.programme.draft.chain.iter();
        chain
            .zip(&self.programme.chain)
            .map(|(step, name)| {
                let forum = step.forum;
                let on_latest = |d: &&DecisionLine| d.forum == forum && d.version == latest;
                let consents = self.consents.iter().filter(|c| c.forum == forum);
                ChainStep {
                    forum,
                    rule: step.rule,
                    written: step.written,
                    consents: consents.map(ConsentLine::to_view).collect(),
                    name: name.clone(),
                    decision: self.decisions.iter().find(on_latest).cloned(),
                    approved_before: approved
                        .iter()
                        .find(|(f, version)| *f == forum && *version < latest)
                        .map(|(_, version)| *version),
                }
            })
            .collect()
    }

    /// The number of the first baseline, and the promised days of it, of the version that holds and of
    /// the latest; none while there is but one baseline.
    fn baselines(&self) -> Baselines {
        let held = self.in_force();
        let mut oldest = self.versions.iter().rev();
        let first = oldest.find(|v| v.line.in_force_at.is_some());
        let (Some(held), Some(first), Some(latest)) = (held, first, self.versions.first()) else {
            return Baselines::default();
        };
        let (first, latest) = (&first.line, &latest.line);
        let changing = self.begun.as_ref().is_some_and(|begun| begun.changing);
        let proposed = if changing && latest.number > held.number {
            &latest.content
        } else if first.number == held.number {
            return Baselines {
                first: first.number,
                ..Baselines::default()
            };
        } else {
            &held.content
        };
        let since_first = if self.comparison().0 == Some(first.number) {
            Vec::new()
        } else {
            compare(&first.content, proposed)
        };
        Baselines {
            first: first.number,
            variances: variances(&first.content, &held.content, proposed),
            since_first,
        }
    }

    /// The latest version against the one in force that it changes; else against the one approved
    /// last by anybody, else against the one before.
    fn comparison(&self) -> (Option<u32>, Vec<FieldDifference>) {
        let Some((latest, older)) = self.versions.split_first() else {
            return (None, Vec::new());
        };
        let approved = |version: &&StoredVersion| {
            self.decisions
                .iter()
                .any(|d| d.version == version.line.number && d.verdict.is_approval())
        };
        let held = self.in_force().map(|held| held.number);
        let changed = older.iter().find(|v| Some(v.line.number) == held);
        match changed.or(older.iter().find(approved)).or(older.first()) {
            Some(base) => (
                Some(base.line.number),
                compare(&base.line.content, &latest.line.content),
            ),
            None => (None, Vec::new()),
        }
    }

    /// Why who sits in the forum sees no form: it would be refused.
    fn barred(&self, actor: &Actor, forum: ForumId) -> Option<Refusal> {
        let person = actor.user().map(|user| user.id);
        barred(&self.state(), forum, capacity(actor, forum), person)
    }
}
