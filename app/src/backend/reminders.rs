use super::Read;
use async_trait::async_trait;
use domain::actor::Actor;
use domain::reminder::{Outbox, OwnReminders};

/// What the pages of reminders show.
#[async_trait]
pub trait ReadReminders: Send + Sync {
    /// The reader's own choice; not signed in, nobody has one.
    async fn own_reminders(&self, actor: &Actor) -> Read<OwnReminders>;

    /// What became of the mails; denied to everybody but keepers.
    async fn outbox(&self, actor: &Actor) -> Read<Outbox>;

    /// Whether this installation sends mails.
    fn sends_mails(&self) -> bool;
}
