use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::meeting::DecidedAt;
use domain::text::Slug;

/// At which items of agendas an initiative was decided on.
#[async_trait]
pub trait ReadDecided: Send + Sync {
    /// Newest first; only of forums whose meetings the reader sees.
    async fn decided_at(&self, actor: &Actor, slug: &Slug, number: u32) -> Read<Vec<DecidedAt>>;
}
