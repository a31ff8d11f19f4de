use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::forum::closing::{ClosedView, ClosingView};
use domain::ids::ForumId;

/// What is shown of forums that are closed, or to be.
#[async_trait]
pub trait ReadClosings: Send + Sync {
    /// What the form shows that closes a forum; for those who keep the registers.
    async fn forum_closing(&self, actor: &Actor, forum: ForumId) -> Read<ClosingView>;

    /// Where everything went; `None` while the forum is not closed. For those who see its desk.
    async fn forum_closed(&self, actor: &Actor, forum: ForumId) -> Read<Option<ClosedView>>;
}
