//! The port of the pages of indicators.

use super::{Keepable, Read};
use async_trait::async_trait;
use domain::actor::Actor;
use domain::ids::UploadId;
use domain::indicator::{
    Catalogue, EntryView, FileView, IndicatorEdit, IndicatorView, Observation,
};
use domain::locale::Locale;
use domain::programme::ProgrammeHead;
use domain::text::Slug;

/// What the pages of indicators show: only what was published, and each only to whom it is open.
#[async_trait]
pub trait ReadIndicators: Send + Sync {
    async fn indicators(&self, actor: &Actor, programme: &Slug) -> Read<Catalogue>;

    /// The page of one, which is kept as it was made.
    async fn indicator_page(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        locale: Locale,
    ) -> Read<IndicatorPage>;

    /// The form of an indicator, of a new one without a number; denied to everybody but keepers.
    async fn indicator_edit(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: Option<u32>,
    ) -> Read<IndicatorEdit>;

    /// The figures themselves; denied to everybody but keepers.
    async fn indicator_entry(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
    ) -> Read<EntryView>;

    /// What is stored in the places that pasted rows name; denied like the figures.
    async fn indicator_beside(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        rows: &str,
    ) -> Read<Vec<Observation>>;

    /// A file that waits to be confirmed; for who sent it alone.
    async fn indicator_file(
        &self,
        actor: &Actor,
        programme: &Slug,
        number: u32,
        id: UploadId,
    ) -> Read<FileView>;
}

/// The page of an indicator as the server knows it.
#[derive(Clone, Debug)]
pub struct IndicatorPage {
    pub programme: ProgrammeHead,
    pub number: u32,
    pub name: String,
    /// Whether there are published figures that are read without signing in.
    pub is_open: bool,
    pub page: Keepable<IndicatorView>,
}
