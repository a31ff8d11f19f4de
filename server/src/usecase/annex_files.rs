//! Files of annexes: taken in whole before anything is stored, and read again part by part.

use crate::service::{OrUnavailable, Service};
use crate::store::Tx;
pub use crate::store::annexes::AnnexOf;
use crate::store::annexes::{annex_part, annex_part_insert};
use app::error::AppError;
use domain::confirmation::ContentHash;
use domain::meeting::{ANNEX_BYTES_MAX, AnnexDraft, AnnexField, AnnexFlaw, FoundFile};
use domain::policy::{Govern, Permit};
use domain::problem::{Field, Flaw, Problems};
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
    /// Stores all of a file in the transaction that stores its annex.
    pub(super) async fn store_file(
        &self,
        tx: &mut Tx,
        permit: &Permit<Govern>,
        annex: AnnexOf,
        parts: Vec<Vec<u8>>,
    ) -> Result<(), AppError> {
        for (part, content) in (1_u32..).zip(parts) {
            let inserted = annex_part_insert(tx, permit, annex, part, content).await;
            inserted.or_unavailable(self)?;
            // SQLite writes on this thread: the other tasks that wait for it have their turn.
            tokio::task::yield_now().await;
        }
        Ok(())
    }

    /// A part of an annex's file, from 1; `None` after the last. Who may read it was asked before.
    pub async fn annex_part(&self, annex: AnnexOf, part: u32) -> Result<Option<Vec<u8>>, AppError> {
        let mut db = self.store.read().await.or_unavailable(self)?;
        annex_part(&mut db, annex, part).await.or_unavailable(self)
    }
}

/// The sentence of a file that ended before it was whole, or of a form without one.
pub fn file_flaw(flaw: AnnexFlaw) -> AppError {
    Problems::one(Field::Annex(AnnexField::File), Flaw::Annex(flaw)).into()
}
