//! A file of figures: taken in, seen through, and stored or thrown away.

use super::drafting::steps;
use crate::service::{OrUnavailable, Service};
use crate::store::indicators::{
    BATCH, EntryWrite, Upload, entry_begin, observations_between, observations_insert,
    periods_insert, series_observations, touched_periods, upload_begin, upload_complete,
    upload_delete, upload_delete_old, upload_find, upload_part, upload_part_insert,
};
use crate::store::{Query, StoreError};
use crate::usecase::govern;
use app::error::AppError;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::confirmation::ContentHash;
use domain::ids::{IndicatorId, UploadId, UserId};
use domain::indicator::{
    EntryTarget, FileDraft, FileEntry, FileReading, FileView, PeriodKind, store_file,
};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Flaw, Problems, Refusal};
use domain::spreadsheet::{Decoder, NotText};
use domain::text::Slug;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The largest file that is taken in.
const FILE_BYTES_MAX: u64 = 64 << 20;
/// Of its text, what is written and read at a time.
const PART_BYTES: usize = 512 << 10;
/// How long a file waits to be confirmed.
const WAITS_MICROS: i64 = 24 * 3_600 * 1_000_000;

/// A file on its way in: its bytes are hashed and read as text, and the text is put by in parts. No
/// more than one part of it is held.
pub struct Incoming<'a> {
    service: &'a Service,
    permit: Permit<Govern>,
    upload: UploadId,
    decoder: Decoder,
    digest: Sha256,
    n_bytes: u64,
    text: String,
    n_parts: u32,
}

