use super::Read;
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::hearing::{HearingItem, HearingList, HearingView, RequestPage};
use domain::ids::{ForumId, HearingId, ItemId};

/// What the pages of hearings show.
#[async_trait]
pub trait ReadHearings: Send + Sync {
    /// For who has a part in the forum.
    async fn hearings(&self, actor: &Actor, forum: ForumId) -> Read<HearingList>;

    /// Likewise.
    async fn hearing(&self, actor: &Actor, forum: ForumId, id: HearingId) -> Read<HearingView>;

    /// Those for the items of a meeting, also of what earlier meetings put off.
    async fn hearings_of_meeting(
        &self,
        actor: &Actor,
        forum: ForumId,
        on: NaiveDate,
    ) -> Read<Vec<HearingItem>>;

    /// The title of an item for which something is to be asked; denied to everybody but keepers.
    async fn hearing_entry(
        &self,
        actor: &Actor,
        at: (ForumId, NaiveDate),
        item: ItemId,
    ) -> Read<String>;

    /// What one addressee was asked and has answered: for the addressee and the forum; not found for others.
    async fn request(&self, actor: &Actor, id: HearingId, addressee: u32) -> Read<RequestPage>;
}
