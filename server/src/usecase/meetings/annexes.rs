//! Annexes of items.

use crate::service::{OrUnavailable, Service};
use crate::store::annexes::{AnnexOf, annex_delete};
use crate::store::meetings::{annex_insert, annex_list, item_list};
use crate::store::{Query, Tx};
use crate::usecase::{IncomingFile, fresh, govern};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::ids::{AnnexId, ForumId, ItemId};
use domain::meeting::{
    AnnexDraft, AnnexLine, MeetingReader, MeetingState, add_annex, remove_annex,
};
use domain::policy::{Govern, Permit};
use domain::text::Line;

impl Service {
    /// Puts a file that came whole to an item.
    pub async fn add_annex_file(
        &self,
        actor: &Actor,
        at: (ForumId, NaiveDate),
        item: ItemId,
        name: &str,
        file: IncomingFile,
    ) -> Result<(), AppError> {
        govern(actor)?;
        let (draft, parts) = file.into_annex(name)?;
        self.attach(actor, at, item, &draft, parts).await
    }

    /// Puts a link to an item.
    pub async fn add_annex_link(
        &self,
        actor: &Actor,
        at: (ForumId, NaiveDate),
        item: ItemId,
        draft: &AnnexDraft,
    ) -> Result<(), AppError> {
        self.attach(actor, at, item, draft, Vec::new()).await
    }

    /// Stores an annex and all of its file in one transaction: half of one is never there.
    async fn attach(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        item: ItemId,
        draft: &AnnexDraft,
        parts: Vec<Vec<u8>>,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let state = &stored.state;
        let (before, _) = self.held_item(&mut tx, state, item).await?;
        let there = self.annexes_of(&mut tx, state, item).await?;
        let names: Vec<Line<200>> = there.into_iter().map(|line| line.draft.name).collect();
        let id = AnnexId::new(self.clock.new_id());
        let made = (id, draft);
        let event = add_annex(&permit, state, &before.draft, made, &names)?;
        let inserted = annex_insert(&mut tx, &permit, item, made, self.clock.now()).await;
        inserted.or_unavailable(self)?;
        let annex = AnnexOf::Item(id);
        self.store_file(&mut tx, &permit, annex, parts).await?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Takes an annex off its item.
    pub async fn remove_annex(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        item: ItemId,
        id: AnnexId,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, stored) = self.held_meeting(actor, forum, on).await?;
        let (before, _) = self.held_item(&mut tx, &stored.state, item).await?;
        let there = self.annexes_of(&mut tx, &stored.state, item).await?;
        let mut there = there.into_iter();
        let annex = there.find(|annex| annex.id == id);
        let draft = annex.ok_or(AppError::NotFound)?.draft;
        let event = remove_annex(&permit, &stored.state, &before.draft, (id, &draft))?;
        let n_deleted = annex_delete(&mut tx, &permit, AnnexOf::Item(id)).await;
        fresh(n_deleted.or_unavailable(self)?)?;
        tx.commit(&*self.clock, &[event]).await.or_unavailable(self)
    }

    /// Takes all annexes off an item that leaves its agenda.
    pub(super) async fn remove_annexes(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        state: &MeetingState,
        (item, draft): (ItemId, &domain::meeting::ItemDraft),
    ) -> Result<Vec<AuditEvent>, AppError> {
        let mut events = Vec::new();
        for annex in self.annexes_of(tx, state, item).await? {
            events.push(remove_annex(
                permit,
                state,
                draft,
                (annex.id, &annex.draft),
            )?);
            let deleted = annex_delete(tx, permit, AnnexOf::Item(annex.id)).await;
            deleted.or_unavailable(self)?;
        }
        Ok(events)
    }

    /// An annex for who may read its item now.
    pub async fn annex(
        &self,
        actor: &Actor,
        (forum, on): (ForumId, NaiveDate),
        item: ItemId,
        id: AnnexId,
    ) -> Result<AnnexLine, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        self.seen_forum(&mut db, actor, forum).await?;
        let state = self.known_meeting(&mut db, forum, on).await?.state;
        if !MeetingReader::of(actor, forum).sees_items(state.stage) {
            return Err(AppError::NotFound);
        }
        let items = item_list(&mut db, forum, on).await.or_unavailable(self)?;
        if !items.iter().any(|there| there.id == item) {
            return Err(AppError::NotFound);
        }
        // Those of its earlier appearances too: who may read the item may read what it rests on.
        let there = annexes_at(&self.annexes(&mut db, &state).await?, item);
        let mut there = there.into_iter();
        there.find(|annex| annex.id == id).ok_or(AppError::NotFound)
    }

    /// An item's own, without those of its earlier appearances.
    async fn annexes_of(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
        item: ItemId,
    ) -> Result<Vec<AnnexLine>, AppError> {
        let mut lines = annexes_at(&self.annexes(db, state).await?, item);
        lines.retain(|line| line.item == item);
        Ok(lines)
    }

    /// Those of all items of a meeting.
    pub(super) async fn annexes(
        &self,
        db: &mut impl Query,
        state: &MeetingState,
    ) -> Result<Vec<AnnexLine>, AppError> {
        annex_list(db, state.forum, state.on)
            .await
            .or_unavailable(self)
    }
}

/// Those that are shown at an item.
pub(super) fn annexes_at(annexes: &[AnnexLine], item: ItemId) -> Vec<AnnexLine> {
    let of_item = annexes.iter().filter(|annex| annex.shown_at == item);
    of_item.cloned().collect()
}
