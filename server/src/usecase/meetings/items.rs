//! The items of an agenda: put on, written, ordered, concluded.

use crate::service::{OrUnavailable, Service};
use crate::store::meetings::{
    Origin, decided_list, item_conclude, item_delete, item_insert, item_list, item_order,
    item_update, left_out_delete, left_out_insert,
};
use crate::store::terms::forum_deadlines;
use crate::usecase::{denied, fresh, govern};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{ForumId, ItemId};
use domain::meeting::{
    ConclusionDraft, ItemDraft, Kept, MeetingState, Shift, SoFar, Source, Submitter, add_item,
    change_item, conclude, drop_proposal, place_item, remove_item, restore_proposal, shift_item,
};
use domain::policy::{Action, Decide, Denied, Govern, Permit, Target, allows, authorize};
use domain::problem::Refusal;

impl Service {
    /// Puts an item on an agenda: a member hands it in, or the secretariat puts it on. Only the
    /// secretariat says what it comes from, and that has to wait for this meeting.
    pub async fn add_item(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        draft: ItemDraft,
        source: Option<Source>,
    ) -> Result<(), AppError> {
        let permit = authorize::<Decide>(actor, Target::Forum(forum));
        let permit = permit.map_err(|Denied| denied(actor))?;
        let submitter = match allows(actor, Action::Govern, Target::Registers) {
            true => Submitter::Secretariat,
            false => Submitter::Member,
        };
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        if let Some(source) = source {
            govern(actor)?;
            let proposals = self.proposals(&mut tx, &stored.state).await?;
            if !proposals.iter().any(|proposal| proposal.source == source) {
                return Err(Refusal::StaleVersion.into());
            }
        }
        self.check_item(&mut tx, actor, &stored.state, (&draft, None))
            .await?;
        let (id, now) = (ItemId::new(self.clock.new_id()), self.clock.now());
        let made = (id, &draft, source);
        let deadlines = forum_deadlines(&mut tx, forum).await;
        let when = (now.day(), deadlines.or_unavailable(self)?);
        let event = add_item(&permit, submitter, &stored.state, made, when)?;
        let origin = Origin {
            source,
            continues: None,
        };
        let made = (id, &draft, &origin);
        match item_insert(&mut tx, &permit, &stored.state, made, now).await {
            Err(error) if error.is_duplicate() => return Err(Refusal::StaleVersion.into()),
            inserted => inserted.or_unavailable(self)?,
        }
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    pub async fn change_item(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        id: ItemId,
        draft: ItemDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let (_, item) = self.held_item(&mut tx, &stored.state, id).await?;
        let event = change_item(&permit, &stored.state, &item, &draft, based_on)?;
        let written = (&draft, Some(&item.draft));
        self.check_item(&mut tx, actor, &stored.state, written)
            .await?;
        let now = self.clock.now();
        let n_changed = item_update(&mut tx, &permit, &item, &draft, now).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Takes an item off an agenda.
    pub async fn remove_item(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        id: ItemId,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let (_, item) = self.held_item(&mut tx, &stored.state, id).await?;
        let mut events = vec![remove_item(&permit, &stored.state, &item)?];
        let leaving = (id, &item.draft);
        let annexes = self.remove_annexes(&mut tx, &permit, &stored.state, leaving);
        events.extend(annexes.await?);
        let n_deleted = match item_delete(&mut tx, &permit, &item).await {
            // A hearing refers to it.
            Err(error) if error.is_dangling() => return Err(Refusal::ItemHeard.into()),
            deleted => deleted.or_unavailable(self)?,
        };
        fresh(n_deleted)?;
        tx.commit(&*self.clock, &events).await.or_unavailable(self)
    }

    /// Moves an item one place on its agenda.
    pub async fn shift_item(
        &self,
        actor: &Actor,
        at: (ForumId, NaiveDate),
        id: ItemId,
        shift: Shift,
    ) -> Result<(), AppError> {
        self.order_items(actor, at, id, |permit, state, order, place| {
            shift_item(permit, state, order, place, shift)
        })
        .await
    }

    /// Gives an item another number on its agenda.
    pub async fn place_item(
        &self,
        actor: &Actor,
        at: (ForumId, NaiveDate),
        id: ItemId,
        number: u32,
    ) -> Result<(), AppError> {
        self.order_items(actor, at, id, |permit, state, order, place| {
            place_item(permit, state, order, place, number)
        })
        .await
    }

    /// Orders an agenda anew around one of its items.
    async fn order_items(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        id: ItemId,
        ordered: impl FnOnce(
            &Permit<Govern>,
            &MeetingState,
            &[ItemId],
            usize,
        ) -> Result<(Vec<ItemId>, AuditEvent), Refusal>,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let items = item_list(&mut tx, forum, on).await.or_unavailable(self)?;
        let order: Vec<_> = items.iter().map(|item| item.id).collect();
        let place = order.iter().position(|item| *item == id);
        let place = place.ok_or(AppError::NotFound)?;
        let decided = decided_list(&mut tx, forum, on).await;
        if !decided.or_unavailable(self)?.is_empty() {
            return Err(Refusal::OrderStands.into());
        }
        let (order, event) = ordered(&permit, &stored.state, &order, place)?;
        let written = item_order(&mut tx, &permit, &order).await;
        written.or_unavailable(self)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Puts down what became of an item.
    pub async fn conclude_item(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        id: ItemId,
        draft: ConclusionDraft,
        based_on: u32,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let (before, item) = self.held_item(&mut tx, &stored.state, id).await?;
        let before = &before.conclusion;
        let event = conclude(&permit, &stored.state, &item, before, &draft, based_on)?;
        let n_changed = item_conclude(&mut tx, &permit, &item, &draft).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Keeps what somebody types of an item's outcome; returns the version that the item has then, or
    /// nothing while its outcome lacks something.
    pub async fn keep_conclusion(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        id: ItemId,
        typed: SoFar,
        based_on: u32,
    ) -> Result<Option<u32>, AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let (before, item) = self.held_item(&mut tx, &stored.state, id).await?;
        let before = &before.conclusion;
        // Whoever was overtaken, or comes too late, is told that first.
        conclude(&permit, &stored.state, &item, before, before, based_on)?;
        let draft = match typed.kept(before, stored.state.stage.is_over()) {
            Kept::Changed(draft) => draft,
            Kept::Incomplete => return Ok(None),
            Kept::Unchanged => return Ok(Some(based_on)),
        };
        let event = conclude(&permit, &stored.state, &item, before, &draft, based_on)?;
        let n_changed = item_conclude(&mut tx, &permit, &item, &draft).await;
        fresh(n_changed.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(Some(item.revision.saturating_add(1)))
    }

    /// Leaves a proposal out of an agenda, or takes it up again.
    pub async fn weigh_proposal(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        source: Source,
        is_dropped: bool,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let proposals = self.proposals(&mut tx, &stored.state).await?;
        if !proposals.iter().any(|proposal| proposal.source == source) {
            return Err(Refusal::StaleVersion.into());
        }
        let event = match is_dropped {
            true => {
                let event = drop_proposal(&permit, &stored.state, source)?;
                match left_out_insert(&mut tx, &permit, &stored.state, source).await {
                    Err(error) if error.is_duplicate() => {
                        return Err(Refusal::StaleVersion.into());
                    }
                    inserted => inserted.or_unavailable(self)?,
                }
                event
            }
            false => {
                let event = restore_proposal(&permit, &stored.state, source)?;
                let n_deleted = left_out_delete(&mut tx, &permit, &stored.state, source).await;
                fresh(n_deleted.or_unavailable(self)?)?;
                event
            }
        };
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }
}
