//! What would be published next, kept once it was worked out: hiding the small numbers of a million
//! figures takes a while, and what was shown is what is published.

use domain::ids::IndicatorId;
use domain::indicator::NextPublication;
use quick_cache::sync::Cache;
use std::fmt;
use std::sync::Arc;

/// Of so many indicators at a time; a large one takes some tens of megabytes.
const DRAFTS: usize = 8;

/// What a draft was made of. Figures, definitions and publications are only ever added to, so that the
/// same counts of them are the same of them, and make the same draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DraftKey {
    pub n_entries: u32,
    /// The version of the definition.
    pub version: u32,
    /// The number of the publication before.
    pub after: u32,
}

/// The drafts made last, one of each indicator. Cloning it is cheap.
#[derive(Clone)]
pub struct Drafts(Arc<Cache<IndicatorId, (DraftKey, Arc<NextPublication>)>>);

impl Default for Drafts {
    fn default() -> Self {
        Self(Arc::new(Cache::new(DRAFTS)))
    }
}

impl fmt::Debug for Drafts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drafts").field("n", &self.0.len()).finish()
    }
}

impl Drafts {
    /// `None` where something has changed since.
    pub fn get(&self, indicator: IndicatorId, key: DraftKey) -> Option<Arc<NextPublication>> {
        let (made_of, draft) = self.0.get(&indicator)?;
        (made_of == key).then_some(draft)
    }

    pub fn keep(&self, indicator: IndicatorId, key: DraftKey, draft: Arc<NextPublication>) {
        self.0.insert(indicator, (key, draft));
    }

    pub fn forget(&self, indicator: IndicatorId) {
        self.0.remove(&indicator);
    }
}
