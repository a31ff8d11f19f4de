//! Initiatives: made, changed, pasted from a spreadsheet, and shown.

use super::deliveries::Told;
use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
use crate::store::indicators::linked_indicators;
use crate::store::initiatives::{
    WholeInitiative, initiative_find, initiative_insert, initiative_update, number_list,
    organisation_choices,
};
use crate::store::orders::{condition_list, ending_list};
use crate::store::programmes::forum_choices;
use crate::store::reports::report_history;
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::InitiativeId;
use domain::indicator::may_read;
use domain::initiative::paste::{PasteTarget, PastedInitiative};
use domain::initiative::{
    self, InitiativeDraft, InitiativeEdit, InitiativeHead, InitiativeView, NUMBER_MAX,
    NewInitiative,
};
use domain::order::{DecisionReference, FateKind, OrderDraft};
use domain::policy::{Action, Govern, Permit, Target, allows, may_follow};
use domain::problem::Field;
use domain::programme::Programme;
use domain::status::LightState;
use domain::text::Slug;

impl Service {
    /// Adds an initiative to a programme, by the decision that ordered it. Returns its number.
    pub async fn create_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        new: NewInitiative,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let number = new.draft.number;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme;
        let fields = (Field::Number, Field::Organisations);
        let events = self
            .add_initiative(&mut tx, &permit, &programme, new, fields)
            .await?;
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(number)
    }

    /// Adds all of these initiatives, ordered by one decision, or, when one cannot be, none. Returns
    /// how many.
    pub async fn store_rows(
        &self,
        actor: &Actor,
        slug: &Slug,
        rows: Vec<PastedInitiative>,
        decision: DecisionReference,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme;
        let n_rows = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let mut events = Vec::with_capacity(rows.len().saturating_mul(2));
        for row in rows {
            let new = NewInitiative {
                draft: row.initiative,
                order: OrderDraft {
                    terms: row.terms,
                    decision: decision.clone(),
                },
            };
            let fields = (Field::Rows, Field::Rows);
            let added = self
                .add_initiative(&mut tx, &permit, &programme, new, fields)
                .await?;
            events.extend(added);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(n_rows)
    }

    /// `fields` are those to blame when a number is taken or an organisation is unknown.
    async fn add_initiative(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: &Programme,
        new: NewInitiative,
        (taken, unknown): (Field, Field),
    ) -> Result<[AuditEvent; 2], AppError> {
        let id = InitiativeId::new(self.clock.new_id());
        let (draft, seats) = initiative::settle(new.draft, &[], self.clock.now().day());
        let (initiative, created) = initiative::create(permit, id, programme.id, draft);
        initiative_insert(tx, permit, &*self.clock, &initiative, &seats)
            .await
            .or_problem(taken, unknown, self)?;
        let placed = self
            .place_order(tx, permit, programme, id, new.order)
            .await?;
        Ok([created, placed])
    }

    /// Changes an initiative. Returns the number it has now.
    pub async fn change_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        draft: InitiativeDraft,
        based_on: u32,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        let current = initiative_find(&mut tx, programme, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let today = self.clock.now().day();
        let (draft, seats) = initiative::settle(draft, &current.seats, today);
        let (changed, event) = initiative::change(&permit, current.initiative, draft, based_on)?;
        let clock = &*self.clock;
        let n_changed = initiative_update(&mut tx, &permit, clock, &changed, &seats, based_on)
            .await
            .or_problem(Field::Number, Field::Organisations, self)?;
        fresh(n_changed)?;
        tx.commit(clock, &[event]).await.or_unavailable(self)?;
        Ok(changed.draft.number)
    }

    pub(super) async fn view_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<InitiativeView, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, slug).await?;
        let facts = named.programme.facts_for_policy();
        let may_follow = may_follow(actor, &facts);
        let whole = named.programme.clone();
        let programme = named.into_head();
        let WholeInitiative {
            initiative,
            mut owners,
            seats,
        } = initiative_find(&mut db, programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let mut history = report_history(&mut db, programme.id, initiative.id)
            .await
            .or_unavailable(self)?;
        let scope = self.scope(&mut db, initiative.id).await?;
        let today = self.clock.now().day();
        let conditions = condition_list(&mut db, initiative.id, today)
            .await
            .or_unavailable(self)?;
        let endings = ending_list(&mut db, initiative.id)
            .await
            .or_unavailable(self)?;
        let endings: Vec<_> = endings.into_iter().map(|ending| ending.line).collect();
        let told = Told {
            records: &scope.records,
            conditions: &conditions,
            presentations: &scope.presentations,
            endings: &endings,
            follows: may_follow,
        };
        let timeline = self.timeline(&mut db, initiative.id, told).await?;
        let ending = endings.into_iter().next();
        let fate = ending.as_ref().map_or(FateKind::Active, |e| e.fate);
        if fate != FateKind::Active {
            // Nobody owed a report any more.
            history.retain(|entry| entry.state != LightState::Missing);
        }
        // The sort is stable: within a sector the Danish order stays.
        owners.sort_by_key(|owner| owner.kind);
        let draft = initiative.draft;
        let head = InitiativeHead {
            id: initiative.id,
            number: draft.number,
            title: draft.title.into(),
            fate,
        };
        let indicators = linked_indicators(&mut db, programme.id, Some(initiative.id), None)
            .await
            .or_unavailable(self)?
            .into_iter()
            .filter(|linked| may_read(actor, &facts, linked.definition.disclosure))
            .collect();
        let evidence = match may_follow {
            true => Some(self.evidence(&mut db, &whole, &head, &scope).await?),
            false => None,
        };
        Ok(InitiativeView {
            programme,
            initiative: head,
            indicators,
            evidence,
            state: history.first().map_or(LightState::Missing, |e| e.state),
            order: scope.records.into_iter().next().ok_or(AppError::NotFound)?,
            timeline,
            conditions,
            changes: scope.changes,
            presentations: scope.presentations,
            ending,
            purpose: draft.purpose.map(Into::into),
            interventions: draft.interventions.into_iter().map(Into::into).collect(),
            sources: draft.sources.into_iter().map(Into::into).collect(),
            organisations: owners.into_iter().map(|o| (o.kind, o.name)).collect(),
            seats,
            history,
            today,
            is_agreed: scope.in_force.is_some(),
            may_report: fate == FateKind::Active
                && allows(actor, Action::SetStatus, Target::Initiative(initiative.id)),
            may_govern: allows(actor, Action::Govern, Target::Registers),
            may_follow,
        })
    }

    pub(super) async fn edit_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: Option<u32>,
    ) -> Result<InitiativeEdit, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, slug).await?;
        let ordered_by = named.programme.draft.ordered_by;
        let programme = named.into_head();
        let (initiative, seats) = match number {
            Some(number) => {
                let whole = initiative_find(&mut db, programme.id, number)
                    .await
                    .or_unavailable(self)?
                    .ok_or(AppError::NotFound)?;
                (Some(whole.initiative), whole.seats)
            }
            None => (None, Vec::new()),
        };
        let numbers = number_list(&mut db, programme.id)
            .await
            .or_unavailable(self)?;
        let id = initiative.as_ref().map(|i| i.id);
        let today = self.clock.now().day();
        let organisations = organisation_choices(&mut db, today, id)
            .await
            .or_unavailable(self)?;
        let forums = forum_choices(&mut db, today, Some(programme.id))
            .await
            .or_unavailable(self)?;
        let highest = numbers.last().copied().unwrap_or_default();
        Ok(InitiativeEdit {
            programme,
            initiative,
            next_number: highest.saturating_add(1).min(NUMBER_MAX),
            seats,
            organisations,
            forums,
            ordered_by,
        })
    }

    pub(super) async fn target_of_paste(
        &self,
        actor: &Actor,
        slug: &Slug,
    ) -> Result<PasteTarget, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, slug).await?;
        let ordered_by = named.programme.draft.ordered_by;
        let programme = named.into_head();
        let numbers = number_list(&mut db, programme.id)
            .await
            .or_unavailable(self)?;
        let today = self.clock.now().day();
        let organisations = organisation_choices(&mut db, today, None)
            .await
            .or_unavailable(self)?;
        let forums = forum_choices(&mut db, today, Some(programme.id))
            .await
            .or_unavailable(self)?;
        Ok(PasteTarget {
            programme,
            numbers,
            organisations,
            forums,
            ordered_by,
        })
    }
}
