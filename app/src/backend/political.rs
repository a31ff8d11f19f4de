//! The port of the politicians' page, which is kept as it was made.

use super::{Keepable, Read};
use async_trait::async_trait;
use domain::actor::Actor;
use domain::locale::Locale;
use domain::political::PoliticalView;
use domain::programme::ProgrammeHead;
use domain::text::Slug;

/// The politicians' page of a programme, for whoever may view it.
#[async_trait]
pub trait ReadPolitical: Send + Sync {
    async fn political(&self, actor: &Actor, programme: &Slug, locale: Locale) -> Read<Political>;
}

/// The politicians' page as the server knows it.
#[derive(Clone, Debug)]
pub struct Political {
    pub programme: ProgrammeHead,
    pub page: Keepable<PoliticalView>,
}
