//! Pages kept in memory while nothing that they show has changed.
//!
//! A page is found by everything it depends on, which the database tells at each request: how often
//! the programme and the registers were changed, what the reader may see, the language, the day. A
//! commit of any instance makes another key, so that what was kept under the old one is never shown
//! again and gives way to newer pages.

use domain::programme::PageKey;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::fmt;
use std::sync::Arc;

/// How many pages are expected: a few readers' sights and two languages of a few dozen programmes and
/// indicators.
const PAGES: usize = 200;
/// Text kept at the most; a longer page alone is not kept.
const BYTES_MAX: u64 = 8 << 20;
/// What a page takes beside its text.
const ENTRY_BYTES: u64 = 200;

/// The pages made last. Cloning it is cheap.
#[derive(Clone)]
pub struct Pages(Arc<Cache<PageKey, Arc<str>, Length>>);

#[derive(Clone)]
struct Length;

impl Weighter<PageKey, Arc<str>> for Length {
    fn weight(&self, _: &PageKey, html: &Arc<str>) -> u64 {
        let n_bytes = u64::try_from(html.len()).unwrap_or(u64::MAX);
        n_bytes.saturating_add(ENTRY_BYTES)
    }
}

impl Default for Pages {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(PAGES, BYTES_MAX, Length)))
    }
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("n", &self.0.len()).finish()
    }
}

impl Pages {
    pub fn find(&self, key: &PageKey) -> Option<Arc<str>> {
        self.0.get(key)
    }

    pub fn keep(&self, key: PageKey, html: Arc<str>) {
        self.0.insert(key, html);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use domain::ids::ProgrammeId;
    use domain::locale::Locale;
    use domain::programme::{KeptPage, Sight};
    use uuid::Uuid;

    fn key(n_changes: i64) -> PageKey {
        PageKey {
            page: KeptPage::Political,
            programme: ProgrammeId::new(Uuid::from_u128(1)),
            n_changes,
            n_register_changes: 0,
            sight: Sight::default(),
            locale: Locale::Da,
            today: NaiveDate::from_ymd_opt(2026, 1, 15).unwrap(),
        }
    }

    #[test]
    fn pages_take_no_more_memory_than_they_are_given() {
        let pages = Pages::default();
        let html: Arc<str> = "x".repeat(100_000).into();
        for n in 0..1_000 {
            pages.keep(key(n), Arc::clone(&html));
            assert!(pages.0.weight() <= BYTES_MAX, "{}", pages.0.weight());
        }
        assert!(pages.find(&key(999)).is_some());
        let kept = (0..1_000)
            .filter(|n| pages.find(&key(*n)).is_some())
            .count();
        assert!((40..90).contains(&kept), "{kept}");
    }

    #[test]
    fn a_page_is_found_by_all_that_it_depends_on() {
        let pages = Pages::default();
        pages.keep(key(1), "a".into());
        assert_eq!(pages.find(&key(1)).as_deref(), Some("a"));
        let follows = Sight {
            follows: true,
            governs: false,
        };
        let tomorrow = key(1).today.succ_opt().unwrap();
        let programme = ProgrammeId::new(Uuid::from_u128(2));
        for other in [
            key(2),
            PageKey {
                programme,
                ..key(1)
            },
            PageKey {
                page: KeptPage::Indicator(1),
                ..key(1)
            },
            PageKey {
                n_register_changes: 1,
                ..key(1)
            },
            PageKey {
                sight: follows,
                ..key(1)
            },
            PageKey {
                locale: Locale::En,
                ..key(1)
            },
            PageKey {
                today: tomorrow,
                ..key(1)
            },
        ] {
            assert!(pages.find(&other).is_none(), "{other:?}");
        }
    }
}
