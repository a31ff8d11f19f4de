//! Initiatives: made, changed, pasted from a spreadsheet, and shown.

use super::{fresh, govern};
use crate::service::{OrUnavailable, Service};
use crate::store::initiatives::{
    WholeInitiative, initiative_find, initiative_insert, initiative_update, number_list,
    organisation_choices,
};
use crate::store::reports::report_history;
use crate::store::{StoreError, Tx};
use app::error::AppError;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{InitiativeId, ProgrammeId};
use domain::initiative::paste::PasteTarget;
use domain::initiative::{
    self, InitiativeDraft, InitiativeEdit, InitiativeHead, InitiativeView, NUMBER_MAX,
};
use domain::policy::{Action, Govern, Permit, Target, allows, may_follow};
use domain::problem::Field;
use domain::status::LightState;
use domain::text::Slug;

impl Service {
    /// Adds an initiative to a programme. Returns its number.
    pub async fn create_initiative(
        &self,
        actor: &Actor,
        slug: &Slug,
        draft: InitiativeDraft,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let number = draft.number;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        let event = self
            .add_initiative(&mut tx, &permit, programme, draft)
            .await
            .or_problem(Field::Number, Field::Organisations, self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(number)
    }

    /// Adds all of these initiatives or, when one cannot be, none. Returns how many.
    pub async fn store_rows(
        &self,
        actor: &Actor,
        slug: &Slug,
        drafts: Vec<InitiativeDraft>,
    ) -> Result<u32, AppError> {
        let permit = govern(actor)?;
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let programme = self.visible(&mut tx, actor, slug).await?.programme.id;
        let mut events = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let event = self
                .add_initiative(&mut tx, &permit, programme, draft)
                .await
                .or_problem(Field::Rows, Field::Rows, self)?;
            events.push(event);
        }
        tx.commit(&*self.clock, &events)
            .await
            .or_unavailable(self)?;
        Ok(u32::try_from(events.len()).unwrap_or(u32::MAX))
    }

    async fn add_initiative(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        programme: ProgrammeId,
        draft: InitiativeDraft,
    ) -> Result<AuditEvent, StoreError> {
        let id = InitiativeId::new(self.clock.new_id());
        let (draft, seats) = initiative::settle(draft, &[], self.clock.now().day());
        let (initiative, event) = initiative::create(permit, id, programme, draft);
        initiative_insert(tx, permit, &*self.clock, &initiative, &seats).await?;
        Ok(event)
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
        let may_follow = may_follow(actor, &named.programme.facts_for_policy());
        let programme = named.into_head();
        let WholeInitiative {
            initiative,
            mut owners,
            seats,
        } = initiative_find(&mut db, programme.id, number)
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let history = report_history(&mut db, programme.id, initiative.id)
            .await
            .or_unavailable(self)?;
        // The sort is stable: within a sector the Danish order stays.
        owners.sort_by_key(|owner| owner.kind);
        let draft = initiative.draft;
        Ok(InitiativeView {
            programme,
            initiative: InitiativeHead {
                id: initiative.id,
                number: draft.number,
                title: draft.title.into(),
            },
            state: history.first().map_or(LightState::Missing, |e| e.state),
            ordered: draft.ordered.map(Into::into),
            purpose: draft.purpose.map(Into::into),
            target_group: draft.target_group.map(Into::into),
            interventions: draft.interventions.into_iter().map(Into::into).collect(),
            sources: draft.sources.into_iter().map(Into::into).collect(),
            organisations: owners.into_iter().map(|o| (o.kind, o.name)).collect(),
            seats,
            history,
            today: self.clock.now().day(),
            may_report: allows(actor, Action::SetStatus, Target::Initiative(initiative.id)),
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
        let programme = self.visible(&mut db, actor, slug).await?.into_head();
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
        let organisations = organisation_choices(&mut db, self.clock.now().day(), id)
            .await
            .or_unavailable(self)?;
        let highest = numbers.last().copied().unwrap_or_default();
        Ok(InitiativeEdit {
            programme,
            initiative,
            next_number: highest.saturating_add(1).min(NUMBER_MAX),
            seats,
            organisations,
        })
    }

    pub(super) async fn target_of_paste(
        &self,
        actor: &Actor,
        slug: &Slug,
    ) -> Result<PasteTarget, AppError> {
        govern(actor)?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let programme = self.visible(&mut db, actor, slug).await?.into_head();
        let numbers = number_list(&mut db, programme.id)
            .await
            .or_unavailable(self)?;
        let organisations = organisation_choices(&mut db, self.clock.now().day(), None)
            .await
            .or_unavailable(self)?;
        Ok(PasteTarget {
            programme,
            numbers,
            organisations,
        })
    }
}
