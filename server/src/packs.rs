//! What forums are shown, kept once read: it is frozen for ever, and long.

use crate::store::rounds::{pack_find, pack_hash_find};
use crate::store::{Query, StoreError};
use domain::confirmation::ContentHash;
use domain::ids::RoundId;
use domain::round::Pack;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::fmt;
use std::sync::Arc;

/// How many packs are expected, each of some fifteen initiatives.
const PACKS: usize = 200;
/// Texts kept at the most; what is made of them takes about as much again.
const BYTES_MAX: u64 = 8 << 20;

/// The packs read last, by the hash of their text. Cloning it is cheap.
#[derive(Clone)]
pub struct Packs(Arc<Cache<ContentHash, Kept, Length>>);

#[derive(Clone)]
struct Kept {
    pack: Arc<Pack>,
    n_bytes: u64,
}

#[derive(Clone)]
struct Length;

impl Weighter<ContentHash, Kept> for Length {
    fn weight(&self, _: &ContentHash, kept: &Kept) -> u64 {
        kept.n_bytes
    }
}

impl Default for Packs {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(PACKS, BYTES_MAX, Length)))
    }
}

impl fmt::Debug for Packs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Packs").field("n", &self.0.len()).finish()
    }
}

impl Packs {
    /// What the forum of a round is shown, and the hash of its text. `None` while the round is open.
    pub async fn read(
        &self,
        db: &mut impl Query,
        round: RoundId,
    ) -> Result<Option<(Arc<Pack>, ContentHash)>, StoreError> {
        let Some(hash) = pack_hash_find(db, round).await? else {
            return Ok(None);
        };
        if let Some(kept) = self.0.get(&hash) {
            return Ok(Some((kept.pack, hash)));
        }
        let Some(stored) = pack_find(db, round).await? else {
            return Ok(None);
        };
        let kept = Kept {
            pack: Arc::new(stored.pack),
            n_bytes: u64::try_from(stored.n_bytes).unwrap_or(u64::MAX),
        };
        self.0.insert(hash, kept.clone());
        Ok(Some((kept.pack, hash)))
    }
}
