use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::forum::terms::ForumTerms;
use domain::ids::ForumId;

/// The terms of reference of forums.
#[async_trait]
pub trait ReadTerms: Send + Sync {
    /// Every version; denied to who may not see the forum's desk.
    async fn forum_terms(&self, actor: &Actor, forum: ForumId) -> Read<ForumTerms>;
}
