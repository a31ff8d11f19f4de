//! Annexes of items: a file is taken in whole before anything is stored, and read again part by part.

use crate::service::{OrUnavailable, Service};
use crate::store::meetings::{
    annex_delete, annex_insert, annex_list, annex_part, annex_part_insert, item_list,
};
use crate::store::{Query, Tx};
use crate::usecase::{fresh, govern};
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::audit::AuditEvent;
use domain::confirmation::ContentHash;
use domain::ids::{AnnexId, ForumId, ItemId};
use domain::meeting::{
    ANNEX_BYTES_MAX, AnnexDraft, AnnexField, AnnexFlaw, AnnexLine, FoundFile, MeetingReader,
    MeetingState, add_annex, remove_annex,
};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Flaw, Problems};
use domain::text::Line;
use sha2::{Digest, Sha256};

/// Of a file, what is written and read at a time.
const PART_BYTES: usize = 512 << 10;

/// A file on its way in, held once and in the parts that are stored; dropped, it leaves nothing behind.
#[derive(Default)]
pub struct IncomingFile {
    digest: Sha256,
    n_bytes: u64,
    parts: Vec<Vec<u8>>,
}

impl IncomingFile {
    /// The next bytes. Of a file that is too large nothing is held any more, but it is counted on.
    pub fn push(&mut self, mut bytes: &[u8]) {
        let n_bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.n_bytes = self.n_bytes.saturating_add(n_bytes);
        if self.n_bytes > ANNEX_BYTES_MAX {
            self.parts = Vec::new();
            return;
        }
        self.digest.update(bytes);
        while !bytes.is_empty() {
            let room = match self.parts.last() {
                Some(part) => PART_BYTES.saturating_sub(part.len()),
                None => 0,
            };
            if room == 0 {
                self.parts
                    .push(Vec::with_capacity(PART_BYTES.min(bytes.len())));
                continue;
            }
            let (taken, rest) = bytes.split_at(room.min(bytes.len()));
            if let Some(part) = self.parts.last_mut() {
                part.extend_from_slice(taken);
            }
            bytes = rest;
        }
    }

    /// The annex that it becomes, should it be what its name says, and its bytes in parts.
    pub fn into_annex(self, name: &str) -> Result<(AnnexDraft, Vec<Vec<u8>>), Problems> {
        let first = self.parts.first().map(Vec::as_slice).unwrap_or_default();
        let signature = infer::get(first).map(|kind| kind.mime_type());
        let last = self.parts.len().saturating_sub(2);
        let tail: Vec<u8> = self.parts.iter().skip(last).flatten().copied().collect();
        let found = FoundFile {
            name,
            n_bytes: self.n_bytes,
            hash: ContentHash::of_digest(self.digest.finalize().into()),
            signature,
            tail: &tail,
        };
        Ok((found.read()?, self.parts))
    }
}

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
        for (part, content) in (1_u32..).zip(parts) {
            let inserted = annex_part_insert(&mut tx, &permit, id, part, content).await;
            inserted.or_unavailable(self)?;
            // SQLite writes on this thread: the other tasks that wait for it have their turn.
            tokio::task::yield_now().await;
        }
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
        let n_deleted = annex_delete(&mut tx, &permit, id).await;
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
            let deleted = annex_delete(tx, permit, annex.id).await;
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

    /// A part of an annex's file, from 1; `None` after the last.
    pub async fn annex_part(&self, id: AnnexId, part: u32) -> Result<Option<Vec<u8>>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        annex_part(&mut db, id, part).await.or_unavailable(self)
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

/// The sentence of a file that ended before it was whole, or of a form without one.
pub fn file_flaw(flaw: AnnexFlaw) -> AppError {
    Problems::one(Field::Annex(AnnexField::File), Flaw::Annex(flaw)).into()
}