impl Service {
    /// Begins to take a file in; an earlier one of the same person that waits is thrown away.
    pub async fn begin_upload(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
    ) -> Result<Incoming<'_>, AppError> {
        let permit = govern(actor)?;
        let (indicator, _) = self.read_for_entry(actor, slug, number).await?;
        let person = person(actor)?;
        let upload = UploadId::new(self.clock.new_id());
        let now = self.clock.now();
        let mut tx = self.store.begin_write().await.or_unavailable(self)?;
        let of = Some((indicator.id, person));
        upload_delete_old(&mut tx, &permit, day_before(now), of)
            .await
            .or_unavailable(self)?;
        upload_begin(&mut tx, &permit, (upload, indicator.id, person), now)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[]).await.or_unavailable(self)?;
        Ok(Incoming {
            service: self,
            permit,
            upload,
            decoder: Decoder::default(),
            digest: Sha256::new(),
            n_bytes: 0,
            text: String::new(),
            n_parts: 0,
        })
    }

    /// Throws away files that nobody confirmed within a day; returns how many.
    pub async fn forget_old_uploads(&self, permit: &Permit<Govern>) -> Result<u64, StoreError> {
        let mut tx = self.store.begin_write().await?;
        let before = day_before(self.clock.now());
        let n = upload_delete_old(&mut tx, permit, before, None).await?;
        tx.commit(&*self.clock, &[]).await?;
        Ok(n)
    }

    pub(super) async fn file_view(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        id: UploadId,
    ) -> Result<FileView, AppError> {
        govern(actor)?;
        let (indicator, target) = self.read_for_entry(actor, slug, number).await?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let named = self.visible(&mut db, actor, slug).await?;
        let upload = upload_find(&mut db, (id, indicator.id, person(actor)?))
            .await
            .or_unavailable(self)?
            .ok_or(AppError::NotFound)?;
        let file = self.read_upload(&mut db, indicator.id, &target, id).await?;
        let is_accepted = file.report.is_accepted();
        let doubts = is_accepted.then(|| tokio::task::block_in_place(|| file.doubts(&target)));
        Ok(FileView {
            programme: named.into_head(),
            number,
            id,
            hash: upload.hash,
            encoding: upload.encoding,
            n_bytes: upload.n_bytes,
            doubts: doubts.unwrap_or_default(),
            report: file.report,
            target,
        })
    }

    /// Stores every figure of a file that was shown; `false`, and nothing stored, where a row is refused.
    pub async fn store_upload(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        id: UploadId,
        draft: &FileDraft,
    ) -> Result<bool, AppError> {
        let permit = govern(actor)?;
        let person = person(actor)?;
        // Read before anything is locked: a file that stands does not change, and figures that others
        // store meanwhile are told by their count.
        let (indicator, target) = self.read_for_entry(actor, slug, number).await?;
        let mut db = self.store.read().await.or_unavailable(self)?;
        let upload = upload_find(&mut db, (id, indicator.id, person))
            .await
            .or_unavailable(self)?
            .ok_or(Refusal::FileMoved)?;
        let file = self.read_upload(&mut db, indicator.id, &target, id).await?;
        drop(db);
        let doubts = tokio::task::block_in_place(|| file.doubts(&target));
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let now = self.target_of_entry(&mut tx, &indicator).await?;
        if now.definition != target.definition || now.n_entries != target.n_entries {
            return Err(Refusal::StaleVersion.into());
        }
        let stands = upload_find(&mut tx, (id, indicator.id, person)).await;
        if stands.or_unavailable(self)?.is_none() {
            return Err(Refusal::FileMoved.into());
        }
        let found = (&file, &doubts);
        let event = store_file(&permit, &indicator, &target, found, upload.hash, draft)?;
        let Some(event) = event else {
            return Ok(false);
        };
        let write = EntryWrite {
            indicator: indicator.id,
            sequence: target.n_entries.saturating_add(1),
            observations: &[],
            doubts: &doubts.first,
            reason: draft.reason.as_ref().map(ToString::to_string),
        };
        let counts = (file.report.n_rows, doubts.n);
        entry_begin(&mut tx, &permit, &write, counts, self.clock.now())
            .await
            .or_problem(Field::Rows, Field::Organisations, self)?;
        figures_insert(&mut tx, &write, &file).await.or_problem(
            Field::Rows,
            Field::Organisations,
            self,
        )?;
        upload_delete(&mut tx, &permit, id)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[event])
            .await
            .or_unavailable(self)?;
        Ok(true)
    }

    /// Throws a file away that is not to be stored.
    pub async fn discard_upload(
        &self,
        actor: &Actor,
        slug: &Slug,
        number: u32,
        id: UploadId,
    ) -> Result<(), AppError> {
        let permit = govern(actor)?;
        let (mut tx, indicator) = self.held_indicator(actor, slug, number).await?;
        let upload = upload_find(&mut tx, (id, indicator.id, person(actor)?)).await;
        let upload: Upload = upload.or_unavailable(self)?.ok_or(Refusal::FileMoved)?;
        upload_delete(&mut tx, &permit, upload.id)
            .await
            .or_unavailable(self)?;
        tx.commit(&*self.clock, &[]).await.or_unavailable(self)
    }

    /// A file held against what is stored, read part by part.
    async fn read_upload(
        &self,
        db: &mut impl Query,
        indicator: IndicatorId,
        target: &EntryTarget,
        id: UploadId,
    ) -> Result<FileEntry, AppError> {
        let mut reading = FileReading::new(target);
        let mut part = 1u32;
        while let Some(text) = upload_part(db, id, part).await.or_unavailable(self)? {
            // Some milliseconds of work: the other tasks of this thread go elsewhere meanwhile.
            tokio::task::block_in_place(|| reading.push(&text));
            part = part.saturating_add(1);
        }
        let mut file = tokio::task::block_in_place(|| reading.finish());
        let kind = target.definition.period;
        know_stored(db, (indicator, kind), &mut file)
            .await
            .or_unavailable(self)?;
        Ok(file)
    }
}

/// What the periods of a file hold already, some figures at a time, and the course of all together.
async fn know_stored(
    db: &mut impl Query,
    (indicator, kind): (IndicatorId, PeriodKind),
    file: &mut FileEntry,
) -> Result<(), StoreError> {
    file.know(&series_observations(db, indicator, kind).await?);
    let days = file.days();
    let mut periods = touched_periods(db, indicator, 0).await?;
    periods.retain(|period| days.contains(&period.on));
    for stretch in steps(&periods, kind) {
        file.know(&observations_between(db, indicator, kind, stretch).await?);
    }
    Ok(())
}

