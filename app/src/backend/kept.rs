//! The port of pages that are kept as they were made, while nothing that they show has changed.

use domain::programme::PageKey;
use std::sync::Arc;

/// A page as it was made before, or what it shows where something of it has changed since.
#[derive(Clone, Debug)]
pub enum Keepable<V> {
    Kept(Arc<str>),
    New { key: PageKey, view: Box<V> },
}

/// Keeps pages in memory; nothing is stored.
pub trait KeepPages: Send + Sync {
    /// Keeps what was made of [`Keepable::New`] for readers with the same key.
    fn keep_page(&self, key: PageKey, html: Arc<str>);
}

impl<V> Keepable<V> {
    /// As it was kept, or as it is made now, which is kept. What it is made of is the view alone, whoever
    /// asks.
    pub fn html(
        self,
        pages: &(impl KeepPages + ?Sized),
        make: impl FnOnce(&V) -> String,
    ) -> Arc<str> {
        match self {
            Self::Kept(html) => html,
            Self::New { key, view } => {
                let html: Arc<str> = make(&view).into();
                pages.keep_page(key, Arc::clone(&html));
                html
            }
        }
    }
}
