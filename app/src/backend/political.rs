//! The port of the politicians' page, which is kept as it was made.

use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::locale::Locale;
use domain::political::{PageKey, PoliticalView};
use domain::programme::ProgrammeHead;
use domain::text::Slug;
use std::sync::Arc;

/// The politicians' page of a programme, for whoever may view it.
#[async_trait]
pub trait ReadPolitical: Send + Sync {
    /// The page as it was made before, or what it shows, where something of it has changed since.
    async fn political(&self, actor: &Actor, programme: &Slug, locale: Locale) -> Read<Political>;

    /// Keeps what was made of [`PoliticalPage::New`] for readers with the same key; nothing is stored.
    fn keep_political(&self, key: PageKey, html: Arc<str>);
}

/// The politicians' page as the server knows it.
#[derive(Clone, Debug)]
pub struct Political {
    pub programme: ProgrammeHead,
    pub key: PageKey,
    pub page: PoliticalPage,
}

#[derive(Clone, Debug)]
pub enum PoliticalPage {
    Kept(Arc<str>),
    New(Box<PoliticalView>),
}