impl Incoming<'_> {
    /// The next bytes of the file.
    pub async fn push(&mut self, bytes: &[u8]) -> Result<(), AppError> {
        let n_bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.n_bytes = self.n_bytes.saturating_add(n_bytes);
        if self.n_bytes > FILE_BYTES_MAX {
            return Err(too_large());
        }
        self.digest.update(bytes);
        let text = &mut self.text;
        self.decoder.push(bytes, text).map_err(not_text)?;
        match self.text.len() >= PART_BYTES {
            true => self.put_by().await,
            false => Ok(()),
        }
    }

    /// The whole file has come. Where it is refused, or is empty, it has to be given up.
    pub async fn finish(&mut self) -> Result<UploadId, AppError> {
        let decoder = std::mem::take(&mut self.decoder);
        let encoding = decoder.finish(&mut self.text).map_err(not_text)?;
        if self.n_bytes == 0 {
            return Err(Problems::one(Field::File, Flaw::Required).into());
        }
        self.put_by().await?;
        let service = self.service;
        let digest = std::mem::take(&mut self.digest);
        let upload = Upload {
            id: self.upload,
            n_bytes: self.n_bytes,
            encoding,
            hash: ContentHash::of_digest(digest.finalize().into()),
        };
        let mut tx = service.store.begin_write().await.or_unavailable(service)?;
        upload_complete(&mut tx, &self.permit, &upload)
            .await
            .or_unavailable(service)?;
        tx.commit(&*service.clock, &[])
            .await
            .or_unavailable(service)?;
        Ok(upload.id)
    }

    /// Nothing of it is kept.
    pub async fn give_up(self) -> Result<(), AppError> {
        let service = self.service;
        let mut tx = service.store.begin_write().await.or_unavailable(service)?;
        upload_delete(&mut tx, &self.permit, self.upload)
            .await
            .or_unavailable(service)?;
        tx.commit(&*service.clock, &[])
            .await
            .or_unavailable(service)
    }

    /// A part in a transaction of its own: the file may come slowly, and others write meanwhile.
    async fn put_by(&mut self) -> Result<(), AppError> {
        let service = self.service;
        self.n_parts = self.n_parts.saturating_add(1);
        let text = std::mem::take(&mut self.text);
        let mut tx = service.store.begin_write().await.or_unavailable(service)?;
        upload_part_insert(&mut tx, &self.permit, self.upload, self.n_parts, text)
            .await
            .or_unavailable(service)?;
        tx.commit(&*service.clock, &[])
            .await
            .or_unavailable(service)
    }
}

/// Every figure of a file, a few at a time.
async fn figures_insert(
    tx: &mut crate::store::Tx,
    entry: &EntryWrite<'_>,
    file: &FileEntry,
) -> Result<(), StoreError> {
    let (id, sequence) = (entry.indicator, entry.sequence);
    let mut batch = Vec::with_capacity(BATCH);
    let mut periods: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for observation in file.observations() {
        let n = periods.entry(observation.place.period.start()).or_default();
        *n = n.saturating_add(1);
        batch.push(observation);
        if batch.len() == BATCH {
            observations_insert(tx, id, sequence, &batch).await?;
            batch.clear();
            // SQLite writes on this thread: the other tasks that wait for it have their turn.
            tokio::task::yield_now().await;
        }
    }
    observations_insert(tx, id, sequence, &batch).await?;
    periods_insert(tx, id, sequence, &periods).await
}

fn person(actor: &Actor) -> Result<UserId, AppError> {
    match actor {
        Actor::User(user) => Ok(user.id),
        _ => Err(AppError::NotSignedIn),
    }
}

fn day_before(now: Timestamp) -> Timestamp {
    Timestamp::from_micros(now.micros().saturating_sub(WAITS_MICROS))
}

/// Whether a request of so many bytes holds a file that is too large, whatever stands around it.
pub const fn is_beyond_largest(n_bytes: u64) -> bool {
    n_bytes > FILE_BYTES_MAX.saturating_add(64 << 10)
}

/// The sentence of a file that is larger than is taken in.
pub fn too_large() -> AppError {
    let megabytes = u32::try_from(FILE_BYTES_MAX >> 20).unwrap_or(u32::MAX);
    Problems::one(Field::File, Flaw::TooLarge { megabytes }).into()
}

fn not_text(why: NotText) -> AppError {
    let flaw = match why {
        NotText::Binary => Flaw::NotText,
        NotText::Utf16 => Flaw::TwoByteText,
        NotText::Mixed { line } => Flaw::MixedLetters { line },
    };
    Problems::one(Field::File, flaw).into()
}
